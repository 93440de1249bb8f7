// SPDX-License-Identifier: MIT
// The club file: what is confirmed is there, also after kill -9.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "catch.h"
#include "desk_steps.h"
#include "rostok/base/files.h"
#include "rostok/store/club_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;
using model::ResultCode;

namespace {

struct Folder : test::TemporaryFolder {
  [[nodiscard]] fs::path file(const char* name) const { return path / name; }
};

}  // namespace

TEST_CASE("a tournament is played through the desk and read back equal") {
  const Folder folder;
  auto file = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(file);
  auto desk = test::create(**file, test::numbered_players(7));
  REQUIRE(desk);
  for (int round = 1; round <= 3; ++round) {
    REQUIRE(test::pair(*desk));
    CHECK(test::boards(*desk).size() == 3);
    CHECK(test::pair(*desk).error().kind == base::ErrorKind::IllegalState);  // results are missing
    const club::GameRecord game{round,
                                1,
                                test::boards(*desk)[0].white,
                                test::boards(*desk)[0].black,
                                "",
                                {"e2e4", "e7e5"},
                                "1-0",
                                "normal"};
    REQUIRE(test::record(*desk, 1, ResultCode::Win, ResultCode::Loss, game));
    REQUIRE(test::record(*desk, 2, ResultCode::Draw, ResultCode::Draw));
    REQUIRE(test::record(*desk, 3, ResultCode::ForfeitLoss, ResultCode::ForfeitWin));
    CHECK(test::open_boards(*desk).empty());
    CHECK_FALSE(test::record(*desk, 4, ResultCode::Win, ResultCode::Loss));
  }
  CHECK(test::pair(*desk).error().kind == base::ErrorKind::IllegalState);  // all rounds played
  const auto id = desk->id();
  const model::Tournament before = desk->state().tournament;
  file->reset();
  auto again = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(again);
  const auto loaded = club::TournamentDesk::open(**again, id);
  REQUIRE(loaded);
  CHECK(loaded->state().tournament.name == before.name);
  for (std::size_t p = 0; p < before.players.size(); ++p)
    CHECK(loaded->state().tournament.players[p].rounds == before.players[p].rounds);
  CHECK(test::boards(*loaded) == test::boards(*desk));
  CHECK(club::games_of(**again, id)->size() == 3);
  CHECK(club::games_of(**again, id)->front().moves == std::vector<std::string>{"e2e4", "e7e5"});
  CHECK((*again)->log(id)->size() == 1 + 3 + 9);
  CHECK((*again)->check_integrity());
}

TEST_CASE("correcting a result takes out the game that contradicts it and keeps it in the log") {
  const Folder folder;
  auto file = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(file);
  auto desk = test::create(**file, test::numbered_players(4));
  REQUIRE(desk);
  REQUIRE(test::pair(*desk));
  const club::GameRecord game{1,
                              1,
                              test::boards(*desk)[0].white,
                              test::boards(*desk)[0].black,
                              "",
                              {"e2e4", "e7e5"},
                              "1-0",
                              "normal"};
  REQUIRE(test::record(*desk, 1, ResultCode::Win, ResultCode::Loss, game));
  CHECK(club::games_of(**file, desk->id())->size() == 1);
  REQUIRE(test::record(*desk, 1, ResultCode::Loss, ResultCode::Win));
  CHECK(club::games_of(**file, desk->id())->empty());
  const auto log = (*file)->log(desk->id());
  REQUIRE(log);
  CHECK(log->back().author == "coach");
  const auto changes = (*file)->changes(log->back().number);
  REQUIRE(changes);
  const auto removed = std::find_if(changes->begin(), changes->end(),
                                    [](const auto& change) { return change.key == "game/1/1"; });
  REQUIRE(removed != changes->end());
  CHECK_FALSE(removed->after);
  CHECK(*club::game_from_text(*removed->before) == game);
}

TEST_CASE("other files are refused and stay as they are") {
  const Folder folder;
  REQUIRE(base::write_file_atomically(folder.file("text.db"), std::string(5000, 'x')));
  CHECK(store::ClubFile::open(folder.file("text.db")).error().kind == base::ErrorKind::BadInput);
  CHECK(base::read_file(folder.file("text.db")) == std::string(5000, 'x'));
  CHECK_FALSE(store::ClubFile::open(folder.file("missing/club.db")));
}

TEST_CASE("every confirmed result survives kill -9") {
  const Folder folder;
  for (int trial = 0; trial < 4; ++trial) {
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const auto path = folder.file(("club" + std::to_string(trial) + ".db").c_str());
    const pid_t child = fork();
    if (child == 0) {
      auto file = store::ClubFile::open(path);
      auto desk = test::create(**file, test::numbered_players(40));
      for (int round = 1; round <= 3; ++round) {
        (void)test::pair(*desk);
        for (int board = 1; board <= 20; ++board)
          if (test::record(*desk, board, ResultCode::Win, ResultCode::Loss)) {
            const char confirmed = 1;
            (void)!write(pipe_ends[1], &confirmed, 1);
          }
      }
      for (;;)
        pause();
    }
    int confirmed = 0;
    char byte;
    while (confirmed < 7 + 13 * trial && read(pipe_ends[0], &byte, 1) == 1)
      ++confirmed;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    auto file = store::ClubFile::open(path);
    REQUIRE(file);
    CHECK((*file)->check_integrity());
    const auto desk = club::TournamentDesk::open(**file, 1);
    REQUIRE(desk);
    int wins = 0;
    for (const auto& player : desk->state().tournament.players)
      for (const auto& entry : player.rounds)
        wins += entry.code == ResultCode::Win ? 1 : 0;
    CHECK(wins >= confirmed);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
  }
}
