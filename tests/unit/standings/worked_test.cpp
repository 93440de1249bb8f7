// SPDX-License-Identifier: MIT
// Six players, four rounds, with byes, a forfeit and a withdrawal; every value was computed by
// hand.
#include "../trf/worked.h"

#include "rostok/standings/standings.h"

using namespace rostok;
using namespace rostok::standings;

namespace {

std::string values(const model::Tournament& t, const std::string& code, int through = 0) {
  auto items = parse_sequence(code, Competitors::Players);
  REQUIRE(items);
  const TieBreak last = items->back();
  items->pop_back();
  std::string text;
  for (const Value& value : compute_tie_break(t, last, *items, through))
    text += (text.empty() ? "" : " ") + value.to_text();
  return text;
}

}  // namespace

TEST_CASE("values of the worked example") {
  auto t = trf::read_trf(test::kWorked, "worked.trf").tournament;
  const std::pair<const char*, const char*> expected[] = {
      {"PTS", "3 2 2.5 2 3 0"},
      {"WIN", "2 1 2 2 2 0"},
      {"WON", "2 1 1 1 1 0"},
      {"BPG", "2 1 2 1 2 1"},
      {"BWG", "0 1 1 0 1 0"},
      {"REP", "4 4 3 4 4 2"},
      {"STD", "3 2 2.5 2 3 0"},
      {"PS", "8 5.5 6.5 4 7.5 0"},
      {"PS/C1", "7 5 5.5 4 7 0"},
      {"BH", "9.5 10.5 7.5 7.5 7.5 5"},
      {"BH/C1", "7.5 8.5 5.5 7 7 5"},
      {"BH/M1", "4.5 5.5 2.5 4 4 2"},
      {"BH/P", "9.5 10.5 7.5 7.5 7.5 7.5"},
      {"FB", "9.5 10 8 8 8 5"},
      {"FB/C1", "7.5 8 6 7.5 7.5 5"},
      {"AOB", "8.25 8 10 8.33 8.33 7.5"},
      {"SB", "7 5 3.5 2.5 5 0"},
      {"SB/C1", "6 3 2.5 2 4.5 0"},
      {"ARO", "1575 1600 1750 1567 1567 1475"},
      {"ARO/C1", "1617 1650 1800 1750 1750 1500"},
      {"TPR", "1768 1600 1750 1442 1692 675"},
      {"PTP", "1779 1597 1747 1407 1760 650"},
      {"APRO", "1621 1663 1684 1348 1348 1567"},
      {"APPO", "1628 1673 1688 1342 1342 1584"},
      {"RANK", "1 4 3 5 2 6"},
      {"PTS>DE", "0 1 0 2 0 0"}};
  for (const auto& [code, line] : expected) {
    INFO(code);
    CHECK(values(t, code) == line);
  }
}

// The edition of 2024 has no cap on the dummy opponent.
TEST_CASE("the edition follows the first day of the event") {
  auto t = trf::read_trf(test::kWorked, "worked.trf").tournament;
  t.start_date = "2026/02/28";
  CHECK(values(t, "BH").starts_with("9.5 10.5 10 "));
  t.start_date.clear();
  CHECK(values(t, "BH").starts_with("9.5 10.5 7.5 "));
}

TEST_CASE("standings after an earlier round take it for the last") {
  const auto t = trf::read_trf(test::kWorked, "worked.trf").tournament;
  CHECK(values(t, "PTS", 1) == "1 0.5 1 0 0.5 0");
  CHECK(values(t, "PS", 2) == "2.5 1.5 2.5 1 2 0");
}

// A game of one White half-point: ½–0, compared with the opponent and not with a draw (7.7).
TEST_CASE("standard points compare the two scores of a game") {
  auto t = trf::read_trf(test::kWorked, "worked.trf").tournament;
  t.players[0].rounds[3].code = model::ResultCode::Draw;
  t.players[4].rounds[3].code = model::ResultCode::Loss;
  CHECK(values(t, "STD") == "3.5 2 2.5 2 2.5 0");
}
