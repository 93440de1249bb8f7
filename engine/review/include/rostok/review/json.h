// SPDX-License-Identifier: MIT
// A report as JSON; the fields are described in docs/review-json.md.
#pragma once
#include <boost/json/fwd.hpp>
#include <string>

#include "rostok/review/report.h"

namespace rostok::review {

inline constexpr int kJsonVersion = 1;

// The same report gives the same text on every machine: figures have at most three digits
// behind the point.
[[nodiscard]] boost::json::object to_json(const Report& report);
[[nodiscard]] boost::json::object to_json(const Score& score);
// Moves of a line in UCI notation.
[[nodiscard]] boost::json::array to_json(const chess::Position& start,
                                         const std::vector<chess::Move>& moves);
// Score, depth and moves.
[[nodiscard]] boost::json::object to_json(const chess::Position& start, const Line& line);

// Indented text with a line end behind it.
[[nodiscard]] std::string to_text(const boost::json::value& value);

}  // namespace rostok::review
