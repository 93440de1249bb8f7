// SPDX-License-Identifier: MIT
// The Berger tables against the printed ones and their known properties (C.05 Annex 1).
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "rostok/systems/round_robin.h"

using namespace rostok::systems;

namespace {

std::string printed(int players) {
  std::string text;
  for (int round = 1; round <= berger_rounds(players); ++round) {
    if (round > 1) text += " / ";
    std::string line;
    for (const auto& [white, black] : berger_round(players, round))
      line += (line.empty() ? "" : " ") + std::to_string(white) + "-" + std::to_string(black);
    text += line;
  }
  return text;
}

// Colours of every number over the rounds, '.' for a rest; [number].
std::map<int, std::string> colors(int players, const Cycles& cycles) {
  std::map<int, std::string> rows;
  for (int round = 1; round <= cycles.count * berger_rounds(players); ++round) {
    std::set<int> seen;
    for (const auto& [white, black] : scheduled_round(players, cycles, round)) {
      CHECK(seen.insert(white).second);
      CHECK(seen.insert(black).second);
      rows[white] += 'W';
      rows[black] += 'B';
    }
    if (const int rest = scheduled_rest(players, cycles, round); rest != 0) {
      CHECK(seen.insert(rest).second);
      rows[rest] += '.';
    }
    CHECK(static_cast<int>(seen.size()) == players);
  }
  return rows;
}

bool three_running(const std::string& row) {
  std::string played;
  for (const char c : row)
    if (c != '.') played += c;
  return played.find("WWW") != std::string::npos || played.find("BBB") != std::string::npos;
}

long count_of(const std::string& row, char c) {
  return std::count(row.begin(), row.end(), c);
}

}  // namespace

TEST_CASE("Berger tables are those of the handbook") {
  CHECK(printed(4) == "1-4 2-3 / 4-3 1-2 / 2-4 3-1");
  CHECK(printed(6) == "1-6 2-5 3-4 / 6-4 5-3 1-2 / 2-6 3-1 4-5 / 6-5 1-4 2-3 / 3-6 4-2 5-1");
  CHECK(printed(8) ==
        "1-8 2-7 3-6 4-5 / 8-5 6-4 7-3 1-2 / 2-8 3-1 4-7 5-6 / 8-6 7-5 1-4 2-3 / "
        "3-8 4-2 5-1 6-7 / 8-7 1-6 2-5 3-4 / 4-8 5-3 6-2 7-1");
  // The free place is the highest number.
  CHECK(printed(3) == "2-3 / 1-2 / 3-1");
  CHECK(berger_rest(3, 1) == 1);
  CHECK(berger_rest(3, 2) == 3);
  CHECK(berger_rest(3, 3) == 2);
  CHECK(printed(2) == "1-2");
  CHECK(printed(1).empty());
}

TEST_CASE("Berger tables of 2 to 40: every pair once, in the round that the sum of numbers says") {
  for (int players = 2; players <= 40; ++players) {
    INFO(players);
    const int length = berger_rounds(players);
    std::set<std::pair<int, int>> pairs;
    for (int round = 1; round <= length; ++round)
      for (const auto& [white, black] : berger_round(players, round)) {
        const auto [low, high] = std::minmax(white, black);
        CHECK(low >= 1);
        CHECK(high <= players);
        CHECK(pairs.insert({low, high}).second);
        const int sum = players % 2 == 0 && high == players ? 2 * low - 1 : low + high - 1;
        CHECK((sum - round) % length == 0);
      }
    CHECK(static_cast<int>(pairs.size()) == players * (players - 1) / 2);
    CHECK(berger_round(players, 0).empty());
    CHECK(berger_round(players, length + 1).empty());
  }
}

TEST_CASE(
    "Berger colours: the first half of the numbers has White once more, odd fields alternate") {
  for (int players = 3; players <= 40; ++players) {
    INFO(players);
    const auto rows = colors(players, {});
    for (const auto& [number, row] : rows) {
      INFO(number << ' ' << row);
      CHECK_FALSE(three_running(row));
      if (players % 2 == 0) {
        CHECK(count_of(row, 'W') == (2 * number <= players ? players / 2 : players / 2 - 1));
        continue;
      }
      CHECK(count_of(row, 'W') == count_of(row, 'B'));
      std::string played = row;
      played.erase(played.find('.'), 1);
      CHECK(played.find("WW") == std::string::npos);
      CHECK(played.find("BB") == std::string::npos);
    }
  }
}

TEST_CASE("two cycles: each opponent once with each colour, the exchange spares three running") {
  for (int players = 3; players <= 16; ++players) {
    INFO(players);
    std::map<std::pair<int, int>, int> games;
    const Cycles exchanged{2, true}, plain{2, false};
    for (int round = 1; round <= 2 * berger_rounds(players); ++round)
      for (const auto& [white, black] : scheduled_round(players, exchanged, round))
        ++games[{white, black}];
    CHECK(static_cast<int>(games.size()) == players * (players - 1));
    for (const auto& [pair, count] : games)
      CHECK(count == 1);
    std::set<int> unlucky;
    for (const auto& [number, row] : colors(players, plain))
      if (three_running(row)) unlucky.insert(number);
    CHECK(unlucky == (players % 2 == 0 ? std::set<int>{1, players / 2 + 1} : std::set<int>{}));
    for (const auto& [number, row] : colors(players, exchanged)) {
      INFO(number << ' ' << row);
      CHECK_FALSE(three_running(row));
      CHECK(std::abs(count_of(row, 'W') - count_of(row, 'B')) == 0);
    }
  }
  CHECK(scheduled_round(4, {2, true}, 2) == berger_round(4, 3));
  CHECK(scheduled_round(4, {2, true}, 3) == berger_round(4, 2));
  CHECK(scheduled_round(4, {2, true}, 4).front() == NumberPair{4, 1});
  CHECK(scheduled_round(4, {2, true}, 7).empty());
}

TEST_CASE("lots: a permutation, the same for the same seed") {
  std::set<std::vector<int>> different;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto numbers = draw_lots(9, seed);
    CHECK(numbers == draw_lots(9, seed));
    CHECK(std::set<int>(numbers.begin(), numbers.end()) ==
          std::set<int>{1, 2, 3, 4, 5, 6, 7, 8, 9});
    different.insert(numbers);
  }
  CHECK(different.size() > 45);
  CHECK(draw_lots(5, 1) == std::vector<int>{3, 2, 5, 4, 1});
  CHECK(draw_lots(0, 1).empty());
}
