// SPDX-License-Identifier: MIT
// Words as moves, played on as long as they are legal: every reader agrees with its writer.
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/base/text.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"

using namespace rostok::chess;

namespace {

void check_texts(const Position& position, Move move) {
  for (const PieceLetters letters : {PieceLetters::English, PieceLetters::Russian}) {
    const std::string san = to_san(position, move, letters);
    const auto read = parse_san(position, san, letters);
    ROSTOK_REQUIRE(read && read->move == move && read->nag == 0);
  }
  const auto uci = parse_uci(position, to_uci(position, move));
  ROSTOK_REQUIRE(uci && *uci == move);
}

}  // namespace

// A first line that is a position sets the board; the other words are moves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  Game game;
  const auto line_end = text.find('\n');
  if (const auto start = Position::from_fen(text.substr(0, line_end)))
    game = Game(*start), text.remove_prefix(line_end == text.npos ? text.size() : line_end + 1);
  for (const std::string_view word : rostok::base::split(text, ' ')) {
    if (game.result_by_rule() || game.plies() > 300) break;
    const Position& now = game.position();
    auto move = parse_typed(now, word);
    if (const auto san = parse_san(now, word)) move = san->move;
    if (const auto uci = parse_uci(now, word)) move = *uci;
    if (!move) {
      ROSTOK_REQUIRE(!move.error().message.empty());
      continue;
    }
    ROSTOK_REQUIRE(now.is_legal(*move));
    check_texts(now, *move);
    ROSTOK_REQUIRE(game.play(*move));
  }
  for (const Move move : game.position().legal_moves()) check_texts(game.position(), move);
  return 0;
}
