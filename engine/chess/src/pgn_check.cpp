// SPDX-License-Identifier: MIT
#include "rostok/chess/pgn_check.h"

#include "md5.h"

namespace rostok::chess {

std::string pgn_check_line(std::string_view file, const PgnGame& game) {
  Position position = game.tree.start();
  std::string moves;
  int plies = 0;
  for (const Move move : game.tree.main_line()) {
    if (plies++ > 0) moves += ' ';
    moves += to_uci(position, move);
    position.play(move);
  }
  const auto plain = [](std::string_view text) {
    std::string cell(text);
    for (char& c : cell)
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return cell;
  };
  return plain(file) + '\t' + std::to_string(game.number) + '\t' + plain(game.tag("White")) + '\t' +
         plain(game.tag("Black")) + '\t' + to_string(game.result) + '\t' + std::to_string(plies) +
         '\t' + position.to_fen() + '\t' + (position.is_chess960() ? '1' : '0') + '\t' +
         detail::md5_hex(moves);
}

}  // namespace rostok::chess
