// SPDX-License-Identifier: MIT
// "Think again": compares the move of a student with the best one before the computer answers
// (levels.md, section 5).
#pragma once
#include <functional>
#include <optional>

#include "rostok/viewmodel/background.h"
#include "rostok/viewmodel/evaluator.h"

namespace rostok::viewmodel {

inline constexpr double kTutorLoss = 15;  // points of win %
inline constexpr std::uint64_t kTutorNodes = 100'000;
inline constexpr int kTutorWarnings = 3;  // in one game

class Tutor {
 public:
  // Without an evaluator every move is fine.
  explicit Tutor(Evaluator* evaluator) : evaluator_(evaluator) {}
  ~Tutor() { forget(); }
  Tutor(const Tutor&) = delete;
  Tutor& operator=(const Tutor&) = delete;

  // The student thinks about this position; the best move is looked for meanwhile.
  void watch(const chess::Position& position);
  // Was `move` a blunder in the watched position? False at once when nothing can be said.
  // `done` is called once, later, unless forget() or watch() comes first.
  bool judge(chess::Move move, std::function<void(bool blunder)> done);
  void forget();

 private:
  void compare();
  [[nodiscard]] Evaluator::Ticket ask(const chess::Position& position, std::optional<double>& into);

  Evaluator* evaluator_;
  chess::Position position_;
  bool watching_ = false, failed_ = false;
  std::optional<double> best_, played_;  // win % of the student
  std::optional<chess::Move> best_move_, judged_;
  Evaluator::Ticket asked_best_ = 0, asked_played_ = 0;
  std::function<void(bool)> done_;
  Alive alive_;
};

}  // namespace rostok::viewmodel
