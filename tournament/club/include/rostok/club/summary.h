// SPDX-License-Identifier: MIT
// The line of a tournament in a list, without loading it.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/storage.h"

namespace rostok::club {

struct TournamentSummary {
  std::string name, event, start_date, system;  // system: the name of the PairingSystem, "Dutch"
  int players = 0, rounds_paired = 0, rounds_total = 0;
  bool finished = false, removed = false;
  bool operator==(const TournamentSummary&) const = default;
};

struct ListedTournament {
  TournamentId id = 0;
  TournamentSummary summary;
};

// Oldest first, those in the waste basket included.
[[nodiscard]] base::Result<std::vector<ListedTournament>> tournaments_of(const Storage& storage);

}  // namespace rostok::club
