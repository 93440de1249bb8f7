// SPDX-License-Identifier: MIT
// The page before a game: against whom, how strong, which colour, which clock, from where.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/viewmodel/level_fit.h"
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::viewmodel {

inline constexpr int kChess960Positions = 960;

// The controls that are offered: untimed first.
[[nodiscard]] const std::vector<TimeControl>& offered_times();
// "—" without a clock, "10+5" with an increment, "10 / 5" with a delay: minutes and seconds.
[[nodiscard]] std::string short_time_text(const TimeControl& control);

class NewGamePresenter {
 public:
  // Who sits here and what is known of him.
  struct Sitter {
    practice::StudentId id = 0;  // 0 = a guest
    std::string name;            // empty: nobody asked
    std::vector<practice::Game> games;
  };
  NewGamePresenter(SettingsPresenter& settings, std::vector<std::string> level_names, Sitter sitter,
                   practice::Rival rival, std::optional<chess::Position> from);

  struct State {
    practice::Rival rival = practice::Rival::Computer;
    std::vector<std::string> level_names;  // first = level 1
    int level = 1;
    std::optional<int> suggested;          // none: nothing is known, and the person is asked
    std::optional<Knowledge> knowledge;    // the answer
    PlayAs side = PlayAs::White;
    std::vector<TimeControl> times;
    std::optional<std::size_t> time;  // none: an own control
    TimeControl control;
    std::string time_text;
    bool takeback = true, hints = true, tutor = false;
    std::optional<int> chess960;           // number of the start position
    bool from_position = false;            // the game begins from a given position
    std::optional<chess::Position> board;  // of both, to be shown
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  void choose_rival(practice::Rival rival);
  void choose_level(int level);
  void answer(Knowledge knowledge);
  void choose_side(PlayAs side);
  void choose_time(std::size_t index);
  // An own control begins at the chosen one, or at ten minutes.
  void choose_own_time();
  void change_minutes(int by);
  void change_seconds(int by);  // in steps of 15
  void change_extra(int by);    // seconds a move
  void choose_mode(ClockMode mode);  // Increment or Delay
  void switch_takeback();
  void switch_hints();
  void switch_tutor();
  // `dice` chooses one of the 960 positions.
  void switch_chess960(std::uint32_t dice);
  void roll(std::uint32_t dice);
  void use_start_position();  // instead of the given one
  void name_other(const std::string& name);

  // Remembers the choice. `coin` decides a random colour: even = White.
  [[nodiscard]] SavedGame begin(std::uint32_t coin);

 private:
  void change_control(TimeControl control);
  template <typename T>
  void set(T& place, const T& value);

  SettingsPresenter* settings_;
  std::vector<std::string> level_names_;
  Sitter sitter_;
  practice::Rival rival_;
  std::optional<chess::Position> from_;
  std::optional<LevelFit> fit_;
  std::optional<Knowledge> knowledge_;
  GameChoice choice_;
  bool own_time_ = false;
  bool takeback_ = true, hints_ = true, tutor_ = false;
  std::optional<int> chess960_;
  std::string other_name_;
  std::uint64_t version_ = 1;
};

}  // namespace rostok::viewmodel
