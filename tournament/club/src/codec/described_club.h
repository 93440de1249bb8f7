// SPDX-License-Identifier: MIT
// Names of the members under which the club is kept; see described_model.h.
#pragma once
#include "described_model.h"
#include "rostok/club/club_state.h"

namespace rostok::club {
BOOST_DESCRIBE_STRUCT(ListRatings, (), (standard, rapid, blitz))
BOOST_DESCRIBE_STRUCT(Child, (),
                      (surname, first_name, birth, sex, group, school, rank, title, club_rating,
                       first_rating, fide, national, fide_id, national_id, rating_list, archived,
                       anonymous, merged_into))
BOOST_DESCRIBE_STRUCT(ClubSettings, (), (centre, city, federation, arbiters, tie_breaks, language))
BOOST_DESCRIBE_STRUCT(LastNumbers, (), (child, group))
}  // namespace rostok::club
