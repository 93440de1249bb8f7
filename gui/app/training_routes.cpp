// SPDX-License-Identifier: MIT
// Training: the choice, mistakes, mates, squares, knight paths, endings.
#include <algorithm>
#include <random>

#include "parts.h"
#include "rostok/link/puzzle_shelf.h"
#include "rostok/screens/training_choice_page.h"
#include "rostok/screens/training_pages.h"

namespace rostok::app {

using namespace screens;

void add_training_routes(Parts& parts) {
  const auto shelf = std::make_shared<link::PuzzleShelf>(parts.share, parts.worker);
  const auto ports = [&parts] {
    return viewmodel::TrainingPorts{&parts.settings, &parts.session, &parts.time, &parts.engines};
  };
  parts.router.on<ToTraining>([&parts, shelf, ports](const ToTraining&) {
    // The table of king and pawn is there before the page of endings asks for it.
    parts.worker.post([]() -> viewmodel::Afterwards {
      (void)training::endgame_exercise(training::kEndgameExercises);
      return {};
    });
    const std::array sizes = {shelf->set(1).size(), shelf->set(2).size(), shelf->set(3).size()};
    return std::make_unique<TrainingChoicePage>(parts.services,
                                                viewmodel::TrainingChoice(ports(), sizes));
  });
  parts.router.on<ToMistakes>([&parts, ports](const ToMistakes& wanted) {
    return std::make_unique<MistakesPage>(parts.services, ports(), wanted.game);
  });
  parts.router.on<ToPuzzles>([&parts, shelf, ports](const ToPuzzles& wanted) -> Router::Page {
    const int mate_in = std::clamp(wanted.mate_in, 1, training::kLongestMate);
    if (shelf->set(mate_in).empty()) return nullptr;
    return std::make_unique<PuzzlePage>(parts.services, ports(), mate_in, shelf->set(mate_in));
  });
  parts.router.on<ToCoordinates>([&parts, ports](const ToCoordinates&) {
    return std::make_unique<CoordinatesPage>(parts.services, ports(), std::random_device{}());
  });
  parts.router.on<ToKnight>([&parts, ports](const ToKnight&) {
    return std::make_unique<KnightPage>(parts.services, ports());
  });
  parts.router.on<ToEndgames>([&parts, ports](const ToEndgames&) {
    return std::make_unique<EndgamePage>(parts.services, ports());
  });
}

}  // namespace rostok::app
