// SPDX-License-Identifier: MIT
#include "review_tasks.h"

#include "rostok/review/wording.h"

namespace rostok::cli {

report::TaskSheet task_sheet_of(const review::Report& report,
                                const std::vector<training::Task>& tasks,
                                const std::string& players, const i18n::Translator& words) {
  report::TaskSheet sheet;
  sheet.title = words.tr("Learn from your mistakes");
  sheet.source = players;
  const auto positions = review::positions_of(report.game);
  for (const training::Task& task : tasks) {
    const chess::Position& position = positions[task.ply];
    std::string answers;
    for (const training::Answer& each : task.accepted)
      answers += (answers.empty() ? "" : ", ") +
                 review::numbered_move(position, each.move, words.language());
    const std::string fen = task.position.to_fen();
    // Any other theme would give the answer away.
    sheet.tasks.push_back(
        {fen.substr(0, fen.find(' ')), task.pupil() == chess::Color::Black,
         task.theme == training::Theme::Mate ? training::theme_text(task, words) : "", answers});
  }
  return sheet;
}

}  // namespace rostok::cli
