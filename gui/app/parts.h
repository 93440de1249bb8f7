// SPDX-License-Identifier: MIT
// Everything that lives as long as the program does, in the order in which it comes and, backwards,
// goes: pages first, then the engine and the worker, then the window they wake.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>

#include "rostok/link/engine_opponent.h"
#include "rostok/link/engine_room.h"
#include "rostok/link/keeper.h"
#include "rostok/link/paper_desk.h"
#include "rostok/link/worker.h"
#include "rostok/viewmodel/opening_shelf.h"
#include "rostok/viewmodel/review_desk.h"
#include "rostok/viewmodel/session.h"
#include "rostok/viewmodel/sign_in.h"
#include "rostok/widgets/sounds.h"
#include "router.h"
#include "window.h"

namespace rostok::app {

struct Start {
  WindowOptions window;
  std::filesystem::path data_dir;
  std::filesystem::path documents_dir;  // files for the person: papers and games
  std::optional<i18n::Language> language;
  std::optional<chess::Position> position;  // two people, from here
  std::filesystem::path games;              // a file of games to open
};

struct Parts {
  Parts(const Start& start, std::filesystem::path share_dir);

  std::filesystem::path share;
  link::PersonalFiles files;
  link::Keeper keeper;
  viewmodel::SettingsPresenter settings;
  viewmodel::SteadyTime time;
  widgets::Sounds sounds;
  Window window;
  link::Worker worker;
  viewmodel::Session session;
  viewmodel::StudentSettings student_settings;
  viewmodel::SignIn door;
  viewmodel::OpeningShelf openings;
  link::EngineRoom engines;
  link::EngineOpponent opponent;
  viewmodel::ReviewDesk reviews;
  link::PaperDesk papers;
  screens::Services services;
  Router router;
};

// Each makes the pages of one area known; the files are named after them.
void add_library_routes(Parts& parts);
void add_menu_routes(Parts& parts);
void add_student_routes(Parts& parts);
void add_after_routes(Parts& parts);
void add_play_routes(Parts& parts, std::optional<chess::Position> first_position);
void add_training_routes(Parts& parts);

}  // namespace rostok::app
