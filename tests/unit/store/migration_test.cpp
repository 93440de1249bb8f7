// SPDX-License-Identifier: MIT
// Club files of older formats open with everything that was in them.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "desk_steps.h"
#include "rostok/base/files.h"
#include "rostok/store/club_file.h"
#include "rostok/store/practice_file.h"
#include "rostok/trf/trf.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

const fs::path kData = fs::path(ROSTOK_TESTS_DIR) / "data/club";

struct OldFile {
  fs::path path = fs::temp_directory_path() / ("rostok-old-" + std::to_string(getpid()) + ".db");
  explicit OldFile(const std::string& more = {}, const char* name = "format2.sql") {
    fs::remove(path);
    const auto sql = base::read_file(kData / name);
    REQUIRE(sql);
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
    CHECK(sqlite3_exec(raw, (*sql + more).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
  }
  OldFile(const OldFile&) = delete;
  OldFile& operator=(const OldFile&) = delete;
  ~OldFile() {
    for (const char* end : {"", "-wal", "-shm"})
      fs::remove(path.string() + end);
  }
};

// `later`: lines of the log since the old format.
void check_content(const fs::path& path, std::size_t later = 0) {
  const auto file = store::ClubFile::open(path);
  REQUIRE(file);
  CHECK((*file)->check_integrity());
  auto desk = club::TournamentDesk::open(**file, 1);
  REQUIRE(desk);
  const auto report = base::read_file(kData / "format2.trf");
  REQUIRE(report);
  const auto expected = trf::read_trf(*report, "format2.trf").result();
  REQUIRE(expected);
  const auto& t = desk->state().tournament;
  CHECK(t.name == expected->name);
  CHECK(t.total_rounds == expected->total_rounds);
  REQUIRE(t.players.size() == expected->players.size());
  for (std::size_t p = 0; p < t.players.size(); ++p) {
    CHECK(t.players[p].name == expected->players[p].name);
    CHECK(t.players[p].rounds == expected->players[p].rounds);
  }
  CHECK(desk->state().rounds.size() == 3);
  for (const auto& round : desk->state().rounds) {
    CHECK(round.published);
    CHECK(round.boards.size() == 3);
  }
  const auto games = club::games_of(**file, 1);
  REQUIRE(games);
  CHECK(games->size() == 9);
  for (const auto& game : *games)
    CHECK(game.moves.size() > 2);
  const auto log = (*file)->log(1);
  REQUIRE(log);
  CHECK(log->size() == 1 + 3 + 9 + later);
  // Its old lines hold no records: they are shown, not taken back.
  if (later == 0) CHECK(desk->undo().error().kind == base::ErrorKind::IllegalState);
  using enum model::ResultCode;
  REQUIRE(test::record(*desk, 1, ForfeitWin, ForfeitLoss));
  CHECK(desk->undo());
  CHECK(t.players[0].rounds == expected->players[0].rounds);
  CHECK(club::games_of(**file, 1) == *games);
}

}  // namespace

TEST_CASE("a club file of format 2 is brought up with all it holds") {
  const OldFile old;
  check_content(old.path);
  check_content(old.path, 2);  // once more, now in the new format
}

TEST_CASE("a club file of format 1 is brought up with all it holds") {
  const OldFile old("DROP TABLE evaluation; PRAGMA user_version = 1;");
  check_content(old.path);
}

TEST_CASE("a club file of format 3 is brought up with all it holds") {
  const OldFile old("", "format3.sql");
  const auto report = trf::read_trf(*base::read_file(kData / "format3.trf"), "format3.trf").result();
  REQUIRE(report);
  for (int time = 0; time < 2; ++time) {
    const auto practice = store::PracticeFile::open(old.path);
    REQUIRE(practice);
    const auto students = (*practice)->students();
    REQUIRE(students);
    REQUIRE(students->size() == 2);
    CHECK((*students)[0].surname == "Земляникина");
    practice::Game game;
    game.id = 7;
    CHECK((*practice)->save(1, game));
    CHECK((*practice)->load(1)->games.size() == 1);
    const auto file = store::ClubFile::open(old.path);
    REQUIRE(file);
    CHECK((*file)->check_integrity());
    auto desk = club::TournamentDesk::open(**file, 1);
    REQUIRE(desk);
    for (std::size_t p = 0; p < report->players.size(); ++p)
      CHECK(desk->state().tournament.players[p].rounds == report->players[p].rounds);
    CHECK(club::games_of(**file, 1)->size() == 6);
    // Lines of format 3 can be taken back as before.
    CHECK(desk->undo());
    CHECK(desk->redo());
  }
}

TEST_CASE("a file that cannot be brought up stays as it was") {
  const OldFile old("UPDATE tournament SET definition = 'no tournament at all';");
  CHECK_FALSE(store::ClubFile::open(old.path));
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(old.path.c_str(), &raw) == SQLITE_OK);
  CHECK(sqlite3_exec(raw, "SELECT definition FROM tournament", nullptr, nullptr, nullptr) ==
        SQLITE_OK);
  sqlite3_close(raw);
}
