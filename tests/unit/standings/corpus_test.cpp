// SPDX-License-Identifier: MIT
// Every value of every code against those of FIDE's reference program.
#include <map>

#include "corpus.h"

using namespace rostok;
using namespace rostok::standings;

namespace {

// Compares every line of the table; returns how many there were.
int check_values(const std::string& stem) {
  const auto t = test::read_tournament(stem + ".trf");
  const Competitors kind = competitors_of(t);
  std::map<std::string, std::map<int, Value>> computed;
  int checked = 0;
  for (const test::Reference& each : test::read_references(stem + ".tsv")) {
    INFO(stem << ' ' << each.code << " of " << each.id);
    auto& values = computed[each.code];
    if (values.empty()) {
      auto items = parse_sequence(each.code, kind);
      REQUIRE(items);
      const TieBreak last = items->back();
      items->pop_back();
      const auto column = compute_tie_break(t, last, *items, 0, kind);
      for (std::size_t i = 0; i < column.size(); ++i)
        values[test::id_of(t, kind, static_cast<Competitor>(i))] = column[i];
    }
    REQUIRE(values.contains(each.id));
    const Value& value = values[each.id];
    ++checked;
    if (each.value == "null" || !value.defined) {
      CHECK(value.to_text() == each.value);
      continue;
    }
    const auto expected = test::hundredths(each.value);
    REQUIRE(expected);
    CHECK(test::hundredths(value.to_text()) == expected);
  }
  // No competitor without a value.
  for (const auto& [code, values] : computed)
    CHECK(values.size() ==
          (kind == Competitors::Teams ? t.team_event.teams.size() : t.players.size()));
  return checked;
}

}  // namespace

TEST_CASE("tie-break values of the kept events") {
  int checked = 0;
  for (const std::string& stem : test::kept_events())
    checked += check_values(stem);
  CHECK(checked > 4'600);
}

TEST_CASE("tie-break values of the whole corpus") {
  const auto events = test::corpus_events();
  int checked = 0;
  for (const std::string& stem : events)
    checked += check_values(stem);
  if (!events.empty()) {
    CHECK(events.size() == 40);
    CHECK(checked > 20'000);
  }
}

// The ranks that the file itself states (columns 86–89 and record 310).
TEST_CASE("ranks of the whole corpus are those of the files") {
  for (const std::string& stem : test::corpus_events()) {
    const auto t = test::read_tournament(stem + ".trf");
    Options options;
    options.competitors = competitors_of(t);
    options.list = list_of(t);
    for (const Row& row : compute_standings(t, options)) {
      const auto index = static_cast<std::size_t>(row.player);
      const auto stated = options.competitors == Competitors::Teams ? t.team_event.teams[index].rank
                                                                    : t.players[index].listed_rank;
      INFO(stem << ' ' << row.player);
      CHECK(stated == row.rank);
    }
  }
}
