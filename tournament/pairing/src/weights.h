// SPDX-License-Identifier: MIT
// The vector C6 … C21 of art. 3.4 packed into one number: a digit per component, the most
// significant first, each as wide as its largest sum in this bracket. Constant ones are left out.
#pragma once
#include <vector>

#include "bracket.h"
#include "criteria.h"
#include "wide_int.h"

namespace rostok::pairing {

struct WeightPlan {
  bool lower_modelled = false;   // players below are vertices: C6 and C8 vary
  bool mdps_all_paired = false;  // C18 and C20 are constant, C7 one digit
  bool bye_games = false;        // C9 applies
  int floaters = 0;              // most downfloaters when the lower players are not modelled
  int largest_price = -1;        // of C8 given per member; -1: no prices
  int low_bits = 1;              // kept free below all digits, for decisions of order
};

inline constexpr int kDropped = -1;

// Bit positions of the digits.
struct Weights {
  Weights(const Field& field, const Bracket& bracket, const WeightPlan& plan);

  int bits = 0;
  int c6 = kDropped, c8 = kDropped, c9 = kDropped, c10 = kDropped, c11 = kDropped, c12 = kDropped,
      c13 = kDropped, c14 = kDropped, c15 = kDropped, c16 = kDropped, c17 = kDropped;
  // One per score level of the members (C8: the level of those who would float once more).
  std::vector<int> c7, c8_level, c18, c19, c20, c21;
};

template <typename Cost>
void add_digit(Cost& cost, int position, int times = 1) {
  if (position == kDropped) return;
  const Cost unit = Cost(1) << position;
  for (int i = 0; i < times; ++i)
    cost += unit;
}
template <typename Cost>
void add_digit(Cost& cost, const std::vector<int>& positions, int level) {
  if (static_cast<std::size_t>(level) < positions.size())
    add_digit(cost, positions[static_cast<std::size_t>(level)]);
}

// Cost of a pair of two members, i before j in the bracket's order.
template <typename Cost>
Cost pair_weight(const Field& field, const Bracket& bracket, const Weights& weights, int i, int j) {
  const Competitor& a = field[bracket.seat(i)];
  const Competitor& b = field[bracket.seat(j)];
  Cost cost(0);
  if (same_wish(a, b)) {
    if (costs_c10(a, b)) add_digit(cost, weights.c10);
    if (costs_c11(a, b)) add_digit(cost, weights.c11);
    add_digit(cost, weights.c12);
    if (costs_c13(a, b)) add_digit(cost, weights.c13);
  }
  if (i >= bracket.mdps) return cost;
  const int level = bracket.level_of(i);
  if (b.float_1 == Float::Up) {
    add_digit(cost, weights.c15);
    add_digit(cost, weights.c19, level);
  }
  if (b.float_2 == Float::Up) {
    add_digit(cost, weights.c17);
    add_digit(cost, weights.c21, level);
  }
  return cost;
}

// Cost of member i staying without partner, whatever happens to him below.
template <typename Cost>
Cost float_weight(const Field& field, const Bracket& bracket, const Weights& weights, int i) {
  const Competitor& c = field[bracket.seat(i)];
  const bool mdp = i < bracket.mdps;
  const int level = bracket.level_of(i);
  Cost cost(0);
  add_digit(cost, weights.c6);
  add_digit(cost, weights.c7, level);
  if (c.float_1 == Float::Down) {
    if (mdp)
      add_digit(cost, weights.c18, level);
    else
      add_digit(cost, weights.c14);
  }
  if (c.float_2 == Float::Down) {
    if (mdp)
      add_digit(cost, weights.c20, level);
    else
      add_digit(cost, weights.c16);
  }
  return cost;
}

}  // namespace rostok::pairing
