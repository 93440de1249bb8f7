// SPDX-License-Identifier: MIT
// A disk that fills up or breaks at any write: what was confirmed stays, nothing is half-done.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "check_whole.h"
#include "desk_steps.h"
#include "failing_disk.h"
#include "rostok/club/summary.h"
#include "rostok/store/backup.h"
#include "rostok/store/club_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;
using model::ResultCode;

namespace {

using Folder = test::TemporaryFolder;

struct Confirmed {
  bool created = false, paired = false;
  int results = 0;
  bool failed = false;
  base::Error error;
};

// Creates, pairs and records three results until something fails.
Confirmed work(const fs::path& path) {
  Confirmed done;
  const auto stop = [&](const base::Error& error) {
    done.failed = true;
    done.error = error;
    return done;
  };
  auto file = store::ClubFile::open(path);
  if (!file) return stop(file.error());
  auto desk = test::create(**file, test::numbered_players(6));
  if (!desk) return stop(desk.error());
  done.created = true;
  if (auto paired = test::pair(*desk); !paired) return stop(paired.error());
  done.paired = true;
  for (int board = 1; board <= 3; ++board) {
    const auto& pair = test::boards(*desk)[static_cast<std::size_t>(board) - 1];
    const club::GameRecord game{1,     board,   pair.white, pair.black, "", {"e2e4", "e7e5"},
                                "1-0", "normal"};
    if (auto stored = test::record(*desk, board, ResultCode::Win, ResultCode::Loss, game);
        !stored) {
      // A refused result must not stand on the desk either.
      CHECK(test::open_boards(*desk).size() == static_cast<std::size_t>(4 - board));
      return stop(stored.error());
    }
    ++done.results;
  }
  return done;
}

void check_file(const fs::path& path, const Confirmed& done) {
  auto file = store::ClubFile::open(path);
  REQUIRE(file);
  REQUIRE((*file)->check_integrity());
  const auto listed = club::tournaments_of(**file);
  REQUIRE(listed);
  if (done.created) REQUIRE(listed->size() == 1);
  if (listed->empty()) return;
  const auto id = listed->front().id;
  const auto desk = club::TournamentDesk::open(**file, id);
  REQUIRE(desk);
  const auto& tournament = desk->state().tournament;
  REQUIRE(tournament.players.size() == 6);
  if (done.paired) REQUIRE(test::boards(*desk).size() == 3);
  int results = 0;
  for (const auto& board : test::boards(*desk)) {
    const auto white = tournament.entry(board.white, 1), black = tournament.entry(board.black, 1);
    CHECK((white.code == ResultCode::Pending) == (black.code == ResultCode::Pending));
    results += white.code == ResultCode::Win ? 1 : 0;
  }
  CHECK(results >= done.results);
  // A commit whose last flush failed may be there after all, but no more than that one.
  CHECK(results <= done.results + 1);
  CHECK(club::games_of(**file, id)->size() == static_cast<std::size_t>(results));
  const auto lines = (*file)->log(id);
  REQUIRE(lines);
  CHECK(lines->size() ==
        static_cast<std::size_t>(1 + (test::boards(*desk).empty() ? 0 : 1) + results));
}

}  // namespace

TEST_CASE("a disk that fails at any write leaves a sound club file with everything confirmed") {
  failing_disk::install();
  const Folder folder;
  failing_disk::mend();
  const Confirmed whole = work(folder.path / "whole.db");
  REQUIRE_FALSE(whole.failed);
  REQUIRE(whole.results == 3);
  const int steps = failing_disk::changes();
  REQUIRE(steps > 20);
  check_file(folder.path / "whole.db", whole);
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    int failures = 0;
    for (int step = 1; step <= steps; ++step) {
      CAPTURE(code, step);
      const fs::path path =
          folder.path / ("club-" + std::to_string(code) + "-" + std::to_string(step) + ".db");
      failing_disk::fail_from(step, code);
      const Confirmed done = work(path);
      failing_disk::mend();
      if (done.failed) {
        ++failures;
        CHECK(done.error.kind == base::ErrorKind::Io);
      }
      check_file(path, done);
    }
    CHECK(failures > steps / 2);  // the rest falls into the tidying at closing
  }
}

