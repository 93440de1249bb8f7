// SPDX-License-Identifier: MIT
// The file of the lists: killed in the middle, full, foreign, newer, read-only, read while written.
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <chrono>
#include <random>
#include <thread>

#include "collected.h"
#include "failing_disk.h"
#include "rostok/base/files.h"
#include "rostok/rating_lists/find.h"

using namespace lists_test;
namespace fs = std::filesystem;

namespace {

// A list whose players all have this standard rating.
std::string list_of(int players, int rating) {
  std::string text = "ID Number Name                  Fed SRtng RRtng B-day\n";
  for (int i = 1; i <= players; ++i) {
    std::string line = std::to_string(i);
    line.resize(10, ' ');
    line += "Player" + std::to_string(i * 7919 % players) + ", Sam";
    line.resize(32, ' ');
    text += line + "RUS " + std::to_string(rating) + "  0     2010\n";
  }
  return text;
}

// Every player of the one list has this rating, and all are there.
void check_whole(const fs::path& path, int players, const std::vector<int>& ratings) {
  const auto lists = open_lists(path);
  const auto infos = lists->lists();
  REQUIRE(infos);
  REQUIRE(infos->size() == 1);
  CHECK(infos->front().players == players);
  const auto first = lists->with_id(Authority::Fide, 1);
  REQUIRE(first);
  REQUIRE(first->size() == 1);
  const int rating = first->front().player.ratings[0].value;
  CHECK(std::find(ratings.begin(), ratings.end(), rating) != ratings.end());
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
  const auto number = [&](const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    const std::string text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return text;
  };
  CHECK(number("PRAGMA integrity_check(1)") == "ok");
  CHECK(number("SELECT count(*) FROM player_fide WHERE standard = " + std::to_string(rating)) ==
        std::to_string(players));
  CHECK(number("SELECT count(*) FROM player_fide") == std::to_string(players));
  CHECK(number("SELECT count(*) FROM sqlite_master WHERE tbl_name = 'player_fide'") == "3");
  sqlite3_close(raw);
}

}  // namespace

TEST_CASE("an import killed at any moment leaves the old list or the new one, whole") {
  const Folder folder;
  const fs::path path = folder.path / "lists.db";
  constexpr int kPlayers = 10'000;
  std::mt19937 random(7);
  int killed = 0, newer = 0;
  std::vector<std::string> files;
  for (const int rating : {1500, 1600}) {
    files.push_back((folder.path / ("list" + std::to_string(rating) + ".txt")).string());
    REQUIRE(base::write_file_atomically(files.back(), list_of(kPlayers, rating)));
  }
  // The kills fall into every part of an import, however slow the machine is.
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(import_lists(files[0], september(), *open_lists(path)));
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  for (int run = 0; run < 30; ++run) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto lists = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Create);
      const bool done = lists && import_lists(files[run % 2 == 0 ? 1 : 0], september(), **lists);
      _exit(done ? 0 : 1);
    }
    std::this_thread::sleep_for(whole * (random() % 120) / 100);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
      ++killed;
    else {
      CHECK(WEXITSTATUS(status) == 0);
      ++newer;
    }
    check_whole(path, kPlayers, {1500, 1600});
  }
  INFO(killed << " killed, " << newer << " finished");
  CHECK(killed > 5);
}

