// SPDX-License-Identifier: MIT
// Everything that the club keeps of one child, for the child and the parents who ask for it.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/storage.h"
#include "rostok/model/tournament.h"

namespace rostok::club {

// A round of a tournament.
struct ChildRound {
  TournamentId tournament = 0;
  std::string tournament_name, date;  // of the round or the tournament, as written; may be empty
  model::RoundNumber round = 0;
  model::RoundEntry entry;
  std::string opponent;  // "Фамилия И.": the data of others are not given away; empty for byes
};

struct ChildData {
  ChildNumber number = 0;  // of the entry that was kept
  Child child;
  std::string group;
  std::vector<ChildRound> rounds;  // by tournament and round, waste basket included
  std::string pgn;                 // the recorded games, opponents as above
};

// NotFound for an unknown or deleted child; those of the storage.
[[nodiscard]] base::Result<ChildData> child_data(const Storage& storage, const ClubState& club,
                                                 ChildNumber number);

// The card as a JSON object, every field named.
[[nodiscard]] std::string card_as_json(const ChildData& data);

}  // namespace rostok::club
