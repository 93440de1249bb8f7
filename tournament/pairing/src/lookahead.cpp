// SPDX-License-Identifier: MIT
#include "lookahead.h"

#include <algorithm>
#include <map>

#include "matching.h"

namespace rostok::pairing {
namespace {

constexpr int kTriesForOne = 60;  // members of the next group tried as its only floater
constexpr int kLargestSaturation = 1500;

Seats without(const Seats& seats, Seat one) {
  Seats rest;
  std::copy_if(seats.begin(), seats.end(), std::back_inserter(rest),
               [one](Seat s) { return s != one; });
  return rest;
}

// One resident y of the next group goes down; all the others of the next bracket are paired.
bool one_goes_on(const Completion& completion, const Bracket& bracket, const Seats& next_bracket) {
  int tries = 0;
  for (auto y = bracket.next.rbegin(); y != bracket.next.rend() && tries < kTriesForOne;
       ++y, ++tries) {
    Seats below = bracket.rest;
    below.push_back(*y);
    if (!completion.complete(below, completion.odd_field())) continue;
    if (completion.complete(without(next_bracket, *y), false)) return true;
  }
  return false;
}

// Exactly `count` residents of the next group can complete the rest, and no fewer are needed.
bool several_go_on(const Field& field, const Completion& completion, const Bracket& bracket,
                   int count) {
  const auto rest = static_cast<int>(bracket.rest.size());
  const int helpers = std::min(static_cast<int>(bracket.next.size()), 2 * rest + kTriesForOne);
  const int bye = completion.odd_field() ? 1 : 0;
  if (rest + helpers + bye > kLargestSaturation) return false;
  const auto helper = [&](int k) {
    return bracket.next[bracket.next.size() - 1 - static_cast<std::size_t>(k)];
  };
  const auto below = [&](int k) { return bracket.rest[static_cast<std::size_t>(k)]; };
  Matching<std::int64_t> graph(rest + helpers + bye);
  const int bye_vertex = rest + helpers;
  for (int i = 0; i < rest; ++i) {
    for (int j = i + 1; j < rest; ++j)
      if (field.may_meet(below(i), below(j))) graph.set_edge(i, j, 0);
    for (int k = 0; k < helpers; ++k)
      if (field.may_meet(below(i), helper(k))) graph.set_edge(i, rest + k, 0);
    if (bye && completion.bye_allowed(below(i))) graph.set_edge(i, bye_vertex, 0);
  }
  for (int k = 0; bye && k < helpers; ++k)
    if (completion.bye_allowed(helper(k))) graph.set_edge(rest + k, bye_vertex, 0);
  graph.start();
  graph.seed_all();
  if (!graph.saturate(0, rest) || !graph.saturate(bye_vertex, bye_vertex + bye)) return false;
  int used = 0;
  for (int k = 0; k < helpers; ++k)
    used += graph.mate(rest + k) >= 0 ? 1 : 0;
  return used == count;
}

// The round below with one more player of the given possible opponents.
class PriceGraph {
 public:
  PriceGraph(const Field& field, const Completion& completion, const Bracket& bracket)
      : field_(field), completion_(completion), bracket_(bracket), lower_(bracket.lower()) {}

  // Possible opponents below, and whether the bye is possible.
  [[nodiscard]] std::vector<char> signature(Seat seat) const {
    std::vector<char> possible;
    for (const Seat s : lower_)
      possible.push_back(field_.may_meet(seat, s) ? 1 : 0);
    possible.push_back(completion_.odd_field() && completion_.bye_allowed(seat) ? 1 : 0);
    return possible;
  }

  [[nodiscard]] int price(const std::vector<char>& possible) const {
    const auto count = static_cast<int>(lower_.size());
    const bool bye = completion_.odd_field();
    Matching<std::int64_t> graph(count + 1 + (bye ? 1 : 0));
    const int floater = count;
    const int bye_vertex = count + 1;
    for (int i = 0; i < count; ++i) {
      const int leaves = is_next(i) ? kFloatsOn : 0;
      for (int j = i + 1; j < count; ++j)
        if (field_.may_meet(at(i), at(j))) graph.set_edge(i, j, is_next(j) ? 0 : leaves);
      if (possible[static_cast<std::size_t>(i)])
        graph.set_edge(i, floater, is_next(i) ? 0 : kFloatsOn + kHimself);
      if (bye && completion_.bye_allowed(at(i))) graph.set_edge(i, bye_vertex, leaves);
    }
    if (possible.back()) graph.set_edge(floater, bye_vertex, kFloatsOn + kHimself);
    graph.start();
    graph.seed_all();
    if (!graph.solve()) return -1;
    std::int64_t sum = 0;
    for (int v = 0; v < graph.size(); ++v)
      if (graph.mate(v) > v) sum += graph.cost(v, graph.mate(v));
    return static_cast<int>(sum / kHimself);
  }

 private:
  static constexpr int kHimself = 4;  // multiples of 4 keep every half even
  static constexpr int kFloatsOn = 8;
  [[nodiscard]] Seat at(int i) const { return lower_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] bool is_next(int i) const { return i < static_cast<int>(bracket_.next.size()); }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  Seats lower_;
};

}  // namespace

bool floats_are_ideal(const Field& field, const Completion& completion, const Bracket& bracket,
                      const Seats& floaters) {
  if (bracket.last()) return false;
  Seats next_bracket = floaters;
  next_bracket.insert(next_bracket.end(), bracket.next.begin(), bracket.next.end());
  const int go_on = completion.deficiency(bracket.rest, completion.odd_field());
  if ((static_cast<int>(next_bracket.size()) - go_on) % 2 != 0) return false;
  if (go_on == 0) return completion.complete(next_bracket, false);
  if (go_on == 1) return one_goes_on(completion, bracket, next_bracket);
  return completion.plenty(next_bracket, 0, go_on) &&
         several_go_on(field, completion, bracket, go_on);
}

std::vector<int> float_prices(const Field& field, const Completion& completion,
                              const Bracket& bracket) {
  const PriceGraph graph(field, completion, bracket);
  std::map<std::vector<char>, int> known;
  std::vector<int> prices;
  for (const Seat seat : bracket.members) {
    std::vector<char> possible = graph.signature(seat);
    auto price = known.find(possible);
    if (price == known.end()) {
      const int value = graph.price(possible);
      price = known.emplace(std::move(possible), value).first;
    }
    prices.push_back(price->second);
  }
  return prices;
}

}  // namespace rostok::pairing
