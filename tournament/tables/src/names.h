// SPDX-License-Identifier: MIT
// The parts of a person's name.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostok::tables {

struct PersonName {
  std::string surname, first, patronymic;
};

// Letters, and between them hyphens, apostrophes and the point of an initial.
[[nodiscard]] bool is_name_word(std::string_view word);
// "Ильич", "Петровна", "оглы": by the ending.
[[nodiscard]] bool is_patronymic(std::string_view word);
// By the ending, as in "Иванова", "Достоевский", "Шевченко"; many surnames have none of these.
[[nodiscard]] bool has_surname_ending(std::string_view word);

// "ИВАНОВ-ПЕТРОВ" and "иванов-петров" → "Иванов-Петров"; mixed case stays as it is written.
[[nodiscard]] std::string name_case(std::string_view word);

// Surname, first name, patronymic; a comma may stand behind the surname, and
// "Имя Отчество Фамилия" is seen by the patronymic. `reversed`: the first name comes first.
[[nodiscard]] PersonName split_name(const std::vector<std::string>& words, bool reversed = false);

// "Фамилия Имя", or "Фамилия Имя Отчество".
[[nodiscard]] std::string join_name(const PersonName& name, bool with_patronymic);

}  // namespace rostok::tables
