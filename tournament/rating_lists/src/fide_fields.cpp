// SPDX-License-Identifier: MIT
#include "fide_fields.h"

#include <array>

#include "fields.h"

namespace rostok::rating_lists {

namespace {

bool set_number(std::string_view text, int highest, int& to) {
  const auto value = parse_number(text, highest);
  if (value) to = static_cast<int>(*value);
  return value.has_value();
}

bool set_birth(std::string_view text, int& to) {
  const auto year = parse_birth_year(text);
  if (year) to = *year;
  return year.has_value();
}

// A text can always stand there.
bool set_text(std::string_view text, std::string& to) {
  assign_utf8(text, Legacy::Latin1, to);
  return true;
}

template <typename Value>
bool set_value(Value value, Value& to) {
  to = value;
  return true;
}

}  // namespace

const char* to_string(FideField field) {
  constexpr std::array<const char*, 14> kNames{
      "-",     "id",          "name",         "federation",  "sex",
      "title", "women-title", "other-titles", "arena-title", "rating",
      "games", "k",           "birth",        "flag"};
  return kNames[static_cast<std::size_t>(field)];
}

bool set_field(FideField field, Tempo tempo, std::string_view text, ListedPlayer& player) {
  Rating& rating = player.ratings[static_cast<std::size_t>(tempo)];
  switch (field) {
    // A line without a number is no player: that is told of the line, not of the field.
    case FideField::Id:
      return set_value(parse_number(text, kHighestId).value_or(0), player.id);
    case FideField::Name:
      return set_text(text, player.name);
    case FideField::Federation:
      return set_text(text, player.federation);
    case FideField::Sex:
      return set_value(parse_sex(text), player.sex);
    case FideField::Title:
      return set_value(parse_title(text), player.title);
    case FideField::WomenTitle:
      return set_value(parse_title(text), player.women_title);
    case FideField::OtherTitles:
      return set_text(text, player.other_titles);
    case FideField::ArenaTitle:
      return set_text(text, player.arena_title);
    case FideField::Rating:
      return set_number(text, kHighestRating, rating.value);
    case FideField::Games:
      return set_number(text, kHighestGames, rating.games);
    case FideField::K:
      return set_number(text, kHighestK, rating.k);
    case FideField::Birth:
      return set_birth(text, player.birth_year);
    case FideField::Flag:
      return set_value(text.find_first_of("iI") != text.npos, player.inactive);
    case FideField::Unknown:
      break;
  }
  return true;
}

}  // namespace rostok::rating_lists
