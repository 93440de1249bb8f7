// SPDX-License-Identifier: MIT
#include "round_search.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "lookahead.h"
#include "partner_sets.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

constexpr int kPartnerSetsUpToFloaters = 8;
constexpr int kMostPartnerSets = 400;  // solved; beyond them the explicit model is tried

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
    if (!pairing.by_classes) largest_dense_ = std::max(largest_dense_, bracket.size());
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
    const std::optional<SolveStatus> exact = floaters == 1
                                                 ? solve_priced(bracket, result)
                                                 : solve_by_partner_sets(bracket, floaters, result);
    if (!exact) return SolveStatus::Infeasible;
    if (*exact != SolveStatus::Infeasible) return *exact;
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

std::optional<SolveStatus> RoundSearch::solve_priced(const Bracket& bracket,
                                                     BracketPairing& result) const {
  if (explicit_size(bracket) < options_.price_from_members) return std::nullopt;
  const auto prices = float_prices(field_, completion_, bracket, stand_ins(bracket));
  if (!prices) return std::nullopt;
  ClassQuery query;
  query.floaters = 1;
  query.prices = &*prices;
  return solve_either(bracket, query, result);
}

// Every set of lower players that takes the floaters; sets of the same C8 compete by the vector of
// this bracket, then by the order of generation.
std::optional<SolveStatus> RoundSearch::solve_by_partner_sets(const Bracket& bracket, int floaters,
                                                              BracketPairing& result) const {
  if (explicit_size(bracket) < options_.price_from_members || floaters > kPartnerSetsUpToFloaters ||
      options_.method == DutchMethod::Dense)
    return std::nullopt;
  const Crowd crowd = next_takes_anybody(completion_, bracket, floaters) ? Crowd::Next
                      : stand_ins(bracket) > 0                           ? Crowd::Rest
                                                                         : Crowd::None;
  const auto sets = partner_sets(field_, completion_, bracket, floaters, crowd);
  if (!sets) return std::nullopt;
  std::optional<ClassAnswer> best;
  const PartnerSet* before = nullptr;
  int tries = 0;
  for (const PartnerSet& set : *sets) {
    const bool same_c8 = before != nullptr && before->next_floaters == set.next_floaters &&
                         before->moving_on == set.moving_on;
    before = &set;
    if (best && !same_c8) break;
    if (++tries > kMostPartnerSets) return std::nullopt;
    ClassQuery query;
    query.floaters = floaters;
    query.partners = &set.takers;
    ClassAnswer answer;
    const ClassStatus status = solve_by_classes(field_, completion_, bracket, query, answer);
    if (status == ClassStatus::GaveUp) return std::nullopt;
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
  const bool takes_all =
      static_cast<int>(bracket.rest.size()) > count &&
      completion_.plenty(bracket.rest, count, 1, {&bracket.members, &bracket.next}) &&
      (!completion_.odd_field() || completion_.any_bye_allowed(bracket.rest));
  return takes_all ? count : 0;
}

// Vertices of the explicit model.
int RoundSearch::explicit_size(const Bracket& bracket) const {
  const int rest = stand_ins(bracket);
  return bracket.size() + static_cast<int>(bracket.next.size()) +
         (rest > 0 ? rest : static_cast<int>(bracket.rest.size()));
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
