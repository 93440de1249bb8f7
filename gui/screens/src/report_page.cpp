// SPDX-License-Identifier: MIT
#include "rostok/screens/report_page.h"

#include "chance_graph.h"

namespace rostok::screens {

using viewmodel::ReviewStage;

ReportPage::ReportPage(Services services, practice::RecordId game, viewmodel::ReviewDesk& desk,
                       PrintReport print)
    : BoardPage(std::move(services)),
      report_(game, {services_.settings, services_.session, &desk}),
      game_(game),
      print_(std::move(print)) {
  pane_.set_flipped(report_.known() && report_.record().color == chess::Color::Black);
}

PageBar ReportPage::bar() const {
  PageBar bar{.back = words().tr("Back"), .title = words().tr("Report of the game")};
  if (!report_.known()) return bar;
  const viewmodel::ReportView& view = report_.view();
  bar.subtitle = view.sides[0].name + " – " + view.sides[1].name;
  return bar;
}

BoardShown ReportPage::board_shown() const {
  BoardShown shown{
      .position = report_.position(), .last = report_.last_move(), .hand = Hand::Nothing};
  if (!shown.last) return shown;
  const chess::Square to =
      shown.last->is_castling() ? viewmodel::castling_king_target(*shown.last) : shown.last->to();
  if (const viewmodel::ReportMark* mark = report_.mark())
    shown.badges.push_back({to, mark_badge(*mark)});
  if (const viewmodel::ReportMoment* moment = report_.moment()) {
    const chess::Move better = moment->better_move;
    shown.arrows.push_back(
        {better.from(),
         better.is_castling() ? viewmodel::castling_king_target(better) : better.to(),
         widgets::ArrowKind::Best});
  }
  return shown;
}

std::string ReportPage::hint_line() const {
  if (!told_.empty()) return told_;
  if (report_.view().moments.empty())
    return words().tr("← → through the game · F4 turns the board");
  return words().tr("← → through the game · ↑ ↓ from mistake to mistake");
}

std::string ReportPage::main_button() const {
  const viewmodel::ReportView& view = report_.view();
  if (view.stage == ReviewStage::Failed || view.stage == ReviewStage::Stopped)
    return "report-again";
  return view.has_tasks && view.stage == ReviewStage::Ready ? "fix-mistakes" : "analyse";
}

void ReportPage::go_analysis() {
  if (!report_.known()) return;
  // As it is kept now: an analysis may have added to it since this page was opened.
  auto game = std::make_shared<chess::PgnGame>(report_.pgn());
  for (const practice::Game& each : services_.session->record().games)
    if (each.id == game_)
      if (auto read = viewmodel::read_game(each)) *game = std::move(*read);
  services_.go(ToAnalysis{.game = std::move(game),
                          .ply = static_cast<int>(report_.ply()),
                          .flipped = pane_.flipped(),
                          .record = game_});
}

bool ReportPage::command(const std::string& id) {
  if (id == "fix-mistakes") return services_.go(ToMistakes{game_}), true;
  if (id == "analyse") return go_analysis(), true;
  if (id == "report-again") return report_.again(), true;
  if (id == "report-stop") return report_.stop(), true;
  if (id == "print") {
    if (printing_ || report_.view().stage != ReviewStage::Ready) return true;
    if (report_.view().has_tasks)
      asking_ = true;
    else
      print(0);
    return true;
  }
  if (id.starts_with("paper-")) return print(std::stoi(id.substr(6))), true;
  if (id == "dialog-close") return asking_ = false, true;
  if (id.starts_with("graph-")) return report_.go_to(std::stoul(id.substr(6))), true;
  if (id.starts_with("moment-")) {
    const std::size_t index = std::stoul(id.substr(7));
    if (index < report_.view().moments.size()) report_.go_to(report_.view().moments[index].ply);
    return true;
  }
  return false;
}

void ReportPage::print(int per_page) {
  asking_ = false;
  printing_ = true;
  told_ = words().tr("Preparing the page …");
  print_(report_, per_page, alive_.wrap([this](std::string told) {
    printing_ = false;
    told_ = std::move(told);
  }));
}

void ReportPage::build_dialog(const Ui& ui, Scene& overlay) {
  if (!asking_) return;
  build_choices(ui, overlay,
                {.title = words().tr("What shall be printed?"),
                 .choices = {{.id = "paper-0",
                              .text = words().tr("The report on one page"),
                              .icon = "icons/report.svg"},
                             {.id = "paper-4",
                              .text = words().tr("My mistakes, 4 on a page"),
                              .icon = "icons/mistakes.svg"},
                             {.id = "paper-6",
                              .text = words().tr("My mistakes, 6 on a page"),
                              .icon = "icons/mistakes.svg"},
                             {.id = "paper-12",
                              .text = words().tr("My mistakes, 12 on a page"),
                              .icon = "icons/mistakes.svg"}},
                 .close = words().tr("Cancel")});
}

bool ReportPage::page_key(Key key, const std::string& /*focused*/) {
  if (asking_) {
    if (key == Key::Escape) asking_ = false;
    return key == Key::Escape;
  }
  switch (key) {
    case Key::Left:
      report_.step(-1);
      return true;
    case Key::Right:
      report_.step(1);
      return true;
    case Key::Home:
      report_.go_to(0);
      return true;
    case Key::End:
      report_.go_to(report_.last_ply());
      return true;
    case Key::Up:
    case Key::Down:
      if (report_.view().moments.empty()) return false;
      report_.step_moment(key == Key::Down ? 1 : -1);
      return true;
    case Key::PageUp:
    case Key::PageDown:
      return scroll_.key(key);
    default:
      return false;
  }
}

std::string ReportPage::status() const {
  constexpr std::array<const char*, 5> kStages = {"unknown", "working", "ready", "stopped",
                                                  "failed"};
  const viewmodel::ReportView& view = report_.view();
  return BoardPage::status() + "report " + kStages[static_cast<std::size_t>(view.stage)] +
         "\nply " + std::to_string(report_.ply()) + ' ' + std::to_string(report_.last_ply()) +
         "\nmoments " + std::to_string(view.moments.size()) +
         (told_.empty() ? "" : "\ntold " + told_) + '\n';
}

}  // namespace rostok::screens
