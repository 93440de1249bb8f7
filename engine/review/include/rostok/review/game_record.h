// SPDX-License-Identifier: MIT
// The game under review, and what its rules and the openings say about it without an engine.
#pragma once
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "rostok/chess/pgn.h"
#include "rostok/openings/opening_names.h"
#include "rostok/review/score.h"

namespace rostok::review {

struct GameRecord {
  chess::Position start;
  std::vector<chess::Move> moves;               // each legal in its turn
  std::array<std::optional<int>, 2> ratings{};  // of White and Black
  bool drawn = false;                           // the result is a draw
};
// The main line up to the first fault or null move; ratings from WhiteElo and BlackElo.
[[nodiscard]] GameRecord record_of(const chess::PgnGame& game);

// Before the first move and after every one.
[[nodiscard]] std::vector<chess::Position> positions_of(const GameRecord& record);

// Index i: the score of position i that needs no engine, else nullopt. The start array counts
// ReportModel::start_score; mate on the board; 0 for stalemate, a dead position, five
// repetitions, 75 moves, and at the end of a drawn game for three repetitions or 50 moves.
[[nodiscard]] std::vector<std::optional<Score>> scores_by_rule(
    const GameRecord& record, const std::vector<chess::Position>& positions,
    const ReportModel& model = kModel);

// Is this position in the opening book?
using Book = std::function<bool(const chess::Position&)>;
[[nodiscard]] Book book_of(const openings::OpeningNames& names);  // outlives the Book

// How many moves from the start of the game lead into the book without a gap. A move that mates
// or ends the game otherwise is never a book move.
[[nodiscard]] std::size_t book_moves(const std::vector<chess::Position>& positions,
                                     const Book& book);

}  // namespace rostok::review
