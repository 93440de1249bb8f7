// SPDX-License-Identifier: MIT
#include "rostok/results/school_teams.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "places.h"

namespace rostok::results {

namespace {

using Girls = std::vector<bool>;  // parallel to the members

std::size_t size(int number) {
  return static_cast<std::size_t>(std::max(number, 0));
}

// Marks those who count: the girls who are asked for, then the best of the rest.
void choose(TeamRow& team, const Girls& is_girl, const TeamOptions& options) {
  std::vector<std::size_t> order(team.members.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&team](std::size_t a, std::size_t b) {
    return team.members[a].points > team.members[b].points;
  });
  std::size_t girls = std::min(size(options.min_girls), size(options.best));
  std::size_t others = size(options.best) - girls;
  for (const std::size_t i : order)
    if (girls > 0 && is_girl[i]) {
      team.members[i].counts = true;
      --girls;
    }
  for (const std::size_t i : order)
    if (others > 0 && !team.members[i].counts) {
      team.members[i].counts = true;
      --others;
    }
  for (std::size_t i = 0; i < team.members.size(); ++i)
    if (team.members[i].counts && is_girl[i]) ++team.girls;
}

void add_up(TeamRow& team, const TeamOptions& options, int behind_all) {
  int counted = 0;
  for (const TeamMember& member : team.members) {
    if (!member.counts) continue;
    ++counted;
    team.points += member.points;
    team.place_sum_halves += member.first + member.last;
  }
  team.place_sum_halves += 2 * behind_all * (options.best - counted);
}

std::vector<model::Score> scores_of(const TeamRow& team) {
  std::vector<model::Score> scores;
  for (const TeamMember& member : team.members)
    if (member.counts) scores.push_back(member.points);
  std::sort(scores.rbegin(), scores.rend());
  return scores;
}

int best_place_halves(const TeamRow& team) {
  const auto best = std::min_element(
      team.members.begin(), team.members.end(),
      [](const auto& a, const auto& b) { return a.first + a.last < b.first + b.last; });
  return best == team.members.end() ? 0 : best->first + best->last;
}

// Negative when `a` is better.
template <typename T>
int low_first(const T& a, const T& b) {
  return a == b ? 0 : a < b ? -1 : 1;
}

int compare_by(TeamTieBreak item, const TeamRow& a, const TeamRow& b) {
  switch (item) {
    case TeamTieBreak::PlaceSum:
      return low_first(a.place_sum_halves, b.place_sum_halves);
    case TeamTieBreak::BestPlace:
      return low_first(best_place_halves(a), best_place_halves(b));
    case TeamTieBreak::BestScores:
      return low_first(scores_of(b), scores_of(a));
  }
  return 0;
}

std::vector<TeamRow> teams_of(const FinalTable& table, const std::vector<Attributes>& attributes,
                              const TeamOptions& options) {
  std::map<std::string, std::pair<TeamRow, Girls>> teams;
  for (const Row& row : table.rows) {
    const Attributes& person = attributes[static_cast<std::size_t>(row.player)];
    const std::string& name = options.by == TeamBy::School ? person.school : person.group;
    if (name.empty() || row.first == 0) continue;
    auto& [team, girls] = teams[name];
    team.name = name;
    team.members.push_back({row.player, row.points, row.first, row.last, false});
    girls.push_back(person.sex == model::Sex::Female);
  }
  std::vector<TeamRow> rows;
  for (auto& [name, entry] : teams) {
    auto& [team, girls] = entry;
    choose(team, girls, options);
    add_up(team, options, static_cast<int>(table.rows.size()) + 1);
    rows.push_back(std::move(team));
  }
  return rows;
}

}  // namespace

std::vector<TeamRow> school_standings(const FinalTable& table,
                                      const std::vector<Attributes>& attributes,
                                      const TeamOptions& options) {
  auto ranked = teams_of(table, attributes, options);
  const auto too_small = std::stable_partition(
      ranked.begin(), ranked.end(),
      [&options](const TeamRow& team) { return team.members.size() >= size(options.min_size); });
  const std::vector<TeamRow> unplaced(too_small, ranked.end());
  ranked.erase(too_small, ranked.end());
  rank_rows(ranked, [&options](const TeamRow& a, const TeamRow& b) {
    int difference = low_first(b.points, a.points);
    for (std::size_t i = 0; difference == 0 && i < options.tie_breaks.size(); ++i)
      difference = compare_by(options.tie_breaks[i], a, b);
    return difference;
  });
  ranked.insert(ranked.end(), unplaced.begin(), unplaced.end());
  return ranked;
}

}  // namespace rostok::results
