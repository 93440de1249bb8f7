// SPDX-License-Identifier: MIT
// Pairing a round.
#pragma once
#include "rostok/club/tournament_desk.h"
#include "rostok/systems/next_round.h"

namespace rostok::club {

enum class Publish : std::uint8_t { AtOnce, Later };

// Pairs the next round by the tournament's system; its games are pending. IllegalState while
// results are missing, the last round is a draft, or every round is played; NoSolution when no
// legal pairing exists; other errors as systems::pair_next_round(). Adjourned games count as draws.
[[nodiscard]] TournamentCommand pair_round(Publish publish = Publish::AtOnce);

// Makes the draft public: results can be entered.
[[nodiscard]] TournamentCommand publish_round();

// The state after the next round is paired: what the command and a preview share.
[[nodiscard]] base::Result<TournamentState> with_next_round(const TournamentState& state);

}  // namespace rostok::club
