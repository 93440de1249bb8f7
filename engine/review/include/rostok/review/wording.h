// SPDX-License-Identifier: MIT
// Moves, lines and marks as a person reads them.
#pragma once
#include <string>
#include <vector>

#include "rostok/i18n/i18n.h"
#include "rostok/review/report.h"

namespace rostok::review {

// "Кf3", "h:g5", "0-0" in Russian; "Nf3", "hxg5", "O-O" in English.
[[nodiscard]] std::string move_text(const chess::Position& before, chess::Move move,
                                    i18n::Language language);
// The same with its number: "12.Кf3", "12…h:g5".
[[nodiscard]] std::string numbered_move(const chess::Position& before, chess::Move move,
                                        i18n::Language language);
// The first `most` half-moves: "12…h:g5 13.С:g5 Ф:g5".
[[nodiscard]] std::string line_text(const chess::Position& start,
                                    const std::vector<chess::Move>& moves, std::size_t most,
                                    i18n::Language language);

// "+1,25", "−0,30", "0,00" from White's view; "у чёрных мат в 3"; "мат" on the board.
[[nodiscard]] std::string score_text(const Score& score, const i18n::Translator& words);
// "83,9" by the language, one digit behind the point.
[[nodiscard]] std::string decimal_text(double value, i18n::Language language);

// "blunder", "only move" …; empty for None.
[[nodiscard]] std::string word(MoveClass move_class, const i18n::Translator& words);
[[nodiscard]] std::string word(Praise praise, const i18n::Translator& words);
[[nodiscard]] std::string word(Phase phase, const i18n::Translator& words);
// The first letter, ASCII or Cyrillic, made large: "Конь g5".
[[nodiscard]] std::string capitalised(const std::string& word);
// Glyph of what is shown of a move, empty for nothing.
[[nodiscard]] std::string shown_glyph(const MoveReport& move);

}  // namespace rostok::review
