// SPDX-License-Identifier: MIT
#include "rostok/standings/standings.h"

#include <algorithm>
#include <numeric>

#include "parts.h"

namespace rostok::standings {

using model::PlayerIndex;

std::string Value::to_text() const {
  if (!defined) return "null";
  const int digits = unit == Unit::Count ? 0 : unit == Unit::Points ? 1 : 2;
  std::string text = std::to_string(amount < 0 ? -amount : amount);
  if (digits > 0) {
    const auto wanted = static_cast<std::size_t>(digits) + 1;
    if (text.size() < wanted) text.insert(0, wanted - text.size(), '0');
    text.insert(text.size() - static_cast<std::size_t>(digits), 1, '.');
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return (amount < 0 ? "-" : "") + text;
}

namespace {

// True when `a` ranks before `b` in this item.
bool better(const TieBreak& item, const Value& a, const Value& b) {
  if (a.defined != b.defined) return a.defined;
  bool low_first = item.kind == TieBreakKind::StartingNumber || item.kind == TieBreakKind::DirectEncounter;
  if (item.reversed) low_first = !low_first;
  return low_first ? a.amount < b.amount : a.amount > b.amount;
}

std::vector<Value> simple_values(const Table& table, const TieBreak& item) {
  switch (item.kind) {
    case TieBreakKind::Buchholz:
    case TieBreakKind::ForeBuchholz:
    case TieBreakKind::SonnebornBerger: return buchholz_family(table, item);
    case TieBreakKind::AverageBuchholz:
    case TieBreakKind::Koya:
    case TieBreakKind::AverageRating:
    case TieBreakKind::Performance:
    case TieBreakKind::PerfectPerformance:
    case TieBreakKind::AveragePerformance:
    case TieBreakKind::AveragePerfect: return opponents_family(table, item);
    default: return own_results(table, item);
  }
}

// Sets of players that are still equal, in the order of their places.
using Groups = std::vector<std::vector<PlayerIndex>>;

std::vector<Value> values_in_groups(const Table& table, const TieBreak& item, const Groups& groups) {
  if (item.kind != TieBreakKind::DirectEncounter) return simple_values(table, item);
  std::vector<Value> values(static_cast<std::size_t>(table.players()));
  for (const auto& group : groups) direct_encounter(table, item, group, values);
  return values;
}

Groups split(const Groups& groups, const TieBreak& item, const std::vector<Value>& values) {
  Groups finer;
  for (auto group : groups) {
    const auto value = [&values](PlayerIndex p) { return values[static_cast<std::size_t>(p)]; };
    std::stable_sort(group.begin(), group.end(),
                     [&](PlayerIndex a, PlayerIndex b) { return better(item, value(a), value(b)); });
    for (const PlayerIndex p : group) {
      const bool same = !finer.empty() && p != group.front() && value(finer.back().back()) == value(p);
      if (same) finer.back().push_back(p);
      else finer.push_back({p});
    }
  }
  return finer;
}

Groups everybody(const Table& table) {
  std::vector<PlayerIndex> all(static_cast<std::size_t>(table.players()));
  std::iota(all.begin(), all.end(), 0);
  std::stable_sort(all.begin(), all.end(), [&table](PlayerIndex a, PlayerIndex b) {
    return table.t.players[static_cast<std::size_t>(a)].start_rank < table.t.players[static_cast<std::size_t>(b)].start_rank;
  });
  return all.empty() ? Groups{} : Groups{all};
}

}  // namespace

std::vector<Value> compute_tie_break(const model::Tournament& tournament, const TieBreak& tie_break,
                                     const std::vector<TieBreak>& before, model::RoundNumber through) {
  const Table table(tournament, through);
  Groups groups = everybody(table);
  for (const TieBreak& item : before) groups = split(groups, item, values_in_groups(table, item, groups));
  return values_in_groups(table, tie_break, groups);
}

std::vector<Row> compute_standings(const model::Tournament& tournament, const Options& options) {
  const Table table(tournament, options.through);
  Groups groups = everybody(table);
  const TieBreak points{TieBreakKind::Points};
  groups = split(groups, points, values_in_groups(table, points, groups));
  std::vector<std::vector<Value>> columns;
  for (const TieBreak& item : options.list) {
    columns.push_back(values_in_groups(table, item, groups));
    groups = split(groups, item, columns.back());
  }
  std::vector<Row> rows;
  for (const auto& group : groups) {
    const int rank = static_cast<int>(rows.size()) + 1;
    for (const PlayerIndex p : group) {
      Row row{p, rank, model::Score::from_tenths(static_cast<std::int32_t>(table.own(p))), {}};
      for (const auto& column : columns) row.values.push_back(column[static_cast<std::size_t>(p)]);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace rostok::standings
