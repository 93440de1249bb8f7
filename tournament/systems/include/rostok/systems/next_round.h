// SPDX-License-Identifier: MIT
// One round of any system, and the one question a use case asks: what is the next round?
#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::systems {

// A board of a schedule on which nothing is played, for one or both do not come.
struct Forfeit {
  model::PlayerIndex white = model::kNobody, black = model::kNobody;  // as scheduled
  bool white_absent = false, black_absent = false;
  bool operator==(const Forfeit&) const = default;
};

struct NextRound {
  model::RoundNumber round = 1;
  std::vector<pairing::Board> boards;       // in board order, forfeits included
  std::vector<Forfeit> forfeits;            // those of the boards where somebody is absent
  std::vector<model::PlayerIndex> resting;  // present and without an opponent: no points
  model::PlayerIndex bye = model::kNobody;  // pairing-allocated bye
};

// The players' records of that round, for storing, first both players of every board in order:
// Pending games, forfeits that keep the scheduled opponent, 'Z' for a rest, 'U' for a bye. Who is
// absent by his own request has his record already.
[[nodiscard]] std::vector<std::pair<model::PlayerIndex, model::RoundEntry>> entries_of(
    const NextRound& next);

// Whether `player` takes part in `round`: no requested bye (record 240) and no bye written down.
[[nodiscard]] bool is_present(const model::Tournament& tournament, model::PlayerIndex player,
                              model::RoundNumber round);

// Indices of the players by their starting ranks: the list from which every system starts.
[[nodiscard]] std::vector<model::PlayerIndex> by_start_rank(const model::Tournament& tournament);

// Pairs the round after the last one that is paired, by the rules of tournament.system with their
// default settings (each system's header names them). Errors: those of that system; Unsupported
// for a system that this program does not pair (Dubov, Burstein, Lim, Double-Swiss, teams, rules
// of an organiser).
[[nodiscard]] base::Result<NextRound> pair_next_round(const model::Tournament& tournament);

// The boards of a paired round in the order in which they were paired, for a tournament that was
// stored and opened again: board numbers of a schedule, a bracket or Keizer's list are not part of
// the value. Boards that the system would not make (paired by hand) stand last, in C.04.2's order.
[[nodiscard]] std::vector<pairing::Board> boards_of(const model::Tournament& tournament,
                                                    model::RoundNumber round);

}  // namespace rostok::systems
