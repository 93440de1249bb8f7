// SPDX-License-Identifier: MIT
// Which number of the table each player has: from the list or, for a tournament that another
// program began, from the rounds it has paired.
#include <algorithm>
#include <optional>

#include "drawing.h"

namespace rostok::systems {

using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::RoundNumber;
using model::Tournament;

namespace {

using Numbers = std::vector<int>;  // [PlayerIndex]

int size_of(const Tournament& t) {
  return static_cast<int>(t.players.size());
}

Numbers numbers_of_list(const Tournament& t, const Cycles& cycles) {
  Numbers numbers(t.players.size());
  const auto order = by_start_rank(t);
  const auto lots = cycles.lots != 0 ? draw_lots(size_of(t), cycles.lots) : Numbers{};
  for (std::size_t i = 0; i < order.size(); ++i)
    numbers[static_cast<std::size_t>(order[i])] = lots.empty() ? static_cast<int>(i) + 1 : lots[i];
  return numbers;
}

// The first paired round that differs from the schedule under these numbers; 0 when none does.
// Colours may differ (an arbiter's change), and who has no opponent written down fits anywhere.
RoundNumber first_misfit(const Tournament& t, const Cycles& cycles, const Numbers& numbers) {
  const Drawing drawing(numbers);
  for (RoundNumber round = 1; round <= t.rounds_paired(); ++round) {
    std::vector<PlayerIndex> opponent(t.players.size(), kNobody);
    for (const auto& [white, black] : drawing.round(cycles, round).boards) {
      opponent[static_cast<std::size_t>(white)] = black;
      opponent[static_cast<std::size_t>(black)] = white;
    }
    for (int i = 0; i < size_of(t); ++i)
      if (const auto entry = t.entry(i, round);
          entry.is_paired() && opponent[static_cast<std::size_t>(i)] != entry.opponent)
        return round;
  }
  return 0;
}

// Who met whom in one round, the free place of an odd field as one more player: [index].
std::vector<PlayerIndex> partners_in(const Tournament& t, RoundNumber round) {
  const bool odd = t.players.size() % 2 == 1;
  std::vector<PlayerIndex> partners(t.players.size() + (odd ? 1 : 0), kNobody);
  for (int i = 0; i < size_of(t); ++i) {
    auto& partner = partners[static_cast<std::size_t>(i)];
    partner = t.entry(i, round).opponent;
    if (partner != kNobody || !odd) continue;
    partner = size_of(t);
    if (partners.back() == kNobody) partners.back() = i;
  }
  return partners;
}

// Two rounds with different pairs, and where they stand in the table.
struct Evidence {
  std::vector<PlayerIndex> partners;
  int table_round = 0;
};

// Numbers that fit both rounds when `last` has the number N. Partners in a round of the table have
// a fixed sum modulo N − 1, so that each number follows from the one before.
std::optional<Numbers> numbers_from(const Evidence& first, const Evidence& second,
                                    PlayerIndex last) {
  const int size = static_cast<int>(first.partners.size()), length = size - 1;
  Numbers numbers(first.partners.size());
  numbers[static_cast<std::size_t>(last)] = size;
  PlayerIndex player = first.partners[static_cast<std::size_t>(last)];
  int number = berger_rest(length, first.table_round);  // the partner of N
  for (int i = 0; i < length; ++i) {
    if (player == kNobody || numbers[static_cast<std::size_t>(player)] != 0) return std::nullopt;
    numbers[static_cast<std::size_t>(player)] = number;
    const Evidence& by = i % 2 == 0 ? second : first;
    player = by.partners[static_cast<std::size_t>(player)];
    number = (by.table_round - number + 2 * length) % length + 1;
  }
  return numbers;
}

// With one round of the table played any numbers that make its pairs will do: the last of the list
// is N, the other pairs take their places in the order of the list.
std::optional<Numbers> numbers_from_one_round(const Tournament& t) {
  const int count = size_of(t);
  Numbers numbers(t.players.size());
  const auto order = by_start_rank(t);
  const auto set = [&numbers](PlayerIndex player, int number) {
    numbers[static_cast<std::size_t>(player)] = number;
  };
  PlayerIndex first = kNobody;  // has number 1: meets N or rests
  if (count % 2 == 0) {
    first = t.entry(order.back(), 1).opponent;
    set(order.back(), count);
  } else {
    const auto rests = [&t](PlayerIndex i) { return t.entry(i, 1).opponent == kNobody; };
    const auto found = std::find_if(order.begin(), order.end(), rests);
    if (found != order.end()) first = *found;
  }
  if (first == kNobody) return std::nullopt;
  set(first, 1);
  int white = 2;
  for (const PlayerIndex player : order) {
    if (numbers[static_cast<std::size_t>(player)] != 0) continue;
    const auto entry = t.entry(player, 1);
    if (!entry.is_paired()) return std::nullopt;
    const bool is_white = entry.color != model::Color::Black;
    set(is_white ? player : entry.opponent, white);
    set(is_white ? entry.opponent : player, berger_rounds(count) + 2 - white);
    ++white;
  }
  return numbers;
}

// How many colours of the paired rounds are those of the table.
int fitting_colors(const Tournament& t, const Cycles& cycles, const Numbers& numbers) {
  const Drawing drawing(numbers);
  int fitting = 0;
  for (RoundNumber round = 1; round <= t.rounds_paired(); ++round)
    for (const auto& [white, black] : drawing.round(cycles, round).boards)
      if (t.entry(white, round).color == model::Color::White) ++fitting;
  return fitting;
}

// Of the numberings that fit the pairs of all rounds (after two or three rounds there can be
// several) the one that fits most colours; of equal ones that in which the free place of an odd
// field, or the last player, has the highest number.
std::optional<Numbers> numbers_of_rounds(const Tournament& t, const Cycles& cycles) {
  const auto fits = [&](const std::optional<Numbers>& numbers) {
    return numbers && first_misfit(t, cycles, *numbers) == 0;
  };
  const RoundNumber other = cycles.games + 1;  // the first round with other pairs
  if (t.rounds_paired() < other) {
    auto numbers = numbers_from_one_round(t);
    return fits(numbers) ? numbers : std::nullopt;
  }
  const int count = size_of(t);
  const Evidence first{partners_in(t, 1), table_round(count, cycles, 1).round};
  const Evidence second{partners_in(t, other), table_round(count, cycles, other).round};
  std::optional<Numbers> best;
  int best_colors = -1;
  for (auto last = static_cast<PlayerIndex>(first.partners.size()) - 1; last >= 0; --last) {
    auto numbers = numbers_from(first, second, last);
    if (!numbers) continue;
    numbers->resize(t.players.size());
    if (!fits(numbers)) continue;
    const int colors = fitting_colors(t, cycles, *numbers);
    if (colors <= best_colors) continue;
    best = std::move(numbers);
    best_colors = colors;
  }
  return best;
}

}  // namespace

Drawing::Drawing(std::vector<int> numbers)
    : player_of_(numbers.size() + numbers.size() % 2 + 1, kNobody) {
  for (std::size_t i = 0; i < numbers.size(); ++i)
    player_of_[static_cast<std::size_t>(numbers[i])] = static_cast<PlayerIndex>(i);
}

Drawing::Round Drawing::round(const Cycles& cycles, int round) const {
  Round drawn;
  for (const auto& pair : scheduled_round(static_cast<int>(player_of_.size()) - 1, cycles, round)) {
    const PlayerIndex white = player_of_[static_cast<std::size_t>(pair.white)];
    const PlayerIndex black = player_of_[static_cast<std::size_t>(pair.black)];
    if (white != kNobody && black != kNobody)
      drawn.boards.push_back({white, black});
    else
      drawn.rests = white != kNobody ? white : black;
  }
  return drawn;
}

Result<std::vector<int>> drawing_numbers(const Tournament& t, const Cycles& cycles) {
  Numbers listed = numbers_of_list(t, cycles);
  const RoundNumber misfit = first_misfit(t, cycles, listed);
  if (misfit == 0) return listed;
  if (auto found = numbers_of_rounds(t, cycles)) return std::move(*found);
  return base::fail(base::ErrorKind::IllegalState,
                    "Round {1} does not follow the Berger table for {2} players: the next round "
                    "has to be paired by hand",
                    {std::to_string(misfit), std::to_string(t.players.size())});
}

}  // namespace rostok::systems
