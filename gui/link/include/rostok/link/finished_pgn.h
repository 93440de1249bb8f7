// SPDX-License-Identifier: MIT
// A finished game against the computer as PGN text.
#pragma once
#include <chrono>
#include <string>

#include "rostok/base/result.h"
#include "rostok/link/personal_files.h"

namespace rostok::link {

// With the date of `when` in local time. Errors: what is illegal in the game.
[[nodiscard]] base::Result<std::string> to_pgn(const FinishedGame& finished,
                                               std::chrono::system_clock::time_point when);

}  // namespace rostok::link
