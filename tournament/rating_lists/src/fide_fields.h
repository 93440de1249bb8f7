// SPDX-License-Identifier: MIT
// What FIDE's lists say of a player, in text and XML alike.
#pragma once
#include <cstdint>
#include <string_view>

#include "rostok/rating_lists/listed_player.h"

namespace rostok::rating_lists {

enum class FideField : std::uint8_t {
  Unknown,
  Id,
  Name,
  Federation,
  Sex,
  Title,
  WomenTitle,
  OtherTitles,
  ArenaTitle,
  Rating,
  Games,
  K,
  Birth,
  Flag
};
// For a preview: "id", "name" …; "-" for Unknown.
[[nodiscard]] const char* to_string(FideField field);

// Puts a trimmed text into its place; `tempo` says where a rating, its games and K belong. False,
// and nothing changed, when that cannot stand there.
[[nodiscard]] bool set_field(FideField field, Tempo tempo, std::string_view text,
                             ListedPlayer& player);

}  // namespace rostok::rating_lists
