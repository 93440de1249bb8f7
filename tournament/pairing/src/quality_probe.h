// SPDX-License-Identifier: MIT
// The vector C6 … C21 (art. 3.4) of the best candidates of one bracket, with or without a
// condition.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "bracket.h"
#include "completion.h"

namespace rostok::pairing {

// One component of a vector; criteria that compare by score levels have several.
struct QualityCount {
  Criterion criterion = Criterion::C6;
  int count = 0;
};
using QualityVector =
    std::vector<QualityCount>;  // the most important first, always the same length

class QualityProbe {
 public:
  virtual ~QualityProbe() = default;
  [[nodiscard]] virtual QualityVector best() const = 0;
  // Nothing: no candidate that fulfils C1 to C5 has the pair (the floater). Arguments are members.
  [[nodiscard]] virtual std::optional<QualityVector> with_pair(int member, int other) const = 0;
  [[nodiscard]] virtual std::optional<QualityVector> with_floater(int member) const = 0;
};

// stand_ins: as in RoundSearch, used where everybody below is too many. Null: the bracket and all
// that counts below are too large, or (with a lifted completion) cannot be solved.
[[nodiscard]] std::unique_ptr<QualityProbe> make_quality_probe(const Field& field,
                                                               const Completion& completion,
                                                               const Bracket& bracket,
                                                               int stand_ins);

}  // namespace rostok::pairing
