// SPDX-License-Identifier: MIT
// Settings and unfinished games as they are kept: whatever is accepted can be played on and is
// written and read back the same.
#include <string_view>

#include "require.h"
#include "rostok/link/personal_json.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto settings = link::settings_from_json(text);
  if (settings) {
    ROSTOK_REQUIRE(viewmodel::within_limits(*settings) == *settings);
    ROSTOK_REQUIRE(link::settings_from_json(link::to_json(*settings)) == *settings);
  }
  const auto game = link::saved_game_from_json(text);
  if (!game) {
    ROSTOK_REQUIRE(!game.error().message.empty());
    return 0;
  }
  ROSTOK_REQUIRE(viewmodel::replay(*game).has_value());
  ROSTOK_REQUIRE(link::saved_game_from_json(link::to_json(*game)) == *game);
  return 0;
}
