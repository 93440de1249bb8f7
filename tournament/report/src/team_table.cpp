// SPDX-License-Identifier: MIT
// D25: classes and clubs by the sum of their best players.
#include <algorithm>
#include <map>

#include "document.h"
#include "people.h"
#include "ranking.h"
#include "rostok/report/office_sheets.h"

namespace rostok::report {

using model::PlayerIndex;
using model::Score;

namespace {

constexpr const char* kNoBreak = "\u00a0";  // a name and its points stay together

struct TeamSum {
  std::string name, members, remaining;
  Score points;
  std::vector<int> ranks;  // of those who count, best first
};

std::vector<TeamGroup> groups_of(const model::Tournament& t, const People& people) {
  std::vector<TeamGroup> groups;
  for (const auto& team : t.team_event.teams)
    groups.push_back({team.name, team.players});
  if (!groups.empty()) return groups;
  std::map<std::string, std::vector<PlayerIndex>> clubs;
  const auto texts = texts_of(t, people);
  for (PlayerIndex p = 0; p < players_in(t); ++p)
    if (const auto& club = texts[static_cast<std::size_t>(p)].club; !club.empty())
      clubs[club].push_back(p);
  for (auto& [name, members] : clubs)
    groups.push_back({name, std::move(members)});
  return groups;
}

TeamSum sum_of(const TeamGroup& group, const std::vector<RankedPlayer>& rows,
               const std::vector<std::string>& names, int best) {
  TeamSum sum{group.name, {}, {}, {}, {}};
  for (const RankedPlayer& row : rows) {
    if (std::find(group.members.begin(), group.members.end(), row.player) == group.members.end())
      continue;
    const std::string points = row.points.to_display();
    if (best > 0 && static_cast<int>(sum.ranks.size()) == best) {
      sum.remaining += (sum.remaining.empty() ? "" : ", ") + points;
      continue;
    }
    sum.ranks.push_back(row.first);
    sum.points += row.points;
    sum.members += (sum.members.empty() ? "" : " + ") +
                   names[static_cast<std::size_t>(row.player)] + kNoBreak + points;
  }
  return sum;
}

}  // namespace

TeamTableSheet make_team_table(const model::Tournament& t, const standings::Options& options,
                               int best, const i18n::Translator& words,
                               std::vector<TeamGroup> groups, const People& people,
                               const systems::Options& systems) {
  TeamTableSheet sheet;
  sheet.best = best;
  const model::RoundNumber through = options.through > 0 ? options.through : t.rounds_paired();
  sheet.head = head_of(t, through >= t.total_rounds.value_or(through) ? 0 : through, words);
  if (groups.empty()) groups = groups_of(t, people);
  standings::Options players = options;
  players.competitors = standings::Competitors::Players;
  const auto rows = ranking_of(t, players, systems).rows;
  auto names = names_of(t, Names::Short);
  for (std::string& each : names)
    for (std::size_t at = 0; (at = each.find(' ', at)) != each.npos;)
      each.replace(at, 1, kNoBreak);
  std::vector<TeamSum> sums;
  for (const TeamGroup& group : groups)
    sums.push_back(sum_of(group, rows, names, best));
  const auto key_differs = [](const TeamSum& a, const TeamSum& b) {
    return a.points != b.points || a.ranks != b.ranks;
  };
  std::stable_sort(sums.begin(), sums.end(), [](const TeamSum& a, const TeamSum& b) {
    return a.points != b.points ? a.points > b.points : a.ranks < b.ranks;
  });
  for (std::size_t i = 0; i < sums.size(); ++i) {
    std::size_t first = i, last = i;
    while (first > 0 && !key_differs(sums[first - 1], sums[i]))
      --first;
    while (last + 1 < sums.size() && !key_differs(sums[last + 1], sums[i]))
      ++last;
    std::string place = std::to_string(first + 1);
    if (last > first) place += "–" + std::to_string(last + 1);
    sheet.lines.push_back(
        {place, sums[i].name, sums[i].points.to_display(), sums[i].members, sums[i].remaining});
  }
  return sheet;
}

base::Result<void> write_team_table_pdf(const Path& path, const TeamTableSheet& sheet,
                                        const Printing& printing) {
  const auto& words = printing.words;
  Document document;
  document.head = sheet.head;
  document.title = words.tr("Teams and classes");
  document.size = 11;
  document.row_height = 7.4;
  document.columns = {
      {.title = words.trc("column", "Place"), .align = Align::Centre, .bold = true, .fit = true},
      {.title = words.tr("Team"), .width = 55, .bold = true, .size = 12, .fit = true, .wrap = true},
      {.title = words.tr("Points"), .align = Align::Right, .bold = true, .size = 12, .fit = true},
      {.title = words.tr("Who scored"), .size = 10, .wrap = true},
      {.title = words.trc("column", "Not counted"),
       .width = 34,
       .size = 9,
       .fit = true,
       .wrap = true}};
  for (const TeamLine& line : sheet.lines)
    document.rows.push_back(
        {{line.place, line.name, line.points, line.members, line.remaining}, false});
  drop_empty_columns(document);
  document.foot.push_back(sheet.best > 0
                              ? words.trn("The best {1} player of every team counts.",
                                          "The best {1} players of every team count.", sheet.best)
                              : words.tr("All players of a team count."));
  document.foot.push_back(words.tr("Equal points: by the best places of those who count."));
  return print_document(path, document, printing);
}

}  // namespace rostok::report
