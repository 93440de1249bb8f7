// SPDX-License-Identifier: MIT
// Whatever tournament a file holds has standings: everybody stands once, and the parts of every
// value give the value.
#include <algorithm>
#include <string_view>

#include "require.h"
#include "rostok/standings/explanation.h"
#include "rostok/trf/trf.h"

using namespace rostok;
using namespace rostok::standings;

namespace {

constexpr const char* kCodes[] = {
    "DE",         "DE/P",       "WIN",    "WON",          "BPG",       "BWG",
    "PS/C1",      "REP",        "STD",    "BH/M1/P",      "BH:GP/C2",  "FB/C1",
    "SB/C1",      "AOB/F",      "KS/L-1", "ARO/C1/U1000", "TPR/U1000", "PTP/U1000",
    "APRO/U1000", "APPO/U1000", "RTNG",   "MPTS",         "GPTS",      "BC",
    "TBR",        "BBE",        "MPVGP",  "EMMSB/C1",     "EGMSB",     "EDEBT/P",
    "EDEBB",      "EDET",       "EDEB",   "SSSC",         "SSSC/F/K3", "RANK"};

void check(const model::Tournament& t, Competitors kind, Competitor count) {
  const std::vector<TieBreak> before{{TieBreakKind::Points}};
  Options options;
  options.competitors = kind;
  options.list.clear();
  for (const char* code : kCodes) {
    const auto item = parse_tie_break(code);
    ROSTOK_REQUIRE(item);
    options.list.push_back(*item);
    const auto values = compute_tie_break(t, *item, before, 0, kind);
    ROSTOK_REQUIRE(values.size() == static_cast<std::size_t>(count));
    for (const Competitor c : {0, count / 2, count - 1}) {
      const Explanation e = explain_tie_break(t, *item, c, before, 0, kind);
      ROSTOK_REQUIRE(e.value == values[static_cast<std::size_t>(c)]);
      if (e.value.defined) ROSTOK_REQUIRE(combine(e) == e.value);
    }
  }
  const auto rows = compute_standings(t, options);
  std::vector<bool> seen(static_cast<std::size_t>(count));
  int rank = 1;
  for (const Row& row : rows) {
    ROSTOK_REQUIRE(!seen[static_cast<std::size_t>(row.player)]);
    seen[static_cast<std::size_t>(row.player)] = true;
    ROSTOK_REQUIRE(row.rank >= rank && row.rank <= count);
    rank = row.rank;
  }
  ROSTOK_REQUIRE(rows.size() == seen.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto read = trf::read_trf(bytes, "input");
  if (!read.ok()) return 0;
  const auto& t = read.tournament;
  check(t, Competitors::Players, static_cast<Competitor>(t.players.size()));
  if (!t.team_event.empty())
    check(t, Competitors::Teams, static_cast<Competitor>(t.team_event.teams.size()));
  return 0;
}
