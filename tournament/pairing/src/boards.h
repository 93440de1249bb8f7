// SPDX-License-Identifier: MIT
// From partners to a published round: colours and board order.
#pragma once
#include "field.h"

namespace rostok::pairing {

inline constexpr Seat kByeSeat = -2;

// partner[seat]: the opponent's seat or kByeSeat.
[[nodiscard]] RoundPairing to_boards(const Field& field, const model::Tournament& tournament,
                                     const Seats& partner, model::Color initial);

}  // namespace rostok::pairing
