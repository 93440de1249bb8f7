// SPDX-License-Identifier: MIT
#include "rostok/report/tables.h"

#include <algorithm>

namespace rostok::report {

using tables::Cell;
using tables::Numbers;
using tables::Table;

namespace {

// Columns one after the other; the cells of a row in the same order.
class TableMaker {
 public:
  TableMaker(std::string sheet, std::size_t rows) : table_{std::move(sheet), {}, {}} {
    table_.rows.resize(rows);
  }

  // `cell(i)` gives the text of row i, which becomes a number where it is one.
  template <typename CellOf>
  void numbers(const std::string& title, CellOf cell, Numbers how = Numbers::Decimal) {
    add(title, how, [&](std::size_t i) { return tables::number_or_text(cell(i)); });
  }
  template <typename CellOf>
  void texts(const std::string& title, CellOf cell) {
    add(title, Numbers::Decimal, [&](std::size_t i) { return Cell(cell(i)); });
  }
  // As numbers or texts, unless nothing stands in the column.
  template <typename CellOf>
  void numbers_if_any(const std::string& title, CellOf cell) {
    if (any(cell)) numbers(title, cell);
  }
  template <typename CellOf>
  void texts_if_any(const std::string& title, CellOf cell) {
    if (any(cell)) texts(title, cell);
  }
  [[nodiscard]] Table take() { return std::move(table_); }

 private:
  template <typename CellOf>
  bool any(CellOf cell) const {
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      if (!cell(i).empty()) return true;
    return false;
  }
  template <typename CellOf>
  void add(const std::string& title, Numbers how, CellOf cell) {
    table_.columns.push_back({title, how});
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      table_.rows[i].push_back(cell(i));
  }

