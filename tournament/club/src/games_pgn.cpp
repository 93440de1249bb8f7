// SPDX-License-Identifier: MIT
#include "rostok/club/games_pgn.h"

#include "rostok/chess/notation.h"
#include "rostok/chess/pgn.h"

namespace rostok::club {
namespace {

chess::PgnResult parse_result(const std::string& text) {
  if (text == "1-0") return chess::PgnResult::WhiteWins;
  if (text == "0-1") return chess::PgnResult::BlackWins;
  return text == "1/2-1/2" ? chess::PgnResult::Draw : chess::PgnResult::Unknown;
}

base::Result<chess::Position> start_of(const GameRecord& record) {
  if (record.start_fen.empty()) return chess::Position();
  return chess::Position::from_fen(record.start_fen);
}

base::Result<chess::PgnGame> to_game(const model::Tournament& tournament, const GameRecord& record,
                                     const std::string& date) {
  const auto start = start_of(record);
  if (!start) return base::fail(start.error());
  chess::PgnGame game;
  game.tree.reset(*start);
  chess::Position position = *start;
  auto node = chess::GameTree::kRoot;
  for (const std::string& text : record.moves) {
    const auto move = chess::parse_uci(position, text);
    if (!move) return base::fail(move.error());
    const auto next = game.tree.play(node, *move);
    if (!next) return base::fail(next.error());
    node = *next;
    position = game.tree.position_at(node);
  }
  const auto& white = tournament.players.at(static_cast<std::size_t>(record.white));
  const auto& black = tournament.players.at(static_cast<std::size_t>(record.black));
  game.result = parse_result(record.result);
  game.set_tag("Event", tournament.name.empty() ? "?" : tournament.name);
  game.set_tag("Site", tournament.city.empty() ? "?" : tournament.city);
  game.set_tag("Date", date);
  game.set_tag("Round", std::to_string(record.round) + "." + std::to_string(record.board));
  game.set_tag("White", white.name);
  game.set_tag("Black", black.name);
  game.set_tag("Result", chess::to_string(game.result));
  if (white.rating > 0) game.set_tag("WhiteElo", std::to_string(white.rating));
  if (black.rating > 0) game.set_tag("BlackElo", std::to_string(black.rating));
  if (!record.termination.empty()) game.set_tag("Termination", record.termination);
  if (!record.start_fen.empty()) {
    game.set_tag("SetUp", "1");
    game.set_tag("FEN", record.start_fen);
  }
  return game;
}

}  // namespace

base::Result<std::string> games_as_pgn(const model::Tournament& tournament,
                                       const std::vector<GameRecord>& games,
                                       const std::string& date) {
  std::string text;
  for (const GameRecord& record : games) {
    const auto game = to_game(tournament, record, date);
    if (!game) return base::fail(game.error());
    text += chess::to_pgn(*game);
  }
  return text;
}

}  // namespace rostok::club
