// SPDX-License-Identifier: MIT
// Ratings that come from outside the roster: a list of a federation, the club's own table.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "rostok/club/club_desk.h"

namespace rostok::club {

// What a rating list says of a child; 0 and "" = nothing, then the card keeps what it has.
struct ListedRatings {
  ChildNumber child = 0;
  ListRatings fide, national;
  std::string fide_id, national_id;
  model::Title title = model::Title::None;
};
// All in one command; `list` is written into the cards as the source ("FIDE 2026-11-01"). NotFound
// for an unknown child, BadInput for an id that another child has.
[[nodiscard]] ClubCommand take_list_ratings(const std::vector<ListedRatings>& ratings,
                                            const std::string& list);

// The club's own ratings as they were computed. NotFound for an unknown child.
[[nodiscard]] ClubCommand take_club_ratings(const std::map<ChildNumber, int>& ratings);

}  // namespace rostok::club
