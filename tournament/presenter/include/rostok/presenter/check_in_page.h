// SPDX-License-Identifier: MIT
// The check-in screen (перекличка): names to tick before a round.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/commands/check_in.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

struct CheckInRow {
  model::PlayerIndex player = model::kNobody;
  std::string number, name, group, state;
  bool ticked = false;    // plays the next round
  bool tickable = false;  // false for those who have withdrawn
};

struct CheckInPage {
  bool open = false;             // a list is kept for the next round
  std::string title;             // "Перекличка, тур 3"
  std::vector<CheckInRow> rows;  // by name
  std::string summary;           // "Здесь 18 из 20"
  // Who lost the last round by forfeit: the arbiter is asked whether they have left.
  std::vector<model::PlayerIndex> unexplained;
};

[[nodiscard]] CheckInPage check_in_page(const club::TournamentState& state,
                                        const i18n::Translator& words);

}  // namespace rostok::presenter