namespace {

// Results, corrections, undo and redo; counts the confirmed commands.
std::size_t change_minds(const fs::path& path) {
  std::size_t confirmed = 0;
  auto file = store::ClubFile::open(path);
  if (!file) return confirmed;
  auto desk = test::create(**file, test::numbered_players(6));
  if (!desk) return confirmed;
  ++confirmed;
  const auto step = [&](bool done) {
    confirmed += done ? 1 : 0;
    return done;
  };
  const club::GameRecord game{1, 1, 0, 1, "", {"e2e4"}, "1-0", "normal"};
  (void)(step(test::pair(*desk).has_value()) &&
         step(test::record(*desk, 1, ResultCode::Win, ResultCode::Loss, game).has_value()) &&
         step(test::record(*desk, 1, ResultCode::Draw, ResultCode::Draw).has_value()) &&
         step(desk->undo().has_value()) && step(desk->undo().has_value()) &&
         step(desk->redo().has_value()) && step(desk->redo().has_value()));
  return confirmed;
}

}  // namespace

TEST_CASE("undo and redo on a disk that fails at any write are whole or not done") {
  failing_disk::install();
  const Folder folder;
  failing_disk::mend();
  REQUIRE(change_minds(folder.path / "whole.db") == 8);
  const int steps = failing_disk::changes();
  for (int step = 1; step <= steps; ++step) {
    CAPTURE(step);
    const fs::path path = folder.path / ("club-" + std::to_string(step) + ".db");
    failing_disk::fail_from(step, SQLITE_FULL);
    const std::size_t confirmed = change_minds(path);
    failing_disk::mend();
    const std::size_t lines = test::check_whole(path);
    CHECK(lines >= confirmed);
    CHECK(lines <= confirmed + 1);
  }
}

TEST_CASE("a copy put back on a disk that fails at any write: the old file or the copy") {
  failing_disk::install();
  failing_disk::mend();
  const Folder folder;
  const auto club = folder.path / "club.db", copy = folder.path / "copy.db";
  const auto make = [&] {
    for (const char* end : {"", "-wal", "-shm"})
      fs::remove(club.string() + end);
    REQUIRE(store::back_up(copy, club));
    auto file = store::ClubFile::open(club);
    auto desk = club::TournamentDesk::open(**file, 1);
    REQUIRE(test::record(*desk, 2, ResultCode::Win, ResultCode::Loss));
  };
  const auto open_boards_of = [&] {
    auto file = store::ClubFile::open(club);
    REQUIRE(file);
    CHECK((*file)->check_integrity());
    return test::open_boards(*club::TournamentDesk::open(**file, 1));
  };
  {
    auto file = store::ClubFile::open(copy);
    auto desk = test::create(**file, test::numbered_players(6));
    REQUIRE(test::pair(*desk));
  }
  make();
  failing_disk::mend();
  REQUIRE(store::restore(club, copy));
  const int steps = failing_disk::changes();
  REQUIRE(steps > 10);
  CHECK(open_boards_of() == std::vector<int>{1, 2, 3});
  for (int step = 1; step <= steps; ++step) {
    CAPTURE(step);
    make();
    failing_disk::fail_from(step, SQLITE_IOERR_WRITE);
    const auto restored = store::restore(club, copy);
    failing_disk::mend();
    const auto open = open_boards_of();
    CHECK((open == std::vector<int>{1, 2, 3} || open == std::vector<int>{1, 3}));
    if (restored) CHECK(open.size() == 3);
  }
}

TEST_CASE("a newer file, a foreign one and a change of the log are refused") {
  const Folder folder;
  const fs::path path = folder.path / "club.db";
  REQUIRE(store::ClubFile::open(path));
  sqlite3* raw = nullptr;
  SECTION("newer") {
    REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, "PRAGMA user_version = 9999", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    sqlite3_close(raw);
    const auto opened = store::ClubFile::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == base::ErrorKind::Unsupported);
    CHECK(opened.error().args.front() == "9999");
  }
  SECTION("foreign") {
    const fs::path other = folder.path / "other.db";
    REQUIRE(sqlite3_open(other.c_str(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, "CREATE TABLE shop (id)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    const auto opened = store::ClubFile::open(other);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == base::ErrorKind::BadInput);
  }
  SECTION("the log refuses to be rewritten") {
    auto file = store::ClubFile::open(path);
    REQUIRE(test::create(**file, test::numbered_players(6)));
    REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
    CHECK(sqlite3_exec(raw, "DELETE FROM log", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
    CHECK(sqlite3_exec(raw, "UPDATE log SET detail = ''", nullptr, nullptr, nullptr) ==
          SQLITE_CONSTRAINT);
    CHECK(sqlite3_exec(raw, "DELETE FROM change", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
    CHECK(sqlite3_exec(raw, "UPDATE change SET after = ''", nullptr, nullptr, nullptr) ==
          SQLITE_CONSTRAINT);
    sqlite3_close(raw);
  }
}
