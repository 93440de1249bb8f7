// SPDX-License-Identifier: MIT
// Which number of the table each player has: from the list or, for a tournament that another
// program began, from the rounds it has paired.
#include <algorithm>
#include <map>
#include <optional>

#include "rostok/systems/round_robin.h"

namespace rostok::systems {

using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::RoundNumber;
using model::Tournament;

namespace {

using Numbers = std::vector<int>;  // [PlayerIndex]

Numbers numbers_of_list(const Tournament& t) {
  Numbers numbers(t.players.size());
  const auto order = by_start_rank(t);
  for (std::size_t i = 0; i < order.size(); ++i)
    numbers[static_cast<std::size_t>(order[i])] = static_cast<int>(i) + 1;
  return numbers;
}

// The first paired round that differs from the schedule under these numbers; 0 when none does.
// Colours may differ (an arbiter's change), and who has no opponent written down fits anywhere.
RoundNumber first_misfit(const Tournament& t, const Cycles& cycles, const Numbers& numbers) {
  const int count = static_cast<int>(t.players.size());
  for (RoundNumber round = 1; round <= t.rounds_paired(); ++round) {
    std::vector<int> opponent(static_cast<std::size_t>(count) + 1);
    for (const auto& [white, black] : scheduled_round(count, cycles, round)) {
      opponent[static_cast<std::size_t>(white)] = black;
      opponent[static_cast<std::size_t>(black)] = white;
    }
    for (int i = 0; i < count; ++i) {
      const auto entry = t.entry(i, round);
      if (entry.is_paired() &&
          opponent[static_cast<std::size_t>(numbers[static_cast<std::size_t>(i)])] !=
              numbers[static_cast<std::size_t>(entry.opponent)])
        return round;
    }
  }
  return 0;
}

// Numbers that fit rounds 1 and 2 when `last` has the number N (kNobody: N is the free place).
// Partners in these rounds have the sums 2 and 3 modulo N − 1, so that each number follows from
// the one before: 1, 2, m, 3, m − 1, …
std::optional<Numbers> numbers_from(const Tournament& t, PlayerIndex last) {
  const int count = static_cast<int>(t.players.size());
  const int length = berger_rounds(count);
  Numbers numbers(t.players.size());
  const auto partner = [&t](PlayerIndex player, RoundNumber round) {
    return t.entry(player, round).opponent;
  };
  PlayerIndex player = kNobody;
  if (last != kNobody) {
    numbers[static_cast<std::size_t>(last)] = count;
    player = partner(last, 1);
  } else {
    for (PlayerIndex i = 0; i < count && player == kNobody; ++i)
      if (partner(i, 1) == kNobody) player = i;
  }
  int number = 1;
  for (int i = 0; i < length; ++i) {
    if (player == kNobody || numbers[static_cast<std::size_t>(player)] != 0) return std::nullopt;
    numbers[static_cast<std::size_t>(player)] = number;
    const int round = i % 2 == 0 ? 2 : 1;
    player = partner(player, round);
    number = (round + 1 - number + 2 * length - 1) % length + 1;
  }
  return numbers;
}

// With one round played any numbers that make its pairs will do: the last of the list is N, the
// other pairs take their places in the order of the list.
std::optional<Numbers> numbers_from_one_round(const Tournament& t) {
  const int count = static_cast<int>(t.players.size());
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

// Every numbering that the first rounds allow, until one fits all rounds.
std::optional<Numbers> numbers_of_rounds(const Tournament& t, const Cycles& cycles) {
  const int count = static_cast<int>(t.players.size());
  if (t.rounds_paired() == 1) return numbers_from_one_round(t);
  for (PlayerIndex last = count % 2 == 0 ? 0 : kNobody; last < (count % 2 == 0 ? count : 0); ++last)
    if (auto numbers = numbers_from(t, last); numbers && first_misfit(t, cycles, *numbers) == 0)
      return numbers;
  return std::nullopt;
}

}  // namespace

Result<std::vector<int>> drawing_numbers(const Tournament& t, const Cycles& cycles) {
  Numbers listed = numbers_of_list(t);
  const RoundNumber misfit = first_misfit(t, cycles, listed);
  if (misfit == 0) return listed;
  if (auto found = numbers_of_rounds(t, cycles)) return std::move(*found);
  return base::fail(base::ErrorKind::IllegalState,
                    "Round {1} does not follow the Berger table for {2} players: the next round "
                    "has to be paired by hand",
                    {std::to_string(misfit), std::to_string(t.players.size())});
}

}  // namespace rostok::systems
