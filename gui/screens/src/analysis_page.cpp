// SPDX-License-Identifier: MIT
#include "rostok/screens/analysis_page.h"

#include <algorithm>

#include "tree_view.h"

namespace rostok::screens {

using viewmodel::GameNotebook;
using widgets::Arrow;
using widgets::ArrowKind;

namespace {

constexpr Milliseconds kBarTime{200}, kFrame{16};

// The colours of [%cal] and [%csl] that other programs show for the kinds of arrows here.
constexpr std::array<std::pair<ArrowKind, char>, 4> kShapeColors = {{{ArrowKind::Best, 'G'},
                                                                     {ArrowKind::Alternative, 'B'},
                                                                     {ArrowKind::Mistake, 'R'},
                                                                     {ArrowKind::Idea, 'Y'}}};

std::vector<Arrow> arrows_of(const std::vector<chess::BoardShape>& shapes) {
  std::vector<Arrow> arrows;
  for (const chess::BoardShape& shape : shapes) {
    const auto kind = std::find_if(kShapeColors.begin(), kShapeColors.end(),
                                   [&](const auto& each) { return each.second == shape.color; });
    arrows.push_back(
        {shape.from, shape.to, kind == kShapeColors.end() ? ArrowKind::Best : kind->first});
  }
  return arrows;
}

std::vector<chess::BoardShape> shapes_of(const std::vector<Arrow>& arrows) {
  std::vector<chess::BoardShape> shapes;
  for (const Arrow& arrow : arrows)
    for (const auto& [kind, color] : kShapeColors)
      if (kind == arrow.kind) shapes.push_back({color, arrow.from, arrow.to});
  return shapes;
}

widgets::Badge badge_of(int nag) {
  using widgets::Badge;
  switch (nag) {
    case 1:
      return Badge::Great;
    case 2:
      return Badge::Mistake;
    case 3:
      return Badge::Find;
    case 4:
      return Badge::Blunder;
    case 6:
      return Badge::Inaccuracy;
    case 7:
      return Badge::OnlyMove;
    default:
      return Badge::None;
  }
}

}  // namespace

AnalysisPage::AnalysisPage(Services services,
                           std::unique_ptr<viewmodel::AnalysisPresenter> presenter, bool flipped,
                           PrintDiagrams print)
    : BoardPage(std::move(services)),
      presenter_(std::move(presenter)),
      print_(std::move(print)),
      tree_(std::make_unique<TreeView>()) {
  pane_.set_flipped(flipped);
}

AnalysisPage::~AnalysisPage() = default;

PageBar AnalysisPage::bar() const {
  const std::string opening = tight_ ? presenter_->opening() : std::string();
  return {.back = words().tr("Back"),
          .title = words().tr("Analysis"),
          .subtitle = opening.empty() ? presenter_->headline() : opening};
}

BoardShown AnalysisPage::board_shown() const {
  const GameNotebook& book = presenter_->notebook();
  BoardShown shown{.position = book.position(), .hand = Hand::Moves, .keep_drawn = true};
  const chess::Move last = book.tree().move(book.here());
  if (book.here() != GameNotebook::kRoot && !last.is_null()) {
    shown.last = last;
    const chess::Square to = last.is_castling() ? viewmodel::castling_king_target(last) : last.to();
    if (const auto badge = badge_of(book.glyph()); badge != widgets::Badge::None)
      shown.badges.push_back({to, badge});
  }
  const viewmodel::LinesView lines = presenter_->lines();
  constexpr std::array<ArrowKind, 3> kKinds = {ArrowKind::Best, ArrowKind::Alternative,
                                               ArrowKind::Idea};
  for (std::size_t i = std::min(kKinds.size(), lines.lines.size()); i-- > 0;) {
    const chess::Move move = lines.lines[i].first;
    shown.arrows.push_back({move.from(),
                            move.is_castling() ? viewmodel::castling_king_target(move) : move.to(),
                            kKinds[i]});
  }
  return shown;
}

void AnalysisPage::show_shapes() {
  refresh_board();  // a changed position forgets what was drawn
  pane_.set_drawn(arrows_of(presenter_->notebook().shapes()));
  seen_ = presenter_->notebook().version();
}

void AnalysisPage::page_tick() {
  if (seen_ != presenter_->notebook().version()) show_shapes();
  const viewmodel::LinesView lines = presenter_->lines();
  if (lines.bar_known && lines.bar != bar_to_) {
    bar_from_ = bar_now();
    bar_to_ = lines.bar;
    bar_began_ = services_.time->now();
  }
}

double AnalysisPage::bar_now() const {
  if (!services_.options().motion) return bar_to_;
  const double part = std::clamp(static_cast<double>((services_.time->now() - bar_began_).count()) /
                                     static_cast<double>(kBarTime.count()),
                                 0.0, 1.0);
  return bar_from_ + (bar_to_ - bar_from_) * part;
}

std::optional<Milliseconds> AnalysisPage::page_until_change() const {
  if (services_.options().motion && bar_from_ != bar_to_ &&
      services_.time->now() - bar_began_ < kBarTime)
    return kFrame;
  return std::nullopt;
}

void AnalysisPage::moved(chess::Move move) {
  services_.play_sound(sound_of(presenter_->notebook().position(), move));
  edit([move](GameNotebook& book) { book.play(move); });
  want_focus("tree");  // the arrows walk through the moves again
}

void AnalysisPage::arrows_drawn() {
  edit([&](GameNotebook& book) { book.set_shapes(shapes_of(pane_.drawn())); });
  seen_ = presenter_->notebook().version();
}

std::string AnalysisPage::hint_line() const {
  if (!told_.empty()) return told_;
  if (!presenter_->save_words().empty()) return presenter_->save_words();
  return words().tr("← → moves · ↑ ↓ variations · F2 note · F5 engine");
}

bool AnalysisPage::walk_key(Key key) {
  switch (key) {
    case Key::Left:
      edit([](GameNotebook& book) { book.back(); });
      return true;
    case Key::Right:
      edit([](GameNotebook& book) { book.forward(); });
      return true;
    case Key::Up:
      edit([](GameNotebook& book) { book.next_variation(-1); });
      return true;
    case Key::Down:
      edit([](GameNotebook& book) { book.next_variation(1); });
      return true;
    case Key::Home:
      edit([](GameNotebook& book) { book.to_start(); });
      return true;
    case Key::End:
      edit([](GameNotebook& book) { book.to_end(); });
      return true;
    case Key::PageUp:
    case Key::PageDown:
      return scroll_.key(key);
    default:
      return false;
  }
}

bool AnalysisPage::page_key(Key key, const std::string& focused) {
  if (dialog_ != Dialog::None) {
    if (key == Key::Escape)
      return dialog_ == Dialog::Note ? close_note(false) : void(dialog_ = Dialog::None), true;
    return dialog_ == Dialog::Note && focused == note_.id() && note_.key(key, services_);
  }
  switch (key) {
    case Key::F2:
      return open_note(), true;
    case Key::F3:
    case Key::Undo:
      return command("undo");
    case Key::F5:
      return command("engine");
    case Key::Delete:
      return command("remove");
    case Key::Copy:
      return command("copy-position");
    case Key::Paste:
      return command("paste");
    // Arrows walk through the game wherever the keyboard is, but for buttons above and below.
    case Key::Up:
    case Key::Down:
      return focused == "tree" || focused.starts_with("node-") ? walk_key(key) : false;
    default:
      return walk_key(key);
  }
}

bool AnalysisPage::text(char32_t letter) {
  if (dialog_ == Dialog::Note) return note_.insert(letter), true;
  return dialog_ == Dialog::None && BoardPage::text(letter);
}

void AnalysisPage::go_over(Route route) {
  dialog_ = Dialog::None;
  presenter_->rest();
  services_.go(std::move(route));
}

void AnalysisPage::leave() {
  if (presenter_->unsaved() && dialog_ == Dialog::None) {
    dialog_ = Dialog::Leave;
    return;
  }
  services_.go(Back{});
}

void AnalysisPage::open_note() {
  note_.set(presenter_->notebook().comment());
  dialog_ = Dialog::Note;
}

void AnalysisPage::close_note(bool keep) {
  dialog_ = Dialog::None;
  want_focus("tree");
  if (keep) edit([text = note_.text()](GameNotebook& book) { book.set_comment(text); });
}

bool AnalysisPage::command_of_dialog(const std::string& id) {
  if (id == "dialog-close") return dialog_ = Dialog::None, true;
  if (id == "note-keep" || id == note_.id()) return close_note(true), true;
  if (id == "note-cancel") return close_note(false), true;
  if (id.starts_with("glyph-")) {
    edit([nag = std::stoi(id.substr(6))](GameNotebook& book) { book.set_glyph(nag); });
    return true;
  }
  if (id == "question-no") {
    presenter_->save(alive_.wrap([this] { services_.go(Back{}); }));
    return dialog_ = Dialog::None, true;
  }
  if (id == "question-yes") return services_.go(Back{}), true;
  if (id.starts_with("diagrams-")) {
    dialog_ = Dialog::None;
    tell(words().tr("Preparing the page …"));
    print_(*presenter_, std::stoi(id.substr(9)),
           alive_.wrap([this](std::string words_told) { tell(std::move(words_told)); }));
    return true;
  }
  return false;
}

bool AnalysisPage::command_of_file(const std::string& id) {
  if (id == "save") return dialog_ = Dialog::None, told_.clear(), presenter_->save(), true;
  if (id == "print") return dialog_ = Dialog::Print, true;
  if (id == "paste") {
    dialog_ = Dialog::None;
    tell(presenter_->paste(services_.paste()).words);
    return true;
  }
  if (id == "copy-position" || id == "copy-game") {
    dialog_ = Dialog::None;
    const bool game = id == "copy-game";
    services_.copy(game ? presenter_->pgn() : presenter_->fen());
    tell(game ? words().tr("The game is copied.") : words().tr("The position is copied."));
    return true;
  }
  if (id == "edit-position") return go_over(ToEditor{presenter_->notebook().position()}), true;
  if (id == "play-from-here")
    return go_over(ToNewGame{practice::Rival::Computer, presenter_->notebook().position()}), true;
  return false;
}

bool AnalysisPage::command(const std::string& id) {
  if (command_of_dialog(id) || command_of_file(id)) return true;
  if (id == "engine") return told_.clear(), presenter_->set_engine(!presenter_->engine_on()), true;
  if (id == "line-count") return presenter_->next_line_count(), true;
  if (id == "more") return dialog_ = Dialog::More, true;
  if (id == "note") return open_note(), true;
  if (id == "undo") {
    dialog_ = Dialog::None;
    bool done = false;
    edit([&](GameNotebook& book) { done = book.undo(); });
    tell(done ? words().tr("Taken back.") : words().tr("There is nothing to take back."));
    return true;
  }
  if (id == "promote" || id == "remove") {
    dialog_ = Dialog::None;
    bool done = false;
    edit([&](GameNotebook& book) { done = id == "promote" ? book.promote() : book.remove(); });
    if (id == "promote")
      tell(done ? words().tr("The variation is the main line now.")
                : words().tr("The moves of the game stay the main line."));
    else
      tell(done ? words().tr("Removed. Ctrl+Z brings it back.")
                : words().tr("Moves that were played cannot be removed."));
    return true;
  }
  if (id == "first") return walk_key(Key::Home);
  if (id == "last") return walk_key(Key::End);
  if (id == "back-move") return walk_key(Key::Left);
  if (id == "forward-move") return walk_key(Key::Right);
  if (id.starts_with("node-")) {
    edit([node = std::stoul(id.substr(5))](GameNotebook& book) {
      book.go_to(static_cast<GameNotebook::Node>(node));
    });
    return want_focus("tree"), true;
  }
  if (id.starts_with("line-")) {
    const std::size_t index = std::stoul(id.substr(5));
    const auto lines = presenter_->lines().lines;
    if (index < lines.size()) moved(lines[index].first);
    return true;
  }
  if (id == "settings" || id == "student") presenter_->rest();
  return false;
}

std::string AnalysisPage::status() const {
  const GameNotebook& book = presenter_->notebook();
  const viewmodel::LinesView lines = presenter_->lines();
  return BoardPage::status() + "node " + std::to_string(book.here()) + ' ' +
         std::to_string(book.tree().size()) + "\nlines " + std::to_string(lines.lines.size()) +
         (lines.problem ? " problem" : "") + "\nshapes " + std::to_string(pane_.drawn().size()) +
         (told_.empty() ? "" : "\ntold " + told_) +
         (presenter_->save_words().empty() ? "" : "\nsaved " + presenter_->save_words()) + '\n';
}

}  // namespace rostok::screens
