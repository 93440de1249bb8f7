// SPDX-License-Identifier: MIT
// Several floaters above a small lower field: who below takes them decides C4, C5 and C8, so every
// set of takers is looked at.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "bracket.h"
#include "completion.h"

namespace rostok::pairing {

struct PartnerSet {
  Seats takers;           // one for each floater; kNoSeat the bye, kAnyone
  int next_floaters = 0;  // C8: downfloaters of the next bracket …
  int moving_on = 0;      // … and those of them who float a second time
};

// Who below can take anybody and is not looked at player by player.
enum class Crowd : std::uint8_t { None, Next, Rest };

// Every set of `floaters` takers that leaves the other lower players completable, best C8 first.
// Nothing: too many players to look at.
[[nodiscard]] std::optional<std::vector<PartnerSet>> partner_sets(const Field& field,
                                                                  const Completion& completion,
                                                                  const Bracket& bracket,
                                                                  int floaters, Crowd crowd);

}  // namespace rostok::pairing
