// SPDX-License-Identifier: MIT
#include "boards.h"

#include <algorithm>
#include <tuple>

#include "colors.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {

struct KeyedBoard {
  std::tuple<std::int32_t, std::int32_t, std::int32_t> key;
  Board board;
};

// C.04.2 art. 3.6 as the reference orders it: by real scores, the higher first.
KeyedBoard keyed(const Field& field, const model::Tournament& tournament, Seat a, Seat b,
                 Board board) {
  const auto rank = [&](Seat s) {
    return tournament.players[static_cast<std::size_t>(field[s].player)].start_rank;
  };
  std::int32_t high = field[a].real_score;
  std::int32_t low = field[b].real_score;
  std::int32_t number = rank(a);
  if (low > high || (low == high && rank(b) < number)) {
    std::swap(high, low);
    number = rank(b);
  }
  return {{-high, -low, number}, board};
}

}  // namespace

RoundPairing to_boards(const Field& field, const model::Tournament& tournament,
                       const Seats& partner, model::Color initial) {
  RoundPairing result;
  result.round = field.round();
  std::vector<KeyedBoard> boards;
  boards.reserve(partner.size() / 2);
  for (Seat s = 0; s < field.size(); ++s) {
    const Seat other = partner[static_cast<std::size_t>(s)];
    if (other == kByeSeat) result.bye = field[s].player;
    if (other <= s) continue;
    ROSTOK_EXPECTS(partner[static_cast<std::size_t>(other)] == s && field.may_meet(s, other));
    Board board{field[s].player, field[other].player};
    if (decide_colors(field, s, other, initial).higher < 0) std::swap(board.white, board.black);
    boards.push_back(keyed(field, tournament, s, other, board));
  }
  std::sort(boards.begin(), boards.end(),
            [](const KeyedBoard& a, const KeyedBoard& b) { return a.key < b.key; });
  result.boards.reserve(boards.size());
  for (const KeyedBoard& keyed_board : boards)
    result.boards.push_back(keyed_board.board);
  return result;
}

}  // namespace rostok::pairing
