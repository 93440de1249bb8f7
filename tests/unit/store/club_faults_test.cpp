// SPDX-License-Identifier: MIT
// Commands on several documents on a disk that fails at any write: all of them, or none.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "failing_disk.h"
#include "rostok/base/files.h"
#include "rostok/club/anonymise.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/event.h"
#include "rostok/club/new_tournament.h"
#include "rostok/store/club_file.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

// A club of one child in the first of two tournaments; made once and copied for every failure.
class Club {
 public:
  Club() : folder_(fs::temp_directory_path() / ("rostok-club-faults-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    failing_disk::install();
    failing_disk::mend();
    const auto file = store::ClubFile::open(folder_ / "made.db");
    auto roster = *club::ClubDesk::open(**file, club::kClubDocument);
    club::Child child;
    child.surname = "Земляникина";
    child.first_name = "Ася";
    REQUIRE(roster.perform(club::add_child(child)));
    for (int i = 0; i < 2; ++i)
      REQUIRE(club::TournamentDesk::create(**file, *club::new_tournament({}, {}, 1)));
    auto desk = *club::TournamentDesk::open(**file, 1);
    REQUIRE(desk.perform(club::add_players({*club::entry_of(roster.state(), 1, {})})));
  }
  ~Club() {
    failing_disk::mend();
    fs::remove_all(folder_);
  }
  Club(const Club&) = delete;
  Club& operator=(const Club&) = delete;

  // A fresh copy, in which `action` meets a disk that fails from the n-th write on; 0 = never.
  template <typename Action>
  auto with_failure(int n, int code, Action action) {
    for (const char* end : {"", "-wal", "-shm"})
      fs::remove(path().string() + end);
    fs::copy_file(folder_ / "made.db", path());
    failing_disk::mend();
    auto file = *store::ClubFile::open(path());
    if (n > 0)
      failing_disk::fail_from(n, code);
    else
      failing_disk::mend();
    auto result = action(*file);
    changes_ = failing_disk::changes();
    file.reset();
    failing_disk::mend();
    return result;
  }
  [[nodiscard]] int changes() const { return changes_; }
  [[nodiscard]] fs::path path() const { return folder_ / "club.db"; }

  // Names of the players of a tournament, afterwards.
  [[nodiscard]] std::vector<std::string> players(club::TournamentId id) const {
    const auto file = store::ClubFile::open(path());
    REQUIRE(file);
    CHECK((*file)->check_integrity());
    std::vector<std::string> names;
    const auto state = club::load_tournament(**file, id);
    REQUIRE(state);
    for (const auto& player : state->tournament.players)
      names.push_back(player.name);
    return names;
  }
  [[nodiscard]] std::string child() const {
    const auto file = store::ClubFile::open(path());
    REQUIRE(file);
    const auto roster = club::ClubDesk::open(**file, club::kClubDocument);
    REQUIRE(roster);
    REQUIRE(roster->state().children.size() == 1);
    return club::full_name(roster->state().children[0].child);
  }
  [[nodiscard]] bool log_is_protected() const {
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(path().c_str(), &raw) == SQLITE_OK);
    const int code = sqlite3_exec(raw, "UPDATE log SET detail = ''", nullptr, nullptr, nullptr);
    sqlite3_close(raw);
    return code == SQLITE_CONSTRAINT;
  }

 private:
  fs::path folder_;
  int changes_ = 0;
};

}  // namespace

TEST_CASE("a child is forgotten everywhere or nowhere, whichever write fails") {
  Club club;
  const auto forget = [](store::ClubFile& file) { return club::anonymise_child(file, 1, "coach"); };
  REQUIRE(club.with_failure(0, 0, forget)->cleaned);
  const int steps = club.changes();
  REQUIRE(steps > 10);
  int failed = 0, unclean = 0;
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE})
    for (int step = 1; step <= steps; ++step) {
      CAPTURE(code, step);
      const auto done = club.with_failure(step, code, forget);
      const bool forgotten = club.child() == "Ученик №1";
      CHECK(club.players(1) ==
            std::vector<std::string>{forgotten ? "Ученик №1" : "Земляникина Ася"});
      CHECK(club.log_is_protected());
      if (done) CHECK(forgotten);
      failed += done ? 0 : 1;
      unclean += done && !done->cleaned ? 1 : 0;
      // Once more on a good disk: nothing is left, whatever had happened.
      auto file = *store::ClubFile::open(club.path());
      REQUIRE(club::anonymise_child(*file, 1, "coach")->cleaned);
      file.reset();
      CHECK(base::read_file(club.path())->find("Земляникина") == std::string::npos);
    }
  CHECK(failed > 0);
  CHECK(unclean > 0);
}

TEST_CASE("a player who moves is in one tournament, whichever write fails") {
  Club club;
  const auto move = [](store::ClubFile& file) { return club::move_player(file, 1, 2, 0, "coach"); };
  REQUIRE(club.with_failure(0, 0, move)->done);
  CHECK(club.players(1).empty());
  CHECK(club.players(2).size() == 1);
  const int steps = club.changes();
  for (int step = 1; step <= steps; ++step) {
    CAPTURE(step);
    const auto done = club.with_failure(step, SQLITE_FULL, move);
    const auto from = club.players(1).size(), to = club.players(2).size();
    CHECK(from + to == 1);
    if (done) CHECK(to == 1);
  }
}
