// SPDX-License-Identifier: MIT
#include "explain.h"

#include <algorithm>
#include <map>

#include "colors.h"
#include "criteria.h"
#include "refusals.h"

namespace rostok::pairing {
namespace {

constexpr int kComparedFloaters = 3;

class BracketExplainer {
 public:
  BracketExplainer(const Field& field, const Completion& completion, const SolvedBracket& solved,
                   int stand_ins, model::Color initial)
      : field_(field),
        bracket_(solved.bracket),
        pairing_(solved.pairing),
        initial_(initial),
        refusals_(field, completion, solved.bracket, stand_ins) {
    for (int i = 0; i < bracket_.size(); ++i)
      member_[bracket_.seat(i)] = i;
  }

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
      trace.floaters.push_back(explain_floater(s, reason));
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

  PairTrace explain_pair(Seat higher, Seat lower) {
    PairTrace trace;
    trace.higher = player(higher);
    trace.lower = player(lower);
    const ColorDecision colors = decide_colors(field_, higher, lower, initial_);
    trace.white = colors.higher > 0 ? trace.higher : trace.lower;
    trace.color_rule = colors.rule;
    trace.costs = pair_costs(higher, lower);
    // After an exchange (art. 4.3) the lower one may come from S1, too.
    for (const Seat one : {higher, lower}) {
      const auto natural = natural_.find(one);
      if (natural == natural_.end() || natural->second == (one == higher ? lower : higher))
        continue;
      trace.refusals.push_back(refusals_.of_pair(member_.at(one), member_.at(natural->second)));
    }
    return trace;
  }

  FloatTrace explain_floater(Seat floater, FloatReason reason) {
    FloatTrace trace;
    trace.player = player(floater);
    trace.reason = reason;
    trace.costs = float_costs(floater);
    const int own = member_.at(floater);
    trace.no_opponent =
        std::none_of(bracket_.members.begin(), bracket_.members.end(), [&](Seat other) {
          return other != floater && !(moved_down(floater) && moved_down(other)) &&
                 field_.may_meet(floater, other);
        });
    if (trace.no_opponent) return trace;
    for (int i = bracket_.size() - 1; i > own; --i) {
      const Seat other = bracket_.seat(i);
      if (std::binary_search(pairing_.floaters.begin(), pairing_.floaters.end(), other)) continue;
      if (static_cast<int>(trace.refusals.size()) < kComparedFloaters)
        trace.refusals.push_back(refusals_.of_floater(own, i));
      else
        ++trace.more;
    }
    return trace;
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

  [[nodiscard]] FloatReason float_reason() {
    if (bracket_.last()) return FloatReason::PairingAllocatedBye;
    const auto floaters = static_cast<int>(pairing_.floaters.size());
    if (floaters == 0 || (floaters == 1 && bracket_.size() % 2 != 0)) return FloatReason::OddNumber;
    return refusals_.reason_for_more(floaters);
  }

  const Field& field_;
  const Bracket& bracket_;
  const BracketPairing& pairing_;
  model::Color initial_;
  Refusals refusals_;
  std::map<Seat, Seat> natural_;
  std::map<Seat, int> member_;
};

}  // namespace

const char* to_string(Criterion criterion) {
  constexpr const char* kNames[] = {"C4",  "C5",  "C6",  "C7",  "C8",  "C9",  "C10", "C11", "C12",
                                    "C13", "C14", "C15", "C16", "C17", "C18", "C19", "C20", "C21"};
  return kNames[static_cast<std::size_t>(criterion)];
}

PairingTrace make_trace(const Field& field, const Completion& completion, const RoundSearch& search,
                        model::Color initial) {
  PairingTrace trace;
  for (const SolvedBracket& solved : search.brackets())
    trace.brackets.push_back(
        BracketExplainer(field, completion, solved, search.stand_ins(solved.bracket), initial)
            .explain());
  return trace;
}

}  // namespace rostok::pairing
