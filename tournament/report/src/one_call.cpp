// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/report/sheets.h"

namespace rostok::report {

base::Result<void> write_pairings_pdf(const Path& path, const model::Tournament& tournament, model::RoundNumber round,
                                      const Boards& boards, const i18n::Translator& words,
                                      const PrintOptions& options) {
  PairingsSheet sheet = make_pairings_sheet(tournament, round, words, true, boards);
  // A round without any result yet is the sheet from before the round.
  sheet.results = std::any_of(sheet.boards.begin(), sheet.boards.end(),
                              [](const BoardLine& line) { return !line.result.empty(); });
  if (!options.club.empty()) sheet.head.centre = options.club;
  return write_pairings_pdf(path, sheet, {words, options.moment});
}

base::Result<void> write_standings_pdf(const Path& path, const model::Tournament& tournament,
                                       const standings::Options& standings_options, const i18n::Translator& words,
                                       const PrintOptions& options) {
  StandingsSheet sheet = make_standings_sheet(tournament, standings_options, words);
  if (!options.club.empty()) sheet.head.centre = options.club;
  return write_standings_pdf(path, sheet, {words, options.moment});
}

}  // namespace rostok::report
