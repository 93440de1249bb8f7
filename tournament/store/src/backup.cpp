// SPDX-License-Identifier: MIT
#include "rostok/store/backup.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <regex>
#include <thread>

#include "guarded.h"
#include "migrations.h"
#include "rostok/base/files.h"

namespace rostok::store {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr int kBusyMilliseconds = 5000;

// Removed when it was not renamed, with what SQLite leaves beside it.
class Temporary {
 public:
  explicit Temporary(const fs::path& target) : path_(base::temporary_beside(target)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    std::error_code ignored;
    for (const char* end : {"", "-journal", "-wal", "-shm"})
      fs::remove(path_.string() + end, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// All pages in one step: the copy is of one moment. Waits for a busy file like any command.
void copy_pages(SQLite::Database& to, SQLite::Database& from) {
  const auto deadline =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyMilliseconds);
  SQLite::Backup backup(to, from);
  for (;;) {
    const int state = backup.executeStep(-1);
    if (state == SQLITE_DONE) return;
    if (state != SQLITE_OK && std::chrono::steady_clock::now() > deadline)
      throw SQLite::Exception("busy", state);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

Result<void> check_sound(SQLite::Database& database, const fs::path& path) {
  const std::string sound = database.execAndGet("PRAGMA integrity_check(1)").getString();
  if (sound == "ok") return {};
  return fail(ErrorKind::Io, "The club file {1} is damaged: {2}", {path.string(), sound});
}

// Opens without creating; ours and not newer.
Result<SQLite::Database> open_existing(const fs::path& path) {
  if (!fs::exists(path)) return fail(ErrorKind::NotFound, "No such file: {1}", {path.string()});
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE, kBusyMilliseconds);
  if (auto ours = check_ours(database, path.string()); !ours) return tl::unexpected(ours.error());
  return database;
}

// A sound copy at `to`, in one file.
Result<void> copy_to(const fs::path& from, const fs::path& to) {
  auto source = open_existing(from);
  if (!source) return tl::unexpected(source.error());
  SQLite::Database copy(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  copy_pages(copy, *source);
  copy.exec("PRAGMA journal_mode = DELETE");
  return check_sound(copy, from);
}

// With milliseconds: names sort by time even when copies are made in one second.
std::string moment_text() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d-%H-%M-%S", std::gmtime(&seconds));
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
  const std::string fraction = std::to_string(1000 + ms.count() % 1000);
  return std::string(text) + "-" + fraction.substr(1);
}

fs::path free_name(const fs::path& club, const fs::path& folder) {
  for (;;) {
    const fs::path name = folder / (club.stem().string() + "-" + moment_text() + ".db");
    if (!fs::exists(name)) return name;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

Result<void> remove_older(const fs::path& club, const fs::path& folder, std::size_t keep) {
  static const std::regex moment(R"(\d{4}(-\d\d){5}-\d{3})");
  const std::string stem = club.stem().string() + "-";
  std::vector<fs::path> copies;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    const std::string name = file.path().stem().string();
    if (file.path().extension() == ".db" && name.starts_with(stem) &&
        std::regex_match(name.substr(stem.size()), moment))
      copies.push_back(file.path());
  }
  std::sort(copies.begin(), copies.end());
  for (std::size_t i = 0; !error && i + keep < copies.size(); ++i)
    fs::remove(copies[i], error);
  if (error)
    return fail(ErrorKind::Io, "An old copy in {1} cannot be removed: {2}",
                {folder.string(), error.message()});
  return {};
}

// The log of the copy goes on behind everything that programs have seen of the club file, with a
// line in every document that says what happened.
void continue_log(SQLite::Database& copy, std::int64_t highest, const std::string& name) {
  // Room for what is still written until the copy is in its place.
  const std::string next = std::to_string(highest + 1000);
  SQLite::Transaction transaction(copy);
  copy.exec(
      "INSERT INTO sqlite_sequence (name, seq) SELECT 'log', 0 WHERE NOT EXISTS "
      "(SELECT 1 FROM sqlite_sequence WHERE name = 'log')");
  copy.exec("UPDATE sqlite_sequence SET seq = " + next + " WHERE name = 'log' AND seq < " + next);
  SQLite::Statement line(copy,
                         "INSERT INTO log (document, command, detail) "
                         "SELECT id, 'restore', json_object('copy', ?) FROM document ORDER BY id");
  line.bind(1, name);
  line.exec();
  copy.exec(
      "UPDATE document SET revision = "
      "(SELECT max(number) FROM log WHERE log.document = document.id)");
  transaction.commit();
}

std::int64_t highest_line(SQLite::Database& database) {
  return database.execAndGet("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'log'")
      .getInt64();
}

// A copy of the copy, brought up to the newest format.
Result<void> prepare(const fs::path& copy, const fs::path& to) {
  if (auto copied = copy_to(copy, to); !copied) return copied;
  SQLite::Database database(to.string(), SQLite::OPEN_READWRITE);
  if (auto done = migrate(database); !done) return done;
  return check_sound(database, copy);
}

Result<void> put_back(const fs::path& club, const fs::path& prepared, const std::string& name) {
  SQLite::Database copy(prepared.string(), SQLite::OPEN_READWRITE);
  SQLite::Database live(club.string(), SQLite::OPEN_READWRITE, kBusyMilliseconds);
  live.exec("PRAGMA synchronous = FULL");
  continue_log(copy, std::max(highest_line(live), highest_line(copy)), name);
  copy_pages(live, copy);
  return check_sound(live, club);
}

// Renames a damaged club file with its companions; returns its new name.
fs::path set_aside(const fs::path& club) {
  const fs::path aside =
      free_name(fs::path(club).replace_filename(club.stem().string() + "-damaged"),
                fs::absolute(club).parent_path());
  std::error_code ignored;
  for (const char* end : {"", "-wal", "-shm"})
    fs::rename(club.string() + end, aside.string() + end, ignored);
  return aside;
}

Result<fs::path> move_into(const fs::path& prepared, const fs::path& club, const fs::path& saved) {
  if (auto done = base::commit_file(prepared, club); !done) return tl::unexpected(done.error());
  return saved;
}

}  // namespace

Result<void> back_up(const fs::path& club, const fs::path& copy) {
  const Temporary temporary(copy);
  auto copied = guarded(club.string(), [&] { return copy_to(club, temporary.path()); });
  if (!copied) return copied;
  return base::commit_file(temporary.path(), copy);
}

Result<fs::path> back_up_into(const fs::path& club, const fs::path& folder, std::size_t keep) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return fail(ErrorKind::Io, "The folder {1} cannot be made: {2}",
                {folder.string(), error.message()});
  const fs::path copy = free_name(club, folder);
  if (auto done = back_up(club, copy); !done) return tl::unexpected(done.error());
  if (keep > 0)
    if (auto done = remove_older(club, folder, keep); !done) return tl::unexpected(done.error());
  return copy;
}

Result<fs::path> restore(const fs::path& club, const fs::path& copy) {
  const Temporary prepared(club);
  auto taken = guarded(copy.string(), [&] { return prepare(copy, prepared.path()); });
  if (!taken) return tl::unexpected(taken.error());
  if (!fs::exists(club)) return move_into(prepared.path(), club, {});
  const auto saved = back_up_into(club, fs::absolute(club).parent_path());
  // What cannot even be copied is set aside as it is, and nobody can be working with it.
  if (!saved) return move_into(prepared.path(), club, set_aside(club));
  auto done = guarded(club.string(),
                      [&] { return put_back(club, prepared.path(), copy.filename().string()); });
  if (!done) return tl::unexpected(done.error());
  return saved;
}

}  // namespace rostok::store
