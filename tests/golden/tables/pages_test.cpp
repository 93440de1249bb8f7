// SPDX-License-Identifier: MIT
// Pages and CSV of every table, byte by byte. ROSTOK_UPDATE_GOLDEN=1 writes the files anew; look
// at them before they are kept.
#include <cstdlib>

#include "rostok/report/final_sheet.h"
#include "rostok/report/tables.h"
#include "small_tournament.h"

using namespace rostok;
using i18n::Language;

namespace {

const std::string kFolder = ROSTOK_TESTS_DIR "/golden/tables/";

void check_golden(const std::string& name, const std::string& bytes) {
  if (std::getenv("ROSTOK_UPDATE_GOLDEN"))
    REQUIRE(base::write_file_atomically(kFolder + name, bytes));
  const auto expected = base::read_file(kFolder + name);
  INFO(name);
  REQUIRE(expected);
  CHECK(bytes == *expected);
}

}  // namespace

TEST_CASE("pages: standings with initials in Russian") {
  const auto t = report::with_initials(small_tournament());
  const auto words = words_in(Language::Russian);
  const auto sheet = report::make_final_sheet(t, results::options_of(t), words);
  check_golden("standings.ru.html", tables::html_text(report::make_page(sheet, words)));
}

TEST_CASE("pages: results with full names in English") {
  const auto t = small_tournament();
  const auto words = words_in(Language::English);
  const auto sheet = report::make_pairings_sheet(t, 2, words, true, {}, report::Names::Full);
  check_golden("results.en.html", tables::html_text(report::make_page(sheet, words)));
}

TEST_CASE("pairings: an empty table keeps its number, nobody moves up") {
  const auto t = small_tournament();
  const auto words = words_in(Language::English);
  auto boards = report::boards_by_rule(t, 2);
  REQUIRE(boards.size() >= 2);
  const auto whole = report::make_pairings_sheet(t, 2, words, true, boards);
  boards[0] = {model::kNobody, model::kNobody};
  const auto sheet = report::make_pairings_sheet(t, 2, words, true, boards);
  REQUIRE(sheet.boards.size() == whole.boards.size() - 1);
  CHECK(sheet.boards[0].board == 2);
  CHECK(sheet.boards[0].white.name == whole.boards[1].white.name);
}

TEST_CASE("tables: every kind as CSV") {
  const auto t = small_tournament();
  const auto words = words_in(Language::Russian);
  const auto how = results::options_of(t);
  check_golden("standings.csv", tables::csv_text(report::make_table(
                                    report::make_final_sheet(t, how, words), words)));
  check_golden("crosstable.csv", tables::csv_text(report::make_table(
                                     report::make_final_cross_table(t, how, words), words)));
  check_golden("pairings.csv", tables::csv_text(report::make_table(
                                   report::make_pairings_sheet(t, 2, words), words)));
  check_golden(
      "players.csv",
      tables::csv_text(report::make_table(
          report::make_players_sheet(t, report::PlayerOrder::StartingNumber, words), words)));
}

TEST_CASE("tables: points are numbers, a shared place is a text") {
  report::StandingsSheet sheet;
  sheet.titles = {"BH", "SB"};
  sheet.lines = {{"1–2", 7, "A", "1500", "", "2½", {"21½", "12,25"}, false},
                 {"3", 8, "B", "", "", "1", {"–", ""}, false}};
  const auto table = report::make_table(sheet, words_in(Language::English));
  CHECK(table.rows == std::vector<tables::Row>{{"1–2", 7.0, "A", 1500.0, 2.5, 21.5, 12.25},
                                               {3.0, 8.0, "B", "", 1.0, "–", ""}});
  CHECK(table.columns[4].numbers == tables::Numbers::Points);
  CHECK(table.columns[5].numbers == tables::Numbers::Points);
  CHECK(table.columns[6].numbers == tables::Numbers::Decimal);
}

TEST_CASE("tables: what strangers see has no full name, date of birth or number of a federation") {
  for (const auto& player : report::with_initials(small_tournament()).players) {
    CHECK(player.birth_date.empty());
    CHECK(player.fide_id.empty());
    CHECK(player.name.ends_with("."));
  }
}
