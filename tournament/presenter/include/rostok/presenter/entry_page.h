// SPDX-License-Identifier: MIT
// Entering players: the list so far, and who of the roster is offered while somebody types.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

struct EntryRow {
  model::PlayerIndex player = model::kNobody;
  std::string number, name, year, rating, group, school, rank;
  std::string state;       // for the next round: "играет", "выбыл" …
  bool removable = false;  // before round 1; afterwards the player can withdraw
};

// A child that a key would enter.
struct Suggestion {
  club::ChildNumber child = 0;
  std::string name, year, group, rating;  // the rating that the tournament would take
};

struct EntryPage {
  std::vector<EntryRow> rows;  // by starting number
  std::vector<Suggestion> suggestions;
  std::string summary;  // "24 участника"
  bool open = true;     // whether somebody can enter now
  std::string notice;   // why not; or that entries are late ones now; empty = neither
};

[[nodiscard]] EntryPage entry_page(const club::ClubState& club, const club::TournamentState& state,
                                   const std::string& typed, const i18n::Translator& words,
                                   std::size_t limit = 8);

}  // namespace rostok::presenter
