// SPDX-License-Identifier: MIT
// FEN: whatever is accepted is a sound position that is written and read back the same.
#include <string_view>
#include <vector>

#include "require.h"
#include "rostok/chess/game.h"
#include "rostok/chess/position.h"

using namespace rostok::chess;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<rostok::base::Error> warnings;
  const auto position =
      Position::from_fen({reinterpret_cast<const char*>(data), size}, &warnings);
  if (!position) {
    ROSTOK_REQUIRE(!position.error().message.empty());
    return 0;
  }
  const auto again = Position::from_fen(position->to_fen());
  ROSTOK_REQUIRE(again && again->same_position(*position) && again->key() == position->key());
  ROSTOK_REQUIRE(again->to_fen() == position->to_fen());
  const MoveList moves = position->legal_moves();
  ROSTOK_REQUIRE(moves.size() == position->count_legal_moves());
  for (const Move move : moves) {
    const Position next = position->after(move);
    // The mover has not left its king in check.
    ROSTOK_REQUIRE(next.attackers_of(next.king(position->turn()), next.turn(), next.occupied()) == 0);
    const auto reread = Position::from_fen(next.to_fen());
    ROSTOK_REQUIRE(reread && reread->key() == next.key());
  }
  (void)Game(*position).result_by_rule();
  (void)Game(*position).flag_fall(Color::White);
  (void)Game(*position).flag_fall(Color::Black);
  return 0;
}
