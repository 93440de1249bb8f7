// SPDX-License-Identifier: MIT
#include "lookahead.h"

#include <algorithm>
#include <limits>
#include <map>

#include "matching.h"
#include "meeting_graph.h"

namespace rostok::pairing {
namespace {

constexpr int kTriesForOne = 60;        // members of the next group tried as its only floater
constexpr std::size_t kSmallRest = 64;  // quickly asked for every y
constexpr std::size_t kLargestPriced = 200;
constexpr std::size_t kPricingWork = 20'000'000;
constexpr std::size_t kLargestNeedy = 200;

Seats without(const Seats& seats, Seat one) {
  Seats rest;
  std::copy_if(seats.begin(), seats.end(), std::back_inserter(rest),
               [one](Seat s) { return s != one; });
  return rest;
}

// One resident y of the next group goes down; all the others of the next bracket are paired.
bool one_goes_on(const Completion& completion, const Bracket& bracket, const Seats& next_bracket) {
  int tries = 0;
  for (auto y = bracket.next.rbegin(); y != bracket.next.rend() && tries < kTriesForOne; ++y) {
    Seats below = bracket.rest;
    below.push_back(*y);
    if (below.size() > kSmallRest) ++tries;
    if (!completion.complete(below, completion.odd_field())) continue;
    if (below.size() <= kSmallRest) ++tries;
    if (completion.complete(without(next_bracket, *y), false)) return true;
  }
  return false;
}

// Exactly `count` residents of the next group can complete the rest.
bool several_go_on(const Field& field, const Completion& completion, const Bracket& bracket,
                   int count) {
  return MeetingGraph(field, completion, bracket.rest, completion.odd_field(), bracket.next)
             .fewest_helpers() == count;
}

// Prices where the next group can do without anybody and take anybody: only the rest counts. Two
// floaters with the same possible opponents there cost the same.
class RestPrices {
 public:
  RestPrices(const Field& field, const Completion& completion, const Bracket& bracket)
      : field_(field),
        completion_(completion),
        bracket_(bracket),
        staying_(helpers_for(bracket.rest)) {}

  [[nodiscard]] std::vector<char> signature(Seat seat) const {
    std::vector<char> possible;
    for (const Seat s : bracket_.rest)
      possible.push_back(field_.may_meet(seat, s) ? 1 : 0);
    possible.push_back(completion_.odd_field() && completion_.bye_allowed(seat) ? 1 : 0);
    return possible;
  }
  [[nodiscard]] int price(Seat seat) const {
    Seats with_him = bracket_.rest;
    with_him.push_back(seat);
    const int moving_on = helpers_for(with_him);
    const int near = staying_ < 0 ? kNever : 2 * staying_;
    const int far = moving_on < 0 ? kNever : 2 * (moving_on + 1) + 1;
    const int best = std::min(near, far);
    return best == kNever ? -1 : best;
  }

 private:
  static constexpr int kNever = std::numeric_limits<int>::max();
  [[nodiscard]] int helpers_for(const Seats& seats) const {
    return MeetingGraph(field_, completion_, seats, completion_.odd_field(), bracket_.next)
        .fewest_helpers();
  }
  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  int staying_;  // helpers that the rest needs when he stays in the next bracket
};

// The round below with one more player of the given possible opponents.
class PriceGraph {
 public:
  PriceGraph(const Field& field, const Completion& completion, const Bracket& bracket,
             int stand_ins)
      : field_(field),
        completion_(completion),
        bracket_(bracket),
        lower_(stand_ins > 0 ? bracket.next : bracket.lower()),
        stand_ins_(stand_ins > 0 ? even_count(static_cast<int>(lower_.size())) : 0),
        bye_(stand_ins == 0 && completion.odd_field()) {}

  [[nodiscard]] std::size_t size() const { return lower_.size(); }

