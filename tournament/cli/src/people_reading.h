// SPDX-License-Identifier: MIT
// How a list of people is read: recognised, or as the coach says.
#pragma once
#include <CLI/App.hpp>
#include <string>

#include "command_context.h"
#include "rostok/tables/roster.h"

namespace rostok::cli {

struct PeopleReading {
  std::string file, encoding, separator, sheet;
  std::string columns;  // "surname,first-name,-,birth"; empty = recognised
  int titles_row = -1;  // −1 = recognised, 0 = none
  tables::PersonOptions person;
};

// FILE and the options.
void add_people_reading(CLI::App& command, PeopleReading& reading, const CommandContext& context);

struct PeopleFile {
  tables::ReadTable read;
  tables::RosterPreview roster;
};
// Errors: those of reading; BadInput for an unknown column or an empty row of titles.
[[nodiscard]] base::Result<PeopleFile> read_people(const PeopleReading& reading);

}  // namespace rostok::cli
