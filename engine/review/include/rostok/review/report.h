// SPDX-License-Identifier: MIT
// A reviewed game: a pure function of the evaluated positions.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/review/accuracy.h"
#include "rostok/review/game_record.h"
#include "rostok/review/move_class.h"
#include "rostok/review/phases.h"

namespace rostok::review {

struct Line {
  Score score;
  int depth = 0;
  std::vector<chess::Move> moves;  // not empty
};

// What an engine said about one position; everything may be missing.
struct EvaluatedPosition {
  std::optional<Line> line;  // the best one, at the limit of all positions
  // At a critical position: two lines or three, best first, at three times that limit.
  std::vector<Line> closer;
};

struct Analysis {
  std::string engine;       // as it calls itself
  std::uint64_t nodes = 0;  // limit for a position
  std::size_t book_moves = 0;
  std::vector<EvaluatedPosition> positions;  // before the first move and after every one
};

struct MoveReport {
  chess::Move move;
  chess::Color mover = chess::Color::White;
  Phase phase = Phase::Opening;
  // After the move; nullopt in the book (but for its last position) and where the engine failed.
  std::optional<Score> score;
  int centipawns = 0;  // after the move, for White; where there is no score, on the straight line
                       // between the neighbours that have one
  double win_before = 50, win_after = 50;  // per cent, of the mover
  double accuracy = 100;
  int loss = 0;  // centipawns
  bool book = false;
  bool forced = false;  // the only legal move
  // None in the book, for forced moves, without a score on either side, and where the closer
  // look found the move to be the best.
  MoveClass move_class = MoveClass::None;
  bool class_shown = false;  // "?!" is kept from pupils with a low rating
  bool mate_lost = false;
  Praise praise = Praise::None;
  std::vector<chess::Move> better;  // for a class: the line to play instead
};

// Own moves `first` … `last` (index into Report::moves) without a slip, outside the book.
struct PreciseRun {
  std::size_t first = 0, last = 0;
  int moves = 0;
};

struct SideReport {
  int moves = 0;
  std::optional<double> accuracy;
  std::optional<int> average_loss;
  std::array<int, 4> classes{};  // by MoveClass, whether shown or not
  std::array<int, 4> praises{};  // by Praise
  bool inaccuracies_shown = true;
  std::array<std::optional<double>, kPhases> phases{};
  std::vector<PreciseRun> precise_runs;
  [[nodiscard]] int count(MoveClass which) const {
    return classes[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] int count(Praise which) const { return praises[static_cast<std::size_t>(which)]; }
};

enum class ShowInaccuracies : std::uint8_t {
  ByRating,  // not to pupils rated below ReportModel::inaccuracies_from_rating
  Always,
  Never
};

struct Report {
  std::string model;
  GameRecord game;
  Analysis analysis;
  int start_centipawns = 0;
  std::vector<MoveReport> moves;
  std::array<SideReport, 2> sides;  // White, Black
  [[nodiscard]] const SideReport& side(chess::Color color) const {
    return sides[static_cast<std::size_t>(color)];
  }
};

// `analysis.positions` has one entry more than the game has moves.
[[nodiscard]] Report make_report(GameRecord game, Analysis analysis,
                                 ShowInaccuracies inaccuracies = ShowInaccuracies::ByRating,
                                 const ReportModel& model = kModel);

// Indices of the marked moves with a class that is shown, largest loss of win % first, at most
// `most`; equal losses in the order of the game.
[[nodiscard]] std::vector<std::size_t> largest_mistakes(const Report& report, std::size_t most);

}  // namespace rostok::review
