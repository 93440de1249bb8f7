// SPDX-License-Identifier: MIT
// Forced mates by exhaustive search: every move of the attacker against every defence. Moves are
// those of the attacker; the fifty-move rule and repetitions are left out of account.
#pragma once
#include <optional>
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::training {

inline constexpr int kLongestMate = 3;  // moves; what the search proves in a few milliseconds

[[nodiscard]] bool is_checkmate(const chess::Position& position);

// Whether the side to move mates in at most `moves` moves whatever the other side does.
[[nodiscard]] bool forces_mate(const chess::Position& position, int moves);
// Whether the side to move is mated in at most `moves` moves of the other side; 0: now.
[[nodiscard]] bool is_lost_within(const chess::Position& position, int moves);

// The shortest forced mate of the side to move, if it takes `longest` moves or fewer.
[[nodiscard]] std::optional<int> shortest_mate(const chess::Position& position,
                                               int longest = kLongestMate);
// Every first move after which mate comes within `moves` moves, that move included.
[[nodiscard]] std::vector<chess::Move> mating_moves(const chess::Position& position, int moves);

// The reply that puts off the mate for longest, `longest` moves at most. Among equals one that
// takes something, then one that leaves the attacker the fewest ways to mate; nullopt when there
// is no reply or some reply escapes.
[[nodiscard]] std::optional<chess::Move> longest_defence(const chess::Position& position,
                                                         int longest = kLongestMate);

// Best play of both sides from a position with a forced mate, to the mate; empty without one.
[[nodiscard]] std::vector<chess::Move> mating_line(const chess::Position& position,
                                                   int longest = kLongestMate);

}  // namespace rostok::training
