// SPDX-License-Identifier: MIT
// From an engine's score to the chance of winning. The curve and every figure of a report stand
// in one table, whose name is stamped on the reports made with it.
#pragma once
#include <cstdint>
#include <string_view>

#include "rostok/chess/types.h"
#include "rostok/uci/codec.h"

namespace rostok::review {

// Source: the curves that lichess.org publishes on its page "Accuracy" and in the sources of its
// server (modules analyse and tree), as of August 2026. Praise, tasks and budget are ours.
struct ReportModel {
  std::string_view name = "lichess-2026-08";

  int ceiling = 1000;         // centipawns; mates count as much
  double slope = 0.00368208;  // of the win chances
  int start_score = 15;       // centipawns for White before the first move

  double accuracy_factor = 103.1668100711649;
  double accuracy_decay = 0.04354415386753951;
  double accuracy_offset = -3.166924740191411;
  double accuracy_bonus = 1;  // for the imperfection of the analysis
  int window_share = 10, least_window = 2, greatest_window = 8;  // half-moves
  double least_weight = 0.5, greatest_weight = 12;

  double inaccuracy = 0.10, mistake = 0.20, blunder = 0.30;  // loss of win chances, −1 … +1
  int mate_inaccuracy = 999, mate_mistake = 700;             // centipawns, where a mate is involved

  int middlegame_pieces = 10, endgame_pieces = 6;  // knights to queens of both sides
  int back_rank_pieces = 4;                        // fewer own ones begin the middlegame
  int least_phase_moves = 4;                       // own moves; fewer give a dash

  double critical = 0.10;       // change of win chances in or out of a position
  double only_move_gap = 10;    // points of win %, first line to second
  double great_least_win = 40;  // win % after the move
  double find_least_win = 45;
  int find_pawns = 2;  // offered
  int precise_moves = 5;
  double precise_accuracy = 90;
  int inaccuracies_from_rating = 1200;  // "?!" is not shown to pupils below
};
inline constexpr ReportModel kModel{};

// From White's point of view.
struct Score {
  enum class Kind : std::uint8_t { Centipawns, Mate };
  Kind kind = Kind::Centipawns;
  int value = 0;                              // centipawns, or moves to mate (0 = on the board)
  chess::Color winner = chess::Color::White;  // of a mate

  [[nodiscard]] static Score centipawns(int value) { return {Kind::Centipawns, value, {}}; }
  [[nodiscard]] static Score mate(chess::Color winner, int moves) {
    return {Kind::Mate, moves, winner};
  }
  [[nodiscard]] bool is_mate() const { return kind == Kind::Mate; }
  [[nodiscard]] bool is_mate_for(chess::Color side) const { return is_mate() && winner == side; }
  // Colours exchanged.
  [[nodiscard]] Score mirrored() const;
  bool operator==(const Score&) const = default;
};

// `score` as an engine gives it, from the point of view of `turn`; a bound counts as its value.
[[nodiscard]] Score from_engine(const uci::Score& score, chess::Color turn);

// For White, within ± the ceiling; a mate is the ceiling whatever its distance.
[[nodiscard]] int to_centipawns(const Score& score, const ReportModel& model = kModel);
// −1 … +1 and 0 … 100, for the side that owns the centipawns.
[[nodiscard]] double win_chances(int centipawns, const ReportModel& model = kModel);
[[nodiscard]] double win_percent(int centipawns, const ReportModel& model = kModel);
[[nodiscard]] double win_percent(const Score& score, chess::Color side,
                                 const ReportModel& model = kModel);
// Of a live evaluation bar, for White: near mates fill it more than far ones.
[[nodiscard]] double bar_percent(const Score& score, const ReportModel& model = kModel);

}  // namespace rostok::review
