// SPDX-License-Identifier: MIT
#include "rostok/review/accuracy.h"

#include <algorithm>
#include <cmath>

namespace rostok::review {

using chess::Color;

namespace {

// Population standard deviation of `count` values from `first`.
double deviation(const std::vector<double>& values, std::size_t first, std::size_t count) {
  double sum = 0, squares = 0;
  for (std::size_t i = first; i < first + count; ++i)
    sum += values[i];
  const double mean = sum / static_cast<double>(count);
  for (std::size_t i = first; i < first + count; ++i)
    squares += (values[i] - mean) * (values[i] - mean);
  return std::sqrt(squares / static_cast<double>(count));
}

}  // namespace

double move_accuracy(double before, double after, const ReportModel& model) {
  if (after >= before) return 100;
  const double raw = model.accuracy_factor * std::exp(-model.accuracy_decay * (before - after)) +
                     model.accuracy_offset;
  return std::clamp(raw + model.accuracy_bonus, 0.0, 100.0);
}

std::vector<double> move_weights(const std::vector<int>& centipawns, const ReportModel& model) {
  if (centipawns.size() < 2) return {};
  std::vector<double> wins;
  for (const int each : centipawns)
    wins.push_back(win_percent(each, model));
  const auto half_moves = static_cast<int>(centipawns.size()) - 1;
  const auto size = static_cast<std::size_t>(
      std::clamp(half_moves / model.window_share, model.least_window, model.greatest_window));
  const std::size_t window = std::min(size, wins.size());
  std::vector<double> weights;
  const auto add = [&](std::size_t first) {
    weights.push_back(
        std::clamp(deviation(wins, first, window), model.least_weight, model.greatest_weight));
  };
  for (std::size_t i = 0; i + 2 < window; ++i)
    add(0);
  for (std::size_t first = 0; first + window <= wins.size(); ++first)
    add(first);
  return weights;
}

std::optional<Accuracy> join(const std::vector<WeighedMove>& moves) {
  if (moves.empty()) return std::nullopt;
  double sum = 0, weights = 0, inverse = 0;
  for (const WeighedMove& move : moves) {
    sum += move.accuracy * move.weight;
    weights += move.weight;
    inverse += 1 / std::max(1.0, move.accuracy);
  }
  return Accuracy{sum / weights, static_cast<double>(moves.size()) / inverse};
}

std::array<SideFigures, 2> game_figures(const std::vector<int>& centipawns, Color first,
                                        const ReportModel& model) {
  const std::vector<double> weights = move_weights(centipawns, model);
  std::array<std::vector<WeighedMove>, 2> moves;
  std::array<long long, 2> losses{};
  std::array<SideFigures, 2> figures;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Color mover = i % 2 == 0 ? first : chess::opposite(first);
    const auto side = static_cast<std::size_t>(mover);
    const int sign = mover == Color::White ? 1 : -1;
    const int before = std::clamp(centipawns[i], -model.ceiling, model.ceiling) * sign;
    const int after = std::clamp(centipawns[i + 1], -model.ceiling, model.ceiling) * sign;
    const double accuracy =
        move_accuracy(win_percent(before, model), win_percent(after, model), model);
    moves[side].push_back({accuracy, weights[i]});
    figures[side].moves.push_back(accuracy);
    losses[side] += std::max(0, before - after);
  }
  for (std::size_t side = 0; side < 2; ++side) {
    figures[side].accuracy = join(moves[side]);
    const auto count = static_cast<double>(moves[side].size());
    if (!moves[side].empty())
      figures[side].average_loss =
          static_cast<int>(std::lround(static_cast<double>(losses[side]) / count));
  }
  return figures;
}

}  // namespace rostok::review
