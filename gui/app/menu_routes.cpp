// SPDX-License-Identifier: MIT
#include "parts.h"
#include "rostok/screens/menu_screens.h"

namespace rostok::app {

using namespace screens;

void add_menu_routes(Parts& parts) {
  parts.router.on<ToSettings>([&parts](const ToSettings&) { return std::make_unique<SettingsScreen>(parts.services); });
}

}  // namespace rostok::app
