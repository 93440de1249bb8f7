// SPDX-License-Identifier: MIT
#include "application.h"

#include <cstdio>
#include <cstdlib>

#include "rostok/widgets/display_probe.h"

namespace rostok::app {

Application::Application(const Start& start, std::filesystem::path share) : parts_(start, std::move(share)) {
  add_library_routes(parts_);
  add_menu_routes(parts_);
  add_student_routes(parts_);
  add_after_routes(parts_);
  add_play_routes(parts_, start.position);
  add_training_routes(parts_);
  widgets::on_display_lost([this] { display_lost(); });
  // Who there is stands in the club file; without one there is nobody to choose from.
  std::error_code none;
  if (std::filesystem::exists(parts_.files.club_path(), none)) parts_.router.go(screens::ToStart{.first = true});
  else parts_.router.go(screens::ToHome{});
  if (!start.games.empty()) parts_.router.go(screens::ToLibrary{.file = start.games});
  if (start.position) parts_.router.go(screens::ToGame{});
}

// What could not be written is told over whatever page is shown.
void Application::tell_problems() {
  const i18n::Translator& words = parts_.settings.words();
  for (auto problem : {parts_.keeper.take_problem(), parts_.session.take_problem()})
    if (problem)
      parts_.window.set_notice(words.tr("Not saved. What you see is safe while the program is open: call the coach. Details: {1}", {words.text(*problem)}));
}

// Nothing can be shown any more: what is open is written, and that is all.
void Application::display_lost() {
  parts_.router.keep();
  parts_.worker.flush();
  parts_.keeper.flush();
  std::fprintf(stderr, "rostok-gui: %s\n", parts_.settings.words().tr("The display is gone. Games and settings are kept.").c_str());
  std::_Exit(69);  // EX_UNAVAILABLE, as without a display
}

int Application::run() {
  do {
    parts_.worker.deliver();
    if (!parts_.router.settle()) break;
    parts_.window.set_title(parts_.settings.words().tr("Rostok"));
    parts_.window.show(parts_.router.shown());
    tell_problems();
  } while (parts_.window.run_once());
  return 0;
}

}  // namespace rostok::app
