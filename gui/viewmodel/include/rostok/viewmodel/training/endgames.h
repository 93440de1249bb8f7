// SPDX-License-Identifier: MIT
// Endings against the engine at full strength: win them in the given moves, or hold them.
#pragma once
#include "rostok/training/endgame.h"
#include "rostok/viewmodel/training/common.h"

namespace rostok::viewmodel {

class EndgamePresenter {
 public:
  explicit EndgamePresenter(TrainingPorts ports, training::Ending ending = training::Ending::Queen);
  ~EndgamePresenter();
  EndgamePresenter(const EndgamePresenter&) = delete;
  EndgamePresenter& operator=(const EndgamePresenter&) = delete;

  struct Choice {
    training::Ending ending{};
    std::string text;  // "King and queen"
    std::string done;  // "3 of 12"
    bool chosen = false;
  };
  struct State {
    std::vector<Choice> choices;
    std::string task, rule,
        count;               // "Give mate", "The computer defends itself …", "Exercise 3 of 12"
    std::string moves_text;  // "Move 4 of 20"
    chess::Position position;
    std::optional<chess::Move> last;
    bool black_below = false, may_move = false;
    bool thinking = false;
    bool solved = false, spoiled = false;
    bool can_take_back = false, can_hint = false;
    Verdict verdict;
    std::vector<Pointed> arrows;
    std::vector<chess::Square> marked;
    std::string problem;  // why there is no defender; empty = there is one
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  void choose(training::Ending ending);
  void play(chess::Move move);
  void take_back();
  void restart();
  void hint();  // the piece, then the move
  void next();
  void retry();  // asks the engine again after a failure
  void tick();
  [[nodiscard]] std::optional<Milliseconds> until_change() const;

 private:
  void open(int number);
  void cancel();
  void judge();
  void ask_defender();
  void reply(const base::Result<analysis::Evaluation>& found);
  void show_spoiled();
  [[nodiscard]] bool students_turn() const;
  [[nodiscard]] int own_moves() const { return static_cast<int>(positions_.size() / 2); }
  [[nodiscard]] std::set<practice::RecordId> done() const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  TrainingPorts ports_;
  training::EndgameExercise exercise_;
  std::vector<chess::Position> positions_;
  std::vector<chess::Move> moves_;
  training::EndgameState judged_ = training::EndgameState::Open;
  std::optional<chess::Move> reply_, hint_move_;
  int hints_ = 0, hints_used_ = 0, taken_back_ = 0;
  Verdict verdict_;
  std::string problem_;
  Milliseconds began_{0}, reply_at_{0};
  Evaluator::Ticket ticket_ = 0;
  std::uint64_t version_ = 1;
  Alive alive_;
};

[[nodiscard]] std::string ending_text(const i18n::Translator& words, training::Ending ending);

}  // namespace rostok::viewmodel
