// SPDX-License-Identifier: MIT
#include "round_search.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>

#include "lookahead.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

constexpr std::size_t kPriceUpToLower = 200;
constexpr std::size_t kPartnerSetsUpToLower = 14;
constexpr int kPartnerSetsUpToFloaters = 4;

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
  if (!completion_.odd_field()) return solve_either(bracket, {}, result);
  ClassQuery query;
  query.floaters = 1;
  query.bye = true;
  ClassAnswer answer;
  if (!use_classes(bracket) ||
      solve_by_classes(field_, completion_, bracket, query, answer) != ClassStatus::Solved)
    return SolveStatus::Infeasible;
  result = std::move(answer.pairing);
  return SolveStatus::Solved;
}

// Of the players below only the number of floaters is kept; an answer that keeps C8 at its lower
// bound is the answer of the full problem, too.
SolveStatus RoundSearch::solve_relaxed(const Bracket& bracket, BracketPairing& result) const {
  const int fewest = completion_.deficiency(bracket.lower(), completion_.odd_field());
  ROSTOK_EXPECTS((bracket.size() - fewest) % 2 == 0);
  for (int floaters = fewest; floaters <= bracket.size(); floaters += 2) {
    ClassQuery query;
    query.floaters = floaters;
    const SolveStatus status = solve_either(bracket, query, result);
    if (status == SolveStatus::Infeasible) continue;  // a proof for this number
    if (status != SolveStatus::Solved || floaters == 0) return status;
    if (floats_are_ideal(field_, completion_, bracket, result.floaters)) return status;
    if (floaters == 1) return solve_priced(bracket, result);
    return solve_by_partner_sets(bracket, floaters, result);
  }
  return SolveStatus::Infeasible;
}

SolveStatus RoundSearch::solve_either(const Bracket& bracket, const ClassQuery& query,
                                      BracketPairing& result) const {
  if (use_classes(bracket)) {
    ClassAnswer answer;
    const ClassStatus status = solve_by_classes(field_, completion_, bracket, query, answer);
    if (status == ClassStatus::Infeasible) return SolveStatus::Infeasible;
    if (status == ClassStatus::Solved) {
      result = std::move(answer.pairing);
      return SolveStatus::Solved;
    }
  }
  LowerModel lower;
  lower.dummies = query.floaters;
  lower.prices = query.prices;
  return solve_dense(field_, completion_, bracket, lower, result);
}

SolveStatus RoundSearch::solve_priced(const Bracket& bracket, BracketPairing& result) const {
  const bool worth_it = bracket.size() >= options_.price_from_members &&
                        bracket.next.size() + bracket.rest.size() <= kPriceUpToLower;
  if (!worth_it) return SolveStatus::Infeasible;
  const std::vector<int> prices = float_prices(field_, completion_, bracket);
  ClassQuery query;
  query.floaters = 1;
  query.prices = &prices;
  return solve_either(bracket, query, result);
}

// Nobody below the next scoregroup and few in it: every set of them that takes the floaters, the
// others completed among themselves. C8 is the same for all sets.
SolveStatus RoundSearch::solve_by_partner_sets(const Bracket& bracket, int floaters,
                                               BracketPairing& result) const {
  const std::size_t lower = bracket.next.size();
  if (!bracket.rest.empty() || bracket.size() < options_.price_from_members ||
      lower > kPartnerSetsUpToLower || floaters > kPartnerSetsUpToFloaters ||
      options_.method == DutchMethod::Dense)
    return SolveStatus::Infeasible;
  std::optional<ClassAnswer> best;
  for (unsigned set = 0; set < 1U << lower; ++set) {
    if (std::popcount(set) != floaters) continue;
    Seats takers;
    Seats others;
    for (std::size_t k = 0; k < lower; ++k)
      (set >> k & 1U ? takers : others).push_back(bracket.next[k]);
    if (!completion_.complete(others, completion_.odd_field())) continue;
    ClassQuery query;
    query.floaters = floaters;
    query.partners = &takers;
    ClassAnswer answer;
    const ClassStatus status = solve_by_classes(field_, completion_, bracket, query, answer);
    if (status == ClassStatus::GaveUp) return SolveStatus::Infeasible;
    if (status == ClassStatus::Infeasible) continue;
    if (!best || std::tie(answer.value, answer.order) < std::tie(best->value, best->order))
      best = std::move(answer);
  }
  if (!best) return SolveStatus::Infeasible;
  result = std::move(best->pairing);
  return SolveStatus::Solved;
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
