// SPDX-License-Identifier: MIT
// Knight paths: to the marked square in as few moves as there can be.
#pragma once
#include "rostok/training/knight.h"
#include "rostok/viewmodel/training/common.h"

namespace rostok::viewmodel {

class KnightPresenter {
 public:
  // Begins with the first exercise that was not done in the least number of moves yet.
  explicit KnightPresenter(TrainingPorts ports);

  struct State {
    int number = 1, count = training::kKnightExercises;
    int done = 0;  // exercises that were solved in the least number of moves
    std::string done_text;
    chess::Square knight = chess::kNoSquare, target = chess::kNoSquare;
    std::vector<std::pair<chess::Square, chess::Piece>> men;  // knight not included
    std::vector<chess::Square> guarded;  // to be shown as barred; empty when there are none
    std::vector<chess::Square> trail;    // where the knight has been, the start first
    int used = 0, least = 0;
    std::string task, rule, moves_text;
    Verdict verdict;
    bool solved = false, can_undo = false;
    int hints = 0;  // 0 … 3
    std::vector<chess::Square> marked;
    std::vector<Pointed> arrows;
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  // A square the knight should go to. False: it did not go there (the verdict says why).
  bool go(chess::Square to);
  void undo();
  void restart();
  void hint();  // the next square; then the whole way
  void next();
  void choose(int number);

 private:
  void open(int number);
  void arrived();
  [[nodiscard]] chess::Square at() const { return trail_.back(); }
  [[nodiscard]] int used() const { return static_cast<int>(trail_.size()) - 1; }
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  TrainingPorts ports_;
  int number_ = 1;
  training::KnightExercise exercise_;
  std::vector<chess::Square> trail_;
  bool solved_ = false;
  int hints_ = 0, hints_used_ = 0, wrong_ = 0;
  Verdict verdict_;
  Milliseconds began_{0};
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
