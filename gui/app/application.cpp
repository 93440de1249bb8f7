// SPDX-License-Identifier: MIT
#include "application.h"

#include <random>

#include "rostok/screens/shared_table.h"

namespace rostok::app {

using screens::Place;
using screens::Rival;

namespace {

viewmodel::Settings first_settings(const link::PersonalFiles& files, const Start& start) {
  viewmodel::Settings settings = files.load_settings().value;
  if (start.language) settings.language = *start.language;
  return settings;
}

}  // namespace

Application::Application(Start start, std::filesystem::path share)
    : share_(std::move(share)),
      files_(start.data_dir),
      keeper_(files_),
      settings_(first_settings(files_, start), keeper_,
                [this](i18n::Language language) { return i18n::Translator(language, share_ / "locale"); }),
      level_names_(viewmodel::kLastLevel, std::string()),
      new_game_presenter_(settings_, level_names_),
      sounds_(share_ / "sounds"),
      window_(start.window, share_, settings_) {
  services_.settings = &settings_;
  services_.go = [this](Place place) { go(place); };
  services_.play_sound = [this](widgets::Sound sound) {
    sounds_.set_enabled(settings_.state().sounds);
    sounds_.play(sound);
  };
  new_game_screen_ = std::make_unique<screens::NewGameScreen>(services_, new_game_presenter_, std::string(), [this](Rival rival) { begin(rival); });
  settings_screen_ = std::make_unique<screens::SettingsScreen>(services_);
  show_start();
  if (start.position)
    open_game(std::make_unique<screens::SharedTable>(settings_, viewmodel::TimeControl{}, time_, *start.position));
}

void Application::show_start() {
  start_presenter_ = std::make_unique<viewmodel::StartPresenter>(settings_, keeper_, files_.load_game().value, level_names_);
  start_screen_ = std::make_unique<screens::StartScreen>(
      services_, *start_presenter_,
      [this](Rival rival) {
        new_game_screen_->set_rival(rival);
        go(Place::NewGame);
      },
      [] {});
  shown_ = start_screen_.get();
}

void Application::begin(Rival /*rival*/) {
  const viewmodel::GameRequest request = new_game_presenter_.begin(std::random_device{}());
  open_game(std::make_unique<screens::SharedTable>(settings_, request.control, time_));
}

void Application::open_game(std::unique_ptr<screens::Table> table) {
  old_game_screen_ = std::move(game_screen_);  // it may be the one that called
  game_screen_ = std::make_unique<screens::GameScreen>(services_, std::move(table), time_);
  shown_ = game_screen_.get();
}

void Application::go(Place place) {
  switch (place) {
    case Place::Start: show_start(); break;
    case Place::NewGame: shown_ = new_game_screen_.get(); break;
    case Place::Game: if (game_screen_) shown_ = game_screen_.get(); break;
    case Place::Settings:
      before_settings_ = shown_;
      shown_ = settings_screen_.get();
      break;
    case Place::Back: shown_ = before_settings_ != nullptr ? before_settings_ : start_screen_.get(); break;
    case Place::Quit: quit_ = true; break;
  }
}

int Application::run() {
  do {
    window_.set_title(settings_.words().tr("Rostok"));
    window_.show(shown_);
  } while (window_.run_once() && !quit_);
  return 0;
}

}  // namespace rostok::app
