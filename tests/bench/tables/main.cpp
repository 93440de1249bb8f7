// SPDX-License-Identifier: MIT
// Processor time of a list of people in and out: bench_tables ROWS FOLDER. The files stay in the
// folder, so that peer.py can read the same ones.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>

#include "rostok/base/files.h"
#include "rostok/tables/roster.h"
#include "rostok/tables/write.h"

using namespace rostok;

namespace {

tables::Table list_of_people(int rows) {
  static const char* kSurnames[] = {"Иванов", "Кузнецова", "Ёлкин", "Щербакова-Преображенская",
                                    "Ким"};
  static const char* kFirst[] = {"Пётр", "Анна", "Константин", "Александра", "Ян", "Полина", "Лев"};
  tables::Table table;
  table.sheet = "Список";
  for (const char* title :
       {"№", "Фамилия, имя", "Дата рождения", "Пол", "Класс", "Школа", "Разряд", "Рейтинг"})
    table.columns.push_back({title});
  for (int i = 0; i < rows; ++i)
    table.rows.push_back({double(i + 1), std::string(kSurnames[i % 5]) + " " + kFirst[i / 5 % 7],
                          "0" + std::to_string(1 + i % 9) + ".03." + std::to_string(2008 + i % 10),
                          i % 2 == 0 ? "м" : "ж", std::to_string(1 + i % 11) + "Б",
                          "МБОУ \"СОШ № " + std::to_string(i % 90) + "\"", i % 3 == 0 ? "3ю" : "",
                          1000.0 + i % 900});
  return table;
}

// The best of some runs, in milliseconds of processor time.
void measure(const char* what, const std::function<bool()>& work) {
  double best = 1e9;
  for (int run = 0; run < 5; ++run) {
    const std::clock_t begin = std::clock();
    if (!work()) {
      std::fprintf(stderr, "%s failed\n", what);
      std::exit(1);
    }
    best = std::min(best, 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::printf("%-28s %9.1f ms\n", what, best);
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 3) return std::fprintf(stderr, "usage: bench_tables ROWS FOLDER\n"), 1;
  const tables::Table table = list_of_people(std::atoi(argv[1]));
  const std::filesystem::path folder = argv[2];
  const auto csv = folder / "bench.csv", xlsx = folder / "bench.xlsx";
  measure("CSV written", [&] { return tables::write_csv(csv, table).has_value(); });
  measure("XLSX written", [&] { return tables::write_xlsx(xlsx, {table}).has_value(); });
  tables::HtmlPage page;
  page.sections = {{"", table, {}}};
  measure("HTML made", [&] { return !tables::html_text(page).empty(); });
  tables::ReadTable read;
  const auto reads = [&](const std::filesystem::path& path) {
    auto got = tables::read_table_file(path);
    if (got) read = std::move(*got);
    return got.has_value() && read.table.rows.size() == table.rows.size() + 1;
  };
  measure("CSV read", [&] { return reads(csv); });
  measure("XLSX read", [&] { return reads(xlsx); });
  measure("people recognised", [&] {
    const auto layout = tables::propose_layout(read.table, 2026);
    return tables::parse_roster(read, layout, {2026, false, false}).rows.size() ==
           table.rows.size();
  });
  return 0;
}
