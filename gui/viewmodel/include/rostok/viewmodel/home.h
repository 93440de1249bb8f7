// SPDX-License-Identifier: MIT
// What the home page of a student says.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/viewmodel/growth.h"
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::viewmodel {

// A game in a list of one's own games.
struct GameRow {
  practice::RecordId game = 0;
  practice::Outcome outcome = practice::Outcome::Draw;
  std::string mark;      // "1", "½", "0"
  std::string rival;     // "Компьютер, ступень 5"
  std::string line;      // "Победа · 18 ноября"
  std::string accuracy;  // "83 %"; empty while the game was not reviewed
};
[[nodiscard]] GameRow row_of(const practice::Game& game, const i18n::Translator& words,
                             const practice::Date& today);

// Tasks from own mistakes on one day.
struct TasksOfToday {
  int due = 0;       // not answered yet
  int done = 0;      // answered today
  bool any = false;  // there are tasks at all, learned or for another day
  [[nodiscard]] int all() const { return due + done; }
};
[[nodiscard]] TasksOfToday tasks_of_today(const practice::Record& record,
                                          const practice::Date& today);

struct HomeState {
  bool guest = false;
  std::string greeting;  // "Привет, Тимофей!"
  std::string line;      // what waits today
  TasksOfToday tasks;
  std::string tasks_title, tasks_line;  // of the card of mistakes
  std::string step_line;                // "Твоя ступень: 5, «Конёк»"
  std::vector<GameRow> games;           // the newest, at most three
  int all_games = 0;
  std::vector<WeekOfTasks> weeks;  // seven, this one last
  std::string weeks_line;          // in words
};
[[nodiscard]] HomeState home_state(const practice::Record& record,
                                   const SettingsPresenter& settings,
                                   const std::vector<std::string>& level_names,
                                   const practice::Date& today);

}  // namespace rostok::viewmodel
