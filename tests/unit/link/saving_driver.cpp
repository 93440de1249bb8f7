// SPDX-License-Identifier: MIT
// saving_driver FOLDER: keeps a game that grows by one half-move each time and prints the number
// of half-moves after each is on the disk. Ends only by being killed, or at 4000.
#include <array>
#include <cstdio>

#include "rostok/chess/position.h"
#include "rostok/link/keeper.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  rostok::link::Keeper keeper{rostok::link::PersonalFiles(arguments[1])};
  rostok::viewmodel::SavedGame game;
  game.start_fen = rostok::chess::Position().to_fen();
  constexpr std::array<const char*, 4> kCircle = {"g1f3", "g8f6", "f3g1", "f6g8"};
  for (std::size_t ply = 0; ply < 4000; ++ply) {
    game.moves.emplace_back(kCircle[ply % kCircle.size()]);
    keeper.keep(game);
    keeper.flush();
    std::printf("%zu\n", ply + 1);
    std::fflush(stdout);
  }
  return 0;
}
