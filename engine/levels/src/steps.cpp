// SPDX-License-Identifier: MIT
#include "rostok/levels/steps.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "rostok/base/text.h"

namespace rostok::levels {

namespace {

// Number, name, lines, depth, nodes, τ, cap, chance and length of a mate that is seen, free piece,
// book. Measured in docs/levels.md: measure again after any change.
constexpr std::array<Step, kLastStep> kSteps{{
    {1, "Sprout", 0, 1, 0, 50, 100, 0.3, 1, 0.35, 0},
    {2, "Leaf", 0, 1, 0, 29, 100, 0.5, 1, 0.5, 0},
    {3, "Pawn", 0, 1, 0, 20, 100, 0.6, 1, 0.65, 0},
    {4, "Bud", 0, 1, 0, 13, 100, 0.7, 1, 0.8, 3},
    {5, "Pony", 16, 1, 0, 17, 65, 0.8, 1, 1, 3},
    {6, "Palm", 12, 1, 0, 13, 55, 0.9, 1, 1, 3},
    {7, "Elephant calf", 8, 2, 0, 10, 45, 1, 1, 1, 6},
    {8, "Young oak", 6, 2, 0, 8, 40, 1, 1, 1, 6},
    {9, "Rook", 5, 3, 0, 8, 35, 1, 2, 1, 6},
    {10, "Queen", 4, 4, 0, 5.5, 30, 1, 2, 1, 10},
    {11, "Grove", 4, 5, 0, 4, 25, 1, 3, 1, 10},
    {12, "Master I", 4, 0, 4'000, 2.8, 20, 1, 4, 1, 10},
    {13, "Master II", 4, 0, 9'000, 2, 16, 1, 5, 1, 10},
    {14, "Master III", 3, 0, 14'000, 1.8, 13, 1, 6, 1, 10},
    {15, "Master IV", 3, 0, 30'000, 1.2, 9, 1, 8, 1, 10},
    {16, "Master V", 2, 0, 80'000, 0.8, 6, 1, 10, 1, 10},
    {17, "Champion", 1, 0, 400'000, 0, 100, 1, 1, 1, 10},
}};

constexpr std::array<std::string_view, kLastStep> kRussianNames{
    "Росток",    "Листик",     "Пешка",     "Бутон",    "Конёк",  "Ладошка",
    "Слонёнок",  "Дубок",      "Ладья",     "Ферзь",    "Роща",   "Мастер I",
    "Мастер II", "Мастер III", "Мастер IV", "Мастер V", "Чемпион"};

// Lower case of Latin and Cyrillic letters, ё as е: enough for these names.
std::u32string folded(std::string_view text) {
  std::u32string letters = base::to_code_points(text);
  for (char32_t& letter : letters) {
    if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    if (letter >= U'А' && letter <= U'Я') letter += U'а' - U'А';
    if (letter == U'Ё' || letter == U'ё') letter = U'е';
  }
  return letters;
}

}  // namespace

const Step& step(int number) {
  return kSteps[static_cast<std::size_t>(std::clamp(number, kFirstStep, kLastStep) - 1)];
}

Step half_step_above(int number) {
  Step half = step(number);
  const Step& next = step(number + 1);
  if (half.lines == next.lines && half.depth == next.depth)
    half.temperature = (half.temperature + next.temperature) / 2;
  else if (next.temperature > 0)
    half.temperature *= 0.85;  // another number of lines: τ of the two is no common scale
  else
    half.temperature /= 2;
  if (half.nodes > 0)
    half.nodes = static_cast<std::uint64_t>(
        std::sqrt(static_cast<double>(half.nodes) * static_cast<double>(next.nodes)));
  return half;
}

std::optional<int> parse_step(std::string_view text) {
  if (const auto number = base::parse_integer(text))
    return *number >= kFirstStep && *number <= kLastStep ? std::optional(static_cast<int>(*number))
                                                         : std::nullopt;
  const std::u32string wanted = folded(base::trim(text));
  for (const Step& each : kSteps)
    if (folded(each.name) == wanted ||
        folded(kRussianNames[static_cast<std::size_t>(each.number - 1)]) == wanted)
      return each.number;
  return std::nullopt;
}

}  // namespace rostok::levels
