// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/checker/checker.h"
#include "rostok/standings/standings.h"

namespace rostok::checker {

std::optional<RanksCheck> check_ranks(const model::Tournament& tournament) {
  const auto& players = tournament.players;
  const bool ranked = std::all_of(players.begin(), players.end(),
                                  [](const auto& each) { return each.listed_rank.has_value(); });
  if (!ranked || tournament.tie_breaks.empty()) return std::nullopt;
  RanksCheck check;
  standings::Options options;
  options.list.clear();
  for (const std::string& code : tournament.tie_breaks) {
    const auto tie_break = standings::parse_tie_break(code);
    if (!tie_break) {
      check.unsupported = code;
      return check;
    }
    options.list.push_back(*tie_break);
  }
  for (const standings::Row& row : standings::compute_standings(tournament, options)) {
    const int listed = *players[static_cast<std::size_t>(row.player)].listed_rank;
    if (listed != row.rank) check.differences.push_back({row.player, listed, row.rank});
  }
  return check;
}

}  // namespace rostok::checker
