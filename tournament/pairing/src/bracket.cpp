// SPDX-License-Identifier: MIT
#include "bracket.h"

namespace rostok::pairing {

Seats Bracket::lower() const {
  Seats all = next;
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}

Bracket make_bracket(const Field& field, const Seats& moved_down, Seat first_resident) {
  Bracket bracket;
  bracket.members = moved_down;
  bracket.mdps = static_cast<int>(moved_down.size());
  Seat s = first_resident;
  const auto take_scoregroup = [&](Seats& into) {
    for (const Seat first = s; s < field.size() && field[s].score == field[first].score; ++s)
      into.push_back(s);
  };
  take_scoregroup(bracket.members);
  take_scoregroup(bracket.next);
  for (; s < field.size(); ++s)
    bracket.rest.push_back(s);
  for (std::size_t i = 0; i < bracket.members.size(); ++i) {
    const bool new_level =
        i == 0 || field[bracket.members[i]].score != field[bracket.members[i - 1]].score;
    if (new_level) bracket.level_size.push_back(0);
    bracket.level.push_back(static_cast<int>(bracket.level_size.size()) - 1);
    ++bracket.level_size.back();
  }
  return bracket;
}

}  // namespace rostok::pairing
