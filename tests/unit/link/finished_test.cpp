// SPDX-License-Identifier: MIT
// Finished games are added to games.pgn, and a PGN reader finds them again.
#include <fstream>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/link/keeper.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::link;

namespace {

viewmodel::SavedGame fools_mate() {
  viewmodel::SavedGame game;
  game.start_fen = chess::Position().to_fen();
  game.moves = {"f2f3", "e7e5", "g2g4", "d8h4"};
  game.level = 3;
  game.human = viewmodel::Side::Black;
  game.control = {viewmodel::ClockMode::Increment, viewmodel::Milliseconds{300'000},
                  viewmodel::Milliseconds{5'000}};
  return game;
}

constexpr chess::GameEnd kMate{chess::GameResult::BlackWins, chess::EndReason::Checkmate};

std::vector<chess::PgnGame> games_in(const std::filesystem::path& path) {
  std::vector<chess::PgnGame> games;
  REQUIRE(chess::read_pgn_file(path, {}, [&](chess::PgnGame& game) {
    games.push_back(game);
    return true;
  }));
  return games;
}

}  // namespace

TEST_CASE("finished games are added one behind the other and read back whole") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path);
  viewmodel::SavedGame ending;
  ending.start_fen = "8/8/8/4k3/8/8/8/K6R w - - 0 1";
  ending.moves = {"h1h5"};
  {
    Keeper keeper(files);
    keeper.keep(fools_mate());
    keeper.finished(fools_mate(), kMate);
    keeper.finished(ending, {chess::GameResult::Draw, chess::EndReason::Agreement});
    keeper.flush();
    CHECK_FALSE(keeper.take_problem());
  }
  CHECK_FALSE(std::filesystem::exists(files.game_path()));
  const auto games = games_in(files.games_path());
  REQUIRE(games.size() == 2);
  for (const auto& game : games) CHECK_FALSE(game.error);
  CHECK(games[0].tag("White") == "Rostok, step 3");
  CHECK(games[0].tag("Black") == "Player");
  CHECK(games[0].tag("TimeControl") == "300+5");
  CHECK(games[0].result == chess::PgnResult::BlackWins);
  CHECK(games[0].tree.main_line().size() == 4);
  CHECK(games[1].tag("FEN") == ending.start_fen);
  CHECK(games[1].result == chess::PgnResult::Draw);
}

TEST_CASE("a file that somebody edited keeps every byte in front of the new game") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path);
  const std::string before = "[Event \"Mine\"]\n\n1. e4 *";
  REQUIRE(base::write_file_atomically(files.games_path(), before));
  REQUIRE(files.add({fools_mate(), kMate}));
  CHECK(base::read_file(files.games_path())->starts_with(before + "\n\n[Event"));
  CHECK(games_in(files.games_path()).size() == 2);
  viewmodel::SavedGame broken = fools_mate();
  broken.moves = {"e2e5"};
  CHECK_FALSE(files.add({broken, kMate}));
  CHECK(games_in(files.games_path()).size() == 2);
}
