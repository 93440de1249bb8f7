// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/saved_game.h"

#include "rostok/chess/notation.h"

namespace rostok::viewmodel {

SavedGame begin_game(const GameSetup& setup, practice::StudentId student) {
  SavedGame game;
  static_cast<GameSetup&>(game) = setup;
  game.white_left = game.black_left = setup.control.base;
  game.student = student;
  game.record = practice::new_record_id();
  return game;
}

base::Result<chess::Game> replay(const SavedGame& saved) {
  chess::Position first;
  if (!saved.start_fen.empty()) {
    const auto start = chess::Position::from_fen(saved.start_fen);
    if (!start) return base::fail(start.error());
    first = *start;
  }
  chess::Game game(first);
  for (const std::string& text : saved.moves) {
    const auto move = chess::parse_uci(game.position(), text);
    if (!move) return base::fail(move.error());
    if (auto played = game.play(*move); !played) return base::fail(played.error());
  }
  return game;
}

}  // namespace rostok::viewmodel
