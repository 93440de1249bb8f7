// SPDX-License-Identifier: MIT
// Short words for tests of the rules: positions from FEN, moves from text.
#pragma once
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"

namespace rostok::chess::testing {

inline Position at(const std::string& fen) {
  INFO(fen);
  const auto position = Position::from_fen(fen);
  REQUIRE(position);
  return *position;
}
inline bool legal(const std::string& fen, const std::string& uci) {
  return parse_uci(at(fen), uci).has_value();
}
inline std::string fen_after(const std::string& fen, const std::string& uci) {
  const Position position = at(fen);
  const auto move = parse_uci(position, uci);
  REQUIRE(move);
  return position.after(*move).to_fen();
}
inline std::string san(const std::string& fen, const std::string& uci,
                       PieceLetters letters = PieceLetters::English) {
  const Position position = at(fen);
  const auto move = parse_uci(position, uci);
  REQUIRE(move);
  return to_san(position, *move, letters);
}
// The move that a text means, as UCI; "error: …" with the English sentence otherwise.
inline std::string read(const std::string& fen, const std::string& text) {
  const Position position = at(fen);
  const auto move = parse_san(position, text);
  return move ? to_uci(position, move->move) : "error: " + move.error().to_string();
}
inline bool is_error(const std::string& text) {
  return text.starts_with("error: ");
}
inline Game play(const std::vector<std::string>& sans, const Position& start = Position()) {
  Game game(start);
  for (const std::string& text : sans) {
    INFO(text);
    const auto move = parse_san(game.position(), text);
    REQUIRE(move);
    REQUIRE(game.play(move->move));
  }
  return game;
}

}  // namespace rostok::chess::testing
