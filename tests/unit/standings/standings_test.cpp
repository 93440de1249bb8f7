// SPDX-License-Identifier: MIT
// Names, lists and places.
#include "corpus.h"

using namespace rostok;
using namespace rostok::standings;

using test::read_tournament;

TEST_CASE("tie-breaks are named as FIDE names them") {
  for (const char* code :
       {"DE",        "BH/C1", "BH/M1",  "BH/C2/P",  "SB/C1/P",    "TPN/R",     "WIN",
        "PS/C1",     "RTNG",  "AOB/F",  "KS/L+1",   "KS/L-2",     "ARO/M1",    "TPR",
        "BH:GP/C1",  "PS:MP", "WIN:MP", "AOB:MP/F", "EMGSB/C1/P", "SSSC/K4/F", "EDEBT",
        "TPR/U1000", "RANK",  "MPVGP",  "KS:GP/L-1"})
    CHECK(to_string(*parse_tie_break(code)) == code);
  CHECK(to_string(*parse_tie_break("bh-c1")) == "BH/C1");
  for (const char* carried : {"OTHER_x", "RND"})
    CHECK(parse_tie_break(carried).error().kind == base::ErrorKind::Unsupported);
  for (const char* bad : {"",       "XYZ",   "BH/X",   "WIN/C1", "SB/M1",    "DE/C1",   "WIN:GP",
                          "SB:MP",  "BH:XP", "BH:",    "TPR/U0", "SSSC/K",   "KS/L",    "KS/L2",
                          "EDE/C1", "BH/C0", "BH/C12", "OTHER_", "BH/M1/C1", "BH/C1/M1"})
    CHECK(parse_tie_break(bad).error().kind == base::ErrorKind::BadInput);
}

TEST_CASE("places are shared only when every item is equal") {
  const auto tournament = read_tournament(ROSTOK_TESTS_DIR "/data/tiebreaks/tb001.trf");
  const auto rows = compute_standings(tournament);
  REQUIRE(rows.size() == tournament.players.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    CHECK(rows[i].rank == static_cast<int>(i) + 1);  // TPN ends it
  Options points_only;
  points_only.list.clear();
  const auto shared = compute_standings(tournament, points_only);
  for (std::size_t i = 1; i < shared.size(); ++i)
    CHECK((shared[i].rank == shared[i - 1].rank) == (shared[i].points == shared[i - 1].points));
}

TEST_CASE("values are written without needless zeros") {
  CHECK(Value{75, Value::Unit::Points}.to_text() == "7.5");
  CHECK(Value{70, Value::Unit::Points}.to_text() == "7");
  CHECK(Value{1225, Value::Unit::SquaredPoints}.to_text() == "12.25");
  CHECK(Value{5, Value::Unit::Points}.to_text() == "0.5");
  CHECK(Value{3, Value::Unit::Count}.to_text() == "3");
}
