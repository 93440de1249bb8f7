// SPDX-License-Identifier: MIT
// Why one bracket does not have a pair or a floater that comes first by order.
#pragma once
#include <memory>

#include "quality_probe.h"

namespace rostok::pairing {

class Refusals {
 public:
  Refusals(const Field& field, const Completion& completion, const Bracket& bracket, int stand_ins)
      : field_(field), completion_(completion), bracket_(bracket), stand_ins_(stand_ins) {}

  // Members `a` and `b` (art. 3.3) did not meet.
  [[nodiscard]] Refusal of_pair(int a, int b);
  // `stays`, ranked below `floats`, did not float instead.
  [[nodiscard]] Refusal of_floater(int floats, int stays);
  // What makes the bracket float more players than it has to by itself.
  [[nodiscard]] FloatReason reason_for_more(int floaters);

 private:
  enum class Question : bool { Pair, Floater };
  void judge(Refusal& refusal, Question question, int a, int b);
  [[nodiscard]] bool possible_without_c5(Question question, int a, int b) const;
  [[nodiscard]] static std::optional<QualityVector> ask(const QualityProbe& probe,
                                                        Question question, int a, int b);
  [[nodiscard]] const QualityProbe* probe();
  [[nodiscard]] const QualityProbe* lifted();  // without C5
  [[nodiscard]] Refusal about(int player, int instead) const;

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  int stand_ins_;
  Completion without_c5_ = completion_.without_bye_score();
  // Built when first asked for: most brackets are explained without.
  std::optional<std::unique_ptr<QualityProbe>> probe_, lifted_;
};

}  // namespace rostok::pairing
