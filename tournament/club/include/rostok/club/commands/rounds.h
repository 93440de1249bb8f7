// SPDX-License-Identifier: MIT
// Pairing a round, making it public, taking it back.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"
#include "rostok/systems/next_round.h"

namespace rostok::club {

enum class Publish : std::uint8_t { AtOnce, Later };

struct PairOptions {
  Publish publish = Publish::AtOnce;
  // Absent from this round alone: a zero-point bye (a forfeit where a table gives the opponents).
  std::vector<model::PlayerIndex> absent;
  // Here after all: what was asked for this round is taken away.
  std::vector<model::PlayerIndex> present;
  std::string moment;  // UTC, "2026-11-24T10:15:00Z": when it was published; may be empty
  // The day on the spot, "2026/11/24": the date of the round where none was set; may be empty.
  std::string date;
};

// Pairs the next round by the tournament's system; its games are pending. Weak avoidances are given
// up, as few as possible, where no pairing exists with them (a warning and a note say which).
// Errors: IllegalState while results are missing, the last round is a draft, or every round is
// played; NoSolution when no legal pairing exists, in words when forbidden pairs are the reason;
// BadInput for an unknown or withdrawn player; others as systems::pair_next_round().
// Adjourned games count as draws (C.04.2 art. 3.1).
[[nodiscard]] TournamentCommand pair_round(const PairOptions& options);
[[nodiscard]] TournamentCommand pair_round(Publish publish = Publish::AtOnce);

// Opens the next round as a draft without pairs: everybody who is here sits on the bench, the phase
// of manual changes has begun (commands/manual.h). For systems that this program does not pair.
[[nodiscard]] TournamentCommand pair_by_hand();

// Makes the draft public: results can be entered.
[[nodiscard]] TournamentCommand publish_round(const std::string& moment = {});

// Takes the last round back: a draft freely, a published one after a warning, with results only
// after two steps (they and the games are lost, but for undo).
[[nodiscard]] TournamentCommand unpair_round();

// The state after the next round is paired: what the command and a preview share.
[[nodiscard]] base::Result<TournamentState> with_next_round(const TournamentState& state);

}  // namespace rostok::club
