// SPDX-License-Identifier: MIT
// What every full page carries: head with centre, tournament, round and moment of printing, foot
// with page numbers, arbiter and program.
#pragma once
#include <functional>

#include "paper.h"
#include "rostok/report/report.h"

namespace rostok::report {

inline constexpr double kSide = 12;  // margins, mm
inline constexpr double kTop = 10;
inline constexpr double kBinding = 8;  // more on the left where sheets are bound
inline constexpr PaperSize kPortrait{210, 297}, kLandscape{297, 210};

struct Frame {
  const SheetHead& head;
  std::string title;  // of the paper: "Pairings by board"
  std::string stamp;  // "DRAFT"
  PaperSize size = kPortrait;
  bool signature = false;  // the arbiter signs, so the foot does not name him again
};

// Begins a page with its head. Returns the room between head and foot.
Box start_framed_page(Paper& paper, const Frame& frame, const Printing& printing);
[[nodiscard]] Box body_of(PaperSize size, const Printing& printing);
void draw_page_foot(Paper& paper, const Frame& frame, const Printing& printing, int page,
                    int pages);

inline constexpr double kSignatureHeight = 14;
// "Chief arbiter ______ Name" in the box's first kSignatureHeight mm.
void draw_signature(Paper& paper, const Box& box, const std::string& arbiter,
                    const i18n::Translator& words);

// Runs `draw` on a sheet that is thrown away, then for good with the number of its pages.
void draw_counted(Paper& paper, const std::function<void(Paper&, int pages)>& draw);

// A PDF with what `draw` draws. `draw` gets the printing with its moment fixed.
[[nodiscard]] base::Result<void> write_pages(
    const Path& path, const std::string& title, const Printing& printing,
    const std::function<void(Paper&, const Printing&)>& draw);

// "now" in local time where nothing is given.
[[nodiscard]] std::string moment_of(const Printing& printing);
// "2026-11-23T18:30:00" → "23.11.2026 18:30" or as ISO writes it, by the language.
[[nodiscard]] std::string moment_text(const std::string& moment, const i18n::Translator& words);

}  // namespace rostok::report