  // Possible opponents below, and whether the bye is possible.
  [[nodiscard]] std::vector<char> signature(Seat seat) const {
    std::vector<char> possible;
    for (const Seat s : lower_)
      possible.push_back(field_.may_meet(seat, s) ? 1 : 0);
    possible.push_back(bye_ && completion_.bye_allowed(seat) ? 1 : 0);
    return possible;
  }

  [[nodiscard]] int price(const std::vector<char>& possible) const {
    const auto count = static_cast<int>(lower_.size());
    Matching<std::int64_t> graph(count + 1 + stand_ins_ + (bye_ ? 1 : 0));
    const int floater = count;
    const int below = count + 1;  // the first stand-in
    const int bye_vertex = below + stand_ins_;
    for (int i = 0; i < count; ++i) {
      const int leaves = is_next(i) ? kFloatsOn : 0;
      for (int j = i + 1; j < count; ++j)
        if (field_.may_meet(at(i), at(j))) graph.set_edge(i, j, is_next(j) ? 0 : leaves);
      if (possible[static_cast<std::size_t>(i)])
        graph.set_edge(i, floater, is_next(i) ? 0 : kFloatsOn + kHimself);
      if (bye_ && completion_.bye_allowed(at(i))) graph.set_edge(i, bye_vertex, leaves);
      for (int k = 0; k < stand_ins_; ++k)
        graph.set_edge(i, below + k, leaves);
    }
    for (int k = 0; k < stand_ins_; ++k) {
      graph.set_edge(floater, below + k, kFloatsOn + kHimself);
      for (int l = k + 1; l < stand_ins_; ++l)
        graph.set_edge(below + k, below + l, 0);
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
  // As many as might go on, and with the floater an even number of vertices.
  static int even_count(int next) { return next + 1; }
  [[nodiscard]] Seat at(int i) const { return lower_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] bool is_next(int i) const { return i < static_cast<int>(bracket_.next.size()); }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  Seats lower_;
  int stand_ins_;
  bool bye_;
};

}  // namespace

bool next_takes_anybody(const Completion& completion, const Bracket& bracket, int floaters) {
  const std::size_t needy = bracket.rest.size() + static_cast<std::size_t>(floaters) + 1;
  return needy <= kLargestNeedy &&
         completion.plenty(bracket.next, floaters, static_cast<int>(needy), {&bracket.members});
}

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

namespace {

// One computation for all members of the same signature. Nothing: too many signatures.
template <typename Signature, typename Price>
std::optional<std::vector<int>> price_members(const Bracket& bracket, std::size_t work_each,
                                              const Signature& signature, const Price& price_of) {
  std::map<std::vector<char>, int> known;
  std::vector<int> prices;
  for (const Seat seat : bracket.members) {
    std::vector<char> possible = signature(seat);
    auto price = known.find(possible);
    if (price == known.end()) {
      if (known.size() * work_each > kPricingWork) return std::nullopt;
      const int value = price_of(seat, possible);
      price = known.emplace(std::move(possible), value).first;
    }
    prices.push_back(price->second);
  }
  return prices;
}

}  // namespace

std::optional<std::vector<int>> float_prices(const Field& field, const Completion& completion,
                                             const Bracket& bracket, int stand_ins) {
  if (next_takes_anybody(completion, bracket, 1)) {
    const RestPrices prices(field, completion, bracket);
    const std::size_t work = bracket.next.size() + bracket.rest.size() * bracket.rest.size();
    return price_members(
        bracket, work, [&](Seat seat) { return prices.signature(seat); },
        [&](Seat seat, const std::vector<char>&) { return prices.price(seat); });
  }
  const PriceGraph graph(field, completion, bracket, stand_ins);
  if (graph.size() > kLargestPriced) return std::nullopt;
  const std::size_t work = (graph.size() + 1) * (graph.size() + 1) * (graph.size() + 1);
  return price_members(
      bracket, work, [&](Seat seat) { return graph.signature(seat); },
      [&](Seat, const std::vector<char>& possible) { return graph.price(possible); });
}

}  // namespace rostok::pairing
