// SPDX-License-Identifier: MIT
// Papers of the board: the report of a game on one page, sheets with diagrams.
#pragma once
#include <memory>
#include <vector>

#include "rostok/chess/pgn.h"
#include "rostok/i18n/i18n.h"
#include "rostok/link/paper_desk.h"
#include "rostok/openings/opening_names.h"
#include "rostok/review/report.h"
#include "rostok/training/task.h"

namespace rostok::link {

// What both need. `share` holds the pieces; `pupil` may be empty.
struct PaperSetting {
  std::filesystem::path share;
  i18n::Translator words;
  std::string pupil;
};

struct DiagramOnPaper {
  chess::Position position;
  std::string title;   // may be empty
  std::string answer;  // may be empty
};

// D20; the report belongs to the main line of `game`.
[[nodiscard]] PaperDesk::Write game_report_paper(std::shared_ptr<const review::Report> report,
                                                 const chess::PgnGame& game,
                                                 const openings::OpeningNames* names,
                                                 const PaperSetting& setting);
// D21 with 4, 6 or 12 diagrams on a page; answers on the last page when there are some.
[[nodiscard]] PaperDesk::Write diagrams_paper(const std::vector<DiagramOnPaper>& diagrams,
                                              int per_page, const std::string& title,
                                              const std::string& source,
                                              const PaperSetting& setting);
// The tasks of a game as diagrams: what to find, and the answers.
[[nodiscard]] std::vector<DiagramOnPaper> diagrams_of(const std::vector<training::Task>& tasks,
                                                      const i18n::Translator& words);

// What became of a paper, in words.
[[nodiscard]] std::string told(const base::Result<Paper>& paper, const i18n::Translator& words);

}  // namespace rostok::link
