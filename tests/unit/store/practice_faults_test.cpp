// SPDX-License-Identifier: MIT
// Saves of games and attempts on a disk that fails at any write, and by programs that are killed:
// old or new, and everything that was confirmed.
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <random>

#include "catch.h"
#include "failing_disk.h"
#include "rostok/store/club_file.h"
#include "rostok/store/practice_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

practice::Card card_in_box(int box) {
  return {1, 1, 3, "{}", "fork", box, "2026-11-2" + std::to_string(box), "2026-11-20"};
}

practice::Game game(practice::RecordId id) {
  practice::Game made;
  made.id = id;
  made.pgn = std::string(3000, 'x');  // more than a page
  return made;
}

struct Confirmed {
  int students = 0, games = 0, answers = 0;
  bool failed = false;
};

// A student, then games and answers in turn: answer n is an attempt n together with its card in box
// n.
Confirmed work(const fs::path& path) {
  Confirmed done;
  auto file = store::PracticeFile::open(path);
  done.failed = true;
  if (!file || !(*file)->add_student({"Орлов", "Ян", "2Б", "sun"})) return done;
  ++done.students;
  for (int n = 1; n <= 3; ++n) {
    if (!(*file)->save(1, game(n))) return done;
    ++done.games;
    if (!(*file)->save(1, practice::Attempt{n, "2026-11-25T10:00:00", {}, 1, {}, 0, 1},
                       card_in_box(n)))
      return done;
    ++done.answers;
  }
  done.failed = false;
  return done;
}

// What was confirmed is there, at most one step more, and no attempt without its card.
void check_file(const fs::path& path, const Confirmed& done) {
  const auto club = store::ClubFile::open(path);
  REQUIRE(club);
  REQUIRE((*club)->check_integrity());
  const auto file = store::PracticeFile::open(path);
  REQUIRE(file);
  const auto students = (*file)->students();
  REQUIRE(students);
  REQUIRE(static_cast<int>(students->size()) >= done.students);
  if (students->empty()) return;
  const auto record = (*file)->load(1);
  REQUIRE(record);
  const int games = static_cast<int>(record->games.size()),
            answers = static_cast<int>(record->attempts.size());
  CHECK(games >= done.games);
  CHECK(answers >= done.answers);
  CHECK(games + answers <= done.games + done.answers + 1);
  CHECK((games == answers || games == answers + 1));
  for (const auto& each : record->games)
    CHECK(each.pgn.size() == 3000);
  if (answers == 0)
    CHECK(record->cards.empty());
  else
    CHECK(record->cards == std::vector<practice::Card>{card_in_box(answers)});
}

}  // namespace

TEST_CASE("games and answers on a disk that fails at any write are whole or not there") {
  failing_disk::install();
  failing_disk::mend();
  const test::TemporaryFolder folder;
  const Confirmed whole = work(folder.path / "whole.db");
  REQUIRE_FALSE(whole.failed);
  const int steps = failing_disk::changes();
  REQUIRE(steps > 20);
  check_file(folder.path / "whole.db", whole);
  int failures = 0;
  for (int step = 1; step <= steps; ++step) {
    CAPTURE(step);
    const auto path = folder.path / ("club-" + std::to_string(step) + ".db");
    failing_disk::fail_from(step, step % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE);
    const Confirmed done = work(path);
    failing_disk::mend();
    failures += done.failed ? 1 : 0;
    check_file(path, done);
  }
  CHECK(failures > steps / 2);
}

namespace {

// Plays and answers for ever; tells each confirmed step by a letter.
int practise(const fs::path& path, int tell) {
  auto file = store::PracticeFile::open(path);
  if (!file) return 1;
  const auto say = [&](char what) { return write(tell, &what, 1) == 1; };
  if (!(*file)->add_student({"Орлов", "Ян", "", "sun"}) || !say('s')) return 2;
  for (int n = 1;; ++n) {
    if (!(*file)->save(1, game(n)) || !say('g')) return 3;
    if (!(*file)->save(1, practice::Attempt{n, "2026-11-25T10:00:00", {}, 1, {}, 0, 1},
                       card_in_box(n)) ||
        !say('a'))
      return 4;
  }
}

void kill_at_random(int trials, unsigned seed) {
  std::mt19937 random(seed);
  const test::TemporaryFolder folder;
  for (int trial = 0; trial < trials; ++trial) {
    const auto path = folder.path / ("club" + std::to_string(trial) + ".db");
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) _exit(practise(path, ends[1]));
    close(ends[1]);
    usleep(static_cast<useconds_t>(random() % 30'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    Confirmed told;
    char letter = 0;
    while (read(ends[0], &letter, 1) == 1)
      (letter == 's' ? told.students : letter == 'g' ? told.games : told.answers) += 1;
    close(ends[0]);
    CAPTURE(trial);
    check_file(path, told);
  }
}

}  // namespace

TEST_CASE("a window killed while it saves leaves every confirmed game and answer") {
  kill_at_random(40, 3);
}

TEST_CASE("a thousand kills of a window that saves", "[.slow]") {
  kill_at_random(1000, 4);
}
