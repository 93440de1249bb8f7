// SPDX-License-Identifier: MIT
// The pages of training with a board. What they show and decide is in their presenters.
#pragma once
#include <memory>

#include "rostok/screens/board_page.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/training/coordinates.h"
#include "rostok/viewmodel/training/endgames.h"
#include "rostok/viewmodel/training/knight.h"
#include "rostok/viewmodel/training/mistakes.h"
#include "rostok/viewmodel/training/puzzles.h"

namespace rostok::screens {

// The state of a presenter, asked for again only when it or the settings have changed.
template <typename Presenter>
class Shown {
 public:
  template <typename... Args>
  explicit Shown(const viewmodel::SettingsPresenter& settings, Args&&... args)
      : settings_(&settings), presenter_(std::forward<Args>(args)...) {}
  Presenter* operator->() { return &presenter_; }
  const Presenter* operator->() const { return &presenter_; }
  [[nodiscard]] const typename Presenter::State& state() const {
    if (seen_ != presenter_.version() || seen_settings_ != settings_->version()) {
      seen_ = presenter_.version();
      seen_settings_ = settings_->version();
      state_ = presenter_.state();
    }
    return state_;
  }

 private:
  const viewmodel::SettingsPresenter* settings_;
  Presenter presenter_;
  mutable typename Presenter::State state_;
  mutable std::uint64_t seen_ = 0, seen_settings_ = 0;
};

// What they share: sounds of answers, a panel that scrolls when the window is low.
class TrainingPage : public BoardPage {
 public:
  using BoardPage::BoardPage;
  void wheel(float steps) override { scroll_.wheel(steps); }

 protected:
  bool page_key(Key key, const std::string& focused) override;
  // F2, Enter and what else the page does by keys; true when it meant something.
  virtual bool training_key(Key /*key*/) { return false; }
  // The keyboard goes to the way on when a task is solved, and back to the board with the next.
  void focus_when(bool solved, bool before);
  void sound_of_answer(viewmodel::Tone before, viewmodel::Tone now) const;
  ScrollArea scroll_;
};

class MistakesPage final : public TrainingPage {
 public:
  MistakesPage(Services services, viewmodel::TrainingPorts ports, practice::RecordId game);
  [[nodiscard]] std::string first_focus() const override;
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  [[nodiscard]] Travel travel() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void moved(chess::Move move) override;
  bool command(const std::string& id) override;
  bool training_key(Key key) override;
  void page_tick() override;
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override {
    return shown_->until_change();
  }

 private:
  void turn_board();
  Shown<viewmodel::MistakesPresenter> shown_;
};

class PuzzlePage final : public TrainingPage {
 public:
  PuzzlePage(Services services, viewmodel::TrainingPorts ports, int mate_in,
             std::vector<training::MatePuzzle> set);
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  [[nodiscard]] Travel travel() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void moved(chess::Move move) override;
  bool command(const std::string& id) override;
  bool training_key(Key key) override;
  void page_tick() override;
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override {
    return shown_->until_change();
  }

 private:
  void turn_board();
  Shown<viewmodel::PuzzlePresenter> shown_;
};

class CoordinatesPage final : public TrainingPage {
 public:
  CoordinatesPage(Services services, viewmodel::TrainingPorts ports, std::uint32_t seed);
  [[nodiscard]] std::string first_focus() const override { return "start"; }
  [[nodiscard]] std::string status() const override;
  bool text(char32_t letter) override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void pointed_at(chess::Square square) override;
  bool command(const std::string& id) override;
  bool training_key(Key key) override;
  void leave() override;
  void page_tick() override { shown_->tick(); }
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override {
    return shown_->until_change();
  }

 private:
  void build_choice(const Ui& ui, Scene& content, const Rect& area, float& y) const;
  void build_keys(const Ui& ui, Scene& content, const Rect& area, float& y) const;
  void answer_sound(int right_before) const;
  Shown<viewmodel::CoordinatesPresenter> shown_;
};

class KnightPage final : public TrainingPage {
 public:
  KnightPage(Services services, viewmodel::TrainingPorts ports);
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void pointed_at(chess::Square square) override;
  void carried(chess::Square from, chess::Square to) override;
  bool command(const std::string& id) override;
  bool training_key(Key key) override;

 private:
  void go(chess::Square to);
  Shown<viewmodel::KnightPresenter> shown_;
};

class EndgamePage final : public TrainingPage {
 public:
  EndgamePage(Services services, viewmodel::TrainingPorts ports);
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void moved(chess::Move move) override;
  bool command(const std::string& id) override;
  bool training_key(Key key) override;
  void page_tick() override;
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override {
    return shown_->until_change();
  }

 private:
  void turn_board();
  Shown<viewmodel::EndgamePresenter> shown_;
  std::size_t plies_heard_ = 0;
};

}  // namespace rostok::screens
