// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "rostok/checker/checker.h"

namespace rostok::checker {

namespace {

using Rows = std::vector<standings::Row>;

using Ranks = std::vector<std::optional<int>>;  // [Competitor], of the file

Ranks listed_ranks(const model::Tournament& tournament, standings::Competitors kind) {
  Ranks ranks;
  if (kind == standings::Competitors::Teams)
    for (const auto& team : tournament.team_event.teams)
      ranks.push_back(team.rank);
  else
    for (const auto& player : tournament.players)
      ranks.push_back(player.listed_rank);
  return ranks;
}

// The first item in which two neighbours differ.
std::string first_difference(const standings::Row& a, const standings::Row& b,
                             const std::vector<standings::TieBreak>& list) {
  if (a.points != b.points) return "PTS";
  for (std::size_t k = 0; k < list.size(); ++k)
    if (!(a.values[k] == b.values[k])) return standings::to_string(list[k]);
  return "";
}

void compare_exactly(const Ranks& ranks, const Rows& rows,
                     const std::vector<standings::TieBreak>& list, RanksCheck& check) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int listed = *ranks[static_cast<std::size_t>(rows[i].player)];
    if (listed == rows[i].rank) continue;
    const bool too_good = listed < rows[i].rank;
    const std::size_t neighbour =
        too_good ? i - std::min<std::size_t>(i, 1) : std::min(i + 1, rows.size() - 1);
    check.differences.push_back(
        {rows[i].player, listed, rows[i].rank, first_difference(rows[i], rows[neighbour], list)});
  }
}

// Equal points share the ranks from the first to the last of their group.
void compare_by_points(const Ranks& ranks, const Rows& rows, RanksCheck& check) {
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && rows[end].points == rows[first].points)
      ++end;
    const int best = static_cast<int>(first) + 1;
    for (std::size_t i = first; i < end; ++i) {
      const int listed = *ranks[static_cast<std::size_t>(rows[i].player)];
      if (listed < best || listed > static_cast<int>(end))
        check.differences.push_back({rows[i].player, listed, best, "PTS"});
    }
  }
}

}  // namespace

std::optional<RanksCheck> check_ranks(const model::Tournament& tournament, bool by_points) {
  const auto kind = standings::competitors_of(tournament);
  const Ranks ranks = listed_ranks(tournament, kind);
  const bool ranked =
      std::all_of(ranks.begin(), ranks.end(), [](const auto& each) { return each.has_value(); });
  if (!ranked || (tournament.tie_breaks.empty() && !by_points)) return std::nullopt;
  RanksCheck check;
  check.competitors = kind;
  standings::Options options;
  options.competitors = kind;
  options.list.clear();
  for (const std::string& code : tournament.tie_breaks) {
    const auto tie_break = standings::parse_tie_break(code);
    if (!tie_break || !standings::applies_to(tie_break->kind, kind)) {
      check.unsupported = code;
      return check;
    }
    options.list.push_back(*tie_break);
  }
  const Rows rows = standings::compute_standings(tournament, options);
  if (tournament.tie_breaks.empty())
    compare_by_points(ranks, rows, check);
  else
    compare_exactly(ranks, rows, options.list, check);
  return check;
}

}  // namespace rostok::checker
