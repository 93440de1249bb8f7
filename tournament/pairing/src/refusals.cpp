// SPDX-License-Identifier: MIT
#include "refusals.h"

namespace rostok::pairing {

const QualityProbe* Refusals::probe() {
  if (!probe_) probe_ = make_quality_probe(field_, completion_, bracket_, stand_ins_);
  return probe_->get();
}

// Stand-ins know nothing of the bye, so everybody below takes part.
const QualityProbe* Refusals::lifted() {
  if (!completion_.odd_field()) return nullptr;
  if (!lifted_) lifted_ = make_quality_probe(field_, without_c5_, bracket_, 0);
  return lifted_->get();
}

Refusal Refusals::about(int player, int instead) const {
  Refusal refusal;
  refusal.player = field_[bracket_.seat(player)].player;
  refusal.instead = field_[bracket_.seat(instead)].player;
  return refusal;
}

Refusal Refusals::of_pair(int a, int b) {
  Refusal refusal = about(a, b);
  const Seat x = bracket_.seat(a);
  const Seat y = bracket_.seat(b);
  if (field_.met(x, y))
    refusal.avoided = Avoided::Rematch;
  else if (field_.forbidden(x, y))
    refusal.avoided = Avoided::Forbidden;
  else if (field_.absolute_clash(x, y))
    refusal.avoided = Avoided::AbsoluteColor;
  else
    judge(refusal, Question::Pair, a, b);
  return refusal;
}

Refusal Refusals::of_floater(int floats, int stays) {
  Refusal refusal = about(floats, stays);
  if (bracket_.last() && field_[bracket_.seat(stays)].barred)
    refusal.avoided = Avoided::ByeBarred;
  else
    judge(refusal, Question::Floater, stays, stays);
  return refusal;
}

std::optional<QualityVector> Refusals::ask(const QualityProbe& probe, Question question, int a,
                                           int b) {
  return question == Question::Pair ? probe.with_pair(a, b) : probe.with_floater(a);
}

// Any complete pairing of the others makes a candidate with the pair, be it a poor one.
bool Refusals::possible_without_c5(Question question, int a, int b) const {
  if (!completion_.odd_field()) return false;
  Seats others = bracket_.lower();
  for (int i = 0; i < bracket_.size(); ++i)
    if (i != a && i != b) others.push_back(bracket_.seat(i));
  if (question == Question::Pair) return without_c5_.complete(others, true);
  return without_c5_.complete(others, false);  // a floater of the last bracket gets the bye
}

void Refusals::judge(Refusal& refusal, Question question, int a, int b) {
  const QualityProbe* own = probe();
  if (!own) {
    refusal.avoided = Avoided::NotComputed;
    return;
  }
  refusal.avoided = Avoided::Quality;
  const auto with = ask(*own, question, a, b);
  if (!with) {
    refusal.criterion = possible_without_c5(question, a, b) ? Criterion::C5 : Criterion::C4;
    return;
  }
  const QualityVector best = own->best();
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (best[i].count == (*with)[i].count) continue;
    refusal.criterion = best[i].criterion;
    refusal.count = best[i].count;
    refusal.count_with = (*with)[i].count;
    return;
  }
  refusal.avoided = Avoided::Order;
}

FloatReason Refusals::reason_for_more(int floaters) {
  if (completion_.deficiency(bracket_.members, false) >= floaters) return FloatReason::NoOpponent;
  const bool fewer_without_c5 = lifted() && lifted()->best().front().count < floaters;
  return fewer_without_c5 ? FloatReason::NeededForBye : FloatReason::NeededBelow;
}

}  // namespace rostok::pairing
