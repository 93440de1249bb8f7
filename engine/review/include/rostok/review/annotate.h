// SPDX-License-Identifier: MIT
// A reviewed game as PGN.
#pragma once
#include "rostok/chess/pgn.h"
#include "rostok/i18n/i18n.h"
#include "rostok/review/report.h"

namespace rostok::review {

inline constexpr const char* kAnnotator = "Rostok";

// The game with [%eval] behind every evaluated move, glyphs for classes that are shown and for
// praise, a sentence for each of them in the language of `words`, and the better line (at most
// `line_plies` half-moves) as a variation. What people wrote stays, but where a glyph is set it
// takes the place of theirs; evaluations and everything of an earlier review of ours are replaced.
// `report` is that of record_of(game).
[[nodiscard]] chess::PgnGame annotate(const chess::PgnGame& game, const Report& report,
                                      const i18n::Translator& words, std::size_t line_plies = 8);

}  // namespace rostok::review
