// SPDX-License-Identifier: MIT
#include "rostok/store/rating_list_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

#include "guard.h"
#include "rows.h"
#include "schema.h"
#include "writer.h"

namespace rostok::store {

using base::ErrorKind;
using base::fail;
using base::Result;
using rating_lists::Authority;
using rating_lists::ListedRow;
using rating_lists::ListKey;
using rating_lists::RowFilter;
using namespace rating_list_tables;

namespace {

constexpr int kPatience = 5000;  // ms that another program may be writing
// Behind every text that begins with a key.
constexpr const char* kBehind = "\xF4\x8F\xBF\xBF";
// Rows of a prefix that are searched for further words.
constexpr int kMostLookedAt = 10'000;
constexpr const char* kFilter =
    " AND (?1 = '' OR p.federation = ?1) AND (?2 = 0 OR p.birth IN (0, ?2)) ";

}  // namespace

struct RatingListFile::Parts {
  Parts(std::string name, const std::string& uri, int flags)
      : path(std::move(name)), database(uri, flags | SQLite::OPEN_NOMUTEX, kPatience) {}

  // Statements are kept: a search asks the same question hundreds of times.
  SQLite::Statement& statement(const std::string& sql) {
    auto& kept = statements[sql];
    if (!kept) kept = std::make_unique<SQLite::Statement>(database, sql);
    kept->reset();
    kept->clearBindings();
    return *kept;
  }

  std::string path;
  SQLite::Database database;
  std::map<std::string, std::unique_ptr<SQLite::Statement>> statements;
};

namespace {

// For a folder in which SQLite may not make its files: then nobody else writes either.
std::string read_only_uri(const std::filesystem::path& path) {
  constexpr const char* kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).generic_string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%' || byte < 0x20)
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    else
      uri += c;
  }
  return uri + "?immutable=1";
}

void read_rows(SQLite::Statement& query, const ListKey& list, std::vector<ListedRow>& rows) {
  while (query.executeStep())
    rows.push_back(read_row(query, list));
  query.reset();
}

void bind_filter(SQLite::Statement& query, const RowFilter& filter) {
  query.bind(1, filter.federation);
  query.bind(2, filter.birth_year);
}

}  // namespace

RatingListFile::RatingListFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
RatingListFile::~RatingListFile() = default;

