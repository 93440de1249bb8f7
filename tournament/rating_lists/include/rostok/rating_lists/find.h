// SPDX-License-Identifier: MIT
// Players found while somebody types, and the player of a roster found again in a list.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/rating_lists/storage.h"

namespace rostok::rating_lists {

// A rating and the list that gave it. The newest list that has the player decides.
struct SourcedRating {
  Rating rating;
  ListKey list;
};

// Everything that the lists say of one person; lists of both authorities are joined by the FIDE
// number that the national one quotes.
struct PlayerCard {
  std::int64_t fide_id = 0, national_id = 0;  // 0 = unknown; a FIDE number may only be quoted
  std::string name;                           // as FIDE writes it, else as the national list does
  std::string national_name;                  // with patronymic; "" = in no national list
  std::string federation, region;
  model::Sex sex = model::Sex::Unknown;
  int birth_year = 0;  // 0 = unknown
  model::Title title = model::Title::None, women_title = model::Title::None;
  std::string other_titles, arena_title;
  bool inactive = false;
  std::array<SourcedRating, kTempoCount> fide, national;  // value 0 = unrated
  std::vector<ListKey> lists;                             // that name the player, the newest first
};

struct FindQuery {
  // What was typed: the beginning of a surname, of surname and first name ("ив пет" too), or of a
  // number. Either script finds both; also what was typed on the wrong keyboard layout.
  std::string text;
  RowFilter filter;
  std::size_t limit = 20;
};

struct FindOutcome {
  std::vector<PlayerCard> players;  // at most `limit`: names in the script of the query first
  bool more = false;                // there are others
};
[[nodiscard]] base::Result<FindOutcome> find_players(const RatingLists& lists,
                                                     const FindQuery& query);

struct Person {
  std::int64_t fide_id = 0, national_id = 0;  // 0 = unknown
  std::string name;                           // surname first; either script
  int birth_year = 0;                         // 0 = unknown
};

enum class MatchedBy : std::uint8_t { Nothing, Number, Name };

struct Match {
  MatchedBy by = MatchedBy::Nothing;
  // Number: one card. Name: everybody of this name and year; those with the year first, then those
  // of whom one side does not know it. A match by name is a proposal: a person has to confirm it.
  std::vector<PlayerCard> candidates;
  // Whether the name and the year of birth agree with the card of the number. A number typed wrong
  // is somebody else's: ask when one is false. True where one side says nothing.
  bool name_agrees = true, birth_agrees = true;
};
[[nodiscard]] base::Result<Match> match_player(const RatingLists& lists, const Person& person);

// Surname and first name are the same, whatever script, spelling and order; patronymics are
// compared only where both have one.
[[nodiscard]] bool names_agree(std::string_view a, std::string_view b);

}  // namespace rostok::rating_lists
