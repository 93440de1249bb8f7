// SPDX-License-Identifier: MIT
// Who is the same person in several report files: the same name (letter case, Ё, commas
// and blanks do not matter)
// and, where both files tell it, the same year of birth.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "command_context.h"
#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::cli {

class Persons {
 public:
  explicit Persons(const CommandContext& context) : words_(context.words) {}

  // Numbers from 1, parallel to the players. IllegalState when two players of one tournament cannot
  // be told apart.
  [[nodiscard]] base::Result<std::vector<std::int64_t>> of(const model::Tournament& tournament);

  [[nodiscard]] const std::string& name(std::int64_t person) const {
    return people_[static_cast<std::size_t>(person) - 1].name;
  }

 private:
  struct Person {
    std::string name;  // as first written
    int year = 0;
  };
  [[nodiscard]] std::int64_t number(const std::string& name, int year);

  i18n::Translator words_;
  std::vector<Person> people_;
  std::map<std::string, std::vector<std::int64_t>> by_name_;
};

}  // namespace rostok::cli
