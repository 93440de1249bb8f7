// SPDX-License-Identifier: MIT
#include "weights.h"

#include <algorithm>
#include <bit>

namespace rostok::pairing {
namespace {

// Digits are announced from the most significant one; their places are known at the end.
class DigitRow {
 public:
  void add(int& place, std::int64_t largest_sum) {
    const auto width =
        std::bit_width(static_cast<std::uint64_t>(std::max<std::int64_t>(largest_sum, 1)));
    digits_.push_back({&place, static_cast<int>(width)});
  }
  void add_levels(std::vector<int>& places, const std::vector<int>& sums, int levels) {
    places.assign(static_cast<std::size_t>(levels), kDropped);
    for (std::size_t l = 0; l < places.size(); ++l)
      add(places[l], sums[l]);
  }
  int place(int low_bits) {
    int bit = low_bits;
    for (auto digit = digits_.rbegin(); digit != digits_.rend(); ++digit) {
      *digit->place = bit;
      bit += digit->width;
    }
    return bit;
  }

 private:
  struct Digit {
    int* place;
    int width;
  };
  std::vector<Digit> digits_;
};

}  // namespace

Weights::Weights(const Field& field, const Bracket& bracket, const WeightPlan& plan) {
  const int members = bracket.size();
  const int levels = bracket.mdp_levels();
  const int floaters = plan.lower_modelled ? members : std::max(plan.floaters, 1);
  const bool mixed = bracket.mdps > 0;
  DigitRow row;
  if (plan.lower_modelled) row.add(c6, members);
  int c7_common = kDropped;
  if (mixed && plan.mdps_all_paired) {
    row.add(c7_common, floaters);
  } else if (mixed) {
    std::vector<int> most = bracket.level_size;
    for (int& size : most)
      size = std::min(size, floaters);
    row.add_levels(c7, most, levels);
  }
  if (plan.lower_modelled && !bracket.next.empty()) {
    row.add(c8, members + static_cast<int>(bracket.next.size()));
    row.add_levels(c8_level, bracket.level_size, levels + 1);
  }
  if (plan.largest_price >= 0) row.add(c8, std::int64_t{floaters} * plan.largest_price + 1);
  if (plan.bye_games) row.add(c9, field.rounds_held() + 1);
  if (field.last_round()) {
    row.add(c10, members);
    row.add(c11, members);
  }
  row.add(c12, members / 2 + 1);
  row.add(c13, members / 2 + 1);
  const auto add_float_counts = [&](int& own, int& opponents) {
    row.add(own, floaters);
    if (mixed) row.add(opponents, bracket.mdps);
  };
  const bool one_round = field.rounds_held() >= 1;
  const bool two_rounds = field.rounds_held() >= 2;
  if (one_round) add_float_counts(c14, c15);
  if (two_rounds) add_float_counts(c16, c17);
  if (mixed && one_round) {
    if (!plan.mdps_all_paired) row.add_levels(c18, bracket.level_size, levels);
    row.add_levels(c19, bracket.level_size, levels);
  }
  if (mixed && two_rounds) {
    if (!plan.mdps_all_paired) row.add_levels(c20, bracket.level_size, levels);
    row.add_levels(c21, bracket.level_size, levels);
  }
  bits = row.place(plan.low_bits);
  if (c7_common != kDropped) c7.assign(static_cast<std::size_t>(levels), c7_common);
}

}  // namespace rostok::pairing
