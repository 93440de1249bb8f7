// SPDX-License-Identifier: MIT
#include "application.h"

namespace rostok::app {

Application::Application(const Start& start, std::filesystem::path share) : parts_(start, std::move(share)) {
  add_menu_routes(parts_);
  add_play_routes(parts_, start.position);
  add_training_routes(parts_);
  parts_.router.go(screens::ToHome{});
  if (start.position) parts_.router.go(screens::ToGame{});
}

int Application::run() {
  do {
    parts_.worker.deliver();
    if (!parts_.router.settle()) break;
    parts_.window.set_title(parts_.settings.words().tr("Rostok"));
    parts_.window.show(parts_.router.shown());
  } while (parts_.window.run_once());
  return 0;
}

}  // namespace rostok::app
