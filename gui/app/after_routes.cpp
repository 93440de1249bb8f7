// SPDX-License-Identifier: MIT
// What comes after a game: its report and the analysis, with their papers.
#include "parts.h"
#include "rostok/base/files.h"
#include "rostok/link/game_papers.h"
#include "rostok/screens/analysis_page.h"
#include "rostok/screens/report_page.h"
#include "rostok/training/json.h"

namespace rostok::app {

using namespace screens;

namespace {

constexpr std::size_t kMostDiagrams = 48;

link::PaperSetting setting_of(const Parts& parts) {
  const practice::Profile& who = parts.session.profile();
  const std::string pupil =
      who.surname.empty() ? who.first_name : who.first_name + " " + who.surname;
  return {parts.share, parts.settings.words(), pupil};
}

link::PaperDesk::Done teller(Parts& parts, std::function<void(std::string)> told) {
  return [&parts, told = std::move(told)](const base::Result<link::Paper>& paper) {
    told(link::told(paper, parts.settings.words()));
  };
}

// Whole games only: what an analysis has added behind the end is not on the paper.
chess::PgnGame tags_of(const chess::PgnGame& game) {
  chess::PgnGame head;
  head.tags = game.tags;
  head.result = game.result;
  head.tree.reset(game.tree.start());
  return head;
}

std::vector<training::Task> tasks_of(const Parts& parts, practice::RecordId game) {
  std::vector<training::Task> tasks;
  for (const practice::Card& card : parts.session.record().cards)
    if (card.game == game)
      if (auto task = training::task_from_text(card.task)) tasks.push_back(std::move(*task));
  return tasks;
}

void print_report(Parts& parts, practice::RecordId id, const viewmodel::ReportPresenter& page,
                  int per_page, std::function<void(std::string)> told) {
  const viewmodel::ReviewState state = parts.reviews.state(id);
  if (!state.report) return;
  const i18n::Translator& words = parts.settings.words();
  const std::string date = page.record().played_at.substr(0, 10);
  if (per_page > 0) {
    const auto diagrams = link::diagrams_of(tasks_of(parts, id), words);
    parts.papers.print(words.tr("My mistakes") + " " + date,
                       link::diagrams_paper(diagrams, per_page, words.tr("Working on mistakes"),
                                            words.tr("from your own game"), setting_of(parts)),
                       teller(parts, std::move(told)));
    return;
  }
  parts.papers.print(words.tr("Report of the game") + " " + date,
                     link::game_report_paper(state.report, tags_of(page.pgn()),
                                             parts.openings.names(), setting_of(parts)),
                     teller(parts, std::move(told)));
}

void print_diagrams(Parts& parts, const viewmodel::AnalysisPresenter& page, int per_page,
                    std::function<void(std::string)> told) {
  const i18n::Translator& words = parts.settings.words();
  std::vector<link::DiagramOnPaper> diagrams;
  for (const auto& marked : page.marked(kMostDiagrams))
    diagrams.push_back({marked.position, marked.title, {}});
  const std::string title = page.headline().empty() ? words.tr("Diagrams") : page.headline();
  parts.papers.print(title, link::diagrams_paper(diagrams, per_page, title, {}, setting_of(parts)),
                     teller(parts, std::move(told)));
}

void save_pgn(Parts& parts, const std::string& pgn, const std::string& name,
              viewmodel::AnalysisPresenter::SaveDone done) {
  parts.papers.write(
      name, ".pgn",
      [pgn](const std::filesystem::path& path) { return base::write_file_atomically(path, pgn); },
      [done = std::move(done)](const base::Result<link::Paper>& paper) {
        if (paper)
          done(paper->file.string());
        else
          done(base::fail(paper.error()));
      });
}

}  // namespace

void add_after_routes(Parts& parts) {
  parts.router.on<ToReport>([&parts](const ToReport& wanted) {
    return std::make_unique<ReportPage>(
        parts.services, wanted.game, parts.reviews,
        [&parts, id = wanted.game](const viewmodel::ReportPresenter& page, int per_page,
                                   std::function<void(std::string)> told) {
          print_report(parts, id, page, per_page, std::move(told));
        });
  });
  parts.router.on<ToAnalysis>([&parts](const ToAnalysis& wanted) {
    viewmodel::AnalysisPresenter::Ports ports{
        &parts.settings, &parts.session, &parts.engines, &parts.openings,
        [&parts](const std::string& pgn, const std::string& name,
                 viewmodel::AnalysisPresenter::SaveDone done) {
          save_pgn(parts, pgn, name, std::move(done));
        }};
    auto presenter = std::make_unique<viewmodel::AnalysisPresenter>(
        viewmodel::AnalysisStart{wanted.game, wanted.ply, wanted.record}, std::move(ports));
    return std::make_unique<AnalysisPage>(
        parts.services, std::move(presenter), wanted.flipped,
        [&parts](const viewmodel::AnalysisPresenter& page, int per_page,
                 std::function<void(std::string)> told) {
          print_diagrams(parts, page, per_page, std::move(told));
        });
  });
}

}  // namespace rostok::app
