// SPDX-License-Identifier: MIT
// A list of people in a table of any program: which column means what, who stands in it, and what
// is wrong with each row. Nothing is stored here; the coach looks at the preview first.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rostok/tables/person.h"
#include "rostok/tables/read.h"

namespace rostok::tables {

enum class Meaning {
  Ignored,
  Line,           // a whole one-line entry, "Иванов Пётр 2015 1050"
  FullName,       // surname first
  FullNameFirst,  // first name first
  Surname,
  FirstName,
  Patronymic,
  Birth,  // year or date
  Sex,
  Group,
  School,
  Rank,
  Rating,
  NationalRating,
  FideRating,
  NationalId,
  FideId,
  Private  // telephone, address, parents …: never taken over
};

// A stable name for scripts: "full-name", "fide-id", "-" for Ignored …
[[nodiscard]] const char* to_code(Meaning meaning);
[[nodiscard]] std::optional<Meaning> parse_meaning(std::string_view code);
// English msgid for a person: "Full name" …
[[nodiscard]] const char* to_title(Meaning meaning);

// What a title says in Russian or English ("Ф.И.О.", "Год рожд.", "Rtg_Nat"); nullopt when it
// says nothing known.
[[nodiscard]] std::optional<Meaning> meaning_of_title(std::string_view title);

struct RosterLayout {
  std::optional<std::size_t> titles_row;  // index into table.rows; what stands above is passed over
  std::vector<Meaning> columns;           // one for each column of the table
  bool operator==(const RosterLayout&) const = default;
};

// By the titles of the table or the row of titles among the first ones; columns without a title
// that is understood, by their contents if the name of a person is still looked for; without
// any titles, all by their contents. Every meaning stands once at most, Ignored and Private
// excepted.
[[nodiscard]] RosterLayout propose_layout(const Table& table, int this_year);

enum class Severity {
  Note,     // nothing is lost but what the club does not keep
  Warning,  // the person can be taken over, one value of the row cannot
  Error     // nobody can be taken over from this row
};

struct RowProblem {
  Severity severity = Severity::Error;
  int column = 0;     // from 1; 0 = the whole row
  base::Error error;  // without a place
};

struct RosterRow {
  int line = 0;  // of the text, or row of the sheet
  PersonRow person;
  std::vector<RowProblem> problems;
  // An earlier row of the same person (same name and no other year of birth, or the same id), as
  // an index into RosterPreview::rows.
  std::optional<std::size_t> duplicate_of;

  [[nodiscard]] bool usable() const;  // no Error among the problems
};

struct RosterPreview {
  RosterLayout layout;
  std::vector<std::string> titles;  // as the file has them, empty ones included
  std::vector<RosterRow> rows;
  std::vector<RowProblem> problems;  // of the whole table

  // Rows that can be taken over and are no duplicates.
  [[nodiscard]] std::size_t people() const;
};

[[nodiscard]] RosterPreview parse_roster(const ReadTable& read, const RosterLayout& layout,
                                         const PersonOptions& options);

}  // namespace rostok::tables
