// SPDX-License-Identifier: MIT
#include "quality_probe.h"

#include <algorithm>

#include "dense_graph.h"
#include "dense_probe.h"

namespace rostok::pairing {
namespace {

// Of one graph; a question copies it whole. Some 1,000 vertices with narrow weights, 350 with wide.
constexpr std::size_t kMostBytes = std::size_t{16} << 20;

struct Digit {
  int place;
  Criterion criterion;
};

// The digits of a weight, the highest first.
std::vector<Digit> digits_of(const Weights& weights) {
  std::vector<Digit> digits;
  const auto add = [&](Criterion criterion, int place) {
    if (place != kDropped) digits.push_back({place, criterion});
  };
  const auto add_all = [&](Criterion criterion, const std::vector<int>& places) {
    for (const int place : places)
      add(criterion, place);
  };
  using enum Criterion;
  add(C6, weights.c6);
  add_all(C7, weights.c7);
  add(C8, weights.c8);
  add_all(C8, weights.c8_level);
  const std::pair<Criterion, int> single[] = {
      {C9, weights.c9},   {C10, weights.c10}, {C11, weights.c11},
      {C12, weights.c12}, {C13, weights.c13}, {C14, weights.c14},
      {C15, weights.c15}, {C16, weights.c16}, {C17, weights.c17}};
  for (const auto& [criterion, place] : single)
    add(criterion, place);
  add_all(C18, weights.c18);
  add_all(C19, weights.c19);
  add_all(C20, weights.c20);
  add_all(C21, weights.c21);
  std::sort(digits.begin(), digits.end(),
            [](const Digit& a, const Digit& b) { return a.place > b.place; });
  return digits;
}

template <typename Cost>
class SizedProbe : public QualityProbe {
 public:
  SizedProbe(const Field& field, const Completion& completion, const Bracket& bracket,
             const LowerModel& lower, const WeightPlan& plan)
      : lower_(lower),
        plan_(plan),
        weights_(field, bracket, plan_),
        digits_(digits_of(weights_)),
        solver_(field, completion, bracket, lower_, plan_, weights_) {}

  bool solve() { return solver_.find_optimum() && !solver_.clique_exhausted(); }
  [[nodiscard]] int floaters() const { return solver_.floater_count(); }

  [[nodiscard]] QualityVector best() const override { return decoded(solver_.optimum()); }
  [[nodiscard]] std::optional<QualityVector> with_pair(int member, int other) const override {
    const auto cost = solver_.best_with_pair(member, other);
    return cost ? std::optional(decoded(*cost)) : std::nullopt;
  }
  [[nodiscard]] std::optional<QualityVector> with_floater(int member) const override {
    const auto cost = solver_.best_with_floater(member);
    return cost ? std::optional(decoded(*cost)) : std::nullopt;
  }

 private:
  // Bit by bit from the top, since the wide integers only add, subtract and compare.
  [[nodiscard]] QualityVector decoded(Cost cost) const {
    QualityVector vector;
    int end = weights_.bits;
    for (const Digit& digit : digits_) {
      int count = 0;
      for (int bit = end - 1; bit >= digit.place; --bit) {
        const Cost unit = Cost(1) << bit;
        if (cost < unit) continue;
        cost -= unit;
        count |= 1 << (bit - digit.place);
      }
      vector.push_back({digit.criterion, count});
      end = digit.place;
    }
    return vector;
  }

  LowerModel lower_;
  WeightPlan plan_;
  Weights weights_;
  std::vector<Digit> digits_;
  DenseSolver<Cost> solver_;
};

template <typename Cost>
std::unique_ptr<QualityProbe> solved(const Field& field, const Completion& completion,
                                     const Bracket& bracket, const LowerModel& lower,
                                     WeightPlan plan, std::size_t vertices) {
  if (vertices * vertices * sizeof(Cost) > kMostBytes) return nullptr;
  auto probe = std::make_unique<SizedProbe<Cost>>(field, completion, bracket, lower, plan);
  if (!probe->solve()) return nullptr;
  if (!plan.bye_games || probe->floaters() == 1) return probe;
  plan.bye_games = false;  // C9 is only about a single floater
  return solved<Cost>(field, completion, bracket, lower, plan, vertices);
}

std::unique_ptr<QualityProbe> make_with(const Field& field, const Completion& completion,
                                        const Bracket& bracket, int stand_ins) {
  LowerModel lower;
  lower.clique = stand_ins;
  lower.all_rest = stand_ins == 0;
  const std::size_t below =
      bracket.next.size() +
      (lower.all_rest ? bracket.rest.size() + 1 : static_cast<std::size_t>(stand_ins));
  const std::size_t vertices = bracket.members.size() + below;
  WeightPlan plan;
  plan.lower_modelled = true;
  plan.bye_games = completion.odd_field() && lower.clique == 0 &&
                   completion.bye_score() >= field[bracket.members.back()].score;
  const int bits = Weights(field, bracket, plan).bits;
  if (bits <= CostTraits<Int128>::kBits)
    return solved<Int128>(field, completion, bracket, lower, plan, vertices);
  if (bits <= CostTraits<Int256>::kBits)
    return solved<Int256>(field, completion, bracket, lower, plan, vertices);
  if (bits <= CostTraits<Int1024>::kBits)
    return solved<Int1024>(field, completion, bracket, lower, plan, vertices);
  return nullptr;
}

}  // namespace

std::unique_ptr<QualityProbe> make_quality_probe(const Field& field, const Completion& completion,
                                                 const Bracket& bracket, int stand_ins) {
  auto whole = make_with(field, completion, bracket, 0);
  if (whole || stand_ins == 0) return whole;
  return make_with(field, completion, bracket, stand_ins);
}

}  // namespace rostok::pairing
