// SPDX-License-Identifier: MIT
// Rows of a list and lines of the keyboard as children and players.
#pragma once
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/players.h"
#include "rostok/tables/person.h"

namespace rostok::cli {

// The year of the clock, for two-digit years.
[[nodiscard]] tables::PersonOptions person_options();

[[nodiscard]] club::ListedChild to_child(const tables::PersonRow& row);
[[nodiscard]] club::Entry to_entry(const tables::PersonRow& row);
// "2015/03/14", "2015/00/00", ""
[[nodiscard]] std::string birth_text(const tables::Birth& birth);
[[nodiscard]] model::Sex to_sex(tables::Sex sex);

// "m", "f", "" and back; nullopt for another text. Russian letters and words, too.
[[nodiscard]] const char* sex_code(model::Sex sex);
[[nodiscard]] std::optional<model::Sex> parse_sex(const std::string& text);

}  // namespace rostok::cli
