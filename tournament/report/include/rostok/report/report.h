// SPDX-License-Identifier: MIT
// Tournament papers as PDF: A4, embedded fonts, readable in black and white.
#pragma once
#include <filesystem>
#include <string>

#include "rostok/base/result.h"
#include "rostok/i18n/i18n.h"
#include "rostok/report/views.h"

namespace rostok::report {

struct Printing {
  const i18n::Translator& words;
  // "2026-11-23T18:30:00" for the head and the file's date; empty = now. The same moment and the
  // same sheet give the same bytes.
  std::string moment;
  bool binding_margin = false;  // 8 mm more on the left, for a folder
};

using Path = std::filesystem::path;

// Pairings by board for the wall, or results when the sheet says so.
[[nodiscard]] base::Result<void> write_pairings_pdf(const Path& path, const PairingsSheet& sheet,
                                                    const Printing& printing);
// The same pairings ordered by name: everybody finds board and colour.
[[nodiscard]] base::Result<void> write_pairings_by_name_pdf(const Path& path,
                                                            const PairingsSheet& sheet,
                                                            const Printing& printing);
// Result slips, eight (99 × 67 mm) or ten on a page; cut and stacked they lie in board order.
enum class SlipsPerPage { Eight = 8, Ten = 10 };
[[nodiscard]] base::Result<void> write_slips_pdf(const Path& path, const PairingsSheet& sheet,
                                                 const Printing& printing,
                                                 SlipsPerPage per_page = SlipsPerPage::Eight);
// All three of a round in one file.
[[nodiscard]] base::Result<void> write_round_package_pdf(
    const Path& path, const PairingsSheet& sheet, const Printing& printing,
    SlipsPerPage per_page = SlipsPerPage::Eight);
[[nodiscard]] base::Result<void> write_standings_pdf(const Path& path, const StandingsSheet& sheet,
                                                     const Printing& printing);
[[nodiscard]] base::Result<void> write_cross_table_pdf(const Path& path,
                                                       const CrossTableSheet& sheet,
                                                       const Printing& printing);
[[nodiscard]] base::Result<void> write_players_pdf(const Path& path, const PlayersSheet& sheet,
                                                   const Printing& printing);
// The list to tick with a pen, with empty lines for newcomers.
[[nodiscard]] base::Result<void> write_roll_call_pdf(const Path& path, const PlayersSheet& sheet,
                                                     const Printing& printing);

}  // namespace rostok::report
