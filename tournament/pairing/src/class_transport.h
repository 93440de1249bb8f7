// SPDX-License-Identifier: MIT
// Lower bound of a bracket: players of one class are alike, so the best vector is at least half of
// the cheapest symmetric transport from classes to classes. Its duals say which pairs an optimal
// candidate can contain.
#pragma once
#include <vector>

#include "wide_int.h"

namespace rostok::pairing {

class ClassTransport {
 public:
  explicit ClassTransport(int classes);

  [[nodiscard]] int classes() const { return classes_; }
  [[nodiscard]] static Int128 none() { return CostTraits<Int128>::none(); }
  void set_cost(int a, int b, Int128 cost) { cost_[at(a, b)] = cost_[at(b, a)] = cost; }
  [[nodiscard]] Int128 cost(int a, int b) const { return cost_[at(a, b)]; }
  [[nodiscard]] bool possible(int a, int b) const { return cost(a, b) < none(); }
  void add_member(int a) { ++count_[static_cast<std::size_t>(a)]; }
  void remove_member(int a) { --count_[static_cast<std::size_t>(a)]; }
  [[nodiscard]] int members(int a) const { return count_[static_cast<std::size_t>(a)]; }

  // False: the members cannot be paired even if all members of a class were alike.
  [[nodiscard]] bool solve();
  [[nodiscard]] Int128 value() const { return value_; }  // twice the bound
  [[nodiscard]] int flow(int a, int b) const { return flow_[at(a, b)]; }
  // Pairs of these classes occur in optimal solutions (complementary slackness with the
  // potential (row dual + column dual) / 2).
  [[nodiscard]] bool tight(int a, int b) const;

 private:
  [[nodiscard]] std::size_t at(int a, int b) const {
    return static_cast<std::size_t>(a) * static_cast<std::size_t>(classes_) +
           static_cast<std::size_t>(b);
  }
  // A single member cannot meet himself.
  [[nodiscard]] Int128 usable_cost(int a, int b) const {
    return a == b && members(a) < 2 ? none() : cost(a, b);
  }
  bool start_duals();
  void ship_tight();
  bool ship_shortest();

  int classes_;
  std::vector<Int128> cost_;
  std::vector<int> count_, flow_, supply_, demand_;
  std::vector<Int128> row_dual_, column_dual_;
  Int128 value_ = 0;
};

}  // namespace rostok::pairing
