// SPDX-License-Identifier: MIT
// PGN: any bytes are read to their end, and what was read without a fault is written as a game
// that reads the same.
#include <sstream>
#include <string>
#include <vector>

#include "require.h"
#include "rostok/chess/pgn.h"
#include "rostok/chess/pgn_check.h"

using namespace rostok::chess;

namespace {

std::vector<PgnGame> games_of(const std::string& bytes) {
  PgnOptions options;
  options.most_bytes = std::size_t{1} << 16;
  std::istringstream input(bytes);
  PgnReader reader(input, "input.pgn", options);
  std::vector<PgnGame> games;
  PgnGame game;
  while (reader.next(game)) {
    ROSTOK_REQUIRE(games.size() <= bytes.size());
    games.push_back(game);
  }
  return games;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const PgnGame& game : games_of(std::string(reinterpret_cast<const char*>(data), size))) {
    for (GameTree::Node node = 0; node < game.tree.size(); ++node)
      for (const std::string& comment : game.tree.annotation(node).after) {
        const CommentParts parts = parse_comment(comment);
        (void)to_comment(parts);
      }
    (void)pgn_check_line("input.pgn", game);
    const std::string text = to_pgn(game);
    if (game.error) continue;
    const auto again = games_of(text);
    ROSTOK_REQUIRE(again.size() == 1 && !again[0].error);
    ROSTOK_REQUIRE(again[0].tree.size() == game.tree.size());
    ROSTOK_REQUIRE(again[0].result == game.result);
    ROSTOK_REQUIRE(to_pgn(again[0]) == text);
  }
  return 0;
}
