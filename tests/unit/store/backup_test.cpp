// SPDX-License-Identifier: MIT
// Copies of a club file: made while it is used, put back while it is open, refused when unsound.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "desk_steps.h"
#include "rostok/base/files.h"
#include "rostok/club/summary.h"
#include "rostok/store/backup.h"
#include "rostok/store/club_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;
using base::ErrorKind;
using enum model::ResultCode;

namespace {

std::unique_ptr<store::ClubFile> open(const fs::path& path) {
  auto file = store::ClubFile::open(path);
  REQUIRE(file);
  return std::move(*file);
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a copy is made while the club file is used, and holds what was confirmed") {
  const test::TemporaryFolder folder;
  const auto club = folder.path / "club.db", copy = folder.path / "copies" / "copy.db";
  const auto file = open(club);
  auto desk = test::create(*file, test::numbered_players(4));
  REQUIRE(test::pair(*desk));
  REQUIRE(test::record(*desk, 1, Win, Loss));
  const auto then = desk->state();
  fs::create_directory(folder.path / "copies");
  REQUIRE(store::back_up(club, copy));
  REQUIRE(test::record(*desk, 2, Draw, Draw));
  CHECK(files_in(folder.path / "copies") == 1);  // one file, nothing beside it
  const auto copied = open(copy);
  CHECK(copied->check_integrity());
  CHECK(club::TournamentDesk::open(*copied, desk->id())->state() == then);
  CHECK(copied->log(desk->id())->size() == 3);
}

TEST_CASE("copies into a folder: the newest stay, other files too") {
  const test::TemporaryFolder folder;
  const auto club = folder.path / "club.db", copies = folder.path / "copies";
  (void)open(club);
  std::vector<fs::path> made;
  for (int i = 0; i < 4; ++i) {
    const auto copy = store::back_up_into(club, copies, 2);
    REQUIRE(copy);
    made.push_back(*copy);
    if (i == 0) std::ofstream(copies / "club-notes.db") << "mine";
  }
  CHECK(files_in(copies) == 3);
  CHECK(fs::exists(copies / "club-notes.db"));
  CHECK(fs::exists(made[3]));
  CHECK(fs::exists(made[2]));
}

TEST_CASE("a copy is put back under programs that have the file open") {
  const test::TemporaryFolder folder;
  const auto club = folder.path / "club.db", copy = folder.path / "copy.db";
  const auto file = open(club);
  auto desk = test::create(*file, test::numbered_players(4));
  REQUIRE(test::pair(*desk));
  const auto then = desk->state();
  REQUIRE(store::back_up(club, copy));
  REQUIRE(test::record(*desk, 1, Win, Loss));
  REQUIRE(test::record(*desk, 2, Draw, Draw));
  const auto lost = desk->state();
  const auto saved = store::restore(club, copy);
  REQUIRE(saved);
  CHECK(club::TournamentDesk::open(*open(*saved), desk->id())->state() == lost);
  // The desk that knows the lost results writes nothing on top of them.
  REQUIRE(desk->perform(club::record_result(1, 2, Loss, Win)));
  CHECK(test::open_boards(*desk) == std::vector<int>{1});
  CHECK(*desk->refresh() == false);
  REQUIRE(desk->undo());
  CHECK(desk->state() == then);
  REQUIRE(desk->undo());  // history of the copy goes on
  CHECK(desk->state().rounds.empty());
  CHECK(file->check_integrity());
}

TEST_CASE("copies that are damaged, foreign, newer or missing change nothing") {
  const test::TemporaryFolder folder;
  const auto club = folder.path / "club.db", copy = folder.path / "copy.db";
  {
    auto desk = test::create(*open(club), test::numbered_players(4));
    REQUIRE(desk);
  }
  CHECK(store::restore(club, copy).error().kind == ErrorKind::NotFound);
  CHECK(store::back_up(folder.path / "none.db", copy).error().kind == ErrorKind::NotFound);
  std::ofstream(copy) << std::string(9000, 'x');
  CHECK(store::restore(club, copy).error().kind == ErrorKind::BadInput);
  fs::remove(copy);
  REQUIRE(store::back_up(club, copy));
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(copy.c_str(), &raw) == SQLITE_OK);
  REQUIRE(sqlite3_exec(raw, "PRAGMA user_version = 1000", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(raw);
  CHECK(store::restore(club, copy).error().kind == ErrorKind::Unsupported);
  fs::remove(copy);
  REQUIRE(store::back_up(club, copy));
  fs::resize_file(copy, fs::file_size(copy) / 2);
  CHECK(store::restore(club, copy).error().kind == ErrorKind::Io);
  CHECK(club::tournaments_of(*open(club))->size() == 1);
  CHECK(files_in(folder.path) == 2);  // no saved copies, no temporaries
}

TEST_CASE("a damaged club file is set aside, a missing one is made") {
  const test::TemporaryFolder folder;
  const auto club = folder.path / "club.db", copy = folder.path / "copy.db";
  club::TournamentState then;
  {
    const auto file = open(club);
    auto desk = test::create(*file, test::numbered_players(4));
    REQUIRE(test::pair(*desk));
    then = desk->state();
  }
  REQUIRE(store::back_up(club, copy));
  fs::resize_file(club, fs::file_size(club) / 2);
  const auto damaged = base::read_file(club);
  REQUIRE(damaged);
  const auto aside = store::restore(club, copy);
  REQUIRE(aside);
  CHECK(*base::read_file(*aside) == *damaged);
  CHECK(club::TournamentDesk::open(*open(club), 1)->state() == then);
  fs::remove(club);
  CHECK(store::restore(club, copy)->empty());
  CHECK(club::TournamentDesk::open(*open(club), 1)->state() == then);
}
