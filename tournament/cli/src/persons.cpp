// SPDX-License-Identifier: MIT
#include "persons.h"

#include <set>

#include "rostok/ratings/fide.h"

namespace rostok::cli {

namespace {

// "Орлов, Пётр" and "Орлов  Пётр" are one name.
std::string key_of(const std::string& name) {
  std::string key;
  for (const char c : name)
    if (c != ',' && c != ' ')
      key += c;
    else if (!key.empty() && key.back() != ' ')
      key += ' ';
  while (key.ends_with(' '))
    key.pop_back();
  return key;
}

}  // namespace

base::Result<std::vector<std::int64_t>> Persons::of(const model::Tournament& t) {
  std::vector<std::int64_t> numbers;
  std::set<std::int64_t> seen;
  for (const auto& player : t.players) {
    numbers.push_back(number(player.name, ratings::year_of(player.birth_date)));
    if (!seen.insert(numbers.back()).second)
      return base::fail(base::ErrorKind::IllegalState,
                        "Two players of “{1}” are called {2}: their years of birth have to tell "
                        "them apart",
                        {t.name, player.name});
  }
  return numbers;
}

std::int64_t Persons::number(const std::string& name, int year) {
  auto& namesakes = by_name_[key_of(words_.fold(name))];
  for (const std::int64_t each : namesakes) {
    auto& person = people_[static_cast<std::size_t>(each) - 1];
    if (person.year != 0 && year != 0 && person.year != year) continue;
    if (person.year == 0) person.year = year;
    return each;
  }
  people_.push_back({name, year});
  namesakes.push_back(static_cast<std::int64_t>(people_.size()));
  return namesakes.back();
}

}  // namespace rostok::cli
