// SPDX-License-Identifier: MIT
// Standings and cross-table of a tournament of any system, in the order of that system.
#pragma once
#include "rostok/report/views.h"
#include "rostok/results/final_table.h"

namespace rostok::report {

// The order of results::final_table: of the bracket, of Keizer's points, of points and tie-breaks.
// Players or teams, as the options say; every tie-break of the list. Those below the line have "–"
// as their place.
[[nodiscard]] StandingsSheet make_final_sheet(const model::Tournament& tournament,
                                              const results::Options& options,
                                              const i18n::Translator& words);
// Players only.
[[nodiscard]] CrossTableSheet make_final_cross_table(const model::Tournament& tournament,
                                                     const results::Options& options,
                                                     const i18n::Translator& words);

}  // namespace rostok::report
