// SPDX-License-Identifier: MIT
#include "application.h"

#include <random>

#include "rostok/engine_host/engine.h"
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
      sounds_(share_ / "sounds"),
      window_(start.window, share_, settings_),
      opponent_({.wake = [this] { window_.sleeper().wake(); },
                 .evaluations = std::make_shared<link::ClubEvaluations>(files_.club_path())}) {
  services_.settings = &settings_;
  services_.go = [this](Place place) { go(place); };
  services_.play_sound = [this](widgets::Sound sound) {
    sounds_.set_enabled(settings_.state().sounds);
    sounds_.play(sound);
  };
  rename_levels();
  settings_screen_ = std::make_unique<screens::SettingsScreen>(services_);
  show_start();
  if (start.position)
    open_game(std::make_unique<screens::SharedTable>(settings_, viewmodel::TimeControl{}, time_, *start.position));
}

void Application::show_start() {
  // The newest state of the game must be on the disk before it is offered again.
  opponent_.leave();
  keeper_.flush();
  old_game_screen_ = std::move(game_screen_);
  if (level_language_ != settings_.words().language()) rename_levels();
  start_presenter_ = std::make_unique<viewmodel::StartPresenter>(settings_, keeper_, files_.load_game().value, level_names_);
  start_screen_ = std::make_unique<screens::StartScreen>(
      services_, *start_presenter_,
      [this](Rival rival) {
        new_game_screen_->set_rival(rival);
        go(Place::NewGame);
      },
      [this] { go_on(); });
  shown_ = start_screen_.get();
}

// Names of the steps are words too: a change of language makes them anew.
void Application::rename_levels() {
  level_language_ = settings_.words().language();
  level_names_ = link::level_names(settings_.words());
  std::string problem;
  if (!engine_host::find_engine())
    problem = settings_.words().tr("The computer cannot play: no chess engine was found. Ask a grown-up to install the package stockfish. Two people can play.");
  new_game_presenter_ = std::make_unique<viewmodel::NewGamePresenter>(settings_, level_names_);
  new_game_screen_ = std::make_unique<screens::NewGameScreen>(services_, *new_game_presenter_, problem, [this](Rival rival) { begin(rival); });
}

viewmodel::GamePresenter::Ports Application::ports() {
  return {&settings_, &time_, &opponent_, &keeper_};
}

screens::HintSource Application::hints() {
  screens::HintSource source;
  source.ask = [this](std::uint64_t request, const viewmodel::SavedGame& game) { opponent_.ask_hint(request, game); };
  source.poll = [this]() -> std::optional<screens::HintSource::Reply> {
    const auto reply = opponent_.poll_hint();
    if (!reply) return std::nullopt;
    return screens::HintSource::Reply{reply->request, reply->move};
  };
  return source;
}

void Application::begin(Rival rival) {
  const viewmodel::GameRequest request = new_game_presenter_->begin(std::random_device{}());
  if (rival == Rival::Person)
    return open_game(std::make_unique<screens::SharedTable>(settings_, request.control, time_));
  begin_with_computer(request);
}

void Application::begin_with_computer(const viewmodel::GameRequest& request) {
  open_game(std::make_unique<screens::ComputerTable>(viewmodel::GamePresenter(request, ports()), ports(), request, level_names_, hints()));
}

void Application::go_on() {
  const auto saved = start_presenter_->take_unfinished();
  if (!saved) return;
  auto presenter = viewmodel::GamePresenter::resume(*saved, ports());
  if (!presenter) return start_presenter_->drop_unfinished();
  open_game(std::make_unique<screens::ComputerTable>(std::move(*presenter), ports(), viewmodel::GameRequest{saved->level, saved->human, saved->control}, level_names_, hints()));
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
    case Place::Back:
      if (before_settings_ == start_screen_.get()) return show_start();
      shown_ = before_settings_ != nullptr ? before_settings_ : start_screen_.get(); break;
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
