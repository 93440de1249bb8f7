// SPDX-License-Identifier: MIT
// saving_driver FOLDER: keeps a game that grows by one half-move each time and prints the number
// of half-moves after each is on the disk. Ends only by being killed, or when the game does.
#include <cstdio>

#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"
#include "rostok/link/keeper.h"

namespace {

using rostok::chess::Game;
using rostok::chess::Move;

// Some legal move that leaves the game unfinished; false when there is none.
bool play_on(Game& game, std::size_t ply) {
  const auto moves = game.position().legal_moves();
  for (std::size_t n = 0; n < moves.size(); ++n) {
    Game next = game;
    const Move move = moves[(ply * 7919 + 13 + n) % moves.size()];
    if (!next.play(move) || next.result_by_rule()) continue;
    game = next;
    return true;
  }
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  rostok::link::Keeper keeper{rostok::link::PersonalFiles(arguments[1])};
  rostok::viewmodel::SavedGame saved;
  Game game;
  saved.start_fen = game.start().to_fen();
  for (std::size_t ply = 0; play_on(game, ply); ++ply) {
    saved.moves.push_back(rostok::chess::to_uci(game.position_at(ply), game.moves().back()));
    keeper.keep(saved);
    keeper.flush();
    std::printf("%zu\n", ply + 1);
    std::fflush(stdout);
  }
  return 0;
}
