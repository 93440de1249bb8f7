// SPDX-License-Identifier: MIT
#include "rostok/results/prizes.h"

#include <algorithm>
#include <numeric>

namespace rostok::results {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

using Amounts = std::vector<std::int64_t>;

// Rows of the table that may win in one category, best first.
using Candidates = std::vector<const Row*>;

bool orders_by_points(const FinalTable& table) {
  return std::all_of(table.columns.begin(), table.columns.end(),
                     [](const Column& each) { return each.kind == ColumnKind::TieBreak; });
}

class Ceremony {
 public:
  Ceremony(const FinalTable& table, const std::vector<Attributes>& attributes,
           const std::vector<int>& ratings, const std::vector<Category>& categories,
           const PrizeOptions& options)
      : table_(table), categories_(categories), options_(options) {
    awarded_.resize(attributes.size());
    for (const Category& category : categories) {
      candidates_.emplace_back();
      for (const Row& row : table.rows) {
        const auto p = static_cast<std::size_t>(row.player);
        if (row.first > 0 && matches(category.who, attributes[p], ratings[p]))
          candidates_.back().push_back(&row);
      }
      lists_.push_back({category.name, static_cast<int>(candidates_.back().size()), {}, {}});
    }
  }

  std::vector<PrizeList> award() {
    if (options_.person == PersonRule::Best)
      award_best_first();
    else
      for (std::size_t c = 0; c < lists_.size(); ++c)
        while (taken(c) < places(c) && award_next(c)) {
        }
    for (std::size_t c = 0; c < lists_.size(); ++c)
      name_passed_over(c);
    return std::move(lists_);
  }

 private:
  [[nodiscard]] int places(std::size_t c) const { return categories_[c].places; }
  [[nodiscard]] int taken(std::size_t c) const {
    return static_cast<int>(lists_[c].winners.size());
  }
  [[nodiscard]] std::int64_t amount(std::size_t c, int place) const {
    const Amounts& amounts = categories_[c].amounts;
    const auto index = static_cast<std::size_t>(place);
    return index < amounts.size() ? amounts[index] : 0;
  }
  [[nodiscard]] bool is_free(const Row& row, std::size_t c) const {
    const auto& winners = lists_[c].winners;
    const bool here = std::any_of(winners.begin(), winners.end(), [&row](const Winner& winner) {
      return winner.player == row.player;
    });
    return !here && (options_.person == PersonRule::Every ||
                     !awarded_[static_cast<std::size_t>(row.player)]);
  }

  // Who shares the money of their places with `a`.
  [[nodiscard]] bool shares(const Row& a, const Row& b) const {
    if (options_.sharing == Sharing::ByPlace || a.first == b.first) return a.first == b.first;
    if (orders_by_points(table_)) return a.points == b.points;
    const bool keizer = table_.columns.front().kind == ColumnKind::KeizerPoints;
    return keizer && a.values.front() == b.values.front();
  }

  // The best free candidate and those who share with him; false when nobody is left.
  bool award_next(std::size_t c) {
    std::vector<const Row*> group;
    for (const Row* row : candidates_[c])
      if (is_free(*row, c) && (group.empty() || shares(*group.front(), *row))) group.push_back(row);
    if (group.empty()) return false;
    const int before = taken(c);
    const auto money = shared_money(c, before, group);
    // Behind the last place only who shares it, or some of the money, is named.
    const int last = std::min(places(c) - before, static_cast<int>(group.size())) - 1;
    const int last_place = group[static_cast<std::size_t>(last)]->first;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (static_cast<int>(i) > last && money[i] == 0 && group[i]->first != last_place) break;
      awarded_[static_cast<std::size_t>(group[i]->player)] = true;
      lists_[c].winners.push_back({group[i]->player, 0, 0, group[i]->first, money[i]});
    }
    number_places(c);
    return true;
  }

  [[nodiscard]] Amounts shared_money(std::size_t c, int before,
                                     const std::vector<const Row*>& group) const {
    const auto count = static_cast<std::int64_t>(group.size());
    Amounts own;
    for (std::int64_t i = 0; i < count; ++i)
      own.push_back(amount(c, before + static_cast<int>(i)));
    const std::int64_t total = std::accumulate(own.begin(), own.end(), std::int64_t{0});
    // Hort: half of the own place. Exact sharers of a place have no order to be paid by.
    const bool by_place = options_.sharing == Sharing::Hort && total > 0 &&
                          group.front()->first != group.back()->first;
    Amounts money;
    for (const std::int64_t each : own)
      money.push_back(by_place ? (count * each + total) / (2 * count) : total / count);
    std::int64_t rest = total - std::accumulate(money.begin(), money.end(), std::int64_t{0});
    for (std::size_t i = 0; rest > 0; ++i, --rest)
      ++money[i];
    return money;
  }

