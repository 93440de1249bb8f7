// SPDX-License-Identifier: MIT
// The players of a tournament: entered, changed, taken out, gone and back.
#pragma once
#include <optional>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Somebody who enters: start_rank, rounds and the index inside `national` are given by the command.
struct Entry {
  model::Player player;
  Participant participant;
  std::optional<model::NationalRecord> national;
};

// A child of the roster as a player, with the rating that the tournament asks for and its source.
// NotFound for an unknown or deleted child.
[[nodiscard]] base::Result<Entry> entry_of(const ClubState& club, ChildNumber child,
                                           const TournamentSettings& settings);

// Enters them all, or nobody. Before the start they get provisional numbers. Afterwards they are
// late entries: they play from `first_round` (0 = the next one), rounds missed are Z or H by the
// settings, and each gets the number that his place in the list gives, those below move down
// (C.04.2 art. 2.4, at any round). Errors: IllegalState when the tournament is finished or its
// system takes nobody after the start; BadInput for an empty name, a child that plays already or a
// round that is paired. Warnings: namesake (Confirm).
[[nodiscard]] TournamentCommand add_players(const std::vector<Entry>& entries,
                                            model::RoundNumber first_round = 0);

// Replaces what the list says of a player. After the start another rating or title is a correction
// (Confirm, with a note): the number stays until the numbers are given anew (numbers.h).
[[nodiscard]] TournamentCommand edit_player(model::PlayerIndex player, const Entry& entry);

// The same for several, in one command: one undo takes all back.
[[nodiscard]] TournamentCommand edit_players(
    const std::vector<std::pair<model::PlayerIndex, Entry>>& entries);

// Out of the list, as if never entered: only before the first pairing (IllegalState after it).
[[nodiscard]] TournamentCommand remove_player(model::PlayerIndex player);

// Plays no more from `from` on (0 = the next round): zero-point byes, in a table forfeits.
// Acknowledge "half-not-played" where a round robin then counts no game of the player (C.05).
[[nodiscard]] TournamentCommand withdraw_player(model::PlayerIndex player,
                                                model::RoundNumber from = 0);
// Plays again from `from` on (0 = the next round). IllegalState for somebody who has not withdrawn.
[[nodiscard]] TournamentCommand return_player(model::PlayerIndex player,
                                              model::RoundNumber from = 0);

// Who lost the last paired round by forfeit and still counts as playing: the arbiter is asked
// whether each has withdrawn or comes back (General Regulations 6.5).
[[nodiscard]] std::vector<model::PlayerIndex> unexplained_absences(const TournamentState& state);

// By starting number; kNobody when nobody has it.
[[nodiscard]] model::PlayerIndex player_by_number(const TournamentState& state, int number);

// Without that player; every reference to the others follows.
void erase_player(TournamentState& state, model::PlayerIndex player);

}  // namespace rostok::club
