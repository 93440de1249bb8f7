// SPDX-License-Identifier: MIT
// Every table of every tournament at hand: what is exported is imported as the same cells.
#include <algorithm>
#include <filesystem>

#include "rostok/report/final_sheet.h"
#include "rostok/report/tables.h"
#include "rostok/tables/roster.h"
#include "small_tournament.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> tournaments() {
  std::vector<fs::path> files;
  for (const fs::path folder :
       {ROSTOK_TESTS_DIR "/data/tiebreaks", ROSTOK_SHARED_DIR "/corpus/tiebreaks"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".trf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<tables::Table> tables_of(const model::Tournament& t, const i18n::Translator& words) {
  const auto how = results::options_of(t);
  std::vector<tables::Table> all{
      report::make_table(report::make_final_sheet(t, how, words), words),
      report::make_table(report::make_players_sheet(t, report::PlayerOrder::StartingNumber, words),
                         words)};
  if (how.standings.competitors == standings::Competitors::Players)
    all.push_back(report::make_table(report::make_final_cross_table(t, how, words), words));
  for (int round = 1; round <= t.rounds_paired(); ++round)
    all.push_back(report::make_table(
        report::make_pairings_sheet(t, round, words, true, {}, report::Names::Full), words));
  return all;
}

// As a file without types shows it.
tables::Table as_text(tables::Table table) {
  table.sheet.clear();
  for (auto& column : table.columns)
    column.numbers = tables::Numbers::Decimal;
  for (auto& row : table.rows)
    for (auto& cell : row)
      cell = tables::cell_text(cell);
  return table;
}

tables::ReadTable read(const std::string& bytes, const std::string& sheet = "") {
  tables::ReadOptions options;
  options.titles = true;
  options.sheet = sheet;
  auto table = tables::read_table(bytes, "table", options);
  REQUIRE(table);
  return std::move(*table);
}

}  // namespace

TEST_CASE("corpus: export then import gives the cells of every table") {
  const auto words = words_in(i18n::Language::English);
  const fs::path xlsx =
      fs::temp_directory_path() / base::temporary_beside("rostok-corpus").filename();
  for (const fs::path& path : tournaments()) {
    INFO(path.string());
    const auto outcome = trf::read_trf(base::read_file(path).value(), path.string());
    REQUIRE(outcome.ok());
    const auto all = tables_of(outcome.tournament, words);
    REQUIRE(tables::write_xlsx(xlsx, all));
    const std::string book = base::read_file(xlsx).value();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto expected = as_text(all[i]);
      REQUIRE(as_text(read(tables::csv_text(all[i], {';', '.', true})).table) == expected);
      REQUIRE(as_text(read(book, std::to_string(i + 1)).table) == expected);
    }
    // The list of players is a list of people to us as well.
    const auto players = read(tables::csv_text(all[1]));
    const auto roster = tables::parse_roster(players, tables::propose_layout(players.table, 2026),
                                             {2026, true, true});
    CHECK(roster.rows.size() == outcome.tournament.players.size());
  }
  fs::remove(xlsx);
}