TEST_CASE("a disk that fails at any write leaves the old list or the new one, whole") {
  failing_disk::install();
  const Folder folder;
  constexpr int kPlayers = 300;
  const std::string old_list = (folder.path / "old.txt").string(),
                    new_list = (folder.path / "new.txt").string();
  REQUIRE(base::write_file_atomically(old_list, list_of(kPlayers, 1500)));
  REQUIRE(base::write_file_atomically(new_list, list_of(kPlayers, 1600)));
  failing_disk::mend();
  const auto import_once = [&](const fs::path& path, const std::string& file) {
    auto lists = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Create);
    if (!lists) return base::Result<void>(tl::unexpected(lists.error()));
    const auto done = import_lists(file, september(), **lists);
    return done ? base::Result<void>() : base::Result<void>(tl::unexpected(done.error()));
  };
  const fs::path sound = folder.path / "sound.db";
  REQUIRE(import_once(sound, old_list));
  failing_disk::mend();
  REQUIRE(import_once(sound, new_list));
  const int steps = failing_disk::changes();
  REQUIRE(steps > 20);
  const fs::path old_state = folder.path / "old.db";
  REQUIRE(import_once(old_state, old_list));
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    int failures = 0;
    for (int step = 1; step <= steps; ++step) {
      CAPTURE(code, step);
      const fs::path path =
          folder.path / ("lists-" + std::to_string(code) + "-" + std::to_string(step) + ".db");
      fs::copy_file(old_state, path);
      failing_disk::fail_from(step, code);
      const auto done = import_once(path, new_list);
      failing_disk::mend();
      if (!done) {
        ++failures;
        CHECK(done.error().kind == base::ErrorKind::Io);
      }
      check_whole(path, kPlayers, done ? std::vector<int>{1600} : std::vector<int>{1500, 1600});
      fs::remove(path);
    }
    CHECK(failures > steps / 3);  // the rest falls into the tidying behind the commit
  }
}

TEST_CASE("a foreign file and a newer one are refused and stay as they are") {
  const Folder folder;
  const fs::path path = folder.path / "lists.db";
  const auto refused = [&] {
    const auto opened = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Create);
    REQUIRE_FALSE(opened);
    return opened.error().kind;
  };
  sqlite3* raw = nullptr;
  SECTION("no SQLite at all") {
    REQUIRE(base::write_file_atomically(path, std::string(5000, 'x')));
    CHECK(refused() == base::ErrorKind::BadInput);
  }
  SECTION("of another program") {
    REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, "CREATE TABLE shop (id)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    CHECK(refused() == base::ErrorKind::BadInput);
  }
  SECTION("from a newer Rostok") {
    (void)open_lists(path);
    REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, "PRAGMA user_version = 99", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    CHECK(refused() == base::ErrorKind::Unsupported);
  }
  SECTION("absent") {
    const auto opened = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Refuse);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == base::ErrorKind::NotFound);
    CHECK_FALSE(fs::exists(path));
  }
}

TEST_CASE("readers go on with the old list while an import runs, a second import waits") {
  const Folder folder;
  const fs::path path = folder.path / "lists.db";
  const auto writer_file = open_lists(path), reader = open_lists(path);
  import_file(*writer_file, "players_list_foa.txt");
  CHECK(find_players(*reader, {"zim", {}, 20})->players.size() == 2);
  {
    auto writer = writer_file->begin_import({});
    REQUIRE(writer);
    REQUIRE((*writer)->begin_list({Authority::Fide, std::nullopt}));
    CHECK(find_players(*reader, {"zim", {}, 20})->players.size() == 2);
    CHECK(reader->lists()->size() == 1);
  }  // given up
  CHECK(find_players(*writer_file, {"zim", {}, 20})->players.size() == 2);
  import_file(*writer_file, "standard_rating_list.txt");
  CHECK(reader->lists()->size() == 2);
  CHECK(find_players(*reader, {"zim", {}, 20})->players.front().lists.size() == 2);
}

TEST_CASE("lists in a folder that may not be written can be read") {
  const Folder folder;
  const fs::path closed = folder.path / "closed ?#%";
  fs::create_directory(closed);
  const fs::path path = closed / "lists.db";
  {
    const auto lists = open_lists(path);
    import_file(*lists, "players_list_foa.txt");
  }
  const auto reading = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  const auto entering = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(path, reading);
  fs::permissions(closed, reading | entering);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Nothing is closed to the superuser: the right is given away first.
    if (geteuid() == 0 && setuid(65534) != 0) _exit(3);
    auto lists = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Refuse);
    if (!lists) _exit(4);
    const auto found = find_players(**lists, {"zim", {}, 20});
    if (!found || found->players.size() != 2) _exit(5);
    const auto changed = import_lists(data_file("players_list.txt"), september(), **lists);
    if (changed || changed.error().kind != base::ErrorKind::Io) _exit(6);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  fs::permissions(closed, fs::perms::owner_all);
}

TEST_CASE("the lists stand beside the club file") {
  CHECK(store::rating_lists_beside("/club/school.db") == fs::path("/club/lists.db"));
  CHECK(store::rating_lists_beside("school.db") == fs::path("lists.db"));
}