Result<std::unique_ptr<RatingListFile>> RatingListFile::open(const std::filesystem::path& path,
                                                             IfAbsent if_absent) {
  const std::string name = path.string();
  std::error_code error;
  const bool there = std::filesystem::exists(path, error);
  if (!there && if_absent == IfAbsent::Refuse)
    return fail(ErrorKind::NotFound, "There are no rating lists in {1}: import one first", {name});
  const auto try_open = [&](const std::string& uri, int flags) {
    return lists_guarded(name, [&]() -> Result<std::unique_ptr<RatingListFile>> {
      auto parts = std::make_unique<Parts>(name, uri, flags);
      if (auto sound = prepare(parts->database, name); !sound) return tl::unexpected(sound.error());
      return std::unique_ptr<RatingListFile>(new RatingListFile(std::move(parts)));
    });
  };
  auto opened = try_open(name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  if (opened || !there || opened.error().kind != ErrorKind::Io) return opened;
  auto read_only = try_open(read_only_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
  return read_only ? std::move(read_only) : std::move(opened);
}

Result<std::vector<rating_lists::ListInfo>> RatingListFile::lists() const {
  return lists_guarded(parts_->path, [&]() -> Result<std::vector<rating_lists::ListInfo>> {
    return read_infos(parts_->database);
  });
}

Result<std::unique_ptr<rating_lists::ListWriter>> RatingListFile::begin_import(
    std::stop_token cancel) {
  return lists_guarded(parts_->path, [&]() -> Result<std::unique_ptr<rating_lists::ListWriter>> {
    parts_->statements.clear();  // a table that is read cannot be replaced
    return std::make_unique<RatingListWriter>(parts_->database, parts_->path, std::move(cancel));
  });
}

Result<void> RatingListFile::remove(const ListKey& key) {
  return lists_guarded(parts_->path, [&]() -> Result<void> {
    parts_->statements.clear();
    SQLite::Transaction transaction(parts_->database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement forget(parts_->database, "DELETE FROM list WHERE key = ?");
    forget.bind(1, rating_lists::to_string(key));
    if (forget.exec() == 0)
      return fail(ErrorKind::NotFound, "There is no list {1} in {2}",
                  {rating_lists::to_string(key), parts_->path});
    make_table(parts_->database, key);
    make_indexes(parts_->database, key);
    transaction.commit();
    parts_->database.exec("VACUUM");
    return {};
  });
}

Result<bool> RatingListFile::has_prefix(std::string_view key) const {
  return lists_guarded(parts_->path, [&]() -> Result<bool> {
    static const std::string sql = [] {
      std::string text = "SELECT 0";
      for (const ListKey& list : all_keys())
        text += " OR EXISTS (SELECT 1 FROM " + table_of(list) + " WHERE key >= ?1 AND key < ?2)";
      return text;
    }();
    SQLite::Statement& query = parts_->statement(sql);
    query.bind(1, std::string(key));
    query.bind(2, std::string(key) + kBehind);
    query.executeStep();
    const bool found = query.getColumn(0).getInt() != 0;
    query.reset();
    return found;
  });
}

Result<std::vector<ListedRow>> RatingListFile::with_prefix(std::string_view key,
                                                           const std::vector<std::string>& words,
                                                           const RowFilter& filter,
                                                           std::size_t limit) const {
  return lists_guarded(parts_->path, [&]() -> Result<std::vector<ListedRow>> {
    std::string pattern = "*";  // keys hold letters, digits and blanks only
    for (const std::string& word : words)
      pattern += " " + word + "*";
    std::vector<ListedRow> rows;
    for (const ListKey& list : all_keys()) {
      const std::string table = table_of(list);
      std::string sql = "SELECT " + selected_columns() + " FROM ";
      if (words.empty())
        sql +=
            table + " AS p WHERE p.key >= ?3 AND p.key < ?4" + kFilter + "ORDER BY p.key LIMIT ?5";
      else
        sql += "(SELECT n, key FROM " + table +
               " WHERE key >= ?3 AND key < ?4 ORDER BY key LIMIT " + std::to_string(kMostLookedAt) +
               ") AS k CROSS JOIN " + table + " AS p ON p.n = k.n WHERE k.key GLOB ?6" + kFilter +
               "ORDER BY k.key LIMIT ?5";
      SQLite::Statement& query = parts_->statement(sql);
      bind_filter(query, filter);
      query.bind(3, std::string(key));
      query.bind(4, std::string(key) + kBehind);
      query.bind(5, static_cast<std::int64_t>(limit));
      if (!words.empty()) query.bind(6, pattern);
      read_rows(query, list, rows);
    }
    return rows;
  });
}

Result<std::vector<ListedRow>> RatingListFile::with_number_prefix(std::string_view digits,
                                                                  const RowFilter& filter,
                                                                  std::size_t limit) const {
  return lists_guarded(parts_->path, [&]() -> Result<std::vector<ListedRow>> {
    constexpr std::size_t kMostDigits = 12;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    std::vector<ListedRow> rows;
    if (digits.empty() || digits.size() > kMostDigits) return rows;
    const std::int64_t start = std::stoll(std::string(digits));
    for (const ListKey& list : all_keys()) {
      std::vector<ListedRow> found;
      std::int64_t ten = 1;
      for (std::size_t length = digits.size(); length <= kMostDigits && found.size() < limit;
           ++length, ten *= 10)
        for (const char* column : {"id", "fide_id"}) {
          if (list.authority == Authority::Fide && column[0] == 'f') continue;
          const std::string number = std::string("p.") + column;
          SQLite::Statement& query = parts_->statement(
              "SELECT " + selected_columns() + " FROM " + table_of(list) + " AS p WHERE " + number +
              " > 0 AND " + number + " BETWEEN ?3 AND ?4" + kFilter + "ORDER BY " + number +
              " LIMIT ?5");
          bind_filter(query, filter);
          query.bind(3, start * ten);
          query.bind(4, start * ten + ten - 1);
          query.bind(5, static_cast<std::int64_t>(limit - std::min(limit, found.size())));
          read_rows(query, list, found);
        }
      rows.insert(rows.end(), found.begin(), found.end());
    }
    return rows;
  });
}

namespace {

// Rows of all lists of an authority with this number in this column.
template <typename Parts>
std::vector<ListedRow> rows_with(Parts& parts, Authority authority, const std::string& column,
                                 std::int64_t id) {
  std::vector<ListedRow> rows;
  for (const ListKey& list : all_keys()) {
    if (list.authority != authority) continue;
    SQLite::Statement& query =
        parts.statement("SELECT " + selected_columns() + " FROM " + table_of(list) +
                        " AS p WHERE p." + column + " > 0 AND p." + column + " = ?1");
    query.bind(1, id);
    read_rows(query, list, rows);
  }
  return rows;
}

}  // namespace

Result<std::vector<ListedRow>> RatingListFile::with_id(Authority authority, std::int64_t id) const {
  return lists_guarded(parts_->path, [&]() -> Result<std::vector<ListedRow>> {
    return rows_with(*parts_, authority, "id", id);
  });
}

Result<std::vector<ListedRow>> RatingListFile::with_fide_id(std::int64_t id) const {
  return lists_guarded(parts_->path, [&]() -> Result<std::vector<ListedRow>> {
    return rows_with(*parts_, Authority::National, "fide_id", id);
  });
}

std::filesystem::path rating_lists_beside(const std::filesystem::path& club_file) {
  return club_file.parent_path() / "lists.db";
}

}  // namespace rostok::store
