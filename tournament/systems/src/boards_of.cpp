// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>

#include "rostok/systems/options.h"

namespace rostok::systems {

using model::PlayerIndex;
using model::RoundNumber;
using model::Tournament;
using pairing::Board;

namespace {

// C.04.2 art. 3.6, by the scores with which the round was paired.
void sort_by_score(const Tournament& t, RoundNumber round, std::vector<Board>& boards) {
  const auto key = [&t, round](const Board& board) {
    const auto score = [&t, round](PlayerIndex p) { return t.score(p, round - 1); };
    const auto rank = [&t](PlayerIndex p) {
      return t.players[static_cast<std::size_t>(p)].start_rank;
    };
    PlayerIndex high = board.white, low = board.black;
    if (score(low) > score(high) || (score(low) == score(high) && rank(low) < rank(high)))
      std::swap(high, low);
    return std::tuple(-score(high).tenths(), -score(low).tenths(), rank(high));
  };
  std::stable_sort(boards.begin(), boards.end(),
                   [&key](const Board& a, const Board& b) { return key(a) < key(b); });
}

bool same_players(const Board& a, const Board& b) {
  return a == b || a == Board{b.black, b.white};
}

// The boards as the system makes them from the rounds before.
std::vector<Board> paired_again(Tournament t, RoundNumber round, const Options& options) {
  for (auto& player : t.players)
    player.rounds.resize(std::min(player.rounds.size(), static_cast<std::size_t>(round) - 1));
  const auto next = pair_next_round(t, options);
  return next && next->round == round ? next->boards : std::vector<Board>{};
}

}  // namespace

std::vector<Board> boards_of(const Tournament& t, RoundNumber round) {
  return boards_of(t, round, Options{});
}

std::vector<Board> boards_of(const Tournament& t, RoundNumber round, const Options& options) {
  std::vector<Board> boards;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p)
    if (const auto entry = t.entry(p, round);
        entry.is_paired() && entry.color == model::Color::White)
      boards.push_back({p, entry.opponent});
  sort_by_score(t, round, boards);
  if (model::is_single_swiss(t.system)) return boards;
  const auto made = paired_again(t, round, options);
  const auto place = [&made](const Board& board) {
    return std::find_if(made.begin(), made.end(),
                        [&board](const Board& each) { return same_players(each, board); }) -
           made.begin();
  };
  std::stable_sort(boards.begin(), boards.end(),
                   [&place](const Board& a, const Board& b) { return place(a) < place(b); });
  return boards;
}

}  // namespace rostok::systems
