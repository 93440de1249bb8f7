// SPDX-License-Identifier: MIT
// D21: diagrams to solve at home, the answers on a page of their own.
#include <algorithm>

#include "board_diagram.h"
#include "document.h"
#include "rostok/base/text.h"
#include "rostok/chess/position.h"
#include "rostok/report/training_sheets.h"

namespace rostok::report {

base::Result<PaperTask> make_paper_task(const std::string& fen, const std::string& answer,
                                        const std::string& title) {
  const auto position = chess::Position::from_fen(fen);
  if (!position) return base::fail(position.error());
  const std::string text = position->to_fen();
  return PaperTask{text.substr(0, text.find(' ')), position->turn() == chess::Color::Black, title,
                   answer};
}

namespace {

constexpr double kNameLine = 11, kTitle = 6, kAnswer = 7.5, kTitleGap = 0.5;

struct TaskGrid {
  int columns = 2, rows = 3;
};

TaskGrid grid_of(TasksPerPage per_page) {
  switch (per_page) {
    case TasksPerPage::Four:
      return {2, 2};
    case TasksPerPage::Twelve:
      return {3, 4};
    case TasksPerPage::Six:
      break;
  }
  return {2, 3};
}

SheetHead head_of(const TaskSheet& sheet, const i18n::Translator& words) {
  SheetHead head;
  head.centre = sheet.centre;
  head.tournament = sheet.title.empty() ? words.tr("Tasks") : sheet.title;
  return head;
}

class TaskPrinter {
 public:
  TaskPrinter(Paper& paper, const TaskSheet& sheet, const PieceSet& pieces,
              const Printing& printing)
      : paper_(paper),
        sheet_(sheet),
        pieces_(pieces),
        printing_(printing),
        words_(printing.words),
        head_(head_of(sheet, printing.words)),
        frame_{head_, sheet.source.empty() ? printing.words.tr("Homework") : sheet.source, {}} {}

  void print() {
    const TaskGrid grid = grid_of(sheet_.per_page);
    const auto per_page = static_cast<std::size_t>(grid.columns * grid.rows);
    const std::size_t pages = (sheet_.tasks.size() + per_page - 1) / per_page;
    for (std::size_t page = 0; page < pages; ++page) {
      const Box body = start_framed_page(paper_, frame_, printing_);
      draw_name(body);
      const double width = body.width / grid.columns,
                   height = (body.height - kNameLine) / grid.rows;
      for (std::size_t i = 0; i < per_page && page * per_page + i < sheet_.tasks.size(); ++i) {
        const auto column = static_cast<double>(i % static_cast<std::size_t>(grid.columns)),
                   row = static_cast<double>(i / static_cast<std::size_t>(grid.columns));
        draw_task({body.x + column * width, body.y + kNameLine + row * height, width, height},
                  page * per_page + i);
      }
      draw_page_foot(paper_, frame_, printing_, static_cast<int>(page) + 1,
                     static_cast<int>(pages));
    }
    if (sheet_.answers) draw_answers();
  }

 private:
  void draw_name(const Box& body) {
    if (!sheet_.pupil.empty()) {
      paper_.text({body.x, body.y, body.width, 7}, sheet_.pupil, {14, true});
      return;
    }
    const std::string name = words_.tr("Name"), date = words_.tr("Date");
    const double name_width = paper_.text_width(name, {11}) + 2,
                 date_width = paper_.text_width(date, {11}) + 2, line = body.y + 6.5,
                 middle = body.x + body.width * 0.66;
    paper_.text({body.x, body.y, name_width, 8}, name, {11});
    paper_.line(body.x + name_width, line, middle - 6, line, 0.5);
    paper_.text({middle, body.y, date_width, 8}, date, {11});
    paper_.line(middle + date_width, line, body.x + body.width, line, 0.5);
  }

  void draw_task(const Box& cell, std::size_t index) {
    const PaperTask& task = sheet_.tasks[index];
    const double gap = 6;
    const double board = std::min(cell.width - kCoordinates - gap,
                                  cell.height - kTitle - kTitleGap - kCoordinates - kAnswer);
    // The block of board and coordinates stands in the middle of its cell.
    const double x = cell.x + (cell.width - board - kCoordinates) / 2;
    const double left = x + kCoordinates;
    draw_title({left, cell.y, board, kTitle}, task, index + 1);
    Diagram diagram{.board = task.board,
                    .black_to_move = task.black_to_move,
                    .title = {},
                    .mark = {},
                    .better = {},
                    .arrows = {},
                    .turned = sheet_.turn_for_black && task.black_to_move};
    const double y = cell.y + kTitle + kTitleGap;
    draw_diagram(paper_, pieces_, x, y, board / 8, diagram);
    const double line = y + board + kCoordinates + kAnswer - 2;
    paper_.line(left, line, left + board, line, 0.5);
  }

  void draw_title(const Box& box, const PaperTask& task, std::size_t number) {
    const std::string text = std::to_string(number);
    const double number_width = paper_.text_width(text, {13, true}) + 2;
    paper_.text({box.x, box.y, number_width, box.height}, text, {13, true});
    const std::string move =
        task.black_to_move ? words_.tr("Black to move") : words_.tr("White to move");
    const double move_width = paper_.text_width(move, {10}) + 0.5;
    const double right = box.x + box.width;
    paper_.text({right - move_width, box.y, move_width, box.height}, move,
                {10, false, Align::Right});
    paper_.disc(right - move_width - 2.4, box.y + box.height / 2, 1.25, task.black_to_move);
    paper_.text(
        {box.x + number_width, box.y, right - move_width - 5 - box.x - number_width, box.height},
        task.title, {10, false, Align::Left, 0.2});
  }

  void draw_answers() {
    Document document;
    document.head = head_;
    document.title = words_.tr("Answers");
    document.size = 11;
    document.row_height = 6.5;
    document.columns = {
        {.title = words_.trc("column", "No."), .align = Align::Right, .bold = true, .fit = true},
        {.title = words_.trc("column", "Answer"), .wrap = true},
        {.title = words_.trc("column", "Theme"), .width = 60, .fit = true}};
    for (std::size_t i = 0; i < sheet_.tasks.size(); ++i)
      document.rows.push_back(
          {{std::to_string(i + 1), sheet_.tasks[i].answer, sheet_.tasks[i].title}, false});
    draw_document(paper_, document, printing_);
  }

  Paper& paper_;
  const TaskSheet& sheet_;
  const PieceSet& pieces_;
  const Printing& printing_;
  const i18n::Translator& words_;
  const SheetHead head_;
  const Frame frame_;
};

}  // namespace

base::Result<void> write_tasks_pdf(const Path& path, const TaskSheet& sheet, const Path& share,
                                   const Printing& printing) {
  if (sheet.tasks.empty())
    return base::fail(base::ErrorKind::BadInput, "There is no task to print");
  const auto pieces = PieceSet::load(share / "pieces" / "classic");
  if (!pieces) return base::fail(pieces.error());
  return write_pages(path, sheet.title, printing, [&](Paper& paper, const Printing& fixed) {
    TaskPrinter(paper, sheet, *pieces, fixed).print();
  });
}

}  // namespace rostok::report
