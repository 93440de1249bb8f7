// SPDX-License-Identifier: MIT
#include "play.h"

#include <algorithm>
#include <cmath>

namespace rostok::generator {

using enum model::ResultCode;

namespace {

constexpr int kUnratedStrength = 1000;  // a beginner; usual at school events

struct Chances {
  double white, black;
};

// White wins a little more often, and strong players draw more (fide-program: result model).
Chances by_ratings(double white, double black) {
  const double mean = (white + black) / 2;
  Chances chances{
      1 / (1 + std::pow(10.0, (black - white + 0.0986 * (mean - 2000) + 96) / 370)),
      1 / (1 + std::pow(10.0, (white - black + 0.157 * (mean - 2000) + 150) / 370))};
  // Far below 1000 the two would leave no draws at all.
  const double sum = chances.white + chances.black;
  if (sum > 0.98) chances = {chances.white * 0.98 / sum, chances.black * 0.98 / sum};
  return chances;
}

// A stated share of draws between equals; fewer when one side is much stronger.
Chances by_percentage(double white, double black, int percentage) {
  const double expected = 1 / (1 + std::pow(10.0, (black - white) / 400));
  const double draw = percentage >= 100
                          ? 1.0
                          : percentage / 100.0 * 2 * std::min(expected, 1 - expected);
  return {(1 - draw) * expected, (1 - draw) * (1 - expected)};
}

Result forfeit(Dice& dice, const Settings& settings) {
  if (dice.one_in(settings.double_forfeit_rate)) return {ForfeitLoss, ForfeitLoss};
  return dice.unit() < 0.5 ? Result{ForfeitWin, ForfeitLoss} : Result{ForfeitLoss, ForfeitWin};
}

Result unusual(Dice& dice) {
  const double which = dice.unit();
  if (which < 1.0 / 3) return {Draw, Loss};
  return which < 2.0 / 3 ? Result{Loss, Draw} : Result{Loss, Loss};
}

}  // namespace

Result play_game(Dice& dice, const Settings& settings, int white_rating, int black_rating) {
  if (dice.one_in(settings.forfeit_rate)) return forfeit(dice, settings);
  if (dice.one_in(settings.unusual_rate)) return unusual(dice);
  const auto strength = [](int rating) { return rating > 0 ? rating : kUnratedStrength; };
  const double white = strength(white_rating), black = strength(black_rating);
  const Chances chances = settings.draw_percentage
                              ? by_percentage(white, black, *settings.draw_percentage)
                              : by_ratings(white, black);
  const bool is_short = dice.one_in(settings.short_game_rate);
  const double point = dice.unit();
  if (point < chances.white)
    return is_short ? Result{WinShort, LossShort} : Result{Win, Loss};
  if (point < chances.white + chances.black)
    return is_short ? Result{LossShort, WinShort} : Result{Loss, Win};
  return is_short ? Result{DrawShort, DrawShort} : Result{Draw, Draw};
}

}  // namespace rostok::generator
