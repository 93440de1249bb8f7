// SPDX-License-Identifier: MIT
#include "review_print.h"

#include <algorithm>
#include <array>

#include "rostok/review/wording.h"
#include "text_table.h"

namespace rostok::cli {

using chess::Color;
using review::MoveReport;
using review::Report;

namespace {

// Half-moves shown of a line.
constexpr std::size_t kShownPlies = 6;

void print_figures(std::ostream& out, const report::GameSheet& sheet,
                   const i18n::Translator& words) {
  const std::array titles{words.tr("Accuracy, %"),
                          words.tr("Centipawns lost a move"),
                          words.tr("Inaccuracies ?!"),
                          words.tr("Mistakes ?"),
                          words.tr("Blunders ??"),
                          words.tr("Accuracy in the opening"),
                          words.tr("Accuracy in the middlegame"),
                          words.tr("Accuracy in the endgame")};
  TextTable table({Align::Left, Align::Right, Align::Right});
  table.add({"", words.tr("White"), words.tr("Black")});
  for (std::size_t i = 0; i < titles.size(); ++i)
    table.add({titles[i], sheet.figures[0][i], sheet.figures[1][i]});
  table.print(out);
}

std::string change_text(const Report& report, std::size_t index, const i18n::Translator& words) {
  const auto before = index == 0 ? std::optional(review::Score::centipawns(report.start_centipawns))
                                 : report.moves[index - 1].score;
  const auto& after = report.moves[index].score;
  if (!before || !after) return {};
  return review::score_text(*before, words) + " → " + review::score_text(*after, words);
}

void print_slips(std::ostream& out, const Report& report, const i18n::Translator& words) {
  TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
  bool any = false;
  chess::Position position = report.game.start;
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    const MoveReport& move = report.moves[i];
    if (move.class_shown) {
      any = true;
      const std::string better =
          move.better.empty()
              ? std::string()
              : words.tr("better {1}",
                         {review::line_text(position, move.better, kShownPlies, words.language())});
      table.add({"  " + review::numbered_move(position, move.move, words.language()) +
                     review::glyph(move.move_class),
                 review::word(move.move_class, words), change_text(report, i, words), better});
    }
    position.play(move.move);
  }
  if (!any) {
    out << words.tr(report.moves.empty() ? "The game has no moves."
                                         : "No mistakes found. A good game!")
        << '\n';
    return;
  }
  out << words.tr("What could have been better:") << '\n';
  table.print(out);
}

std::string capital_side(Color side, const i18n::Translator& words) {
  return side == Color::White ? words.tr("White") : words.tr("Black");
}

}  // namespace

void print_review(std::ostream& out, const Report& report, const report::GameSheet& sheet,
                  const i18n::Translator& words) {
  out << sheet.white << " – " << sheet.black << "  " << sheet.result << '\n';
  if (!sheet.event.empty()) out << sheet.event << '\n';
  if (!sheet.opening.empty()) out << sheet.opening << '\n';
  out << '\n';
  print_figures(out, sheet, words);
  out << '\n';
  print_slips(out, report, words);
  if (!sheet.praise.empty()) out << '\n';
  for (const std::string& each : sheet.praise)
    out << each << '\n';
  const auto missing = std::count(sheet.known.begin(), sheet.known.end(), false);
  if (missing > 0)
    out << '\n'
        << words.trn("{1} position was not evaluated: the engine failed there.",
                     "{1} positions were not evaluated: the engine failed there.", missing)
        << '\n';
  out << '\n' << sheet.made_by << '\n';
}

void print_tasks(std::ostream& out, const Report& report, const std::vector<training::Task>& tasks,
                 const i18n::Translator& words) {
  const auto positions = review::positions_of(report.game);
  if (tasks.empty()) out << '\n' << words.tr("No position of this game makes a fair task.") << '\n';
  for (const Color side : {Color::White, Color::Black}) {
    bool first = true;
    for (const training::Task& task : tasks) {
      if (task.pupil() != side) continue;
      if (std::exchange(first, false))
        out << '\n' << words.tr("Tasks: {1}", {capital_side(side, words)}) << '\n';
      const chess::Position& position = positions[task.ply];
      std::string answers;
      for (const training::Answer& each : task.accepted)
        answers += (answers.empty() ? "" : ", ") +
                   review::numbered_move(position, each.move, words.language());
      out << "  " << task.position.to_fen() << '\n'
          << "    "
          << words.tr("answer: {1}; played: {2}; theme: {3}",
                      {answers, review::numbered_move(position, task.played, words.language()),
                       training::theme_text(task, words)})
          << '\n';
    }
  }
}

}  // namespace rostok::cli
