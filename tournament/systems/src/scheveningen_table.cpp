// SPDX-License-Identifier: MIT
// Closed forms for odd numbers of boards and multiples of four. For twice an odd number no table
// can come from a cyclic square (its cells cannot carry an odd number of Whites in every line), so
// one square of four cells is turned; their colours were found by search.
#include <array>
#include <span>
#include <string_view>

#include "rostok/systems/scheveningen.h"

namespace rostok::systems {

namespace {

// [round][member of the first team]: the opponent, negative where the opponent has White.
constexpr std::array<std::array<int, 2>, 2> kTwo{{{1, 2}, {-2, -1}}};
constexpr std::array<std::array<int, 6>, 6> kSix{{{1, -2, -3, 4, -5, 6},
                                                  {-2, 3, 5, -6, 4, -1},
                                                  {3, -5, -1, 2, 6, -4},
                                                  {-4, -6, 2, 1, -3, 5},
                                                  {5, 4, 6, -3, -1, -2},
                                                  {-6, 1, -4, -5, 2, 3}}};

// Colours of the first team, a line for each member.
constexpr std::array<std::string_view, 10> kTen{
    "WWBWWBBWBB", "BWBBWWBWWB", "BBWWBWWBBW", "WBBWBBWWBW", "WBBWBBWBWW",
    "BWBWWBWBWB", "WBWBWWBBWB", "WBWBBWWBWB", "BWWBWBBWBW", "BWWBBWBWBW"};
constexpr std::array<std::string_view, 14> kFourteen{
    "WBWBWWBWWBBWBB", "WBWBWBBWBWWBBW", "WWBBWWBWBBWWBB", "BWBWBWWBBWBBWW", "BWBWBBWWBWWBWB",
    "BBWBBWWBWBWBWW", "WBWWBBWBBWBBWW", "WBWWBBWBBWWBBW", "WBBWWBWBWWBWBB", "BWBWWBWBBWBWWB",
    "BWBWWBBWWBBWBW", "WWBBWWBBWBBWWB", "BWWBBWBWWBWBWB", "BBWBBWBWWBWWBW"};

std::vector<TeamGame> listed(std::span<const int> line) {
  std::vector<TeamGame> games;
  for (const int opponent : line)
    games.push_back(
        {static_cast<int>(games.size()) + 1, opponent < 0 ? -opponent : opponent, opponent > 0});
  return games;
}

// Members and rounds from 0 here.
std::vector<TeamGame> turned_square(std::span<const std::string_view> colors, int round) {
  const int boards = static_cast<int>(colors.size()), half = boards / 2;
  std::vector<TeamGame> games;
  for (int i = 0; i < boards; ++i) {
    const bool turned = i % half == 0 && round % half == 0;
    const int opponent = (i + round + (turned ? half : 0)) % boards;
    games.push_back({i + 1, opponent + 1,
                     colors[static_cast<std::size_t>(i)][static_cast<std::size_t>(round)] == 'W'});
  }
  return games;
}

std::vector<TeamGame> by_four(int boards, int round) {
  const int half = boards / 2;
  std::vector<TeamGame> games;
  for (int i = 1; i <= boards; ++i) {
    const bool upper = i <= half, first_part = round <= half;
    const int base = upper == first_part ? 0 : half;
    games.push_back(
        {i, base + ((i - 1) % half + (round - 1) % half) % half + 1, (round % 2 == 1) == upper});
  }
  return games;
}

std::vector<TeamGame> odd(int boards, int round) {
  const int half = (boards - 1) / 2, k = round / 2;
  std::vector<TeamGame> games;
  for (int i = 1; i <= boards; ++i) {
    const bool white =
        round % 2 == 1 ? (i - 1 + k) % boards <= half : (i - half - 2 + k + boards) % boards < half;
    games.push_back({i, (i + round - 2) % boards + 1, white});
  }
  return games;
}

}  // namespace

bool has_scheveningen_table(int boards) {
  return boards >= 1 && (boards % 4 != 2 || boards <= 14);
}

std::vector<TeamGame> scheveningen_round(int boards, int round) {
  if (!has_scheveningen_table(boards) || round < 1 || round > boards) return {};
  if (boards % 2 == 1) return odd(boards, round);
  if (boards % 4 == 0) return by_four(boards, round);
  const auto index = static_cast<std::size_t>(round) - 1;
  if (boards == 2) return listed(kTwo[index]);
  if (boards == 6) return listed(kSix[index]);
  return boards == 10 ? turned_square(kTen, round - 1) : turned_square(kFourteen, round - 1);
}

}  // namespace rostok::systems
