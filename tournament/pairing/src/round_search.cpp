// SPDX-License-Identifier: MIT
#include "round_search.h"

#include <algorithm>

#include "lookahead.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

// Prices pay only where the explicit model would be large, and need few players below.
constexpr int kPriceFromMembers = 40;
constexpr std::size_t kPriceUpToLower = 200;

base::Unexpected too_tight(const Bracket& bracket) {
  return base::fail(base::ErrorKind::TooLarge,
                    "A bracket of {1} players is too tight for its size to be paired exactly.",
                    {std::to_string(bracket.size())});
}

}  // namespace

base::Result<Seats> RoundSearch::run() {
  Seats partner(static_cast<std::size_t>(field_.size()), kNoSeat);
  Seats moved_down;
  for (Seat first = 0; first < field_.size();) {
    Bracket bracket = make_bracket(field_, moved_down, first);
    BracketPairing pairing;
    const SolveStatus status = solve(bracket, pairing);
    if (status == SolveStatus::TooLarge) return too_tight(bracket);
    ROSTOK_EXPECTS(status == SolveStatus::Solved);  // completion was checked before the first one
    for (const auto& [a, b] : pairing.pairs) {
      partner[static_cast<std::size_t>(a)] = b;
      partner[static_cast<std::size_t>(b)] = a;
    }
    first += bracket.size() - bracket.mdps;
    moved_down = pairing.floaters;
    if (options_.trace) solved_.push_back({std::move(bracket), std::move(pairing)});
  }
  ROSTOK_EXPECTS(moved_down.size() == (completion_.odd_field() ? 1U : 0U));
  if (!moved_down.empty()) {
    ROSTOK_EXPECTS(completion_.bye_allowed(moved_down.front()));
    partner[static_cast<std::size_t>(moved_down.front())] = kByeSeat;
  }
  return partner;
}

SolveStatus RoundSearch::solve(const Bracket& bracket, BracketPairing& result) const {
  const SolveStatus relaxed =
      bracket.last() ? solve_last(bracket, result) : solve_relaxed(bracket, result);
  return relaxed == SolveStatus::Solved ? relaxed : solve_explicit(bracket, result);
}

// Nobody below: everybody is paired, or the one floater gets the bye.
SolveStatus RoundSearch::solve_last(const Bracket& bracket, BracketPairing& result) const {
  if (completion_.odd_field()) return SolveStatus::Infeasible;
  return solve_floats(bracket, 0, result);
}

// Of the players below only the number of floaters is kept; an answer that keeps C8 at its lower
// bound is the answer of the full problem, too.
SolveStatus RoundSearch::solve_relaxed(const Bracket& bracket, BracketPairing& result) const {
  const int fewest = completion_.deficiency(bracket.lower(), completion_.odd_field());
  for (int floaters = fewest; floaters <= bracket.size(); floaters += 2) {
    if ((bracket.size() - floaters) % 2 != 0) break;
    const SolveStatus status = solve_floats(bracket, floaters, result);
    if (status == SolveStatus::Infeasible) continue;  // a proof for this number
    if (status != SolveStatus::Solved || floaters == 0) return status;
    if (floats_are_ideal(field_, completion_, bracket, result.floaters)) return status;
    if (floaters == 1) return solve_priced(bracket, result);
    return SolveStatus::Infeasible;
  }
  return SolveStatus::Infeasible;
}

SolveStatus RoundSearch::solve_floats(const Bracket& bracket, int floaters,
                                      BracketPairing& result) const {
  LowerModel lower;
  lower.dummies = floaters;
  return solve_dense(field_, completion_, bracket, lower, result);
}

SolveStatus RoundSearch::solve_priced(const Bracket& bracket, BracketPairing& result) const {
  const bool worth_it = bracket.size() >= kPriceFromMembers &&
                        bracket.next.size() + bracket.rest.size() <= kPriceUpToLower;
  if (!worth_it) return SolveStatus::Infeasible;
  const std::vector<int> prices = float_prices(field_, completion_, bracket);
  LowerModel lower;
  lower.dummies = 1;
  lower.prices = &prices;
  return solve_dense(field_, completion_, bracket, lower, result);
}

// Stand-ins for the rest, when it is certain to take whoever comes; 0: it is not.
int RoundSearch::stand_ins(const Bracket& bracket) const {
  const auto next = static_cast<int>(bracket.next.size());
  int count = next + std::min(bracket.size(), 6);
  if ((bracket.size() + next + count) % 2 != 0) ++count;
  const bool takes_all = static_cast<int>(bracket.rest.size()) > count &&
                         completion_.plenty(bracket.rest, count, 1) &&
                         (!completion_.odd_field() || completion_.any_bye_allowed(bracket.rest));
  return takes_all ? count : 0;
}

SolveStatus RoundSearch::solve_explicit(const Bracket& bracket, BracketPairing& result) const {
  LowerModel lower;
  lower.clique = stand_ins(bracket);
  lower.all_rest = lower.clique == 0;
  const SolveStatus status = solve_dense(field_, completion_, bracket, lower, result);
  if (status != SolveStatus::CliqueExhausted) return status;
  return solve_dense(field_, completion_, bracket, LowerModel{}, result);
}

}  // namespace rostok::pairing
