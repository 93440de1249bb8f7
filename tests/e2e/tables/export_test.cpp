// SPDX-License-Identifier: MIT
// rostok tournament table and site as a coach runs them.
#include <filesystem>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/tables/read.h"
#include "run_program.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

const std::string kTrf = ROSTOK_TESTS_DIR "/data/tables/small.trf";

struct Folder {
  Folder()
      : path(fs::temp_directory_path() / base::temporary_beside("rostok-e2e-tables").filename()) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] std::string operator/(const std::string& name) const {
    return (path / name).string();
  }
  fs::path path;
};

Outcome run(const std::string& arguments, const std::string& language = "ru") {
  return run_program("ROSTOK_LANG=" + language + " '" ROSTOK_BIN_DIR "/rostok' " + arguments +
                     " 2>&1");
}

tables::ReadTable read(const std::string& path) {
  tables::ReadOptions options;
  options.titles = true;
  auto table = tables::read_table_file(path, options);
  REQUIRE(table);
  return std::move(*table);
}

}  // namespace

TEST_CASE("every table in every format, with the same cells") {
  const Folder folder;
  for (const std::string kind : {"players", "pairings", "results", "standings", "crosstable"}) {
    INFO(kind);
    const auto outcome =
        run("tournament table '" + kTrf + "' --kind " + kind + " --csv '" + folder / "t.csv" +
            "' --xlsx '" + folder / "t.xlsx" + "' --html '" + folder / "t.html" + "'");
    CHECK(outcome.code == 0);
    const auto csv = read(folder / "t.csv"), xlsx = read(folder / "t.xlsx");
    REQUIRE(csv.table.rows.size() >= 2);
    CHECK(csv.table.columns == xlsx.table.columns);
    REQUIRE(csv.table.rows.size() == xlsx.table.rows.size());
    for (std::size_t r = 0; r < csv.table.rows.size(); ++r)
      for (std::size_t c = 0; c < csv.table.columns.size(); ++c)
        CHECK(tables::cell_text(csv.table.rows[r][c]) ==
              tables::cell_text(xlsx.table.rows[r][c], tables::Numbers::Decimal, ','));
    const auto page = base::read_file(folder / "t.html").value();
    CHECK(page.find("Иванов П.") != std::string::npos);
    CHECK(page.find("Пётр") == std::string::npos);
  }
}

TEST_CASE("names: full in spreadsheets, initials on pages, both the other way on demand") {
  const Folder folder;
  const std::string files = " --csv '" + folder / "t.csv" + "' --html '" + folder / "t.html" + "'";
  const auto full = run("tournament table '" + kTrf + "' --full-names" + files);
  CHECK(full.code == 0);
  CHECK(full.says("согласие"));
  CHECK(base::read_file(folder / "t.html").value().find("Иванов Пётр") != std::string::npos);
  CHECK(base::read_file(folder / "t.csv").value().find("Иванов Пётр") != std::string::npos);
  const auto brief = run("tournament table '" + kTrf + "' --initials" + files);
  CHECK(brief.code == 0);
  CHECK(!brief.says("согласие"));
  CHECK(base::read_file(folder / "t.csv").value().find("Пётр") == std::string::npos);
}

TEST_CASE("after a round, and a round that is not paired") {
  const Folder folder;
  const std::string csv = " --csv '" + folder / "t.csv" + "'";
  REQUIRE(run("tournament table '" + kTrf + "' --round 1" + csv).code == 0);
  const auto after_one = read(folder / "t.csv");
  REQUIRE(run("tournament table '" + kTrf + "' --round 3" + csv).code == 0);
  CHECK(after_one.table != read(folder / "t.csv").table);
  const auto late = run("tournament table '" + kTrf + "' --kind results --round 4" + csv, "en");
  CHECK(late.code == 3);
  CHECK(late.says("Round 4 is not paired yet"));
  CHECK(run("tournament table '" + kTrf + "'", "en").code == 3);
  CHECK(run("tournament table '" + kTrf + "' --kind nonsense" + csv, "en").code == 3);
}

TEST_CASE("a site is written, and written again") {
  const Folder folder;
  const auto first = run("tournament site '" + kTrf + "' --out '" + folder / "site" + "'");
  CHECK(first.code == 0);
  CHECK(first.says("6 страниц записано"));
  CHECK(fs::exists(folder / "site/round-3.html"));
  CHECK(run("tournament site '" + kTrf + "' --out '" + folder / "site" + "' --full-names")
            .says("согласие"));
  CHECK(run("tournament site '" + kTrf + "' --out /proc/no").code == 5);
}

#ifdef ROSTOK_PYTHON
TEST_CASE("a reader that is not ours opens the workbook: openpyxl") {
  if (run_program(ROSTOK_PYTHON " -c 'import openpyxl' 2>&1").code != 0) {
    WARN("python3-openpyxl is not installed");
    return;
  }
  const Folder folder;
  REQUIRE(run("tournament table '" + kTrf + "' --xlsx '" + folder / "t.xlsx" + "'").code == 0);
  const auto outcome = run_program(
      ROSTOK_PYTHON " - '" + folder / "t.xlsx" +
      "' 2>&1 <<'END'\n"
      "import sys, openpyxl\n"
      "book = openpyxl.load_workbook(sys.argv[1])\n"
      "sheet = book.active\n"
      "rows = list(sheet.iter_rows(values_only=True))\n"
      "print(book.sheetnames, sheet.freeze_panes, sheet['A1'].font.bold, sheet['A2'].font.bold)\n"
      "print(book.properties.created)\n"
      "print(rows[0])\n"
      "print(rows[1])\n"
      "print(rows[3][2], sheet['C4'].data_type, type(rows[1][4]).__name__)\n"
      "print(sheet.column_dimensions['C'].width > 2 * sheet.column_dimensions['B'].width)\n"
      "END");
  CHECK(outcome.out ==
        "['Итоговое положение'] A2 True False\n"
        "2000-01-01 00:00:00\n"
        "('Место', '№', 'Имя', 'Рейт.', 'Очки', 'Личн.', 'Бх/C1', 'ЗБ')\n"
        "(1, 1, 'Иванов Пётр Ильич', 1500, 2.5, None, 3.5, 3.5)\n"
        "=Ли <b>Ян</b> s float\n"
        "True\n");
}
#endif
