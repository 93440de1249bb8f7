// SPDX-License-Identifier: MIT
// D3, D4 and D6: who plays whom, and how it ended.
#include <algorithm>

#include "round_papers.h"

namespace rostok::report {

namespace {

std::string timing_of(const PairingsSheet& sheet, const i18n::Translator& words) {
  std::string timing;
  if (!sheet.start_time.empty()) timing = words.tr("Start: {1}", {sheet.start_time});
  if (!sheet.time_control.empty())
    timing += (timing.empty() ? "" : " · ") + words.tr("Time control: {1}", {sheet.time_control});
  return timing;
}

std::string people_text(const NoGame& group) {
  std::string people;
  for (const Seat& seat : group.people) {
    if (!people.empty()) people += ", ";
    people += (seat.number > 0 ? std::to_string(seat.number) + " " : "") + seat.name +
              (seat.points.empty() ? "" : " (" + seat.points + ")");
  }
  return people;
}

Document frame_of(const PairingsSheet& sheet, const std::string& title,
                  const i18n::Translator& words) {
  Document document;
  document.head = sheet.head;
  document.title = title;
  if (sheet.draft) document.stamp = words.tr("DRAFT");
  return document;
}

}  // namespace

Document pairings_document(const PairingsSheet& sheet, const i18n::Translator& words) {
  Document document =
      frame_of(sheet, sheet.results ? words.tr("Results") : words.tr("Pairings by board"), words);
  document.size = 14;
  document.row_height = 8.5;
  const std::string board = words.trc("column", "Bd.");
  document.columns = {{board, 14, Align::Centre, true, 17},
                      {"", 10, Align::Right, false, 10},
                      {words.tr("White"), 0, Align::Left, true},
                      {words.trc("column", "Pts"), 12, Align::Right, false, 11},
                      {words.tr("Result"), 25, Align::Centre, true},
                      {"", 10, Align::Right, false, 10},
                      {words.tr("Black"), 0, Align::Left, true},
                      {words.trc("column", "Pts"), 12, Align::Right, false, 11},
                      {board, 14, Align::Centre, true, 17}};
  for (const BoardLine& line : sheet.boards) {
    const std::string number = std::to_string(line.board);
    const Cell result = line.result.empty() ? Cell("", CellMark::ResultBox) : Cell(line.result);
    document.rows.push_back(
        {{number, std::to_string(line.white.number), line.white.name, line.white.points, result,
          std::to_string(line.black.number), line.black.name, line.black.points, number},
         false});
  }
  for (const NoGame& group : sheet.without_game)
    document.foot.push_back(group.reason + ": " + people_text(group));
  if (const std::string timing = timing_of(sheet, words); !timing.empty())
    document.foot.push_back(timing);
  return document;
}

Document by_name_document(const PairingsSheet& sheet, const i18n::Translator& words) {
  Document document = frame_of(sheet, words.tr("Pairings by name"), words);
  document.size = 11;
  document.row_height = 7.9;
  document.stripes = 2;
  document.columns = {{words.tr("Name"), 0, Align::Left, true},
                      {words.trc("column", "Bd."), 11, Align::Centre, true, 13},
                      {.title = words.tr("Colour"), .size = 10, .fit = true},
                      {words.tr("Opponent"), 27, Align::Left, false, 10}};
  std::vector<std::pair<std::string, TableRow>> rows;
  const auto add = [&](const Seat& seat, const std::string& board, Cell colour,
                       const std::string& opponent) {
    rows.push_back({seat.name, {{seat.name, board, std::move(colour), opponent}, false}});
  };
  for (const BoardLine& line : sheet.boards) {
    const std::string board = std::to_string(line.board);
    const std::string white = words.trc("colour of a side", "white"),
                      black = words.trc("colour of a side", "black");
    add(line.white, board, {white, CellMark::WhiteDisc}, line.black.name);
    add(line.black, board, {black, CellMark::BlackDisc}, line.white.name);
  }
  // Who looks for himself and has no board must find that, too.
  for (const NoGame& group : sheet.without_game)
    for (const Seat& seat : group.people)
      add(seat, "–", "", group.one);
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    return words.compare(a.first, b.first) < 0;
  });
  for (auto& row : rows)
    document.rows.push_back(std::move(row.second));
  if (const std::string timing = timing_of(sheet, words); !timing.empty())
    document.foot.push_back(timing);
  return document;
}

base::Result<void> write_pairings_pdf(const Path& path, const PairingsSheet& sheet,
                                      const Printing& printing) {
  return print_document(path, pairings_document(sheet, printing.words), printing);
}

base::Result<void> write_pairings_by_name_pdf(const Path& path, const PairingsSheet& sheet,
                                              const Printing& printing) {
  return print_document(path, by_name_document(sheet, printing.words), printing);
}

base::Result<void> write_round_package_pdf(const Path& path, const PairingsSheet& sheet,
                                           const Printing& printing, SlipsPerPage per_page) {
  return write_pages(path, sheet.head.tournament, printing,
                     [&](Paper& paper, const Printing& fixed) {
                       draw_document(paper, pairings_document(sheet, fixed.words), fixed);
                       draw_document(paper, by_name_document(sheet, fixed.words), fixed);
                       draw_slips(paper, sheet, per_page, fixed);
                     });
}

}  // namespace rostok::report
