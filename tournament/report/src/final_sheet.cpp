// SPDX-License-Identifier: MIT
#include "rostok/report/final_sheet.h"

#include <limits>
#include <map>

#include "ranking.h"

namespace rostok::report {

StandingsSheet make_final_sheet(const model::Tournament& t, const results::Options& options,
                                const i18n::Translator& words) {
  return standings_sheet(t, options, words, {}, std::numeric_limits<std::size_t>::max());
}

CrossTableSheet make_final_cross_table(const model::Tournament& t, const results::Options& options,
                                       const i18n::Translator& words) {
  CrossTableSheet sheet;
  sheet.standings = make_final_sheet(t, options, words);
  auto of_players = options.standings;
  of_players.list.clear();
  const auto by_points = make_cross_table(t, of_players, words);
  std::map<int, std::vector<std::string>> cells;
  for (std::size_t i = 0; i < by_points.cells.size(); ++i)
    cells[by_points.standings.lines[i].number] = by_points.cells[i];
  for (const StandingsLine& line : sheet.standings.lines)
    sheet.cells.push_back(cells[line.number]);
  return sheet;
}

}  // namespace rostok::report
