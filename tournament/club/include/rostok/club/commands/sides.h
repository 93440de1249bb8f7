// SPDX-License-Identifier: MIT
// The two sides of a Scheveningen match.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

struct Side {
  std::string name;
  std::vector<model::PlayerIndex> players;  // in board order
  bool operator==(const Side&) const = default;
};

// Everybody on one of two sides, before round 1. Errors: IllegalState after it and in another
// system; BadInput for somebody on both sides or on none, and for a name that is missing or
// given twice.
[[nodiscard]] TournamentCommand set_sides(const std::vector<Side>& sides);

// The sides that groups or schools make, players by starting number: BadInput unless there are
// exactly two and everybody is in one.
enum class SidesBy : std::uint8_t { Group, School };
[[nodiscard]] base::Result<std::vector<Side>> sides_by(const TournamentState& state, SidesBy by);

}  // namespace rostok::club
