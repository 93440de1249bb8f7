// SPDX-License-Identifier: MIT
// The names of the squares: runs of twenty questions without haste, or of thirty seconds.
#pragma once
#include <random>

#include "rostok/viewmodel/training/common.h"

namespace rostok::viewmodel {

enum class SquareTask : std::uint8_t {
  Name,   // a square is shown, its name is typed
  Click,  // a name is read, the square is clicked
  Color   // a name is read: light or dark?
};
enum class RunLength : std::uint8_t { Twenty, HalfMinute };  // the item of an attempt

inline constexpr int kQuestions = 20;
inline constexpr Milliseconds kRunTime{30'000};

class CoordinatesPresenter {
 public:
  CoordinatesPresenter(TrainingPorts ports, std::uint32_t seed);

  enum class Stage : std::uint8_t { Ready, Running, Done };
  struct State {
    Stage stage = Stage::Ready;
    SquareTask task = SquareTask::Click;
    RunLength length = RunLength::Twenty;
    chess::Square square = chess::kNoSquare;  // asked now
    std::string name;                         // of it: shown for Click and Color
    std::string typed;                        // the letter that is waiting for its digit
    int right = 0, asked = 0;
    std::string progress;                  // "7 of 20", "0:24"
    std::string best;                      // "Your best: 18 of 20"
    Verdict verdict;                       // of the last answer
    std::optional<chess::Square> correct;  // the right square after a wrong answer
    std::optional<chess::Square> wrong;    // the one that was clicked instead
    std::string title, text;               // of the finished run
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  void choose(SquareTask task);
  void choose(RunLength length);
  void start();
  void stop();  // back to the choice, nothing is kept
  void click(chess::Square square);
  void say(bool light);
  // A letter of a file or digit of a rank, Latin or the Russian letter on the same key.
  bool type(char32_t letter);
  void rub_out();
  void tick();
  [[nodiscard]] std::optional<Milliseconds> until_change() const;

 private:
  void ask();
  void answered(bool right, std::optional<chess::Square> instead);
  void finish();
  [[nodiscard]] Milliseconds left() const;
  [[nodiscard]] practice::Exercise exercise() const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  TrainingPorts ports_;
  std::mt19937 random_;
  Stage stage_ = Stage::Ready;
  SquareTask task_ = SquareTask::Click;
  RunLength length_ = RunLength::Twenty;
  chess::Square square_ = chess::kNoSquare;
  std::optional<int> file_;  // typed
  int right_ = 0, asked_ = 0;
  std::optional<int> best_before_;
  std::optional<chess::Square> correct_, wrong_;
  Verdict verdict_;
  Milliseconds began_{0}, took_{0};
  long long shown_seconds_ = -1;
  std::uint64_t version_ = 1;
};

[[nodiscard]] bool is_light(chess::Square square);

}  // namespace rostok::viewmodel
