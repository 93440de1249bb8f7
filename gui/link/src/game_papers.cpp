// SPDX-License-Identifier: MIT
#include "rostok/link/game_papers.h"

#include "rostok/report/game_sheet.h"
#include "rostok/report/training_sheets.h"
#include "rostok/review/wording.h"

namespace rostok::link {

namespace {

constexpr std::size_t kAnswerPlies = 5;

report::TasksPerPage per_page_of(int wanted) {
  if (wanted >= 12) return report::TasksPerPage::Twelve;
  return wanted <= 4 ? report::TasksPerPage::Four : report::TasksPerPage::Six;
}

}  // namespace

PaperDesk::Write game_report_paper(std::shared_ptr<const review::Report> report,
                                   const chess::PgnGame& game, const openings::OpeningNames* names,
                                   const PaperSetting& setting) {
  // Made here, where names of openings may be read; only the file is written elsewhere.
  return [sheet = report::make_game_sheet(*report, game, names, setting.words),
          setting](const std::filesystem::path& path) {
    return report::write_game_pdf(path, sheet, setting.share, {setting.words, {}});
  };
}

PaperDesk::Write diagrams_paper(const std::vector<DiagramOnPaper>& diagrams, int per_page,
                                const std::string& title, const std::string& source,
                                const PaperSetting& setting) {
  report::TaskSheet sheet;
  sheet.title = title;
  sheet.source = source;
  sheet.pupil = setting.pupil;
  sheet.per_page = per_page_of(per_page);
  sheet.answers = false;
  for (const DiagramOnPaper& each : diagrams) {
    const auto task = report::make_paper_task(each.position.to_fen(), each.answer, each.title);
    if (!task) continue;  // cannot be: the position is legal
    sheet.tasks.push_back(*task);
    sheet.answers |= !each.answer.empty();
  }
  return [sheet = std::move(sheet), setting](const std::filesystem::path& path) {
    return report::write_tasks_pdf(path, sheet, setting.share, {setting.words, {}});
  };
}

std::vector<DiagramOnPaper> diagrams_of(const std::vector<training::Task>& tasks,
                                        const i18n::Translator& words) {
  std::vector<DiagramOnPaper> diagrams;
  for (const training::Task& task : tasks)
    diagrams.push_back({task.position,
                        task.theme == training::Theme::Other ? words.tr("Find the best move")
                                                             : training::theme_text(task, words),
                        review::line_text(task.position, task.accepted.front().line, kAnswerPlies,
                                          words.language())});
  return diagrams;
}

std::string told(const base::Result<Paper>& paper, const i18n::Translator& words) {
  if (!paper) return words.text(paper.error());
  const std::string file = paper->file.string();
  if (!paper->printer.empty())
    return words.tr("Sent to the printer {1}. Saved: {2}", {paper->printer, file});
  if (paper->problem)
    return words.tr("Not printed: {1} Saved: {2}", {words.text(*paper->problem), file});
  return words.tr("Saved: {1}", {file});
}

}  // namespace rostok::link