  Table table_;
};

// Halves as "½" where the sheet writes them so.
Numbers style_of(const std::vector<StandingsLine>& lines, std::size_t value) {
  const bool halves = std::any_of(lines.begin(), lines.end(), [&](const StandingsLine& line) {
    return value < line.values.size() && line.values[value].ends_with("½");
  });
  return halves ? Numbers::Points : Numbers::Decimal;
}

void add_person(TableMaker& maker, const StandingsSheet& sheet, const i18n::Translator& words) {
  const auto& lines = sheet.lines;
  maker.numbers(words.trc("column", "Place"), [&](std::size_t i) { return lines[i].place; });
  maker.numbers(words.trc("column", "No."),
                [&](std::size_t i) { return std::to_string(lines[i].number); });
  maker.texts(words.tr("Name"), [&](std::size_t i) { return lines[i].name; });
  maker.numbers_if_any(words.trc("column", "Rtg"), [&](std::size_t i) { return lines[i].rating; });
}

void add_points(TableMaker& maker, const StandingsSheet& sheet, const i18n::Translator& words) {
  const auto& lines = sheet.lines;
  maker.numbers(
      words.tr("Points"), [&](std::size_t i) { return lines[i].points; }, Numbers::Points);
  for (std::size_t v = 0; v < sheet.titles.size(); ++v)
    maker.numbers(
        sheet.titles[v],
        [&](std::size_t i) {
          return v < lines[i].values.size() ? lines[i].values[v] : std::string();
        },
        style_of(lines, v));
}

std::string number_of(const Seat& seat) {
  return seat.number > 0 ? std::to_string(seat.number) : "";
}

}  // namespace

Table make_table(const StandingsSheet& sheet, const i18n::Translator& words) {
  TableMaker maker(heading_of(sheet, words), sheet.lines.size());
  add_person(maker, sheet, words);
  add_points(maker, sheet, words);
  return maker.take();
}

Table make_table(const CrossTableSheet& sheet, const i18n::Translator& words) {
  TableMaker maker(heading_of(sheet, words), sheet.standings.lines.size());
  add_person(maker, sheet.standings, words);
  const std::size_t rounds = sheet.cells.empty() ? 0 : sheet.cells.front().size();
  for (std::size_t r = 0; r < rounds; ++r)
    maker.texts(std::to_string(r + 1), [&](std::size_t i) { return sheet.cells[i][r]; });
  add_points(maker, sheet.standings, words);
  return maker.take();
}

Table make_table(const PlayersSheet& sheet, const i18n::Translator& words) {
  const auto& lines = sheet.lines;
  TableMaker maker(heading_of(sheet, words), lines.size());
  maker.numbers(words.trc("column", "No."),
                [&](std::size_t i) { return std::to_string(lines[i].number); });
  maker.texts(words.tr("Name"), [&](std::size_t i) { return lines[i].name; });
  maker.numbers_if_any(words.trc("column", "Born"), [&](std::size_t i) { return lines[i].year; });
  maker.texts_if_any(words.tr("Group"), [&](std::size_t i) { return lines[i].group; });
  maker.texts_if_any(words.trc("column", "Club or class"),
                     [&](std::size_t i) { return lines[i].club; });
  maker.texts_if_any(words.trc("column", "Title"), [&](std::size_t i) { return lines[i].title; });
  maker.numbers_if_any(words.tr("Rating"), [&](std::size_t i) { return lines[i].rating; });
  return maker.take();
}

Table make_table(const PairingsSheet& sheet, const i18n::Translator& words, FreePlayers free) {
  struct Line {
    BoardLine line;
    std::string reason;
  };
  std::vector<Line> lines;
  for (const BoardLine& board : sheet.boards)
    lines.push_back({board, ""});
  if (free == FreePlayers::AsRows)
    for (const NoGame& group : sheet.without_game)
      for (const Seat& seat : group.people)
        lines.push_back({{0, seat, {}, ""}, group.reason});
  TableMaker maker(heading_of(sheet, words), lines.size());
  const auto at = [&](std::size_t i) -> const BoardLine& { return lines[i].line; };
  maker.numbers(words.trc("column", "Bd."), [&](std::size_t i) {
    return at(i).board > 0 ? std::to_string(at(i).board) : std::string();
  });
  maker.numbers(words.trc("column", "No."), [&](std::size_t i) { return number_of(at(i).white); });
  maker.texts(words.tr("White"), [&](std::size_t i) { return at(i).white.name; });
  maker.numbers(
      words.trc("column", "Pts"), [&](std::size_t i) { return at(i).white.points; },
      Numbers::Points);
  if (sheet.results) maker.texts(words.tr("Result"), [&](std::size_t i) { return at(i).result; });
  maker.numbers(words.trc("column", "No."), [&](std::size_t i) { return number_of(at(i).black); });
  maker.texts(words.tr("Black"), [&](std::size_t i) { return at(i).black.name; });
  maker.numbers(
      words.trc("column", "Pts"), [&](std::size_t i) { return at(i).black.points; },
      Numbers::Points);
  maker.texts_if_any(words.tr("Note"), [&](std::size_t i) { return lines[i].reason; });
  return maker.take();
}

std::string heading_of(const StandingsSheet& sheet, const i18n::Translator& words) {
  return sheet.final ? words.tr("Final standings") : words.tr("Standings");
}

std::string heading_of(const CrossTableSheet&, const i18n::Translator& words) {
  return words.tr("Cross-table");
}

std::string heading_of(const PairingsSheet& sheet, const i18n::Translator& words) {
  return sheet.results ? words.tr("Results") : words.tr("Pairings by board");
}

std::string heading_of(const PlayersSheet&, const i18n::Translator& words) {
  return words.tr("Participants");
}

std::vector<std::string> notes_of(const StandingsSheet& sheet) {
  return sheet.legend;
}

std::vector<std::string> notes_of(const CrossTableSheet& sheet, const i18n::Translator& words) {
  const std::string number =
      sheet.by_place ? words.tr("place of the opponent") : words.tr("number of the opponent");
  std::vector<std::string> notes{
      words.tr("12w1: {1}, colour (w white, b black), result; + and − without play; bye: free; r: "
               "requested bye; wd: withdrawn.",
               {number})};
  const auto& legend = sheet.standings.legend;
  notes.insert(notes.end(), legend.begin(), legend.end());
  return notes;
}

std::vector<std::string> notes_of(const PairingsSheet& sheet, const i18n::Translator& words) {
  std::vector<std::string> notes;
  for (const NoGame& group : sheet.without_game) {
    std::string people;
    for (const Seat& seat : group.people)
      people += (people.empty() ? "" : ", ") + number_of(seat) + " " + seat.name;
    notes.push_back(group.reason + ": " + people);
  }
  if (!sheet.start_time.empty()) notes.push_back(words.tr("Start: {1}", {sheet.start_time}));
  if (!sheet.time_control.empty())
    notes.push_back(words.tr("Time control: {1}", {sheet.time_control}));
  if (sheet.draft) notes.push_back(words.tr("DRAFT"));
  return notes;
}

std::vector<std::string> notes_of(const PlayersSheet& sheet) {
  if (sheet.summary.empty()) return {};
  return {sheet.summary};
}

char decimal_sign(const i18n::Translator& words) {
  return words.language() == i18n::Language::Russian ? ',' : '.';
}

namespace {

tables::HtmlPage frame(const SheetHead& head, const i18n::Translator& words) {
  tables::HtmlPage page;
  page.language = i18n::to_code(words.language());
  page.decimal_sign = decimal_sign(words);
  page.title = head.tournament.empty() ? words.tr("Tournament") : head.tournament;
  if (!head.centre.empty()) page.lines.push_back(head.centre);
  std::string when;
  if (head.round > 0)
    when = head.rounds > 0 ? words.tr("Round {1} of {2}",
                                      {std::to_string(head.round), std::to_string(head.rounds)})
                           : words.tr("Round {1}", {std::to_string(head.round)});
  if (!head.date.empty()) when += (when.empty() ? "" : " · ") + head.date;
  if (!when.empty()) page.lines.push_back(when);
  if (!head.arbiter.empty()) page.lines.push_back(words.tr("Chief arbiter: {1}", {head.arbiter}));
  return page;
}

const SheetHead& head_of(const CrossTableSheet& sheet) {
  return sheet.standings.head;
}
template <typename Sheet>
const SheetHead& head_of(const Sheet& sheet) {
  return sheet.head;
}

tables::HtmlSection section_of(const StandingsSheet& sheet, const i18n::Translator& words) {
  return {heading_of(sheet, words), make_table(sheet, words), notes_of(sheet)};
}
tables::HtmlSection section_of(const CrossTableSheet& sheet, const i18n::Translator& words) {
  return {heading_of(sheet, words), make_table(sheet, words), notes_of(sheet, words)};
}
tables::HtmlSection section_of(const PairingsSheet& sheet, const i18n::Translator& words) {
  return {heading_of(sheet, words), make_table(sheet, words, FreePlayers::AsNotes),
          notes_of(sheet, words)};
}
tables::HtmlSection section_of(const PlayersSheet& sheet, const i18n::Translator& words) {
  return {heading_of(sheet, words), make_table(sheet, words), notes_of(sheet)};
}

}  // namespace

template <typename Sheet>
tables::HtmlPage make_page(const Sheet& sheet, const i18n::Translator& words) {
  tables::HtmlPage page = frame(head_of(sheet), words);
  page.sections.push_back(section_of(sheet, words));
  return page;
}
template tables::HtmlPage make_page(const StandingsSheet&, const i18n::Translator&);
template tables::HtmlPage make_page(const CrossTableSheet&, const i18n::Translator&);
template tables::HtmlPage make_page(const PairingsSheet&, const i18n::Translator&);
template tables::HtmlPage make_page(const PlayersSheet&, const i18n::Translator&);

model::Tournament with_initials(model::Tournament tournament) {
  for (model::Player& player : tournament.players) {
    player.name = short_name(player.name);
    player.birth_date.clear();
    player.fide_id.clear();
  }
  return tournament;
}

}  // namespace rostok::report
