// SPDX-License-Identifier: MIT
#include "rostok/standings/standings.h"

#include <algorithm>
#include <numeric>

#include "parts.h"
#include "rostok/base/contract.h"

namespace rostok::standings {

std::string Value::to_text() const {
  if (!defined) return "null";
  const int digits = unit == Unit::Count ? 0 : unit == Unit::Points ? 1 : 2;
  std::string text = std::to_string(amount < 0 ? -amount : amount);
  if (digits > 0) {
    const auto wanted = static_cast<std::size_t>(digits) + 1;
    if (text.size() < wanted) text.insert(0, wanted - text.size(), '0');
    text.insert(text.size() - static_cast<std::size_t>(digits), 1, '.');
    while (text.back() == '0')
      text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return (amount < 0 ? "-" : "") + text;
}

namespace {

// Sets of those who are still equal, in the order of their places.
using Groups = std::vector<std::vector<Competitor>>;

// True when `a` ranks before `b` in this item.
bool better(bool low_first, const Value& a, const Value& b) {
  if (a.defined != b.defined) return a.defined;
  return low_first ? a.amount < b.amount : a.amount > b.amount;
}

Groups everybody(const Table& table) {
  std::vector<Competitor> all(static_cast<std::size_t>(table.size()));
  std::iota(all.begin(), all.end(), 0);
  std::stable_sort(all.begin(), all.end(), [&table](Competitor a, Competitor b) {
    return table.ids[static_cast<std::size_t>(a)] < table.ids[static_cast<std::size_t>(b)];
  });
  return all.empty() ? Groups{} : Groups{all};
}

Groups split(const Groups& groups, const TieBreak& item, const std::vector<Value>& values) {
  Groups finer;
  const bool low_first = low_is_better(item);
  const auto value = [&values](Competitor c) -> const Value& {
    return values[static_cast<std::size_t>(c)];
  };
  for (auto group : groups) {
    std::stable_sort(group.begin(), group.end(), [&](Competitor a, Competitor b) {
      return better(low_first, value(a), value(b));
    });
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i == 0 || !(value(group[i]) == value(group[i - 1]))) finer.emplace_back();
      finer.back().push_back(group[i]);
    }
  }
  return finer;
}

std::vector<Value> values_in_groups(const Table& table, const TieBreak& item, const Groups& groups);

// The place by the whole list of the tournament, whoever is tied now.
std::vector<Value> final_ranks(const Table& table, const std::vector<TieBreak>& list) {
  Groups groups = everybody(table);
  const auto refine = [&](const TieBreak& item) {
    if (item.kind != TieBreakKind::FinalRank)
      groups = split(groups, item, values_in_groups(table, item, groups));
  };
  refine({TieBreakKind::Points});
  std::for_each(list.begin(), list.end(), refine);
  std::vector<Value> values(static_cast<std::size_t>(table.size()));
  std::int64_t rank = 1;
  for (const auto& group : groups) {
    for (const Competitor c : group)
      values[static_cast<std::size_t>(c)].amount = rank;
    rank += static_cast<std::int64_t>(group.size());
  }
  return values;
}

std::vector<Value> values_in_groups(const Table& table, const TieBreak& item,
                                    const Groups& groups) {
  const auto count = static_cast<std::size_t>(table.size());
  if (item.kind == TieBreakKind::FinalRank) return final_ranks(table, table.listed);
  if (!applies_to(item.kind, table.kind)) return std::vector<Value>(count, kUndefined);
  if (!ranks_tied_set(item.kind)) return make_calculator(table, item)->values(table.size());
  std::vector<Value> values(count);
  for (const auto& group : groups)
    rank_tied(table, item, group, values);
  return values;
}

Groups groups_after(const Table& table, const std::vector<TieBreak>& before) {
  Groups groups = everybody(table);
  for (const TieBreak& item : before)
    groups = split(groups, item, values_in_groups(table, item, groups));
  return groups;
}

Table table_of(const model::Tournament& t, Competitors kind, model::RoundNumber through,
               bool with_list) {
  Table table(t, kind, through);
  if (with_list) table.listed = list_of(t);
  return table;
}

}  // namespace

std::vector<TieBreak> list_of(const model::Tournament& t) {
  if (t.tie_breaks.empty()) {
    if (competitors_of(t) == Competitors::Teams) return default_team_list();
    return is_round_robin(t) ? default_round_robin_list() : default_swiss_list();
  }
  std::vector<TieBreak> list;
  for (const std::string& code : t.tie_breaks)
    if (const auto item = parse_tie_break(code)) list.push_back(*item);
  return list;
}

std::vector<Value> compute_tie_break(const model::Tournament& tournament, const TieBreak& tie_break,
                                     const std::vector<TieBreak>& before,
                                     model::RoundNumber through, Competitors competitors) {
  const Table table = table_of(tournament, competitors, through, true);
  return values_in_groups(table, tie_break, groups_after(table, before));
}

Explanation explain_tie_break(const model::Tournament& tournament, const TieBreak& item,
                              Competitor competitor, const std::vector<TieBreak>& before,
                              model::RoundNumber through, Competitors competitors) {
  const Table table = table_of(tournament, competitors, through, true);
  ROSTOK_EXPECTS(competitor >= 0 && competitor < table.size());
  Explanation result;
  if (const auto calculator = make_calculator(table, item)) {
    calculator->explain(competitor, result);
  } else {
    const Groups groups = groups_after(table, before);
    result.how = ranks_tied_set(item.kind) ? Combination::Rank : Combination::Single;
    result.value = values_in_groups(table, item, groups)[static_cast<std::size_t>(competitor)];
    for (const auto& group : groups)
      if (std::find(group.begin(), group.end(), competitor) != group.end())
        for (const Competitor c : group)
          result.tied.push_back({c});
    const bool boards =
        item.kind == TieBreakKind::TopBoards || item.kind == TieBreakKind::BottomBoards;
    if (result.value.defined && result.how == Combination::Rank) {
      if (boards)
        board_parts(table, competitor, result);
      else
        encounter_parts(table, item, competitor, result);
    }
  }
  result.item = item;
  result.competitor = competitor;
  return result;
}

std::vector<Row> compute_standings(const model::Tournament& tournament, const Options& options) {
  const Table table = table_of(tournament, options.competitors, options.through, true);
  Groups groups = everybody(table);
  for (auto& group : groups)
    std::erase_if(group, [&out = options.left_out](Competitor c) {
      return std::find(out.begin(), out.end(), c) != out.end();
    });
  const TieBreak points{TieBreakKind::Points};
  const auto totals = values_in_groups(table, points, groups);
  groups = split(groups, points, totals);
  std::vector<std::vector<Value>> columns;
  for (const TieBreak& item : options.list) {
    columns.push_back(values_in_groups(table, item, groups));
    groups = split(groups, item, columns.back());
  }
  std::vector<Row> rows;
  rows.reserve(static_cast<std::size_t>(table.size()));
  for (const auto& group : groups) {
    const int rank = static_cast<int>(rows.size()) + 1;
    for (const Competitor c : group) {
      const auto index = static_cast<std::size_t>(c);
      Row row{
          c, rank, model::Score::from_tenths(static_cast<std::int32_t>(totals[index].amount)), {}};
      row.values.reserve(columns.size());
      for (const auto& column : columns)
        row.values.push_back(column[index]);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace rostok::standings
