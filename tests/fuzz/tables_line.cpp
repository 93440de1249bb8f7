// SPDX-License-Identifier: MIT
// One-line entry: a fault has a code and a place in the line; what is understood is understood
// again when it is written in the order of the form.
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/base/text.h"
#include "rostok/tables/person.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line{reinterpret_cast<const char*>(data), size};
  const tables::PersonOptions options{2026, true, false};
  const auto read = tables::parse_person_line(line, options);
  if (!read) {
    const auto& error = read.error();
    ROSTOK_REQUIRE(error.code.starts_with("LINE-"));
    ROSTOK_REQUIRE(error.place.column >= 1 &&
                   error.place.column <= static_cast<int>(base::utf8_length(line)) + 1);
    return 0;
  }
  const auto& person = read->person;
  ROSTOK_REQUIRE(person.name.find(' ') != std::string::npos);
  ROSTOK_REQUIRE(person.birth.year == 0 ||
                 (person.birth.year >= 1926 && person.birth.year <= 2023));
  ROSTOK_REQUIRE(person.rating == 0 || (person.rating >= 100 && person.rating <= 3500));
  if (read->uncertain) return 0;  // the coach is asked
  std::string again = person.name;
  if (person.birth.year != 0) again += " " + std::to_string(person.birth.year);
  if (person.rating != 0) again += " " + std::to_string(person.rating);
  const auto second = tables::parse_person_line(again, options);
  ROSTOK_REQUIRE(second.has_value());
  // Without a year a rating like 1950 would be taken for one.
  if (person.birth.year != 0 || person.rating == 0) {
    ROSTOK_REQUIRE(second->person.birth == person.birth);
    ROSTOK_REQUIRE(second->person.rating == person.rating || second->uncertain);
  }
  return 0;
}
