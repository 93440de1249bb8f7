// SPDX-License-Identifier: MIT
#include "rostok/review/score.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rostok::review {

using chess::Color;

namespace {

double chances_of(double centipawns, const ReportModel& model) {
  return std::clamp(2 / (1 + std::exp(-model.slope * centipawns)) - 1, -1.0, 1.0);
}

}  // namespace

Score Score::mirrored() const {
  if (is_mate()) return mate(chess::opposite(winner), value);
  return centipawns(-value);
}

Score from_engine(const uci::Score& score, Color turn) {
  if (score.mate) {
    const bool mates = *score.mate > 0;  // "mate 0": mated already
    return Score::mate(mates ? turn : chess::opposite(turn), std::abs(*score.mate));
  }
  const int value = score.centipawns.value_or(0);
  return Score::centipawns(turn == Color::White ? value : -value);
}

int to_centipawns(const Score& score, const ReportModel& model) {
  if (score.is_mate()) return score.winner == Color::White ? model.ceiling : -model.ceiling;
  return std::clamp(score.value, -model.ceiling, model.ceiling);
}

double win_chances(int centipawns, const ReportModel& model) {
  return chances_of(std::clamp(centipawns, -model.ceiling, model.ceiling), model);
}

double win_percent(int centipawns, const ReportModel& model) {
  return 50 + 50 * win_chances(centipawns, model);
}

double win_percent(const Score& score, Color side, const ReportModel& model) {
  const double white = win_percent(to_centipawns(score, model), model);
  return side == Color::White ? white : 100 - white;
}

double bar_percent(const Score& score, const ReportModel& model) {
  if (!score.is_mate()) return win_percent(score.value, model);
  constexpr int kMostMoves = 10, kNearest = 21, kStep = 100;
  const int centipawns = (kNearest - std::min(kMostMoves, score.value)) * kStep;
  return 50 + 50 * chances_of(score.winner == Color::White ? centipawns : -centipawns, model);
}

}  // namespace rostok::review
