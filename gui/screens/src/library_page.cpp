// SPDX-License-Identifier: MIT
#include "rostok/screens/library_page.h"

#include <algorithm>
#include <cmath>

#include "page_frame.h"

namespace rostok::screens {

namespace {

constexpr float kMargin = 20;
constexpr Milliseconds kDoubleClick{450};

}  // namespace

LibraryPage::LibraryPage(Services services, LibraryOptions options)
    : services_(std::move(services)),
      options_(std::move(options)),
      presenter_(*services_.settings, services_.session->background(), options_.places),
      chooser_(services_.session->background()) {
  if (options_.position) presenter_.search_position(*options_.position);
  if (!options_.file.empty()) open_file(options_.file);
  if (!options_.folders.empty()) chooser_.enter(options_.folders.front().path);
}

LibraryPage::Layout LibraryPage::lay_out(const Ui& ui) const {
  Layout at;
  const float w = ui.window.w, top = 48 + ui.px(14), bottom = ui.window.h - ui.px(14);
  const float side = std::floor(std::min(std::max(ui.px(384), w * 0.3F), w * 0.37F));
  const float left = w - side - 2 * kMargin - ui.px(20), x = w - kMargin - side;
  const float foot = ui.px(46), gap = ui.px(10);
  at.foot = {kMargin, bottom - foot, left, foot};
  at.filters = {kMargin, top, left, 0};
  at.table = {kMargin, top, left, at.foot.y - gap - top};
  at.names = {x, top, side, ui.px(58)};
  at.actions = {x, bottom - ui.px(52), side, ui.px(52)};
  const float steps = ui.px(46), info = ui.px(presenter_.filter().position ? 184 : 112);
  // The board keeps three fifths of the height that it shares with the words below it.
  const float room = at.actions.y - gap - gap - steps - gap - at.names.bottom() - ui.px(6);
  at.square =
      std::max(16, static_cast<int>(std::min(side, std::max(room - info, room * 0.6F)) / 8));
  const float board = static_cast<float>(8 * at.square);
  at.board = {std::floor(x + (side - board) / 2), at.names.bottom() + ui.px(6), board, board};
  at.steps = {x, at.board.bottom() + gap, side, steps};
  at.info = {x, at.steps.bottom() + gap, side, at.actions.y - gap - at.steps.bottom() - gap};
  return at;
}

void LibraryPage::build(const Ui& ui, Scene& page) {
  PageBar bar{.back = words().tr("Back"), .title = words().trc("library", "Games")};
  if (presenter_.is_open()) {
    bar.back = words().tr("Files");
    bar.subtitle = presenter_.name();
  }
  const Rect area = page_bar(ui, page, services_, bar);
  if (!presenter_.is_open()) return build_chooser(ui, page, area);
  const Layout at = lay_out(ui);
  const float filters = build_filters(ui, page, at.filters);
  Rect table = at.table;
  table.y += filters + ui.px(10);
  table.h -= filters + ui.px(10);
  build_table(ui, page, table);
  build_foot(ui, page, at.foot);
  build_preview(ui, page, at);
}

std::optional<BoardPlacement> LibraryPage::board(const Ui& ui) {
  if (!presenter_.is_open() || !presenter_.chosen()) return std::nullopt;
  const viewmodel::Settings& s = services_.options();
  const Layout layout = lay_out(ui);
  const auto& preview = presenter_.preview();
  BoardPlacement at;
  at.x = layout.board.x;
  at.y = layout.board.y;
  widgets::BoardPicture& picture = at.picture;
  picture.square = layout.square;
  picture.flipped = flipped_;
  picture.inner_coordinates = s.coordinates != viewmodel::Coordinates::Off && layout.square >= 32;
  picture.colors = static_cast<widgets::BoardName>(s.board);
  picture.pieces = static_cast<widgets::PieceSet>(s.pieces);
  for (chess::Square square = 0; square < 64; ++square)
    picture.cells[square].piece = preview.position.piece_on(square);
  if (preview.last) {
    picture.cells[preview.last->from()].last = widgets::LastMove::From;
    picture.cells[preview.last->to()].last = widgets::LastMove::To;
  }
  if (preview.position.in_check())
    picture.cells[preview.position.king(preview.position.turn())].check = true;
  return at;
}

std::string LibraryPage::first_focus() const {
  return presenter_.is_open() ? "games" : "files";
}

TextField* LibraryPage::field(const std::string& id) {
  for (TextField* each : {&player_, &opening_, &years_})
    if (presenter_.is_open() && each->id() == id) return each;
  return !presenter_.is_open() && id == path_.id() ? &path_ : nullptr;
}

void LibraryPage::choose(std::size_t place) {
  presenter_.choose(place);
  games_.show(place);
}

void LibraryPage::act(const std::string& id) {
  if (id == "back") {
    if (!presenter_.is_open()) return services_.go(Back{});
    presenter_.close();
    return want_focus("files");
  }
  if (act_on_bar(services_, id)) return;
  if (!presenter_.is_open()) {
    act_on_chooser(id);
    return;
  }
  if (games_.is_mine(id)) {
    if (id == games_.id()) return open_game();
    const auto line = games_.act(id);
    if (!line) return;
    const bool again = *line == pressed_line_ && services_.time->now() - pressed_at_ < kDoubleClick;
    pressed_line_ = *line;
    pressed_at_ = services_.time->now();
    choose(*line);
    want_focus("games");
    if (again) open_game();
    return;
  }
  if (act_on_filters(id) || act_on_preview(id)) return;
  if (id == "stop") presenter_.stop_reading();
  if (id == "export") presenter_.export_list();
}

bool LibraryPage::key(Key key, const std::string& focused) {
  if (TextField* typed = field(focused); typed != nullptr && typed->key(key, services_)) {
    if (typed != &path_) filter_by_fields();
    return true;
  }
  if (key == Key::Escape) return act("back"), true;
  if (key == Key::F4) return act("flip"), true;
  if (key == Key::F6) return act("sound"), true;
  if (!presenter_.is_open()) return chooser_key(key, focused);
  if (focused == "player" || focused == "opening" || focused == "years") {
    if (key != Key::Down && key != Key::Enter) return false;
    want_focus("games");
    return true;
  }
  if (key == Key::Copy) return services_.copy(presenter_.preview().position.to_fen()), true;
  return (focused == "games" || focused.empty() || key == Key::PageUp || key == Key::PageDown) &&
         list_key(key);
}

bool LibraryPage::list_key(Key key) {
  if (key == Key::Left) return step(-1), true;
  if (key == Key::Right) return step(1), true;
  if (key == Key::Enter) return open_game(), true;
  const auto place = games_.key(key, presenter_.rows(), presenter_.chosen());
  if (place) choose(*place);
  return place.has_value();
}

// Letters go into the field that has the keyboard; at the list they look for a player.
bool LibraryPage::text(char32_t letter) {
  TextField* typed = field(focused());
  if (typed == nullptr && presenter_.is_open()) {
    typed = &player_;
    want_focus(player_.id());
  }
  if (typed == nullptr) return false;
  typed->insert(letter);
  if (typed != &path_) filter_by_fields();
  return true;
}

void LibraryPage::wheel(float steps) {
  (presenter_.is_open() ? games_ : files_).wheel(steps);
}

std::string LibraryPage::status() const {
  const auto line = [](const std::string& key, const std::string& value) {
    return key + ' ' + value + '\n';
  };
  const auto number = [](auto value) { return std::to_string(value); };
  if (!presenter_.is_open()) {
    std::string text = line("folder", chooser_.folder().string());
    for (std::size_t n = 0; n < chooser_.files().size(); ++n)
      text += line("file", number(n) + ' ' + chooser_.files()[n].name);
    return text;
  }
  const auto& progress = presenter_.progress();
  std::string text = line("games-read", number(progress.games)) +
                     line("games-faulty", number(progress.faulty)) +
                     line("games-shown", number(presenter_.rows())) +
                     line("reading", progress.reading ? "yes" : "no") +
                     line("searching", progress.searching ? "yes" : "no");
  if (presenter_.chosen()) {
    const auto& preview = presenter_.preview();
    text += line("chosen", number(*presenter_.chosen())) + line("white", preview.white) +
            line("black", preview.black) +
            line("ply", number(preview.ply) + ' ' + number(preview.plies)) +
            line("fen", preview.position.to_fen()) + line("fault", preview.fault);
  }
  if (presenter_.exported()) text += line("exported", presenter_.exported()->file.string());
  if (presenter_.problem()) text += line("problem", words().text(*presenter_.problem()));
  return text;
}

}  // namespace rostok::screens
