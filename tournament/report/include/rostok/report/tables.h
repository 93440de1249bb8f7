// SPDX-License-Identifier: MIT
// The sheets of a tournament as tables and pages: for CSV, XLSX and HTML (rostok/tables/write.h).
#pragma once
#include "rostok/report/views.h"
#include "rostok/tables/write.h"

namespace rostok::report {

// Numbers as numbers, points as points. Columns in which nothing stands are left out.
[[nodiscard]] tables::Table make_table(const StandingsSheet& sheet, const i18n::Translator& words);
[[nodiscard]] tables::Table make_table(const CrossTableSheet& sheet, const i18n::Translator& words);
[[nodiscard]] tables::Table make_table(const PlayersSheet& sheet, const i18n::Translator& words);

// People without a game: as rows below the boards (for a spreadsheet), or left to notes_of.
enum class FreePlayers { AsRows, AsNotes };
[[nodiscard]] tables::Table make_table(const PairingsSheet& sheet, const i18n::Translator& words,
                                       FreePlayers free = FreePlayers::AsRows);

// What a reader is told below the table: the words behind the titles, who has no game and why.
[[nodiscard]] std::vector<std::string> notes_of(const StandingsSheet& sheet);
[[nodiscard]] std::vector<std::string> notes_of(const CrossTableSheet& sheet,
                                                const i18n::Translator& words);
[[nodiscard]] std::vector<std::string> notes_of(const PairingsSheet& sheet,
                                                const i18n::Translator& words);
[[nodiscard]] std::vector<std::string> notes_of(const PlayersSheet& sheet);

// "Results", "Standings" …: above the table, and the name of its sheet in a workbook.
[[nodiscard]] std::string heading_of(const StandingsSheet& sheet, const i18n::Translator& words);
[[nodiscard]] std::string heading_of(const CrossTableSheet& sheet, const i18n::Translator& words);
[[nodiscard]] std::string heading_of(const PairingsSheet& sheet, const i18n::Translator& words);
[[nodiscard]] std::string heading_of(const PlayersSheet& sheet, const i18n::Translator& words);

// A page of one sheet: the tournament above, the table, its notes.
template <typename Sheet>
[[nodiscard]] tables::HtmlPage make_page(const Sheet& sheet, const i18n::Translator& words);

// The way numbers are written in the language: ',' or '.'.
[[nodiscard]] char decimal_sign(const i18n::Translator& words);

// The tournament as strangers may see it: "Кузнецова А.", no dates of birth and no numbers of a
// federation. Who is called like another one is told apart by the starting number.
[[nodiscard]] model::Tournament with_initials(model::Tournament tournament);

}  // namespace rostok::report
