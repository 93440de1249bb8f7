// SPDX-License-Identifier: MIT
// D3, D4 and D6: who plays whom, and how it ended.
#include <algorithm>

#include "document.h"

namespace rostok::report {

namespace {

std::vector<std::string> foot_of(const PairingsSheet& sheet, const i18n::Translator& words) {
  std::vector<std::string> foot;
  for (const NoGame& group : sheet.without_game) {
    std::string people;
    for (const Seat& seat : group.people) {
      if (!people.empty()) people += ", ";
      people += std::to_string(seat.number) + " " + seat.name + (seat.points.empty() ? "" : " (" + seat.points + ")");
    }
    foot.push_back(group.reason + ": " + people);
  }
  std::string timing;
  if (!sheet.start_time.empty()) timing = words.tr("Start: {1}", {sheet.start_time});
  if (!sheet.time_control.empty())
    timing += (timing.empty() ? "" : " · ") + words.tr("Time control: {1}", {sheet.time_control});
  if (!timing.empty()) foot.push_back(timing);
  return foot;
}

Document frame_of(const PairingsSheet& sheet, const std::string& title, const i18n::Translator& words) {
  Document document;
  document.head = sheet.head;
  document.title = title;
  document.foot = foot_of(sheet, words);
  if (sheet.draft) document.stamp = words.tr("DRAFT");
  return document;
}

}  // namespace

base::Result<void> write_pairings_pdf(const Path& path, const PairingsSheet& sheet, const Printing& printing) {
  const auto& words = printing.words;
  Document document = frame_of(sheet, sheet.results ? words.tr("Results") : words.tr("Pairings by board"), words);
  document.size = 14;
  document.row_height = 8.2;
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
    document.rows.push_back({{number, std::to_string(line.white.number), line.white.name, line.white.points, result,
                              std::to_string(line.black.number), line.black.name, line.black.points, number},
                             false});
  }
  return print_document(path, document, printing);
}

base::Result<void> write_pairings_by_name_pdf(const Path& path, const PairingsSheet& sheet,
                                              const Printing& printing) {
  const auto& words = printing.words;
  Document document = frame_of(sheet, words.tr("Pairings by name"), words);
  document.size = 11;
  document.row_height = 7.4;
  document.stripes = 2;
  document.columns = {{words.tr("Name"), 0, Align::Left, true},
                      {words.trc("column", "Bd."), 11, Align::Centre, true, 13},
                      {words.tr("Colour"), 20, Align::Left, false, 10},
                      {words.tr("Opponent"), 26, Align::Left, false, 10}};
  std::vector<std::pair<std::string, TableRow>> rows;
  for (const BoardLine& line : sheet.boards) {
    const std::string number = std::to_string(line.board);
    rows.push_back({line.white.name,
                    {{line.white.name, number, {words.trc("colour of a side", "white"), CellMark::WhiteDisc}, line.black.name}, false}});
    rows.push_back({line.black.name,
                    {{line.black.name, number, {words.trc("colour of a side", "black"), CellMark::BlackDisc}, line.white.name}, false}});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return words.compare(a.first, b.first) < 0; });
  for (auto& row : rows) document.rows.push_back(std::move(row.second));
  return print_document(path, document, printing);
}

}  // namespace rostok::report
