// SPDX-License-Identifier: MIT
// The fixed tournaments of the papers, and settings in which every paper has something to show.
#pragma once
#include "rostok/report/papers.h"

namespace paper_tournaments {

using namespace rostok;

inline const std::string kMoment = "2026-11-23T18:30:00";

[[nodiscard]] i18n::Translator words_in(i18n::Language language);
// tests/data/papers/<name>.trf
[[nodiscard]] model::Tournament read(const std::string& name);
// `played` rounds of a round robin, White wins, draws and Black wins in turns.
[[nodiscard]] model::Tournament round_robin(int players, int played);
// `count` players, round 1 paired, an odd one free; no ratings, years or clubs when `bare`.
[[nodiscard]] model::Tournament plain(int count, bool bare);
[[nodiscard]] report::PaperSettings rich_settings(const model::Tournament& tournament);

}  // namespace paper_tournaments
