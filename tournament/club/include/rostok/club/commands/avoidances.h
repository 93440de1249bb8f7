// SPDX-License-Identifier: MIT
// Who must not, or should not, meet: single pairs (TRF 260), and the rule for everybody of one
// class or school. Entered before round 1; a prohibition added later leaves FIDE mode, one taken
// away is noted.
#pragma once
#include <optional>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// First and last round in which a pair is forbidden.
struct Rounds {
  model::RoundNumber first = 1, last = 0;  // last 0: to the end
};

// BadInput for one player twice, or rounds that are none.
[[nodiscard]] TournamentCommand forbid_pair(model::PlayerIndex a, model::PlayerIndex b,
                                            const Rounds& rounds = {});
// IllegalState when the two are not forbidden by name.
[[nodiscard]] TournamentCommand allow_pair(model::PlayerIndex a, model::PlayerIndex b);

// Classmates, or children of one school, do not meet from round 1 through `last_round`. Weak: given
// up where there is no other pairing. Replaces an older rule of the same kind.
[[nodiscard]] TournamentCommand avoid(AvoidKind kind, model::RoundNumber last_round,
                                      bool weak = true);
[[nodiscard]] TournamentCommand stop_avoiding(AvoidKind kind);

}  // namespace rostok::club
