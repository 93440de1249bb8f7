// SPDX-License-Identifier: MIT
// Several tournaments in one event, in one hall (features A26): those with the same setting
// "event".
#pragma once
#include <string>
#include <vector>

#include "rostok/club/summary.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// The tournaments of an event, oldest first, without those in the waste basket; an empty name gives
// those that belong to none.
[[nodiscard]] base::Result<std::vector<ListedTournament>> tournaments_in(const Storage& storage,
                                                                         const std::string& event);

struct EventTables {
  TournamentId tournament = 0;
  int first_board = 1, boards = 0;  // boards: half of the players, rounded up
  bool operator==(const EventTables&) const = default;
};
// Table numbers that follow one another, beginning with `first`; `spare` empty tables behind each.
[[nodiscard]] base::Result<std::vector<EventTables>> table_plan(const Storage& storage,
                                                                const std::string& event,
                                                                int first = 1, int spare = 0);
// Carries the plan out: the setting first-board of all of them, in one transaction.
[[nodiscard]] base::Result<std::vector<EventTables>> number_tables(Storage& storage,
                                                                   const std::string& event,
                                                                   int first, int spare,
                                                                   const std::string& author);

// A player goes from one tournament to another before round 1 of both: one transaction on two
// documents, one line in the log of each. Undo is by document: taking the line back in one of them
// leaves the other as it is, so take back both (the second is next_undo() there until something
// else is done). Errors: IllegalState once round 1 of either is paired, BadInput as add_players().
[[nodiscard]] base::Result<Outcome> move_player(Storage& storage, TournamentId from,
                                                TournamentId to, model::PlayerIndex player,
                                                const std::string& author,
                                                Consent consent = Consent::Acknowledge);

// Children of the roster who play in more than one tournament of the event, by number.
struct PlaysTwice {
  std::int64_t child = 0;
  std::string name;
  std::vector<TournamentId> tournaments;
};
[[nodiscard]] base::Result<std::vector<PlaysTwice>> plays_twice(const Storage& storage,
                                                                const std::string& event);

}  // namespace rostok::club
