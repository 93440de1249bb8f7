// SPDX-License-Identifier: MIT
#include "rostok/practice/codes.h"

#include <array>

namespace rostok::practice {
namespace {

// In the order of the values.
constexpr std::array<const char*, 2> kRivals{"person", "computer"};
constexpr std::array<const char*, 3> kOutcomes{"win", "draw", "loss"};
constexpr std::array<const char*, 9> kExercises{"mistake",      "mate-in-1",   "mate-in-2",
                                                "mate-in-3",    "square-name", "square-click",
                                                "square-color", "knight-path", "endgame"};
constexpr std::array<const char*, 4> kGrades{"clean", "helped", "retried", "shown"};

template <typename E, std::size_t N>
const char* name_of(const std::array<const char*, N>& names, E value) {
  const auto at = static_cast<std::size_t>(value);
  return names[at < N ? at : 0];
}

template <typename E, std::size_t N>
void read(const std::array<const char*, N>& names, std::string_view code, E& into) {
  into = E{};
  for (std::size_t i = 0; i < N; ++i)
    if (code == names[i]) into = static_cast<E>(i);
}

}  // namespace

const char* to_code(Rival rival) {
  return name_of(kRivals, rival);
}
const char* to_code(Outcome outcome) {
  return name_of(kOutcomes, outcome);
}
const char* to_code(Exercise exercise) {
  return name_of(kExercises, exercise);
}
const char* to_code(Grade grade) {
  return name_of(kGrades, grade);
}

void read_code(std::string_view code, Rival& into) {
  read(kRivals, code, into);
}
void read_code(std::string_view code, Outcome& into) {
  read(kOutcomes, code, into);
}
void read_code(std::string_view code, Exercise& into) {
  read(kExercises, code, into);
}
void read_code(std::string_view code, Grade& into) {
  read(kGrades, code, into);
}

}  // namespace rostok::practice
