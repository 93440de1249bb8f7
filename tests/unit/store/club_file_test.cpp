// SPDX-License-Identifier: MIT
// The club file: what is confirmed is there, also after kill -9.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/club/desk.h"
#include "rostok/store/club_file.h"

using namespace rostok;
namespace fs = std::filesystem;
using model::ResultCode;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("rostok-store-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path file(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

model::Tournament small_tournament(int players) {
  model::Tournament t;
  t.name = "Осенний турнир";
  t.total_rounds = 3;
  t.initial_color = model::Color::White;
  for (int i = 1; i <= players; ++i) {
    model::Player player;
    player.start_rank = i;
    player.name = "Игрок " + std::to_string(i);
    player.rating = 1500 - 10 * i;
    t.players.push_back(player);
  }
  return t;
}

}  // namespace

TEST_CASE("a tournament is played through the desk and read back equal") {
  const Folder folder;
  auto file = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(file);
  auto desk = club::TournamentDesk::create(**file, small_tournament(7));
  REQUIRE(desk);
  for (int round = 1; round <= 3; ++round) {
    REQUIRE(desk->pair_next_round());
    CHECK(desk->boards().size() == 3);
    CHECK(desk->pair_next_round().error().kind == base::ErrorKind::IllegalState);  // results are missing
    const club::GameRecord game{round, 1, desk->boards()[0].white, desk->boards()[0].black, "", {"e2e4", "e7e5"}, "1-0", "normal"};
    REQUIRE(desk->record_result(1, ResultCode::Win, ResultCode::Loss, game));
    REQUIRE(desk->record_result(2, ResultCode::Draw, ResultCode::Draw));
    REQUIRE(desk->record_result(3, ResultCode::ForfeitLoss, ResultCode::ForfeitWin));
    CHECK(desk->open_boards().empty());
    CHECK_FALSE(desk->record_result(4, ResultCode::Win, ResultCode::Loss));
  }
  CHECK(desk->pair_next_round().error().kind == base::ErrorKind::IllegalState);  // all rounds played
  const auto id = desk->id();
  const model::Tournament before = desk->tournament();
  file->reset();
  auto again = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(again);
  const auto loaded = club::TournamentDesk::open(**again, id);
  REQUIRE(loaded);
  CHECK(loaded->tournament().name == before.name);
  for (std::size_t p = 0; p < before.players.size(); ++p) CHECK(loaded->tournament().players[p].rounds == before.players[p].rounds);
  CHECK(loaded->boards() == desk->boards());
  CHECK((*again)->games(id)->size() == 3);
  CHECK((*again)->games(id)->front().moves == std::vector<std::string>{"e2e4", "e7e5"});
  CHECK((*again)->log(id)->size() == 1 + 3 + 9);
  CHECK((*again)->check_integrity());
}

TEST_CASE("correcting a result takes out the game that contradicts it and keeps it in the log") {
  const Folder folder;
  auto file = store::ClubFile::open(folder.file("club.db"));
  REQUIRE(file);
  auto desk = club::TournamentDesk::create(**file, small_tournament(4));
  REQUIRE(desk);
  REQUIRE(desk->pair_next_round());
  const club::GameRecord game{1, 1, desk->boards()[0].white, desk->boards()[0].black, "", {"e2e4", "e7e5"}, "1-0", "normal"};
  REQUIRE(desk->record_result(1, ResultCode::Win, ResultCode::Loss, game));
  CHECK((*file)->games(desk->id())->size() == 1);
  REQUIRE(desk->record_result(1, ResultCode::Loss, ResultCode::Win));
  CHECK((*file)->games(desk->id())->empty());
  const auto log = (*file)->log(desk->id());
  REQUIRE(log);
  CHECK(log->back().detail.find("e2e4 e7e5") != std::string::npos);
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
      auto desk = club::TournamentDesk::create(**file, small_tournament(40));
      for (int round = 1; round <= 3; ++round) {
        (void)desk->pair_next_round();
        for (int board = 1; board <= 20; ++board)
          if (desk->record_result(board, ResultCode::Win, ResultCode::Loss)) {
            const char confirmed = 1;
            (void)!write(pipe_ends[1], &confirmed, 1);
          }
      }
      for (;;) pause();
    }
    int confirmed = 0;
    char byte;
    while (confirmed < 7 + 13 * trial && read(pipe_ends[0], &byte, 1) == 1) ++confirmed;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    auto file = store::ClubFile::open(path);
    REQUIRE(file);
    CHECK((*file)->check_integrity());
    const auto tournament = (*file)->load(1);
    REQUIRE(tournament);
    int wins = 0;
    for (const auto& player : tournament->players)
      for (const auto& entry : player.rounds) wins += entry.code == ResultCode::Win ? 1 : 0;
    CHECK(wins >= confirmed);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
  }
}
