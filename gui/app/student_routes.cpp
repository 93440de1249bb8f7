// SPDX-License-Identifier: MIT
// Who sits here, and what he has done.
#include "parts.h"
#include "rostok/screens/growth_screen.h"
#include "rostok/screens/my_games_screen.h"
#include "rostok/screens/new_student_screen.h"
#include "rostok/screens/student_card_screen.h"
#include "rostok/screens/students_screen.h"

namespace rostok::app {

using namespace screens;

void add_student_routes(Parts& parts) {
  parts.router.on<ToStart>([&parts](const ToStart& wanted) {
    return std::make_unique<StudentsScreen>(parts.services, parts.door, wanted.first);
  });
  parts.router.on<ToNewStudent>([&parts](const ToNewStudent&) {
    return std::make_unique<NewStudentScreen>(parts.services, parts.door);
  });
  parts.router.on<ToMyGames>(
      [&parts](const ToMyGames&) { return std::make_unique<MyGamesScreen>(parts.services); });
  parts.router.on<ToGrowth>([&parts](const ToGrowth&) {
    return std::make_unique<GrowthScreen>(parts.services,
                                          link::level_names(parts.settings.words()));
  });
  parts.router.on<ToStudentCard>([&parts](const ToStudentCard&) -> Router::Page {
    if (parts.session.guest()) return nullptr;
    return std::make_unique<StudentCardScreen>(parts.services, parts.door);
  });
}

}  // namespace rostok::app
