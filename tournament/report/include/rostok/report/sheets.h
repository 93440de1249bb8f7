// SPDX-License-Identifier: MIT
// The two papers of every round in one call, straight from a tournament.
#pragma once
#include "rostok/report/report.h"

namespace rostok::report {

struct PrintOptions {
  std::string club;    // school or centre, above the name of the tournament
  std::string moment;  // as in Printing
};

// Pairings by board; with the results of the round where they are known.
[[nodiscard]] base::Result<void> write_pairings_pdf(const Path& path,
                                                    const model::Tournament& tournament,
                                                    model::RoundNumber round, const Boards& boards,
                                                    const i18n::Translator& words,
                                                    const PrintOptions& options = {});

// Standings after a round, or the final ones.
[[nodiscard]] base::Result<void> write_standings_pdf(const Path& path,
                                                     const model::Tournament& tournament,
                                                     const standings::Options& standings_options,
                                                     const i18n::Translator& words,
                                                     const PrintOptions& options = {});

}  // namespace rostok::report
