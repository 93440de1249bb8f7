// SPDX-License-Identifier: MIT
// D9 and D10: the square table of a round robin and its schedule.
#pragma once
#include "rostok/report/report.h"

namespace rostok::report {

struct SquareLine {
  int number = 0;  // of the row and of the column
  std::string name, rating;
  std::vector<std::string> results;  // [column]: "1", "½ 1"; empty = not played
  std::string points;
  std::vector<std::string> values;  // parallel to SquareSheet::titles
  std::string place;
};

struct SquareSheet {
  SheetHead head;
  std::vector<std::string> titles;  // of the tie-break columns
  std::vector<std::string> legend;
  std::vector<SquareLine> lines;  // rows and columns in this order
  bool final = false;
};

// Players in the order of their starting numbers. Sonneborn-Berger is shown first, then what else
// the list of `options` has, two in all.
[[nodiscard]] SquareSheet make_square_sheet(const model::Tournament& tournament,
                                            const standings::Options& options,
                                            const i18n::Translator& words,
                                            const systems::Options& systems = {});
// At most 20 players on a page; more stand on several pages, a block of the square on each.
[[nodiscard]] base::Result<void> write_square_pdf(const Path& path, const SquareSheet& sheet,
                                                  const Printing& printing);

struct ScheduleRound {
  int round = 0;
  std::string date;
  std::vector<BoardLine> boards;  // `result` where it is known
  std::string rests;              // who is free, with his number; may be empty
};

struct ScheduleSheet {
  SheetHead head;
  std::vector<ScheduleRound> rounds;
};

// All rounds by the Berger tables. Errors: those of systems::drawing_numbers; BadInput for fewer
// than two players; Unsupported for a tournament that is no round robin.
[[nodiscard]] base::Result<ScheduleSheet> make_schedule_sheet(const model::Tournament& tournament,
                                                              const i18n::Translator& words,
                                                              const systems::Options& systems = {});
[[nodiscard]] base::Result<void> write_schedule_pdf(const Path& path, const ScheduleSheet& sheet,
                                                    const Printing& printing);

}  // namespace rostok::report
