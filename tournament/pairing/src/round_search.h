// SPDX-License-Identifier: MIT
// Pairs all brackets of a round from the top down (C.04.3 art. 1.9.2).
#pragma once
#include <optional>

#include "boards.h"
#include "bracket.h"
#include "class_bracket.h"
#include "completion.h"
#include "dense_bracket.h"

namespace rostok::pairing {

struct SolvedBracket {
  Bracket bracket;
  BracketPairing pairing;
};

class RoundSearch {
 public:
  // options.trace: remembers every bracket.
  RoundSearch(const Field& field, const Completion& completion, const DutchOptions& options)
      : field_(field), completion_(completion), options_(options) {}

  // partner[seat], kByeSeat for the bye. Error only when a bracket is too tight for its size.
  [[nodiscard]] base::Result<Seats> run();
  [[nodiscard]] const std::vector<SolvedBracket>& brackets() const { return solved_; }
  [[nodiscard]] int largest_dense() const { return largest_dense_; }
  // Stand-ins for everybody below the next scoregroup, when it is certain that they can take
  // whoever comes; 0: it is not.
  [[nodiscard]] int stand_ins(const Bracket& bracket) const;

 private:
  [[nodiscard]] SolveStatus solve(const Bracket& bracket, BracketPairing& result) const;
  [[nodiscard]] SolveStatus solve_relaxed(const Bracket& bracket, BracketPairing& result) const;
  // Classes first, then the dense solver. The query and the lower model say the same.
  [[nodiscard]] SolveStatus solve_either(const Bracket& bracket, const ClassQuery& query,
                                         BracketPairing& result) const;
  // Exact with C4, C5 and C8. Infeasible: a proof for this number of floaters; nothing: not tried
  // or not solved in this way.
  [[nodiscard]] std::optional<SolveStatus> solve_priced(const Bracket& bracket,
                                                        BracketPairing& result) const;
  [[nodiscard]] std::optional<SolveStatus> solve_by_partner_sets(const Bracket& bracket,
                                                                 int floaters,
                                                                 BracketPairing& result) const;
  [[nodiscard]] bool use_classes(const Bracket& bracket) const {
    return options_.method == DutchMethod::Fast && bracket.size() >= options_.fast_from_members;
  }
  [[nodiscard]] SolveStatus solve_last(const Bracket& bracket, BracketPairing& result) const;
  [[nodiscard]] SolveStatus solve_explicit(const Bracket& bracket, BracketPairing& result) const;
  [[nodiscard]] int explicit_size(const Bracket& bracket) const;

  const Field& field_;
  const Completion& completion_;
  const DutchOptions& options_;
  std::vector<SolvedBracket> solved_;
  int largest_dense_ = 0;
};

}  // namespace rostok::pairing
