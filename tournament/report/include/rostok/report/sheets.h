// SPDX-License-Identifier: MIT
// Printed papers of a tournament as PDF: A4, embedded PT Sans, readable in black and white.
// A file appears complete or not at all.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/i18n/i18n.h"
#include "rostok/model/tournament.h"
#include "rostok/standings/standings.h"

namespace rostok::report {

struct PrintOptions {
  std::string club;          // school or centre, above the name of the tournament
  std::string printed_at;    // date and time in the head; empty = none, for equal files
};

// "Pairs of the round by board" (D3); with results of the round where they are known (D6).
[[nodiscard]] base::Result<void> write_pairings_pdf(const std::filesystem::path& path,
                                                    const model::Tournament& tournament,
                                                    model::RoundNumber round,
                                                    const std::vector<std::pair<model::PlayerIndex, model::PlayerIndex>>& boards,
                                                    const i18n::Translator& words, const PrintOptions& options = {});

// "Standings after round N" (D7): groups of equal points apart, tie-breaks with a legend.
[[nodiscard]] base::Result<void> write_standings_pdf(const std::filesystem::path& path,
                                                     const model::Tournament& tournament,
                                                     const standings::Options& standings_options,
                                                     const i18n::Translator& words, const PrintOptions& options = {});

}  // namespace rostok::report
