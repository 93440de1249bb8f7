// SPDX-License-Identifier: MIT
#include "explain.h"

#include <algorithm>
#include <map>

#include "colors.h"
#include "criteria.h"

namespace rostok::pairing {
namespace {

class BracketExplainer {
 public:
  BracketExplainer(const Field& field, const Completion& completion, const SolvedBracket& solved,
                   model::Color initial)
      : field_(field),
        completion_(completion),
        bracket_(solved.bracket),
        pairing_(solved.pairing),
        initial_(initial) {}

  BracketTrace explain() {
    find_natural_opponents();
    BracketTrace trace;
    trace.score = model::Score::from_tenths(field_[bracket_.members.back()].score);
    trace.by_classes = pairing_.by_classes;
    for (int i = 0; i < bracket_.size(); ++i)
      (i < bracket_.mdps ? trace.moved_down : trace.residents).push_back(player(bracket_.seat(i)));
    auto pairs = pairing_.pairs;
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [higher, lower] : pairs)
      trace.pairs.push_back(explain_pair(higher, lower));
    const FloatReason reason = float_reason();
    for (const Seat s : pairing_.floaters)
      trace.floaters.push_back({player(s), reason, float_costs(s)});
    return trace;
  }

 private:
  [[nodiscard]] model::PlayerIndex player(Seat s) const { return field_[s].player; }
  [[nodiscard]] bool moved_down(Seat s) const {
    return field_[s].score > field_[bracket_.members.back()].score;
  }

  // Opponents in the unaltered candidate: MDPs with the first residents, then S1R with S2R.
  void find_natural_opponents() {
    std::map<Seat, Seat> opponent;
    for (const auto& [a, b] : pairing_.pairs)
      opponent[a] = b;
    Seats remainder;
    Seats taken;
    int first_resident = bracket_.mdps;
    for (int i = 0; i < bracket_.mdps; ++i) {
      const Seat mdp = bracket_.seat(i);
      const auto met = opponent.find(mdp);
      if (met == opponent.end()) continue;
      natural_[mdp] = bracket_.seat(first_resident++);
      taken.push_back(met->second);
    }
    std::sort(taken.begin(), taken.end());
    for (int i = bracket_.mdps; i < bracket_.size(); ++i)
      if (!std::binary_search(taken.begin(), taken.end(), bracket_.seat(i)))
        remainder.push_back(bracket_.seat(i));
    const std::size_t pairs = pairing_.pairs.size() - taken.size();
    for (std::size_t i = 0; i < pairs; ++i)
      natural_[remainder[i]] = remainder[pairs + i];
  }

  [[nodiscard]] PairTrace explain_pair(Seat higher, Seat lower) const {
    PairTrace trace;
    trace.higher = player(higher);
    trace.lower = player(lower);
    const ColorDecision colors = decide_colors(field_, higher, lower, initial_);
    trace.white = colors.higher > 0 ? trace.higher : trace.lower;
    trace.color_rule = colors.rule;
    trace.costs = pair_costs(higher, lower);
    if (const auto natural = natural_.find(higher); natural != natural_.end()) {
      trace.natural = player(natural->second);
      trace.avoided =
          natural->second == lower ? Avoided::Nothing : why_not(higher, natural->second);
    }
    return trace;
  }

  [[nodiscard]] Avoided why_not(Seat a, Seat b) const {
    if (field_.met(a, b)) return Avoided::Rematch;
    if (field_.forbidden(a, b)) return Avoided::Forbidden;
    if (field_.absolute_clash(a, b)) return Avoided::AbsoluteColor;
    return Avoided::Quality;
  }

  [[nodiscard]] std::vector<Criterion> pair_costs(Seat higher, Seat lower) const {
    const Competitor& a = field_[higher];
    const Competitor& b = field_[lower];
    std::vector<Criterion> costs;
    if (costs_c10(a, b)) costs.push_back(Criterion::C10);
    if (costs_c11(a, b)) costs.push_back(Criterion::C11);
    if (costs_c12(a, b)) costs.push_back(Criterion::C12);
    if (costs_c13(a, b)) costs.push_back(Criterion::C13);
    if (!moved_down(higher)) return costs;
    if (b.float_1 == Float::Up) costs.insert(costs.end(), {Criterion::C15, Criterion::C19});
    if (b.float_2 == Float::Up) costs.insert(costs.end(), {Criterion::C17, Criterion::C21});
    return costs;
  }

  [[nodiscard]] std::vector<Criterion> float_costs(Seat s) const {
    std::vector<Criterion> costs;
    const bool mdp = moved_down(s);
    if (field_[s].float_1 == Float::Down) costs.push_back(mdp ? Criterion::C18 : Criterion::C14);
    if (field_[s].float_2 == Float::Down) costs.push_back(mdp ? Criterion::C20 : Criterion::C16);
    return costs;
  }

  [[nodiscard]] FloatReason float_reason() const {
    if (bracket_.last()) return FloatReason::PairingAllocatedBye;
    const auto floaters = static_cast<int>(pairing_.floaters.size());
    if (floaters <= 1 && bracket_.size() % 2 != 0) return FloatReason::OddNumber;
    return completion_.deficiency(bracket_.members, false) >= floaters ? FloatReason::NoOpponent
                                                                       : FloatReason::NeededBelow;
  }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  const BracketPairing& pairing_;
  model::Color initial_;
  std::map<Seat, Seat> natural_;
};

}  // namespace

const char* to_string(Criterion criterion) {
  constexpr const char* kNames[] = {"C10", "C11", "C12", "C13", "C14", "C15",
                                    "C16", "C17", "C18", "C19", "C20", "C21"};
  return kNames[static_cast<std::size_t>(criterion)];
}

PairingTrace make_trace(const Field& field, const Completion& completion,
                        const std::vector<SolvedBracket>& brackets, model::Color initial) {
  PairingTrace trace;
  for (const SolvedBracket& solved : brackets)
    trace.brackets.push_back(BracketExplainer(field, completion, solved, initial).explain());
  return trace;
}

}  // namespace rostok::pairing
