// SPDX-License-Identifier: MIT
// The reasons of a finished pairing.
#pragma once
#include "round_search.h"

namespace rostok::pairing {

[[nodiscard]] PairingTrace make_trace(const Field& field, const Completion& completion,
                                      const RoundSearch& search, model::Color initial);

}  // namespace rostok::pairing
