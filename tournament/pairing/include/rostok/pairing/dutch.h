// SPDX-License-Identifier: MIT
// The FIDE (Dutch) System, C.04.3, in force from 1 February 2026, as one pure function.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/trace.h"

namespace rostok::pairing {

// Both give the same pairing. Fast is nearly linear in the number of players; Dense solves one
// weighted matching per bracket and serves as the reference to compare with.
enum class DutchMethod : std::uint8_t { Fast, Dense };

struct DutchOptions {
  // The round to pair. Nothing: the one after the last paired round, with those players who have
  // no record and no requested bye for it. A round that has been paired already: later rounds are
  // ignored and whoever was paired in it takes part (that is how a checker asks).
  std::optional<model::RoundNumber> round;
  // The colour drawn by lot (art. 5.1), when the tournament neither states it nor shows it.
  // Nothing: White.
  std::optional<model::Color> initial_color;
  DutchMethod method = DutchMethod::Fast;
  bool trace = false;  // fill RoundPairing::trace
  // Art. 1.4.3 by the letter: a pairing-allocated bye worth no more than a loss is a downfloat,
  // too. The reference program does not count it (docs/readings.md).
  bool worthless_bye_floats = false;
  // Brackets with fewer members always go to the dense solver.
  int fast_from_members = 6;
  // Where the bracket and those below would need a model of at least so many players, floaters are
  // priced one by one (C4, C5, C8). Changes the time, never the pairing.
  int price_from_members = 40;
};

struct Board {
  model::PlayerIndex white = model::kNobody;
  model::PlayerIndex black = model::kNobody;
  bool operator==(const Board&) const = default;
};

struct RoundPairing {
  model::RoundNumber round = 1;
  std::vector<Board> boards;                // board order of C.04.2 art. 3.6
  model::PlayerIndex bye = model::kNobody;  // pairing-allocated bye
  int largest_dense = 0;              // members of the largest bracket that needed the dense solver
  std::optional<PairingTrace> trace;  // only when asked for
};

// Pairs one round. Errors: NoSolution (art. 1.9.3: no legal pairing exists), BadInput (number of
// rounds unknown, round out of range), TooLarge (a bracket too tight for its size).
[[nodiscard]] base::Result<RoundPairing> pair_dutch(const model::Tournament& tournament,
                                                    const DutchOptions& options = {});

}  // namespace rostok::pairing
