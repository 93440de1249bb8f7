// SPDX-License-Identifier: MIT
// The page before a game.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/new_game_presenter.h"

namespace rostok::screens {

class NewGameScreen final : public Screen {
 public:
  struct Ports {
    std::string engine_problem{};          // why the computer cannot play; empty = it can
    std::string unfinished{};              // a game that the new one would replace, in words; may be empty
    std::function<std::uint32_t()> dice{};  // any number
    std::function<void(const viewmodel::SavedGame&)> begin{};
  };
  NewGameScreen(Services services, viewmodel::NewGamePresenter presenter, Ports ports);

  void build(const Ui& ui, Scene& page) override;
  void build_overlay(const Ui& ui, Scene& overlay) override;
  [[nodiscard]] std::optional<BoardPlacement> board(const Ui& ui) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override {
    left_scroll_.wheel(steps);
    right_scroll_.wheel(steps);
  }
  [[nodiscard]] std::string first_focus() const override { return "begin"; }
  [[nodiscard]] std::string status() const override;

 private:
  using State = viewmodel::NewGamePresenter::State;
  // A column that is filled from the top; `y` is where the next thing goes.
  struct Column {
    Rect inner;
    float y = 0;
    bool tight = false;  // no room for headings
  };
  void build_rivals(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_levels(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_level(const Ui& ui, Scene& page, const Rect& cell, const State& state, int level);
  void build_knowledge(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_missing(const Ui& ui, Scene& page, Column& column);
  void build_people(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_seats(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_colour(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_clock(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_own_time(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_switches(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_start(const Ui& ui, Scene& page, Column& column, const State& state);
  void build_start_row(const Ui& ui, Scene& page, const Rect& row, const State& state);
  void build_foot(const Ui& ui, Scene& page, const Rect& foot, const State& state);
  void heading(const Ui& ui, Scene& page, Column& column, const std::string& text);
  [[nodiscard]] bool engine_missing(const State& state) const { return state.rival == practice::Rival::Computer && !ports_.engine_problem.empty(); }
  [[nodiscard]] const i18n::Translator& words() const { return services_.words(); }
  bool act_on_time(const std::string& id);

  Services services_;
  viewmodel::NewGamePresenter presenter_;
  ScrollArea left_scroll_, right_scroll_;
  TextField friend_{"friend-name", 24};
  Ports ports_;
  bool asked_ = false;  // whether the unfinished game may go
  Rect board_room_;  // where the start position is shown; empty: nowhere
};

}  // namespace rostok::screens
