// SPDX-License-Identifier: MIT
#include "dense_bracket.h"

#include "dense_graph.h"
#include "dense_order.h"

namespace rostok::pairing {
namespace {

constexpr int kLargestDense =
    2500;  // vertices; the costs of a denser graph would not fit in memory

// Room below the vector for the exchange digits: twice the sum of S1', then the number exchanged.
int order_bits(int members) {
  const auto sum = static_cast<unsigned>(members * members / 2 + members);
  return 2 + std::bit_width(sum) + std::bit_width(static_cast<unsigned>(members));
}

WeightPlan make_plan(const Field& field, const Completion& completion, const Bracket& bracket,
                     const LowerModel& lower) {
  WeightPlan plan;
  plan.lower_modelled = !lower.collapsed();
  plan.floaters = lower.collapsed() ? lower.dummies : 0;
  plan.low_bits = order_bits(bracket.size());
  // C9: the only floater is bound to get the bye.
  const std::int32_t resident_score = field[bracket.members.back()].score;
  plan.bye_games = completion.odd_field() && completion.bye_score() >= resident_score &&
                   (lower.collapsed() ? lower.dummies == 1 : lower.clique == 0);
  if (lower.prices)
    plan.largest_price = *std::max_element(lower.prices->begin(), lower.prices->end());
  return plan;
}

template <typename Cost>
SolveStatus solve_with(const Field& field, const Completion& completion, const Bracket& bracket,
                       const LowerModel& lower, WeightPlan plan, BracketPairing& result) {
  while (true) {
    const Weights weights(field, bracket, plan);
    DenseSolver<Cost> solver(field, completion, bracket, lower, plan, weights);
    if (!solver.find_optimum()) return SolveStatus::Infeasible;
    if (plan.bye_games && solver.floater_count() != 1) {
      plan.bye_games = false;  // C9 is only about a single floater
      continue;
    }
    if (solver.clique_exhausted()) return SolveStatus::CliqueExhausted;
    result = solver.first_generated();
    return SolveStatus::Solved;
  }
}

}  // namespace

SolveStatus solve_dense(const Field& field, const Completion& completion, const Bracket& bracket,
                        const LowerModel& lower, BracketPairing& result) {
  const std::size_t below = lower.collapsed() ? static_cast<std::size_t>(lower.dummies)
                            : lower.all_rest
                                ? bracket.next.size() + bracket.rest.size() + 1
                                : bracket.next.size() + static_cast<std::size_t>(lower.clique);
  if (bracket.members.size() + below > kLargestDense) return SolveStatus::TooLarge;
  const WeightPlan plan = make_plan(field, completion, bracket, lower);
  const int bits = Weights(field, bracket, plan).bits;
  if (bits <= CostTraits<std::int64_t>::kBits)
    return solve_with<std::int64_t>(field, completion, bracket, lower, plan, result);
  if (bits <= CostTraits<Int128>::kBits)
    return solve_with<Int128>(field, completion, bracket, lower, plan, result);
  if (bits <= CostTraits<Int256>::kBits)
    return solve_with<Int256>(field, completion, bracket, lower, plan, result);
  if (bits <= CostTraits<Int1024>::kBits)
    return solve_with<Int1024>(field, completion, bracket, lower, plan, result);
  return SolveStatus::TooLarge;
}

}  // namespace rostok::pairing
