// SPDX-License-Identifier: MIT
#include "exchanges.h"

#include <algorithm>
#include <numeric>

namespace rostok::pairing {
namespace {

// Every multiset of `size` classes out of `candidates`, ascending.
void for_each_multiset(const std::vector<int>& candidates, int size, std::vector<int>& chosen,
                       const auto& visit) {
  if (static_cast<int>(chosen.size()) == size) {
    visit();
    return;
  }
  for (const int c : candidates) {
    if (!chosen.empty() && c < chosen.back()) continue;
    chosen.push_back(c);
    for_each_multiset(candidates, size, chosen, visit);
    chosen.pop_back();
  }
}

std::vector<int> classes_in_use(const std::vector<std::vector<int>>& places) {
  std::vector<int> used;
  for (int c = 0; c < static_cast<int>(places.size()); ++c)
    if (!places[static_cast<std::size_t>(c)].empty()) used.push_back(c);
  return used;
}

}  // namespace

std::vector<int> Exchange::order() const {
  const int difference = std::accumulate(entering.begin(), entering.end(), 0) -
                         std::accumulate(leaving.begin(), leaving.end(), 0);
  std::vector<int> order{difference};
  for (const int place : leaving)
    order.push_back(-place);
  order.insert(order.end(), entering.begin(), entering.end());
  return order;
}

Exchanges::Exchanges(const ClassFlow& flow, int classes, std::vector<int> class_of, int s1_size,
                     const std::vector<int>& stand_ins)
    : flow_(flow),
      classes_(classes),
      most_flows_(kFlowsPerPlace * class_of.size()),
      rows_(stand_ins),
      columns_(ix(classes), 0),
      s1_places_(ix(classes)),
      s2_places_(ix(classes)) {
  for (int p = s1_size; p-- > 0;)
    s1_places_[ix(class_of[ix(p)])].push_back(p);
  for (int p = s1_size; p < static_cast<int>(class_of.size()); ++p)
    s2_places_[ix(class_of[ix(p)])].push_back(p);
  for (int c = 0; c < classes; ++c) {
    rows_[ix(c)] += static_cast<int>(s1_places_[ix(c)].size());
    columns_[ix(c)] += static_cast<int>(s2_places_[ix(c)].size());
  }
  find_bottleneck();
}

// Rows of these classes are more than all columns they can take (Hall): an exchange has to relieve
// just them.
void Exchanges::find_bottleneck() {
  tight_row_.assign(ix(classes_), 0);
  tight_column_.assign(ix(classes_), 0);
  if (flow_.fill(rows_, columns_)) return;
  tight_row_ = flow_.stuck_rows();
  for (int a = 0; a < classes_; ++a) {
    if (!tight_row_[ix(a)]) continue;
    shortage_ += rows_[ix(a)];
    for (const int b : flow_.columns_of(a))
      tight_column_[ix(b)] = 1;
  }
  for (int b = 0; b < classes_; ++b)
    if (tight_column_[ix(b)]) shortage_ -= columns_[ix(b)];
}

// By how much an exchange shortens the shortage.
int Exchanges::relief(const std::vector<int>& leaving, const std::vector<int>& entering) const {
  int sum = 0;
  for (const int a : leaving)
    sum += tight_row_[ix(a)] + tight_column_[ix(a)];
  for (const int b : entering)
    sum -= tight_row_[ix(b)] + tight_column_[ix(b)];
  return sum;
}

bool Exchanges::flows(const std::vector<int>& leaving, const std::vector<int>& entering) {
  std::vector<int> change(ix(classes_), 0);
  for (const int a : leaving)
    --change[ix(a)];
  for (const int b : entering)
    ++change[ix(b)];
  const auto known = known_flows_.find(change);
  if (known != known_flows_.end()) return known->second;
  std::vector<int> rows = rows_;
  std::vector<int> columns = columns_;
  for (int c = 0; c < classes_; ++c) {
    rows[ix(c)] += change[ix(c)];
    columns[ix(c)] -= change[ix(c)];
  }
  const bool possible = flow_.fill(std::move(rows), std::move(columns));
  known_flows_.emplace(std::move(change), possible);
  return possible;
}

Exchanges::Plan Exchanges::plan(int size) {
  queue_ = {};
  pushed_.clear();
  std::vector<int> leaving;
  std::vector<int> entering;
  bool too_many = false;
  const std::vector<int> s1_classes = classes_in_use(s1_places_);
  const std::vector<int> s2_classes = classes_in_use(s2_places_);
  for_each_multiset(s1_classes, size, leaving, [&] {
    if (too_many || relief(leaving, {}) < shortage_) return;
    const auto out = first_picks(leaving, s1_places_);
    if (!out) return;
    for_each_multiset(s2_classes, size, entering, [&] {
      if (too_many || relief(leaving, entering) < shortage_) return;
      const auto in = first_picks(entering, s2_places_);
      if (!in) return;
      too_many = known_flows_.size() >= most_flows_;
      if (!too_many && flows(leaving, entering)) push(*out, *in);
    });
  });
  return too_many ? Plan::TooMany : Plan::Ready;
}

// The members of these classes that come first in the order. Nothing: a class has too few.
std::optional<std::vector<Exchanges::Pick>> Exchanges::first_picks(
    const std::vector<int>& chosen, const std::vector<std::vector<int>>& places) const {
  std::vector<Pick> picks;
  for (const int c : chosen) {
    const bool again = !picks.empty() && picks.back().member_class == c;
    const int rank = again ? picks.back().rank + 1 : 0;
    if (rank >= static_cast<int>(places[ix(c)].size())) return std::nullopt;
    picks.push_back({c, rank});
  }
  return picks;
}

void Exchanges::push(std::vector<Pick> leaving, std::vector<Pick> entering) {
  if (!pushed_.emplace(leaving, entering).second) return;
  std::vector<int> order = exchange_of(leaving, entering).order();
  queue_.push({std::move(order), std::move(leaving), std::move(entering)});
}

// One member replaced by the next of his class: later in the order by rule 2.
void Exchanges::push_successors(const Choice& choice) {
  const auto advance = [&](const std::vector<Pick>& picks,
                           const std::vector<std::vector<int>>& places, const auto& emit) {
    for (std::size_t k = 0; k < picks.size(); ++k) {
      std::vector<Pick> moved = picks;
      const Pick next{moved[k].member_class, ++moved[k].rank};
      const bool exists = next.rank < static_cast<int>(places[ix(next.member_class)].size());
      const bool taken = k + 1 < moved.size() && moved[k + 1] == next;
      if (exists && !taken) emit(std::move(moved));
    }
  };
  advance(choice.leaving, s1_places_,
          [&](std::vector<Pick> moved) { push(std::move(moved), choice.entering); });
  advance(choice.entering, s2_places_,
          [&](std::vector<Pick> moved) { push(choice.leaving, std::move(moved)); });
}

std::optional<Exchange> Exchanges::next() {
  if (queue_.empty()) return std::nullopt;
  const Choice choice = queue_.top();
  queue_.pop();
  push_successors(choice);
  return exchange_of(choice.leaving, choice.entering);
}

Exchange Exchanges::exchange_of(const std::vector<Pick>& leaving,
                                const std::vector<Pick>& entering) const {
  Exchange exchange;
  for (const Pick& pick : leaving)
    exchange.leaving.push_back(s1_places_[ix(pick.member_class)][ix(pick.rank)]);
  for (const Pick& pick : entering)
    exchange.entering.push_back(s2_places_[ix(pick.member_class)][ix(pick.rank)]);
  std::sort(exchange.leaving.rbegin(), exchange.leaving.rend());
  std::sort(exchange.entering.begin(), exchange.entering.end());
  return exchange;
}

}  // namespace rostok::pairing
