// SPDX-License-Identifier: MIT
// What prizes and teams ask about a player and a report file does not hold.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::results {

// Parallel to the players of a tournament.
struct Attributes {
  std::string group, school;  // class or group; school or club; empty = none
  bool newcomer = false;
  int birth_year = 0;  // 0 = not known
  model::Sex sex = model::Sex::Unknown;
  bool operator==(const Attributes&) const = default;
};

// Sex and year of birth of record 001; nothing else.
[[nodiscard]] std::vector<Attributes> attributes_of(const model::Tournament& tournament);

// The same, completed from a table (CSV or XLSX) with the titles number, group, school, newcomer,
// birth, sex – or номер, класс, школа, новичок, год, пол – in any order; number is the starting
// rank. Empty cells leave what is known. newcomer: yes, да, +, 1; sex: m, w, м, ж, д (as in TRF and
// in Russian lists). BadInput, with line and cell, for whatever is not understood.
[[nodiscard]] base::Result<std::vector<Attributes>> read_attributes(
    std::string_view bytes, const std::string& file, const model::Tournament& tournament);

}  // namespace rostok::results
