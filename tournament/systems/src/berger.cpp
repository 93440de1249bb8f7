// SPDX-License-Identifier: MIT
// The tables in closed form: two numbers below N meet in the round r with a + b ≡ r + 1 modulo
// N − 1; the number for which 2a ≡ r + 1 meets N.
#include <algorithm>
#include <numeric>
#include <utility>

#include "drawing.h"
#include "rostok/systems/round_robin.h"

namespace rostok::systems {

namespace {

int central_number(int length, int round) {
  return (round + 1) % 2 == 0 ? (round + 1) / 2 : (round + 1 + length) / 2;
}

}  // namespace

int berger_rounds(int players) {
  return players < 2 ? 0 : players + players % 2 - 1;
}

std::vector<NumberPair> berger_round(int players, int round) {
  const int length = berger_rounds(players);
  if (round < 1 || round > length) return {};
  const int central = central_number(length, round);
  std::vector<NumberPair> pairs;
  if (players % 2 == 0)
    pairs.push_back(round % 2 == 1 ? NumberPair{central, players} : NumberPair{players, central});
  const auto in_range = [length](int number) { return (number - 1 + length) % length + 1; };
  for (int step = 1; step <= (length - 1) / 2; ++step)
    pairs.push_back({in_range(central + step), in_range(central - step)});
  return pairs;
}

int berger_rest(int players, int round) {
  const int length = berger_rounds(players);
  return players % 2 == 0 || round < 1 || round > length ? 0 : central_number(length, round);
}

TableRound table_round(int players, const Cycles& cycles, int round) {
  const int length = berger_rounds(players);
  if (round < 1 || round > scheduled_rounds(players, cycles)) return {};
  const int meeting = (round - 1) / cycles.games, game = (round - 1) % cycles.games;
  const int cycle = meeting / length;
  TableRound found{meeting % length + 1, (cycle + game) % 2 == 1};
  if (cycle == 0 && cycles.count > 1 && cycles.exchange_last_rounds && length >= 3) {
    if (found.round == length)
      found.round = length - 1;
    else if (found.round == length - 1)
      found.round = length;
  }
  return found;
}

int scheduled_rounds(int players, const Cycles& cycles) {
  return std::max(cycles.count, 0) * berger_rounds(players) * std::max(cycles.games, 1);
}

std::vector<NumberPair> scheduled_round(int players, const Cycles& cycles, int round) {
  const TableRound place = table_round(players, cycles, round);
  auto pairs = berger_round(players, place.round);
  if (place.reversed)
    for (auto& pair : pairs)
      std::swap(pair.white, pair.black);
  return pairs;
}

int scheduled_rest(int players, const Cycles& cycles, int round) {
  return berger_rest(players, table_round(players, cycles, round).round);
}

std::vector<int> draw_lots(int players, std::uint64_t seed) {
  std::vector<int> numbers(static_cast<std::size_t>(std::max(players, 0)));
  std::iota(numbers.begin(), numbers.end(), 1);
  // SplitMix64 and a shuffle of our own: the standard ones differ between libraries.
  const auto next = [&seed] {
    std::uint64_t z = (seed += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  };
  for (std::size_t left = numbers.size(); left > 1; --left)
    std::swap(numbers[left - 1], numbers[next() % left]);
  return numbers;
}

}  // namespace rostok::systems
