// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/club/commands/children.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

Result<Child> checked(Child child) {
  for (std::string* text : {&child.surname, &child.first_name, &child.school, &child.rank,
                            &child.fide_id, &child.national_id, &child.rating_list})
    *text = tidy(*text);
  if (child.surname.empty()) return fail(ErrorKind::BadInput, "A child needs a surname");
  auto birth = checked_date(child.birth);
  if (!birth) return tl::unexpected(birth.error());
  child.birth = std::move(*birth);
  for (const std::string& id : {child.fide_id, child.national_id})
    if (!std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return fail(ErrorKind::BadInput, "“{1}” is no id: only digits", {id});
  const auto& f = child.fide;
  const auto& n = child.national;
  for (const int rating : {child.club_rating, child.first_rating, f.standard, f.rapid, f.blitz,
                           n.standard, n.rapid, n.blitz})
    if (rating < 0 || rating > 4000)
      return fail(ErrorKind::BadInput, "{1} is no rating", {std::to_string(rating)});
  return child;
}

}  // namespace rostok::club