  // Winners who share their place in the tournament share it here.
  void number_places(std::size_t c) {
    auto& winners = lists_[c].winners;
    for (std::size_t first = 0, end = 0; first < winners.size(); first = end) {
      while (end < winners.size() && winners[end].overall == winners[first].overall)
        ++end;
      for (std::size_t i = first; i < end; ++i) {
        winners[i].first = static_cast<int>(first) + 1;
        winners[i].last = static_cast<int>(end);
      }
    }
  }

  // Every prize of every category, the most valuable first, to the best who has none yet.
  void award_best_first() {
    struct Prize {
      std::int64_t amount;
      int place;
      std::size_t category;
    };
    std::vector<Prize> prizes;
    for (std::size_t c = 0; c < lists_.size(); ++c)
      for (int place = 0; place < places(c); ++place)
        prizes.push_back({amount(c, place), place, c});
    std::stable_sort(prizes.begin(), prizes.end(), [](const Prize& a, const Prize& b) {
      return a.amount != b.amount ? a.amount > b.amount : a.place < b.place;
    });
    for (const Prize& prize : prizes)
      if (taken(prize.category) <= prize.place) award_next(prize.category);
  }

  void name_passed_over(std::size_t c) {
    auto& list = lists_[c];
    if (list.winners.empty()) return;
    const int last = list.winners.back().overall;
    for (const Row* row : candidates_[c]) {
      const bool won = std::any_of(list.winners.begin(), list.winners.end(),
                                   [row](const Winner& w) { return w.player == row->player; });
      if (!won && row->first < last) list.passed_over.push_back(row->player);
    }
  }

  const FinalTable& table_;
  const std::vector<Category>& categories_;
  const PrizeOptions options_;
  std::vector<Candidates> candidates_;  // [category]
  std::vector<PrizeList> lists_;
  std::vector<bool> awarded_;  // [player]
};

Result<void> check(const std::vector<Category>& categories, const PrizeOptions& options) {
  if (options.person == PersonRule::Best && options.sharing != Sharing::ByPlace)
    return fail(ErrorKind::BadInput,
                "Money that is shared by points and “everybody the best prize” exclude each other");
  for (const Category& category : categories) {
    if (category.places < 1)
      return fail(ErrorKind::BadInput, "The category {1} has no place to win", {category.name});
    const auto& amounts = category.amounts;
    const bool negative =
        std::any_of(amounts.begin(), amounts.end(), [](std::int64_t each) { return each < 0; });
    if (negative || !std::is_sorted(amounts.rbegin(), amounts.rend()))
      return fail(ErrorKind::BadInput,
                  "The prizes of the category {1} must not be negative, and none higher than the "
                  "one before",
                  {category.name});
  }
  return {};
}

}  // namespace

bool matches(const Criteria& who, const Attributes& person, int rating) {
  const bool young = who.born_from == 0 || person.birth_year >= who.born_from;
  const bool old = who.born_to == 0 || (person.birth_year > 0 && person.birth_year <= who.born_to);
  return young && old && (!who.sex || person.sex == *who.sex) &&
         (who.group.empty() || person.group == who.group) &&
         (who.school.empty() || person.school == who.school) &&
         (!who.newcomers_only || person.newcomer) &&
         (!who.rating_from || rating >= *who.rating_from) &&
         (!who.rating_to || rating <= *who.rating_to);
}

Criteria age_group(int year, int youngest, int oldest) {
  Criteria who;
  if (oldest > 0) who.born_from = year - oldest;
  if (youngest > 0) who.born_to = year - youngest;
  return who;
}

Result<std::vector<PrizeList>> award(const FinalTable& table,
                                     const std::vector<Attributes>& attributes,
                                     const std::vector<int>& ratings,
                                     const std::vector<Category>& categories,
                                     const PrizeOptions& options) {
  if (auto checked = check(categories, options); !checked) return tl::unexpected(checked.error());
  return Ceremony(table, attributes, ratings, categories, options).award();
}

}  // namespace rostok::results
