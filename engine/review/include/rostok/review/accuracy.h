// SPDX-License-Identifier: MIT
// Accuracy of moves and games in per cent, and the average centipawn loss (sources: score.h).
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "rostok/review/score.h"

namespace rostok::review {

// `before` and `after`: win % of the side that moved. 0 … 100.
[[nodiscard]] double move_accuracy(double before, double after, const ReportModel& model = kModel);

// `centipawns`: for White, mates as the ceiling, of the position before the first move and after
// every half-move. The weight of a half-move is how much the game swings around it. One for
// each half-move; empty when there is none.
[[nodiscard]] std::vector<double> move_weights(const std::vector<int>& centipawns,
                                               const ReportModel& model = kModel);

struct WeighedMove {
  double accuracy = 0, weight = 0;
};
struct Accuracy {
  double weighted = 0, harmonic = 0;
  [[nodiscard]] double value() const { return (weighted + harmonic) / 2; }
};
// Of one side's moves; nullopt when there is none.
[[nodiscard]] std::optional<Accuracy> join(const std::vector<WeighedMove>& moves);

struct SideFigures {
  std::optional<Accuracy> accuracy;
  std::optional<int> average_loss;  // centipawns
  std::vector<double> moves;        // accuracy of each own move
};
// Of White and Black; `centipawns` as above, `first` moves first.
[[nodiscard]] std::array<SideFigures, 2> game_figures(const std::vector<int>& centipawns,
                                                      chess::Color first,
                                                      const ReportModel& model = kModel);

}  // namespace rostok::review
