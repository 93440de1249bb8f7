// SPDX-License-Identifier: MIT
// What stands in the columns of a record.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/model/tournament.h"

namespace rostok::trf {

// A whole number without sign, blanks around it allowed; nullopt for anything else, a blank
// field included.
[[nodiscard]] inline std::optional<int> digits(std::string_view field) {
  std::size_t i = 0, end = field.size();
  while (i < end && field[i] == ' ')
    ++i;
  while (end > i && field[end - 1] == ' ')
    --end;
  if (i == end || end - i > 9) return std::nullopt;
  int value = 0;
  for (; i < end; ++i) {
    if (field[i] < '0' || field[i] > '9') return std::nullopt;
    value = 10 * value + (field[i] - '0');
  }
  return value;
}

// Points of a field of `width` columns with one decimal ("11.5" in 4): nullopt also when they
// could not be written back.
[[nodiscard]] std::optional<model::Score> parse_points(std::string_view field, int width = 4);

[[nodiscard]] inline bool is_blank(std::string_view field) {
  for (const char c : field)
    if (c != ' ') return false;
  return true;
}

[[nodiscard]] std::string upper_case(std::string_view text);  // ASCII letters only
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

// GM … WCM, the one-letter forms of TRF06 too (`is_alias`); blank is None.
struct TitleField {
  model::Title title = model::Title::None;
  bool is_alias = false;
};
[[nodiscard]] std::optional<TitleField> parse_title(std::string_view text);

// m or w in either case; f is the alias of w.
struct SexField {
  model::Sex sex = model::Sex::Unknown;
  bool is_alias = false;
};
[[nodiscard]] std::optional<SexField> parse_sex(char c);

// Blank, YYYY/MM/DD (00 for what is not known; also with points), or a year alone.
[[nodiscard]] bool is_birth_date(std::string_view text);
// Blank or three letters.
[[nodiscard]] bool is_federation(std::string_view text);

// The grammar of C.07's descriptors (MTB26), not whether the item is computed here.
[[nodiscard]] bool is_tie_break(std::string_view code);

// Record 192 (ETT26): the pairing system and whether it is accelerated; nullopt when unknown.
struct TournamentType {
  model::PairingSystem system = model::PairingSystem::Dutch;
  bool baku = false, is_alias = false, for_teams = false;
};
[[nodiscard]] std::optional<TournamentType> parse_type(std::string_view text);
// The system that the free words of record 092 name, English or Russian; nullopt for a Swiss and
// for words that say nothing.
[[nodiscard]] std::optional<model::PairingSystem> system_in_words(std::string_view text);

// The code that record 192 has for a system; "" for Lim and Other, which have none.
[[nodiscard]] std::string_view code_of(model::PairingSystem system);

// "…" around at most twenty characters of what stood in the file.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace rostok::trf
