// SPDX-License-Identifier: MIT
// Classes, costs and the decisions about MDPs.
#include "class_bracket.h"

#include <algorithm>

#include "class_solver.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

constexpr int kMaxLevels = 200;
constexpr int kMaxPrice = 1000;
constexpr int kMaxRounds = 200;
constexpr int kFreeLowBits = 2;  // doubled potentials stay whole numbers

WeightPlan make_plan(const ClassQuery& query, bool bye_games) {
  WeightPlan plan;
  plan.mdps_all_paired = true;
  plan.bye_games = bye_games;
  plan.floaters = query.floaters;
  plan.low_bits = kFreeLowBits;
  if (query.prices)
    plan.largest_price = *std::max_element(query.prices->begin(), query.prices->end());
  return plan;
}

// C9: one floater, and he is bound to get the bye.
bool counts_bye_games(const Field& field, const Completion& completion, const Bracket& bracket,
                      const ClassQuery& query) {
  return completion.odd_field() && query.floaters == 1 &&
         completion.bye_score() >= field[bracket.members.back()].score;
}

}  // namespace

ClassStatus solve_by_classes(const Field& field, const Completion& completion,
                             const Bracket& bracket, const ClassQuery& query, ClassAnswer& answer) {
  const bool enough_residents = bracket.size() - query.floaters >= 2 * bracket.mdps;
  if (!enough_residents || bracket.mdp_levels() > kMaxLevels || field.round() > kMaxRounds)
    return ClassStatus::GaveUp;
  return ClassSolver(field, completion, bracket, query).solve(answer);
}

ClassSolver::ClassSolver(const Field& field, const Completion& completion, const Bracket& bracket,
                         const ClassQuery& query)
    : field_(field),
      completion_(completion),
      bracket_(bracket),
      query_(query),
      bye_games_(counts_bye_games(field, completion, bracket, query)),
      plan_(make_plan(query, bye_games_)),
      weights_(field, bracket, plan_) {}

ClassStatus ClassSolver::solve(ClassAnswer& answer) {
  if (weights_.bits > kMaxBits || plan_.largest_price > kMaxPrice || !assign_classes())
    return ClassStatus::GaveUp;
  fill_transport();
  if (!transport_.solve()) return ClassStatus::Infeasible;
  value_ = transport_.value();
  if (an_mdp_floats() || !pair_mdps()) return ClassStatus::GaveUp;
  collect_remainder();
  collect_tight();
  std::optional<Halves> halves = unaltered_halves();
  if (!halves) halves = exchanged_halves();
  if (!halves) return ClassStatus::GaveUp;
  write_answer(*halves, answer);
  return ClassStatus::Solved;
}

// Everything that a cost in this bracket can depend on.
std::uint64_t ClassSolver::class_key(int member) const {
  const Competitor& c = field_[bracket_.seat(member)];
  std::uint64_t key = 0;
  const auto put = [&key](int value, int bits) {
    key = (key << bits) | static_cast<std::uint64_t>(value);
  };
  const bool mdp = member < bracket_.mdps;
  put(mdp ? bracket_.level_of(member) + 1 : 0, 8);
  put(c.wanted + 1, 2);
  put(static_cast<int>(c.kind), 2);
  if (field_.last_round()) {
    put(c.color_difference + 256, 10);
    put(c.repeated + 1, 2);
    put(c.topscorer ? 1 : 0, 1);
  }
  if (mdp) return key << 1 | 1U;  // the last bit keeps MDPs and residents apart
  if (query_.floaters > 0) {
    put(query_.prices ? (*query_.prices)[ix(member)] + 1 : 0, 10);
    put(c.float_1 == Float::Down ? 1 : 0, 1);
    put(c.float_2 == Float::Down ? 1 : 0, 1);
    if (query_.bye || query_.partners)
      put(completion_.bye_allowed(bracket_.seat(member)) ? 1 : 0, 1);
    if (bye_games_) put(c.games, 8);
  }
  if (bracket_.mdps > 0) {
    put(c.float_1 == Float::Up ? 1 : 0, 1);
    put(c.float_2 == Float::Up ? 1 : 0, 1);
  }
  return key << 1;
}

