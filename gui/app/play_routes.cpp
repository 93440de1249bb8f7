// SPDX-License-Identifier: MIT
// Setting up a game, playing it, going on with an unfinished one.
#include <random>

#include "parts.h"
#include "rostok/engine_host/engine.h"
#include "rostok/screens/computer_table.h"
#include "rostok/screens/game_screen.h"
#include "rostok/screens/menu_screens.h"
#include "rostok/screens/shared_table.h"

namespace rostok::app {

using namespace screens;

namespace {

// What the new-game page hands to the page of the game.
struct Play {
  explicit Play(Parts& all) : parts(&all) {}

  Parts* parts;
  std::unique_ptr<Table> table;  // of the next game page
  std::unique_ptr<viewmodel::StartPresenter> start;
  std::unique_ptr<viewmodel::NewGamePresenter> new_game;

  [[nodiscard]] viewmodel::GamePresenter::Ports ports() const { return {&parts->settings, &parts->time, &parts->opponent, &parts->keeper}; }
  [[nodiscard]] HintSource hints() const {
    HintSource source;
    source.ask = [opponent = &parts->opponent](std::uint64_t request, const viewmodel::SavedGame& game) { opponent->ask_hint(request, game); };
    source.poll = [opponent = &parts->opponent]() -> std::optional<HintSource::Reply> {
      const auto reply = opponent->poll_hint();
      if (!reply) return std::nullopt;
      return HintSource::Reply{reply->request, reply->move};
    };
    return source;
  }

  void with_computer(viewmodel::GamePresenter presenter, const viewmodel::GameRequest& request) {
    table = std::make_unique<ComputerTable>(std::move(presenter), ports(), request, link::level_names(parts->settings.words()), hints());
  }
  void begin(Rival rival) {
    const viewmodel::GameRequest request = new_game->begin(std::random_device{}());
    if (rival == Rival::Computer) with_computer(viewmodel::GamePresenter(request, ports()), request);
    else table = std::make_unique<SharedTable>(parts->settings, request.control, parts->time);
    parts->router.replace(ToGame{});
  }
  void go_on() {
    const auto saved = start->take_unfinished();
    if (!saved) return;
    auto presenter = viewmodel::GamePresenter::resume(*saved, ports());
    if (!presenter) return start->drop_unfinished();
    with_computer(std::move(*presenter), {saved->level, saved->human, saved->control});
    parts->router.go(ToGame{});
  }
};

}  // namespace

void add_play_routes(Parts& parts, std::optional<chess::Position> first_position) {
  const auto play = std::make_shared<Play>(parts);
  if (first_position) play->table = std::make_unique<SharedTable>(parts.settings, viewmodel::TimeControl{}, parts.time, *first_position);
  parts.router.on<ToHome>([&parts, play](const ToHome&) {
    // The newest state of the game must be on the disk before it is offered again.
    parts.opponent.leave();
    parts.keeper.flush();
    play->start = std::make_unique<viewmodel::StartPresenter>(parts.settings, parts.keeper, parts.files.load_game().value, link::level_names(parts.settings.words()));
    return std::make_unique<StartScreen>(
        parts.services, *play->start, [&parts](Rival rival) { parts.router.go(ToNewGame{rival, {}}); }, [play] { play->go_on(); });
  });
  parts.router.on<ToNewGame>([&parts, play](const ToNewGame& wanted) {
    std::string problem;
    if (!engine_host::find_engine())
      problem = parts.settings.words().tr("The computer cannot play: no chess engine was found. Ask a grown-up to install the package stockfish. Two people can play.");
    play->new_game = std::make_unique<viewmodel::NewGamePresenter>(parts.settings, link::level_names(parts.settings.words()));
    auto page = std::make_unique<NewGameScreen>(parts.services, *play->new_game, problem, [play](Rival rival) { play->begin(rival); });
    page->set_rival(wanted.rival);
    return page;
  });
  parts.router.on<ToGame>([&parts, play](const ToGame&) -> Router::Page {
    if (!play->table) return nullptr;
    return std::make_unique<GameScreen>(parts.services, std::move(play->table));
  });
}

}  // namespace rostok::app
