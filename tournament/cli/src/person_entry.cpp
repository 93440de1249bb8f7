// SPDX-License-Identifier: MIT
#include "person_entry.h"

#include <cstdio>
#include <ctime>

#include "rostok/base/fold.h"

namespace rostok::cli {

tables::PersonOptions person_options() {
  const std::time_t now = std::time(nullptr);
  tables::PersonOptions options;
  options.this_year = std::localtime(&now)->tm_year + 1900;
  options.keep_birth_date = true;
  return options;
}

std::string birth_text(const tables::Birth& birth) {
  if (birth.year == 0) return {};
  char text[40];
  std::snprintf(text, sizeof text, "%04d/%02d/%02d", birth.year, birth.month, birth.day);
  return text;
}

model::Sex to_sex(tables::Sex sex) {
  switch (sex) {
    case tables::Sex::Male:
      return model::Sex::Male;
    case tables::Sex::Female:
      return model::Sex::Female;
    case tables::Sex::Unknown:
      break;
  }
  return model::Sex::Unknown;
}

club::ListedChild to_child(const tables::PersonRow& row) {
  club::ListedChild listed;
  club::Child& child = listed.child;
  const auto blank = row.name.find(' ');
  child.surname = row.name.substr(0, blank);
  if (blank != std::string::npos) child.first_name = row.name.substr(blank + 1);
  child.birth = birth_text(row.birth);
  child.sex = to_sex(row.sex);
  child.school = row.school;
  child.rank = row.rank;
  child.club_rating = row.rating;
  // A list says one rating of each authority; school events are mostly rapid.
  child.national.rapid = row.national_rating;
  child.fide.rapid = row.fide_rating;
  child.national_id = row.national_id;
  child.fide_id = row.fide_id;
  listed.group = row.group;
  return listed;
}

club::Entry to_entry(const tables::PersonRow& row) {
  club::Entry entry;
  entry.player.name = row.name;
  entry.player.birth_date = birth_text(row.birth);
  entry.player.sex = to_sex(row.sex);
  entry.player.rating = row.rating;
  entry.player.fide_id = row.fide_id;
  entry.participant.group = row.group;
  entry.participant.school = row.school;
  entry.participant.rank = row.rank;
  return entry;
}

const char* sex_code(model::Sex sex) {
  switch (sex) {
    case model::Sex::Male:
      return "m";
    case model::Sex::Female:
      return "f";
    case model::Sex::Unknown:
      break;
  }
  return "";
}

std::optional<model::Sex> parse_sex(const std::string& text) {
  const std::string folded = base::fold_words(text);
  if (folded.empty()) return model::Sex::Unknown;
  if (folded == "m" || folded == "м") return model::Sex::Male;
  if (folded == "f" || folded == "w" || folded == "д" || folded == "ж") return model::Sex::Female;
  return std::nullopt;
}

}  // namespace rostok::cli
