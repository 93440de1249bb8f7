// SPDX-License-Identifier: MIT
// What a line of the log says, for whoever shows the journal.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "rostok/club/storage.h"
#include "rostok/club/tournament_state.h"
#include "rostok/model/round_entry.h"

namespace rostok::club {

// The record of one player in one round as a command changed it.
struct ChangedEntry {
  model::RoundNumber round = 0;
  model::PlayerIndex player = model::kNobody;
  model::RoundEntry before, after;
  bool operator==(const ChangedEntry&) const = default;
};
// Those among the changes; records that cannot be read are left out.
[[nodiscard]] std::vector<ChangedEntry> changed_entries(const RecordChanges& changes);
// The round whose state was changed, made or removed; 0 = none.
[[nodiscard]] model::RoundNumber changed_round(const RecordChanges& changes);

// The two of a board of that round as it was then; both kNobody where the change does not tell.
[[nodiscard]] pairing::Board board_then(const RecordChanges& changes, int board);

// The parameters of the command by name; empty for lines of old files.
[[nodiscard]] std::map<std::string, std::string> parameters_of(const LogLine& line);

}  // namespace rostok::club
