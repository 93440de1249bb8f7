// SPDX-License-Identifier: MIT
#include "rostok/club/commands/ratings.h"

#include "rostok/club/commands/children.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

using Proposed = Result<ClubProposal>;

Result<Child*> card(ClubState& state, ChildNumber number) {
  Child* child = find_child(state, number);
  if (child == nullptr || child->anonymous || child->merged_into != 0)
    return fail(ErrorKind::NotFound, "The club has no child {1}", {std::to_string(number)});
  return child;
}

template <typename T>
void take(T& into, const T& from) {
  if (from != T{}) into = from;
}
void take(ListRatings& into, const ListRatings& from) {
  take(into.standard, from.standard);
  take(into.rapid, from.rapid);
  take(into.blitz, from.blitz);
}

// A number of a list belongs to one child only.
Result<void> check_ids(const ClubState& state, const ListedRatings& row) {
  for (const auto& [number, child] : state.children) {
    if (number == row.child || child.merged_into != 0) continue;
    const bool fide = !row.fide_id.empty() && child.fide_id == row.fide_id;
    const bool national = !row.national_id.empty() && child.national_id == row.national_id;
    if (fide || national)
      return fail(ErrorKind::BadInput, "{1} has the number {2} already",
                  {full_name(child), fide ? row.fide_id : row.national_id});
  }
  return {};
}

Result<void> take_row(ClubState& state, const ListedRatings& row, const std::string& list) {
  const auto child = card(state, row.child);
  if (!child) return tl::unexpected(child.error());
  if (auto good = check_ids(state, row); !good) return good;
  Child& c = **child;
  take(c.fide, row.fide);
  take(c.national, row.national);
  take(c.fide_id, row.fide_id);
  take(c.national_id, row.national_id);
  if (row.title != model::Title::None) c.title = row.title;
  c.rating_list = list;
  auto good = checked(c);
  if (!good) return tl::unexpected(good.error());
  return {};
}

}  // namespace

ClubCommand take_list_ratings(const std::vector<ListedRatings>& ratings, const std::string& list) {
  return {"list-ratings",
          {{"list", list}, {"children", std::to_string(ratings.size())}},
          [=](const ClubState& state) -> Proposed {
            ClubProposal proposal{state, {}, {}};
            for (const ListedRatings& row : ratings)
              if (auto done = take_row(proposal.after, row, list); !done)
                return tl::unexpected(done.error());
            return proposal;
          }};
}

ClubCommand take_club_ratings(const std::map<ChildNumber, int>& ratings) {
  return {"club-elo",
          {{"children", std::to_string(ratings.size())}},
          [=](const ClubState& state) -> Proposed {
            ClubProposal proposal{state, {}, {}};
            for (const auto& [number, rating] : ratings) {
              const auto child = card(proposal.after, number);
              if (!child) return tl::unexpected(child.error());
              (*child)->club_rating = rating;
            }
            return proposal;
          }};
}

}  // namespace rostok::club
