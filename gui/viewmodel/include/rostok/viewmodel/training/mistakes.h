// SPDX-License-Identifier: MIT
// "My mistakes": positions from the student's own games, asked again until they are known.
#pragma once
#include "rostok/training/queue.h"
#include "rostok/training/task.h"
#include "rostok/viewmodel/training/common.h"

namespace rostok::training {
struct Judgement;
}

namespace rostok::viewmodel {

class MistakesPresenter {
 public:
  // `game` 0: what is due on `today`; else all tasks of that game that are not learned yet.
  // Tasks that cannot be read are left out.
  MistakesPresenter(TrainingPorts ports, practice::RecordId game,
                    const practice::Date& today = practice::today());
  ~MistakesPresenter();
  MistakesPresenter(const MistakesPresenter&) = delete;
  MistakesPresenter& operator=(const MistakesPresenter&) = delete;

  enum class Page : std::uint8_t { NoTasks, NothingToday, Task, Summary };
  struct State {
    Page page = Page::NoTasks;
    std::string subtitle;  // "task 2 of 3"
    std::vector<StepMark> steps;
    std::string left;  // "2 left"
    // Of a task.
    chess::Position position;
    std::optional<chess::Move> last;  // what was played just now
    bool black_below = false;
    bool may_move = false;
    bool going_back = false;  // the wrong move is on its way back
    std::vector<Pointed> arrows;
    std::vector<chess::Square> marked;
    std::string source, question, story, wanted;
    Verdict verdict;
    int hints = 0;  // 0 … 3 used
    std::string hint_promise, hint_text;
    bool solved = false;
    bool can_skip = false;
    // Of the pages without a board: what happened, what to do.
    std::string title, text;
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  void answer(chess::Move move);
  void hint();  // the next of three
  void skip();  // to the end of the row
  void show_answer();
  void next();  // after a solved task
  void tick();
  [[nodiscard]] std::optional<Milliseconds> until_change() const;

 private:
  struct Item {
    practice::RecordId card = 0;
    training::Task task;
    StepMark mark = StepMark::Rest;
    bool skipped = false;
  };
  enum class Stage : std::uint8_t { Asking, Checking, Returning, Solved };

  void collect(practice::RecordId game);
  void open(std::size_t index);
  void judged(const training::Judgement& judgement);
  void failed();
  void save(practice::Grade grade);
  void fill_task(State& state) const;
  void fill_pages(State& state) const;
  [[nodiscard]] const practice::Card* card(practice::RecordId id) const;
  [[nodiscard]] std::optional<std::size_t> next_open() const;
  [[nodiscard]] std::string refutation_text(chess::Move tried,
                                            const std::vector<chess::Move>& refutation) const;
  [[nodiscard]] std::string source_text(const practice::Card& card) const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }
  [[nodiscard]] const training::Task& task() const { return items_[now_].task; }

  TrainingPorts ports_;
  training::Day today_;
  std::vector<Item> items_;
  std::size_t now_ = 0;
  bool summary_ = false;
  Stage stage_ = Stage::Asking;
  int hints_ = 0, wrong_ = 0;
  bool saved_ = false;
  std::optional<chess::Move> tried_;
  Verdict verdict_;
  Milliseconds began_{0}, return_at_{0};
  Evaluator::Ticket ticket_ = 0;
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
