// SPDX-License-Identifier: MIT
#include "praise.h"

#include <bit>

namespace rostok::review {

using chess::Color;
using chess::Move;
using chess::Position;

namespace {

// In pawns: 1, 3, 3, 5, 9.
int balance(const Position& position, Color side) {
  constexpr std::array<int, chess::kPieceTypes> kValues{1, 3, 3, 5, 9, 0};
  int sum = 0;
  for (int i = 0; i < chess::kPieceTypes; ++i) {
    const auto type = static_cast<chess::PieceType>(i);
    sum += kValues[static_cast<std::size_t>(i)] *
           (std::popcount(position.pieces(side, type)) -
            std::popcount(position.pieces(chess::opposite(side), type)));
  }
  return sum;
}

bool is_recapture(const Report& report, const std::vector<Position>& positions, std::size_t index) {
  if (index == 0) return false;
  const Move previous = report.moves[index - 1].move, move = report.moves[index].move;
  return positions[index - 1].is_capture(previous) && positions[index].is_capture(move) &&
         previous.to() == move.to();
}

// Pawns that the mover is down after the best reply, compared with before the move. A reply that
// takes is counted with the captures that follow on its square: a trade is no offer.
int pawns_offered(const Position& before, Move move, const std::vector<Move>& replies) {
  const Color mover = before.turn();
  Position position = before.after(move);
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!position.is_legal(replies[i])) break;
    if (i > 0 && (!position.is_capture(replies[i]) || replies[i].to() != replies[0].to())) break;
    const bool quiet = !position.is_capture(replies[i]);
    position.play(replies[i]);
    if (quiet) break;
  }
  return balance(before, mover) - balance(position, mover);
}

std::vector<Move> best_replies(const Report& report, std::size_t index) {
  const EvaluatedPosition& after = report.analysis.positions[index + 1];
  if (!after.closer.empty()) return after.closer.front().moves;
  if (after.line) return after.line->moves;
  std::vector<Move> replies = report.analysis.positions[index].closer.front().moves;
  replies.erase(replies.begin());
  return replies;
}

}  // namespace

Praise praise_of(const Report& report, const std::vector<Position>& positions, std::size_t index,
                 const ReportModel& model) {
  const MoveReport& move = report.moves[index];
  const std::vector<Line>& lines = report.analysis.positions[index].closer;
  if (move.book || move.forced || move.move_class != MoveClass::None || !move.score)
    return Praise::None;
  if (lines.size() < 2 || lines[0].moves.front() != move.move) return Praise::None;
  const double gap = win_percent(lines[0].score, move.mover, model) -
                     win_percent(lines[1].score, move.mover, model);
  if (gap < model.only_move_gap) return Praise::None;
  if (is_recapture(report, positions, index) || move.win_after < model.great_least_win)
    return Praise::OnlyMove;
  const bool offered =
      pawns_offered(positions[index], move.move, best_replies(report, index)) >= model.find_pawns;
  return offered && move.win_after >= model.find_least_win ? Praise::Find : Praise::Great;
}

std::vector<PreciseRun> precise_runs(const Report& report, Color side, const ReportModel& model) {
  std::vector<PreciseRun> runs;
  PreciseRun run;
  const auto finish = [&] {
    if (run.moves >= model.precise_moves) runs.push_back(run);
    run = {};
  };
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    const MoveReport& move = report.moves[i];
    if (move.mover != side) continue;
    if (move.book || !move.score || move.accuracy < model.precise_accuracy) {
      finish();
      continue;
    }
    if (run.moves++ == 0) run.first = i;
    run.last = i;
  }
  finish();
  return runs;
}

}  // namespace rostok::review
