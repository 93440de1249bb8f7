// SPDX-License-Identifier: MIT
// Setting up a game, playing it, going on with an unfinished one.
#include <random>

#include "parts.h"
#include "rostok/engine_host/engine.h"
#include "rostok/screens/computer_table.h"
#include "rostok/screens/game_screen.h"
#include "rostok/screens/home_screen.h"
#include "rostok/screens/menu_screens.h"
#include "rostok/screens/new_game_screen.h"
#include "rostok/screens/shared_table.h"
#include "rostok/viewmodel/finished_game.h"

namespace rostok::app {

using namespace screens;
using viewmodel::ComputerGame;
using practice::Rival;
using viewmodel::SavedGame;

namespace {

constexpr const char* kFaceOfNobody = "avatars/hedgehog.svg";

// What the new-game page hands to the page of the game.
struct Play {
  explicit Play(Parts& all) : parts(&all) {}

  Parts* parts;
  std::unique_ptr<Table> table;  // of the next game page
  std::unique_ptr<viewmodel::StartPresenter> start;

  // The unfinished game is forgotten when the record of the student is on the disk, not before.
  void finished(const SavedGame& game, const chess::GameEnd& end) const {
    const auto forget = [keeper = &parts->keeper, student = game.student] { keeper->forget(student); };
    if (game.student == parts->session.profile().id && !game.moves.empty())
      if (const auto record = viewmodel::to_record(game, end, practice::now())) return parts->session.save(*record, forget);
    forget();
  }
  [[nodiscard]] viewmodel::PlayedGame::Ports game_ports() const {
    return {&parts->time, &parts->keeper, [this](const SavedGame& game, const chess::GameEnd& end) { finished(game, end); }};
  }
  [[nodiscard]] ComputerGame::Ports computer_ports() const { return {&parts->settings, &parts->opponent, &parts->engines, game_ports()}; }
  [[nodiscard]] std::string face() const {
    const std::string& avatar = parts->session.profile().avatar;
    return avatar.empty() ? kFaceOfNobody : "avatars/" + avatar + ".svg";
  }

  // False when something in it is illegal.
  [[nodiscard]] bool sit_down(const SavedGame& saved) {
    if (saved.rival == Rival::Computer) {
      auto game = ComputerGame::open(saved, computer_ports());
      if (game) table = std::make_unique<ComputerTable>(std::move(*game), computer_ports(), link::level_names(parts->settings.words()), face());
      return game.has_value();
    }
    auto game = viewmodel::replay(saved);
    if (game) table = std::make_unique<SharedTable>(parts->settings, saved, std::move(*game), game_ports(), face());
    return game.has_value();
  }
  void begin(const SavedGame& saved) {
    if (sit_down(saved)) parts->router.replace(ToGame{});
  }
  void go_on() {
    const auto saved = start->take_unfinished();
    if (!saved) return;
    if (sit_down(*saved)) parts->router.go(ToGame{});
    else parts->keeper.forget(saved->student);
  }
};

viewmodel::NewGamePresenter::Sitter sitter(const viewmodel::Session& session) {
  return {session.profile().id, session.profile().first_name, session.record().games};
}

// Why the computer cannot play; empty = it can.
std::string engine_problem(const Parts& parts) {
  if (engine_host::find_engine()) return {};
  return parts.settings.words().tr("The computer cannot play: no chess engine was found. Ask a grown-up to install the package stockfish. Two people can play.");
}

}  // namespace

void add_play_routes(Parts& parts, std::optional<chess::Position> first_position) {
  const auto play = std::make_shared<Play>(parts);
  if (first_position) {
    viewmodel::GameSetup setup;
    setup.rival = Rival::Person;
    setup.start_fen = first_position->to_fen();
    (void)play->sit_down(viewmodel::begin_game(setup, 0));
  }
  parts.router.on<ToHome>([&parts, play](const ToHome&) {
    // The newest state of the game must be on the disk before it is offered again.
    parts.opponent.leave();
    parts.worker.flush();
    parts.keeper.flush();
    play->start = std::make_unique<viewmodel::StartPresenter>(parts.settings, parts.keeper, parts.files.load_game(parts.session.profile().id).value, link::level_names(parts.settings.words()));
    HomeScreen::Ports ports{.door = &parts.door,
                            .unfinished = play->start.get(),
                            .go_on = [play] { play->go_on(); },
                            .level_names = link::level_names(parts.settings.words()),
                            .engine_problem = engine_problem(parts)};
    return std::make_unique<HomeScreen>(parts.services, std::move(ports));
  });
  parts.router.on<ToNewGame>([&parts, play](const ToNewGame& wanted) {
    viewmodel::NewGamePresenter presenter(parts.settings, link::level_names(parts.settings.words()), sitter(parts.session), wanted.rival, wanted.from);
    NewGameScreen::Ports ports{.engine_problem = engine_problem(parts),
                               .unfinished = play->start && play->start->has_moves() ? play->start->state().details : std::string(),
                               .dice = [] { return static_cast<std::uint32_t>(std::random_device{}()); },
                               .begin = [play](const SavedGame& saved) { play->begin(saved); }};
    return std::make_unique<NewGameScreen>(parts.services, std::move(presenter), std::move(ports));
  });
  parts.router.on<ToGame>([&parts, play](const ToGame&) -> Router::Page {
    if (!play->table) return nullptr;
    return std::make_unique<GameScreen>(parts.services, std::move(play->table));
  });
}

}  // namespace rostok::app
