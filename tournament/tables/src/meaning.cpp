// SPDX-License-Identifier: MIT
#include <array>

#include "rostok/tables/roster.h"

namespace rostok::tables {

namespace {

constexpr const char* N_(const char* msgid) {
  return msgid;
}

struct Name {
  Meaning meaning;
  const char* code;
  const char* title;
};
constexpr std::array<Name, 18> kNames{
    {{Meaning::Ignored, "-", N_("Ignored")},
     {Meaning::Line, "line", N_("Whole line")},
     {Meaning::FullName, "full-name", N_("Full name")},
     {Meaning::FullNameFirst, "first-name-surname", N_("First name and surname")},
     {Meaning::Surname, "surname", N_("Surname")},
     {Meaning::FirstName, "first-name", N_("First name")},
     {Meaning::Patronymic, "patronymic", N_("Patronymic")},
     {Meaning::Birth, "birth", N_("Birth")},
     {Meaning::Sex, "sex", N_("Sex")},
     {Meaning::Group, "group", N_("Class or group")},
     {Meaning::School, "school", N_("School or club")},
     {Meaning::Rank, "rank", N_("Sport rank")},
     {Meaning::Rating, "rating", N_("Rating")},
     {Meaning::NationalRating, "national-rating", N_("National rating")},
     {Meaning::FideRating, "fide-rating", N_("FIDE rating")},
     {Meaning::NationalId, "national-id", N_("National ID")},
     {Meaning::FideId, "fide-id", N_("FIDE ID")},
     {Meaning::Private, "private", N_("Not kept: private")}}};

const Name& name_of(Meaning meaning) {
  for (const Name& name : kNames)
    if (name.meaning == meaning) return name;
  return kNames.front();
}

}  // namespace

const char* to_code(Meaning meaning) {
  return name_of(meaning).code;
}

const char* to_title(Meaning meaning) {
  return name_of(meaning).title;
}

std::optional<Meaning> parse_meaning(std::string_view code) {
  for (const Name& name : kNames)
    if (code == name.code) return name.meaning;
  return std::nullopt;
}

}  // namespace rostok::tables
