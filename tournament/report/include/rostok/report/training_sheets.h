// SPDX-License-Identifier: MIT
// D21 and D22: papers for pupils and for their parents.
#pragma once
#include "rostok/report/report.h"

namespace rostok::report {

// D21: homework with diagrams.
struct PaperTask {
  std::string board;  // first field of a FEN
  bool black_to_move = false;
  std::string title;   // "mate in 2"; may be empty
  std::string answer;  // "1.Фh7#"; may be empty
};
enum class TasksPerPage { Four = 4, Six = 6, Twelve = 12 };
struct TaskSheet {
  std::string centre, title;  // "Работа над ошибками"
  std::string source;         // "from your own games", "theme: fork"
  std::string pupil;          // empty = a line to write the name
  std::vector<PaperTask> tasks;
  TasksPerPage per_page = TasksPerPage::Six;
  bool turn_for_black = false;  // the board stands as Black sees it where Black moves
  bool answers = true;          // on a last page of their own
};
// From "FEN" or EPD lines: side to move from the second field. BadInput for a text that is no
// position.
[[nodiscard]] base::Result<PaperTask> make_paper_task(const std::string& fen,
                                                      const std::string& answer = {},
                                                      const std::string& title = {});
// Pieces come from pieces/classic below `share`. Errors: BadInput without tasks; Io.
[[nodiscard]] base::Result<void> write_tasks_pdf(const Path& path, const TaskSheet& sheet,
                                                 const Path& share, const Printing& printing);

// D22: one pupil, one period, one page.
struct ChartPoint {
  std::string label;  // of the axis: a day or a month
  double value = 0;
};
struct ChartSeries {
  std::string title;               // "Rating"
  std::string unit;                // " %", behind the figures; may be empty
  std::vector<ChartPoint> points;  // in the order of time; at equal distances
};
struct PupilSheet {
  std::string centre, name, period;    // "September – November 2026"
  std::vector<ChartSeries> series;     // at most three are drawn
  std::vector<std::string> sentences;  // made of numbers
  std::string teacher;                 // signs; may be empty
};
[[nodiscard]] base::Result<void> write_pupil_pdf(const Path& path, const PupilSheet& sheet,
                                                 const Printing& printing);

}  // namespace rostok::report
