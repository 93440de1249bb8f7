// SPDX-License-Identifier: MIT
// Mate in one, two and three: rows of twelve from a set, the defence played by the solver.
#pragma once
#include "rostok/training/mate_set.h"
#include "rostok/training/queue.h"
#include "rostok/viewmodel/training/common.h"

namespace rostok::viewmodel {

inline constexpr std::size_t kRow = 12;

[[nodiscard]] practice::Exercise exercise_of(int mate_in);  // 1 … 3

// Numbers (from 1) of the row to be solved on `today`: what went wrong before and is due again
// first, a third of the row at most; then what was never solved, in the order of the set; when all
// is solved, the set begins again. A row that was begun today goes on: its solved ones stand first.
struct PuzzleRow {
  std::vector<practice::RecordId> numbers;
  std::vector<StepMark> marks;  // Rest for the open ones, which come last
};
[[nodiscard]] PuzzleRow row_of_today(const practice::Record& record, practice::Exercise exercise,
                                     std::size_t set_size, const practice::Date& today);

class PuzzlePresenter {
 public:
  PuzzlePresenter(TrainingPorts ports, int mate_in, std::vector<training::MatePuzzle> set,
                  practice::Date today = practice::today());

  struct State {
    std::string subtitle;  // "mate in 2"
    std::vector<StepMark> row;
    std::size_t now = 0;      // in the row
    std::string row_text;     // "7 solved, one of them at the second try"
    bool finished = false;    // the whole row
    std::string title, text;  // of the finished row
    chess::Position position;
    std::optional<chess::Move> last;
    bool black_below = false, may_move = false, going_back = false, solved = false;
    std::string turn, task, progress, count;  // "White to move.", "Mate in 2 moves", …
    Verdict verdict;
    std::vector<Pointed> arrows;
    std::vector<chess::Square> marked;
    int hints = 0;  // 0 … 3, for the present move
    std::string advice;
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  void answer(chess::Move move);
  void hint();
  void next();     // after a solved one; after the row a new one
  void restart();  // the position from its beginning
  void tick();
  [[nodiscard]] std::optional<Milliseconds> until_change() const;

 private:
  enum class Stage : std::uint8_t { Asking, Returning, Replying, Solved };

  void begin_row();
  void open(std::size_t index);
  void wrong(chess::Move move);
  void solved(chess::Move move);
  [[nodiscard]] std::string escape_text(chess::Move move) const;
  [[nodiscard]] std::string row_text() const;
  [[nodiscard]] chess::Move best_move() const;
  [[nodiscard]] const training::MatePuzzle& puzzle() const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }
  [[nodiscard]] bool row_done() const;

  TrainingPorts ports_;
  int mate_in_;
  std::vector<training::MatePuzzle> set_;
  practice::Date today_;
  PuzzleRow row_;
  std::size_t now_ = 0;
  bool finished_ = false;
  Stage stage_ = Stage::Asking;
  chess::Position position_;
  std::optional<chess::Move> last_, tried_;
  int left_ = 0;  // moves to mate from position_, when the student is to move
  int hints_ = 0, hints_used_ = 0, wrong_ = 0;
  Verdict verdict_;
  Milliseconds began_{0}, wake_at_{0};
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
