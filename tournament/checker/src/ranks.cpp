// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/checker/checker.h"
#include "rostok/standings/standings.h"

namespace rostok::checker {

namespace {

using Rows = std::vector<standings::Row>;

int listed_rank(const model::Tournament& tournament, const standings::Row& row) {
  return *tournament.players[static_cast<std::size_t>(row.player)].listed_rank;
}

// The first item in which two neighbours differ.
std::string first_difference(const standings::Row& a, const standings::Row& b,
                             const std::vector<standings::TieBreak>& list) {
  if (a.points != b.points) return "PTS";
  for (std::size_t k = 0; k < list.size(); ++k)
    if (!(a.values[k] == b.values[k])) return standings::to_string(list[k]);
  return "";
}

void compare_exactly(const model::Tournament& tournament, const Rows& rows,
                     const std::vector<standings::TieBreak>& list, RanksCheck& check) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int listed = listed_rank(tournament, rows[i]);
    if (listed == rows[i].rank) continue;
    const bool too_good = listed < rows[i].rank;
    const std::size_t neighbour =
        too_good ? i - std::min<std::size_t>(i, 1) : std::min(i + 1, rows.size() - 1);
    check.differences.push_back(
        {rows[i].player, listed, rows[i].rank, first_difference(rows[i], rows[neighbour], list)});
  }
}

// Equal points share the ranks from the first to the last of their group.
void compare_by_points(const model::Tournament& tournament, const Rows& rows, RanksCheck& check) {
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && rows[end].points == rows[first].points)
      ++end;
    const int best = static_cast<int>(first) + 1;
    for (std::size_t i = first; i < end; ++i) {
      const int listed = listed_rank(tournament, rows[i]);
      if (listed < best || listed > static_cast<int>(end))
        check.differences.push_back({rows[i].player, listed, best, "PTS"});
    }
  }
}

}  // namespace

std::optional<RanksCheck> check_ranks(const model::Tournament& tournament, bool by_points) {
  const auto& players = tournament.players;
  const bool ranked = std::all_of(players.begin(), players.end(),
                                  [](const auto& each) { return each.listed_rank.has_value(); });
  if (!ranked || (tournament.tie_breaks.empty() && !by_points)) return std::nullopt;
  RanksCheck check;
  standings::Options options;
  options.list.clear();
  for (const std::string& code : tournament.tie_breaks) {
    const auto tie_break = standings::parse_tie_break(code);
    if (!tie_break || !standings::applies_to(tie_break->kind, standings::Competitors::Players)) {
      check.unsupported = code;
      return check;
    }
    options.list.push_back(*tie_break);
  }
  const Rows rows = standings::compute_standings(tournament, options);
  if (tournament.tie_breaks.empty())
    compare_by_points(tournament, rows, check);
  else
    compare_exactly(tournament, rows, options.list, check);
  return check;
}

}  // namespace rostok::checker
