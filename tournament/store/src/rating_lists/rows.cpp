// SPDX-License-Identifier: MIT
#include "rows.h"

namespace rostok::store::rating_list_tables {

using rating_lists::ListedPlayer;
using rating_lists::ListedRow;
using rating_lists::ListInfo;

std::string insert_statement(const std::string& table) {
  return "INSERT INTO " + table +
         " (id, key, name, federation, sex, birth, title, women_title, other_titles, arena_title, "
         "inactive, standard, standard_k, standard_games, rapid, rapid_k, rapid_games, blitz, "
         "blitz_k, blitz_games, region, fide_id, fide_rating) VALUES "
         "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
}

void bind_player(SQLite::Statement& insert, const ListedPlayer& player, const std::string& key) {
  int at = 0;
  const auto text = [&](const std::string& value) { insert.bindNoCopy(++at, value); };
  const auto number = [&](std::int64_t value) { insert.bind(++at, value); };
  number(player.id);
  text(key);
  text(player.name);
  text(player.federation);
  number(static_cast<int>(player.sex));
  number(player.birth_year);
  number(static_cast<int>(player.title));
  number(static_cast<int>(player.women_title));
  text(player.other_titles);
  text(player.arena_title);
  number(player.inactive ? 1 : 0);
  for (const auto& rating : player.ratings) {
    number(rating.value);
    number(rating.k);
    number(rating.games);
  }
  text(player.region);
  number(player.fide_id);
  number(player.fide_rating);
}

const std::string& selected_columns() {
  static const std::string columns =
      "p.key, p.id, p.name, p.federation, p.sex, p.birth, p.title, p.women_title, p.other_titles, "
      "p.arena_title, p.inactive, p.standard, p.standard_k, p.standard_games, p.rapid, p.rapid_k, "
      "p.rapid_games, p.blitz, p.blitz_k, p.blitz_games, p.region, p.fide_id, p.fide_rating";
  return columns;
}

ListedRow read_row(const SQLite::Statement& row, const rating_lists::ListKey& list) {
  int at = 0;
  const auto text = [&] { return row.getColumn(at++).getString(); };
  const auto number = [&] { return row.getColumn(at++).getInt64(); };
  const auto small = [&] { return row.getColumn(at++).getInt(); };
  ListedRow read;
  read.list = list;
  read.key = text();
  ListedPlayer& player = read.player;
  player.id = number();
  player.name = text();
  player.federation = text();
  player.sex = static_cast<model::Sex>(small());
  player.birth_year = small();
  player.title = static_cast<model::Title>(small());
  player.women_title = static_cast<model::Title>(small());
  player.other_titles = text();
  player.arena_title = text();
  player.inactive = small() != 0;
  for (auto& rating : player.ratings) {
    rating.value = small();
    rating.k = small();
    rating.games = small();
  }
  player.region = text();
  player.fide_id = number();
  player.fide_rating = small();
  return read;
}

void write_info(SQLite::Database& database, const ListInfo& info) {
  SQLite::Statement insert(database,
                           "INSERT OR REPLACE INTO list (key, layout, file, date, date_source, "
                           "imported, players, left_out, unreadable) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, rating_lists::to_string(info.key));
  insert.bind(2, static_cast<int>(info.layout));
  insert.bind(3, info.file);
  insert.bind(4, info.date);
  insert.bind(5, static_cast<int>(info.date_source));
  insert.bind(6, info.imported);
  insert.bind(7, static_cast<std::int64_t>(info.players));
  insert.bind(8, static_cast<std::int64_t>(info.left_out));
  insert.bind(9, static_cast<std::int64_t>(info.unreadable));
  insert.exec();
}

std::vector<ListInfo> read_infos(SQLite::Database& database) {
  SQLite::Statement rows(
      database,
      "SELECT key, layout, file, date, date_source, imported, players, left_out, "
      "unreadable FROM list ORDER BY date DESC, imported DESC, key");
  std::vector<ListInfo> infos;
  while (rows.executeStep()) {
    const auto key = rating_lists::parse_list_key(rows.getColumn(0).getString());
    if (!key) continue;
    ListInfo info;
    info.key = *key;
    info.layout = static_cast<rating_lists::Layout>(rows.getColumn(1).getInt());
    info.file = rows.getColumn(2).getString();
    info.date = rows.getColumn(3).getString();
    info.date_source = static_cast<rating_lists::DateSource>(rows.getColumn(4).getInt());
    info.imported = rows.getColumn(5).getString();
    info.players = rows.getColumn(6).getInt64();
    info.left_out = rows.getColumn(7).getInt64();
    info.unreadable = rows.getColumn(8).getInt64();
    infos.push_back(std::move(info));
  }
  return infos;
}

}  // namespace rostok::store::rating_list_tables
