// SPDX-License-Identifier: MIT
// Stable names of the values in records, for files and tables.
#pragma once
#include <string_view>

#include "rostok/practice/records.h"

namespace rostok::practice {

[[nodiscard]] const char* to_code(Rival rival);        // "person", "computer"
[[nodiscard]] const char* to_code(Outcome outcome);    // "win", "draw", "loss"
[[nodiscard]] const char* to_code(Exercise exercise);  // "mate-in-1"
[[nodiscard]] const char* to_code(Grade grade);        // "clean", "helped", "retried", "shown"

// The first value for a name that is none: a damaged row costs no more than that.
void read_code(std::string_view code, Rival& into);
void read_code(std::string_view code, Outcome& into);
void read_code(std::string_view code, Exercise& into);
void read_code(std::string_view code, Grade& into);

}  // namespace rostok::practice
