// SPDX-License-Identifier: MIT
// Puts settings, pages and the window together.
#pragma once
#include <filesystem>
#include <memory>

#include "rostok/link/club_evaluations.h"
#include "rostok/link/engine_opponent.h"
#include "rostok/link/keeper.h"
#include "rostok/screens/computer_table.h"
#include "rostok/screens/game_screen.h"
#include "rostok/screens/menu_screens.h"
#include "rostok/widgets/sounds.h"
#include "window.h"

namespace rostok::app {

struct Start {
  WindowOptions window;
  std::filesystem::path data_dir;
  std::optional<i18n::Language> language;
  std::optional<chess::Position> position;  // two people, from here
};

class Application {
 public:
  Application(Start start, std::filesystem::path share);
  int run();

 private:
  void go(screens::Place place);
  void begin(screens::Rival rival);
  void open_game(std::unique_ptr<screens::Table> table);
  void begin_with_computer(const viewmodel::GameRequest& request);
  void go_on();
  void show_start();
  void rename_levels();
  [[nodiscard]] viewmodel::GamePresenter::Ports ports();
  [[nodiscard]] screens::HintSource hints();

  std::filesystem::path share_;
  link::PersonalFiles files_;
  link::Keeper keeper_;
  viewmodel::SettingsPresenter settings_;
  viewmodel::SteadyTime time_;
  std::vector<std::string> level_names_;
  std::unique_ptr<viewmodel::StartPresenter> start_presenter_;
  std::unique_ptr<viewmodel::NewGamePresenter> new_game_presenter_;
  i18n::Language level_language_ = i18n::Language::Russian;
  widgets::Sounds sounds_;
  screens::Services services_;
  std::unique_ptr<screens::StartScreen> start_screen_;
  std::unique_ptr<screens::NewGameScreen> new_game_screen_;
  std::unique_ptr<screens::SettingsScreen> settings_screen_;
  screens::Screen* shown_ = nullptr;
  screens::Screen* before_settings_ = nullptr;
  bool quit_ = false;
  Window window_;
  link::EngineOpponent opponent_;  // wakes the window: goes before it
  std::unique_ptr<screens::GameScreen> game_screen_, old_game_screen_;
};

}  // namespace rostok::app
