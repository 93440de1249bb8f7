// SPDX-License-Identifier: MIT
// Small tournaments for the tests of the systems.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "catch.h"
#include "rostok/systems/next_round.h"

namespace rostok::systems {

// `players` players with starting ranks 1 …, stored in that order.
[[nodiscard]] model::Tournament field(int players, model::PairingSystem system);

// Writes a round into the tournament, its games pending.
void store(model::Tournament& tournament, const NextRound& next);

// What White gets: Win, Draw, Loss or a forfeit; Black gets the other half.
using Verdict = std::function<model::ResultCode(model::PlayerIndex, model::PlayerIndex)>;
// Gives every pending game of the last paired round a result.
void decide(model::Tournament& tournament, const Verdict& white_gets);

// Results from a seed, a third of them draws.
[[nodiscard]] Verdict by_chance(std::uint64_t seed);
// The better starting rank always wins.
[[nodiscard]] Verdict favourite_wins(const model::Tournament& tournament);

// Pairs and plays a round; fails the test when there is none.
NextRound play(model::Tournament& tournament, const Verdict& white_gets);

// Nobody twice, nobody against himself, everybody named once at most.
void check_whole(const model::Tournament& tournament, const NextRound& next);

// The same tournament with its players stored in another order; `at[i]` is the new index of i.
[[nodiscard]] model::Tournament shuffled(const model::Tournament& tournament,
                                         const std::vector<int>& at);

}  // namespace rostok::systems