bool ClassSolver::assign_classes() {
  std::vector<std::uint64_t> keys;
  class_of_.resize(ix(bracket_.size()));
  for (int i = 0; i < bracket_.size(); ++i) {
    const std::uint64_t key = class_key(i);
    const auto known = std::find(keys.begin(), keys.end(), key);
    class_of_[ix(i)] = static_cast<int>(known - keys.begin());
    if (known != keys.end()) continue;
    if (keys.size() == kMaxClasses) return false;
    keys.push_back(key);
    representative_.push_back(i);
  }
  member_classes_ = static_cast<int>(keys.size());
  float_classes_ = query_.partners ? query_.floaters : std::min(query_.floaters, 1);
  return true;
}

void ClassSolver::fill_transport() {
  transport_ = ClassTransport(member_classes_ + float_classes_);
  for (const int c : class_of_)
    transport_.add_member(c);
  for (int k = 0; k < query_.floaters; ++k)
    transport_.add_member(member_classes_ + (query_.partners ? k : 0));
  add_member_costs();
  add_float_costs();
}

void ClassSolver::add_member_costs() {
  for (int a = 0; a < member_classes_; ++a)
    for (int b = a; b < member_classes_; ++b) {
      if (mdp_class(a) && mdp_class(b)) continue;
      const int first = std::min(representative_[ix(a)], representative_[ix(b)]);
      const int second = std::max(representative_[ix(a)], representative_[ix(b)]);
      if (field_.absolute_clash(bracket_.seat(first), bracket_.seat(second))) continue;
      transport_.set_cost(a, b, pair_weight<Int128>(field_, bracket_, weights_, first, second));
    }
}

bool ClassSolver::may_float_to(int member, int partner) const {
  const Seat seat = bracket_.seat(member);
  if (query_.bye) return completion_.bye_allowed(seat);
  if (!query_.partners) return true;
  const Seat taker = (*query_.partners)[ix(partner)];
  if (taker == kAnyone) return true;
  return taker == kNoSeat ? completion_.bye_allowed(seat) : !field_.absolute_clash(seat, taker);
}

// For MDPs only C7 is counted: as soon as one floats, the answer is not ours to give.
void ClassSolver::add_float_costs() {
  for (int c = 0; c < member_classes_; ++c) {
    const int member = representative_[ix(c)];
    Int128 cost = float_weight<Int128>(field_, bracket_, weights_, member);
    if (!mdp_class(c)) {
      const int price = query_.prices ? (*query_.prices)[ix(member)] : 0;
      if (price < 0) continue;
      add_digit(cost, weights_.c8, price);
      if (bye_games_) add_digit(cost, weights_.c9, field_.unplayed(bracket_.seat(member)));
    }
    for (int k = 0; k < float_classes_; ++k)
      if (mdp_class(c) || may_float_to(member, k))
        transport_.set_cost(c, member_classes_ + k, cost);
  }
}

bool ClassSolver::an_mdp_floats() const {
  for (int c = 0; c < member_classes_; ++c)
    for (int k = member_classes_; mdp_class(c) && k < transport_.classes(); ++k)
      if (transport_.flow(c, k) > 0 || transport_.flow(k, c) > 0) return true;
  return false;
}

bool ClassSolver::pair_mdps() {
  used_.assign(ix(bracket_.size()), 0);
  for (int i = 0; i < bracket_.mdps; ++i)
    if (!pair_mdp(i)) return false;
  return transport_.solve();
}

// The smallest resident with whom the bound stays where it is. A class that raises it is refused
// for this MDP, a proof against all its members.
bool ClassSolver::pair_mdp(int mdp) {
  std::vector<char> refused(ix(member_classes_), 0);
  const int own = class_of_[ix(mdp)];
  for (int j = bracket_.mdps; j < bracket_.size(); ++j) {
    const int other = class_of_[ix(j)];
    if (used_[ix(j)] || refused[ix(other)]) continue;
    if (field_.kept_apart(bracket_.seat(mdp), bracket_.seat(j))) continue;
    refused[ix(other)] = 1;
    if (!transport_.possible(own, other)) continue;
    ClassTransport without = transport_;
    without.remove_member(own);
    without.remove_member(other);
    const Int128 before = transport_.value();
    if (!without.solve() || without.value() + 2 * transport_.cost(own, other) != before) continue;
    transport_ = std::move(without);
    used_[ix(j)] = 1;
    mdp_pairs_.emplace_back(mdp, j);
    return true;
  }
  return false;
}

}  // namespace rostok::pairing
