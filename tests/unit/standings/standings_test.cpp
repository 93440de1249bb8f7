// SPDX-License-Identifier: MIT
// Values of the tie-breaks against those of FIDE's reference program.
#include <filesystem>
#include <map>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/standings/standings.h"
#include "rostok/trf/trf.h"

using namespace rostok;
using namespace rostok::standings;

namespace {

model::Tournament read(const std::string& path) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  const auto outcome = trf::read_trf(*bytes, path);
  REQUIRE(outcome.ok());
  return outcome.tournament;
}

// Compares every value that we compute; returns how many there were.
int check_values(const std::string& stem) {
  const auto tournament = read(stem + ".trf");
  const auto table = base::read_file(stem + ".tsv");
  REQUIRE(table);
  int checked = 0;
  std::map<std::string, std::vector<Value>> computed;
  for (const auto line : base::split(*table, '\n')) {
    const auto fields = base::split(base::trim(line), '\t');
    if (fields.size() != 3 || fields[0] == "code") continue;
    std::vector<TieBreak> items;
    bool known = true;
    for (const auto part : base::split(fields[0], '>')) {
      const auto item = parse_tie_break(part);
      known = known && item.has_value();
      if (item) items.push_back(*item);
    }
    if (!known) continue;
    const std::string code(fields[0]);
    if (!computed.contains(code)) {
      const TieBreak last = items.back();
      items.pop_back();
      computed[code] = compute_tie_break(tournament, last, items);
    }
    const auto rank = base::parse_integer(fields[1]).value();
    for (std::size_t i = 0; i < tournament.players.size(); ++i) {
      if (tournament.players[i].start_rank != rank) continue;
      INFO(stem << ' ' << code << " player " << rank);
      if (fields[2] == "null") {
        CHECK_FALSE(computed[code][i].defined);
        continue;
      }
      REQUIRE(computed[code][i].defined);
      CHECK(std::stod(computed[code][i].to_text()) == Approx(std::stod(std::string(fields[2]))));
      ++checked;
    }
  }
  return checked;
}

}  // namespace

TEST_CASE("tie-break values of the kept tournaments") {
  CHECK(check_values(ROSTOK_TESTS_DIR "/data/tiebreaks/tb001") > 100);
  CHECK(check_values(ROSTOK_TESTS_DIR "/data/tiebreaks/tb013") > 100);
}

TEST_CASE("tie-break values of the whole corpus of Swiss events") {
  const std::string folder = ROSTOK_SHARED_DIR "/corpus/tiebreaks/";
  const auto index = base::read_file(folder + "index.tsv");
  if (!index) return;
  int checked = 0;
  for (const auto line : base::split(*index, '\n')) {
    const auto fields = base::split(base::trim(line), '\t');
    if (fields.size() < 2 || fields[1] != "swiss") continue;
    std::string stem(fields[0]);
    if (stem.ends_with(".trf")) stem.resize(stem.size() - 4);
    checked += check_values(folder + stem);
  }
  CHECK(checked > 10'000);
}

TEST_CASE("tie-breaks are named as FIDE names them") {
  for (const char* code : {"DE", "BH/C1", "BH/M1", "BH/C2/P", "SB/C1/P", "TPN/R", "WIN", "PS/C1", "RTNG", "AOB/F", "KS/L+1", "KS/L-2", "ARO/M1", "TPR"})
    CHECK(to_string(*parse_tie_break(code)) == code);
  CHECK(to_string(*parse_tie_break("bh-c1")) == "BH/C1");
  CHECK(parse_tie_break("BBE").error().kind == base::ErrorKind::Unsupported);
  for (const char* bad : {"", "XYZ", "BH/X", "WIN/C1", "SB/M1", "DE/C1"})
    CHECK(parse_tie_break(bad).error().kind == base::ErrorKind::BadInput);
}

TEST_CASE("places are shared only when every item is equal") {
  const auto tournament = read(ROSTOK_TESTS_DIR "/data/tiebreaks/tb001.trf");
  const auto rows = compute_standings(tournament);
  REQUIRE(rows.size() == tournament.players.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].rank == static_cast<int>(i) + 1);  // TPN ends it
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
