// SPDX-License-Identifier: MIT
// Several programs at one club file: nothing is lost; and killed programs: nothing is half done.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <random>

#include "catch.h"
#include "check_whole.h"
#include "desk_steps.h"
#include "rostok/store/club_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;
using enum model::ResultCode;

namespace {

// Runs `work` in a process of its own, which ends with its result as exit code.
template <typename Work>
pid_t start(Work work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  return child;
}

int exit_code(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("results entered by four programs at once are all there") {
  const test::TemporaryFolder folder;
  const auto path = folder.path / "club.db";
  {
    auto file = store::ClubFile::open(path);
    auto desk = test::create(**file, test::numbered_players(80, 3));
    REQUIRE(test::pair(*desk));
  }
  std::vector<pid_t> programs;
  for (int program = 0; program < 4; ++program)
    programs.push_back(start([&] {
      auto file = store::ClubFile::open(path);
      if (!file) return 1;
      auto desk = club::TournamentDesk::open(**file, 1, "program " + std::to_string(program));
      for (int board = program + 1; board <= 40; board += 4)
        if (!test::record(*desk, board, program % 2 == 0 ? Win : Loss,
                          program % 2 == 0 ? Loss : Win))
          return 2;
      return 0;
    }));
  for (const pid_t program : programs)
    CHECK(exit_code(program) == 0);
  auto file = store::ClubFile::open(path);
  auto desk = club::TournamentDesk::open(**file, 1);
  CHECK(test::open_boards(*desk).empty());
  CHECK((*file)->log(1)->size() == 2 + 40);
  const auto boards = test::boards(*desk);
  for (std::size_t i = 0; i < boards.size(); ++i)
    CHECK(desk->state().tournament.entry(boards[i].white, 1).code == (i % 4 % 2 == 0 ? Win : Loss));
}

TEST_CASE("two programs open an old file at the same moment") {
  for (int trial = 0; trial < 5; ++trial) {
    const test::TemporaryFolder folder;
    const auto path = folder.path / "club.db";
    std::vector<pid_t> programs;
    for (int program = 0; program < 3; ++program)
      programs.push_back(start([&] { return store::ClubFile::open(path) ? 0 : 1; }));
    for (const pid_t program : programs)
      CHECK(exit_code(program) == 0);
    CHECK((*store::ClubFile::open(path))->check_integrity());
  }
}

namespace {

// Plays for ever: rounds, results, now and then an undo; tells each confirmed command by a letter.
int play(const fs::path& path, int tell, unsigned seed) {
  std::mt19937 random(seed);
  auto file = store::ClubFile::open(path);
  if (!file) return 1;
  const auto say = [&](char kind) { return write(tell, &kind, 1) == 1; };
  for (;;) {
    auto desk = test::create(**file, test::numbered_players(12, 5));
    if (!desk || !say('c')) return 2;
    for (int round = 1; round <= 5; ++round) {
      if (!test::pair(*desk) || !say('p')) return 3;
      for (int board = 1; board <= 6; ++board) {
        const club::GameRecord game{round, board, 0, 1, "", {"e2e4"}, "1-0", "normal"};
        if (!test::record(*desk, board, Win, Loss, game) || !say('r')) return 4;
        if (random() % 5 != 0) continue;
        if (!desk->undo() || !say('u')) return 5;
        if (!desk->redo() || !say('r')) return 6;
      }
    }
  }
}

void kill_at_random(int trials, unsigned seed) {
  std::mt19937 random(seed);
  const test::TemporaryFolder folder;
  for (int trial = 0; trial < trials; ++trial) {
    const auto path = folder.path / ("club" + std::to_string(trial) + ".db");
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = start([&] { return play(path, ends[1], static_cast<unsigned>(random())); });
    close(ends[1]);
    usleep(static_cast<useconds_t>(random() % 30'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::string confirmed;
    char buffer[4096];
    for (ssize_t n = 0; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
      confirmed.append(buffer, static_cast<std::size_t>(n));
    close(ends[0]);
    CAPTURE(trial, confirmed);
    const auto lines = test::check_whole(path);
    CHECK(lines >= confirmed.size());
    CHECK(lines <= confirmed.size() + 1);
    for (const char* end : {"", "-wal", "-shm"})
      fs::remove(path.string() + end);
  }
}

}  // namespace

TEST_CASE("a program killed at any moment leaves every confirmed command and no half one") {
  kill_at_random(60, 1);
}

TEST_CASE("a thousand kills", "[.slow]") {
  kill_at_random(1000, 2);
}
