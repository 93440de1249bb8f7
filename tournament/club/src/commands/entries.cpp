// SPDX-License-Identifier: MIT
// A child of the roster as a player.
#include <array>

#include "rostok/club/commands/players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

int of_tempo(const ListRatings& ratings, Tempo tempo) {
  switch (tempo) {
    case Tempo::Standard:
      return ratings.standard;
    case Tempo::Rapid:
      break;
    case Tempo::Blitz:
      return ratings.blitz;
  }
  return ratings.rapid;
}

// A list rating of another tempo says more than none.
int best_known(const ListRatings& ratings, Tempo tempo) {
  const int asked = of_tempo(ratings, tempo);
  if (asked > 0) return asked;
  return ratings.standard > 0 ? ratings.standard
                              : (ratings.rapid > 0 ? ratings.rapid : ratings.blitz);
}

struct Sourced {
  int rating = 0;
  std::string source;
};

Sourced rating_of(const Child& child, const TournamentSettings& settings) {
  const Sourced club{child.club_rating, "club"};
  const Sourced national{best_known(child.national, settings.tempo), "national"};
  const Sourced fide{best_known(child.fide, settings.tempo), "FIDE"};
  std::array<Sourced, 3> order{club, national, fide};
  if (settings.rating_choice == RatingChoice::National) order = {national, club, fide};
  if (settings.rating_choice == RatingChoice::Fide) order = {fide, national, club};
  Sourced chosen;
  for (const Sourced& each : order)
    if (each.rating > 0 &&
        (chosen.rating == 0 ||
         (settings.rating_choice == RatingChoice::Highest && each.rating > chosen.rating)))
      chosen = each;
  if (chosen.rating > 0 && chosen.source != "club" && !child.rating_list.empty())
    chosen.source = child.rating_list;
  return chosen;
}

}  // namespace

Result<Entry> entry_of(const ClubState& club, ChildNumber number,
                       const TournamentSettings& settings) {
  number = resolve(club, number);
  const Child* child = find_child(club, number);
  if (child == nullptr || child->anonymous)
    return fail(ErrorKind::NotFound, "The club has no child {1}", {std::to_string(number)});
  Entry entry;
  const Sourced rating = rating_of(*child, settings);
  entry.player.name = full_name(*child);
  entry.player.sex = child->sex;
  entry.player.title = child->title;
  entry.player.rating = rating.rating;
  entry.player.federation = child->fide_id.empty() ? std::string() : club.settings.federation;
  entry.player.fide_id = child->fide_id;
  entry.player.birth_date = child->birth;
  entry.participant.child = number;
  entry.participant.group = group_name(club, child->group);
  entry.participant.school = child->school;
  entry.participant.rank = child->rank;
  entry.participant.rating_source = rating.source;
  const int national = best_known(child->national, settings.tempo);
  if (national > 0 || !child->national_id.empty())
    entry.national =
        model::NationalRecord{model::kNobody, child->sex,    child->rank,        entry.player.name,
                              national,       child->school, child->national_id, child->birth};
  return entry;
}

}  // namespace rostok::club
