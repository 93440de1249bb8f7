// SPDX-License-Identifier: MIT
#include "people_reading.h"

#include <utility>

#include "person_entry.h"
#include "rostok/base/text.h"

namespace rostok::cli {

using base::ErrorKind;
using tables::Meaning;

namespace {

// "surname,first-name,-,birth"
base::Result<void> choose_columns(const std::string& text, tables::RosterLayout& layout) {
  layout.columns.clear();
  for (const auto code : base::split(text, ',')) {
    const auto meaning = tables::parse_meaning(base::trim(code));
    if (!meaning) {
      std::string known;
      for (int i = 0; i <= static_cast<int>(Meaning::Private); ++i)
        known += (i == 0 ? "" : " ") + std::string(tables::to_code(static_cast<Meaning>(i)));
      return base::fail(ErrorKind::BadInput, "Unknown column “{1}”; known are: {2}",
                        {std::string(code), known});
    }
    layout.columns.push_back(*meaning);
  }
  return {};
}

base::Result<void> choose_titles(int row, const tables::ReadTable& read,
                                 tables::RosterLayout& layout) {
  if (row < 0) return {};
  layout.titles_row.reset();
  if (row == 0) return {};
  for (std::size_t i = 0; i < read.lines.size(); ++i)
    if (read.lines[i] == row) layout.titles_row = i;
  if (layout.titles_row) return {};
  return base::fail(ErrorKind::BadInput, "There is nothing in row {1}", {std::to_string(row)});
}

tables::ReadOptions read_options(const PeopleReading& reading) {
  using tables::Encoding;
  tables::ReadOptions options;
  options.sheet = reading.sheet;
  const std::pair<const char*, Encoding> kEncodings[] = {{"utf8", Encoding::Utf8},
                                                         {"utf16", Encoding::Utf16Le},
                                                         {"cp1251", Encoding::Cp1251},
                                                         {"cp866", Encoding::Cp866}};
  for (const auto& [name, encoding] : kEncodings)
    if (reading.encoding == name) options.encoding = encoding;
  if (reading.separator == "tab") options.separator = '\t';
  if (reading.separator.size() == 1) options.separator = reading.separator.front();
  return options;
}

}  // namespace

base::Result<PeopleFile> read_people(const PeopleReading& reading) {
  auto read = tables::read_table_file(reading.file, read_options(reading));
  if (!read) return tl::unexpected(read.error());
  auto layout = tables::propose_layout(read->table, reading.person.this_year);
  if (auto chosen = choose_titles(reading.titles_row, *read, layout); !chosen)
    return tl::unexpected(chosen.error());
  if (!reading.columns.empty())
    if (auto chosen = choose_columns(reading.columns, layout); !chosen)
      return tl::unexpected(chosen.error());
  auto roster = tables::parse_roster(*read, layout, reading.person);
  return PeopleFile{std::move(*read), std::move(roster)};
}

void add_people_reading(CLI::App& command, PeopleReading& reading, const CommandContext& context) {
  reading.person.this_year = person_options().this_year;
  command.add_option("FILE", reading.file, context.tr("CSV, TSV, text or XLSX file"))->required();
  command.add_option("--sheet", reading.sheet,
                     context.tr("Sheet of the workbook, by name or number"));
  command
      .add_option("--encoding", reading.encoding, context.tr("Encoding, if it is not recognised"))
      ->check(CLI::IsMember({"utf8", "utf16", "cp1251", "cp866"}));
  command
      .add_option("--separator", reading.separator,
                  context.tr("Separator, if it is not recognised"))
      ->check(CLI::IsMember({";", ",", "|", "tab"}));
  command.add_option("--columns", reading.columns,
                     context.tr("What the columns mean, like surname,first-name,-,birth"));
  command
      .add_option("--titles-row", reading.titles_row,
                  context.tr("Row of the titles (0: there is none)"))
      ->check(CLI::NonNegativeNumber);
  command.add_option("--year", reading.person.this_year, context.tr("The current year"))
      ->check(CLI::Range(1950, 2200));
  command.add_flag("--patronymic", reading.person.keep_patronymic, context.tr("Keep patronymics"));
  command.add_flag("--birth-date", reading.person.keep_birth_date,
                   context.tr("Keep whole dates of birth, not the year only"));
}

}  // namespace rostok::cli
