// SPDX-License-Identifier: MIT
// The steps of solve_by_classes.
#pragma once
#include <optional>

#include "class_bracket.h"
#include "class_transport.h"
#include "exchanges.h"
#include "halves.h"
#include "weights.h"

namespace rostok::pairing {

class ClassSolver {
 public:
  ClassSolver(const Field& field, const Completion& completion, const Bracket& bracket,
              const ClassQuery& query);
  [[nodiscard]] ClassStatus solve(ClassAnswer& answer);

 private:
  static constexpr int kMaxClasses = 200;
  static constexpr int kMaxBits = 110;
  static constexpr int kSmallBracket = 64;  // the dense solver is as quick there
  static constexpr int kMaxTries = 50;      // exchanges of one size
  static std::size_t ix(int i) { return static_cast<std::size_t>(i); }

  // Classes and costs.
  bool assign_classes();
  [[nodiscard]] std::uint64_t class_key(int member) const;
  void fill_transport();
  void add_member_costs();
  void add_float_costs();
  [[nodiscard]] bool may_float_to(int member, int partner) const;
  [[nodiscard]] bool mdp_class(int c) const { return representative_[ix(c)] < bracket_.mdps; }
  [[nodiscard]] bool an_mdp_floats() const;

  // Decisions in the order of art. 4.
  bool pair_mdps();
  bool pair_mdp(int mdp);
  void collect_remainder();
  void collect_tight();
  [[nodiscard]] std::optional<Halves> unaltered_halves();
  [[nodiscard]] std::optional<Halves> exchanged_halves();
  [[nodiscard]] Exchanges possible_exchanges() const;
  [[nodiscard]] Halves make_halves() const;
  [[nodiscard]] int stand_in_class(int k) const {
    return member_classes_ + (query_.partners ? k : 0);
  }
  void write_answer(const Halves& halves, ClassAnswer& answer) const;
  [[nodiscard]] int remainder_class(int place) const {
    return class_of_[ix(remainder_[ix(place)])];
  }

  const Field& field_;
  const Completion& completion_;
  const Bracket& bracket_;
  const ClassQuery& query_;
  bool bye_games_;
  WeightPlan plan_;
  Weights weights_;

  std::vector<int> class_of_;        // by member
  std::vector<int> representative_;  // member of each class
  int member_classes_ = 0;
  int float_classes_ = 0;
  ClassTransport transport_{0};
  Int128 value_ = 0;
  std::vector<std::pair<int, int>> mdp_pairs_;
  std::vector<char> used_;
  std::vector<int> remainder_;
  int remainder_pairs_ = 0;
  std::vector<char> tight_;
  Exchange exchange_;
};

}  // namespace rostok::pairing
