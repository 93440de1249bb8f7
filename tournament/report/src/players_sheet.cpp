// SPDX-License-Identifier: MIT
// From a tournament to the list of its players.
#include <algorithm>

#include "people.h"

namespace rostok::report {

using model::PlayerIndex;

namespace {

std::string summary_of(const model::Tournament& t, const i18n::Translator& words) {
  int boys = 0, girls = 0, rated = 0;
  long long sum = 0;
  for (PlayerIndex p = 0; p < players_in(t); ++p) {
    boys += sex_of(t, p) == model::Sex::Male ? 1 : 0;
    girls += sex_of(t, p) == model::Sex::Female ? 1 : 0;
    rated += rating_of(t, p) > 0 ? 1 : 0;
    sum += rating_of(t, p);
  }
  std::string summary =
      words.trn("{1} player", "{1} players", static_cast<long long>(t.players.size()));
  if (boys + girls > 0)
    summary +=
        ", " + words.tr("boys {1}, girls {2}", {std::to_string(boys), std::to_string(girls)});
  if (rated > 0)
    summary += ", " + words.tr("average rating {1}", {std::to_string((sum + rated / 2) / rated)});
  return summary;
}

}  // namespace

PlayersSheet make_players_sheet(const model::Tournament& t, PlayerOrder order,
                                const i18n::Translator& words, const People& people) {
  PlayersSheet sheet;
  sheet.head = head_of(t, 0, words);
  const auto texts = texts_of(t, people);
  std::vector<PlayerIndex> list;
  for (PlayerIndex p = 0; p < players_in(t); ++p)
    list.push_back(p);
  std::stable_sort(list.begin(), list.end(), [&](PlayerIndex a, PlayerIndex b) {
    const auto &first = player_of(t, a), &second = player_of(t, b);
    if (order == PlayerOrder::Alphabet) return words.compare(first.name, second.name) < 0;
    if (order == PlayerOrder::Rating && rating_of(t, a) != rating_of(t, b))
      return rating_of(t, a) > rating_of(t, b);
    return first.start_rank < second.start_rank;
  });
  for (const PlayerIndex p : list) {
    const PersonText& text = texts[static_cast<std::size_t>(p)];
    const auto& player = player_of(t, p);
    sheet.lines.push_back({player.start_rank, player.name, text.title, text.rating, text.club,
                           text.year, text.group});
  }
  sheet.summary = summary_of(t, words);
  return sheet;
}

}  // namespace rostok::report
