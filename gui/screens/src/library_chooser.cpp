// SPDX-License-Identifier: MIT
// Where do the games come from: own ones, or a file of some folder.
#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/base/text.h"
#include "rostok/screens/library_page.h"

namespace rostok::screens {

namespace {

constexpr float kWidest = 1100;

std::string size_text(const i18n::Translator& words, std::uint64_t bytes) {
  constexpr std::uint64_t kThousand = 1000, kMillion = 1'000'000;
  if (bytes >= 10 * kMillion) return words.tr("{1} MB", {std::to_string(bytes / kMillion)});
  if (bytes >= kMillion) {
    const std::uint64_t tenths = bytes / (kMillion / 10);
    const char* point = words.language() == i18n::Language::Russian ? "," : ".";
    return words.tr("{1} MB", {std::to_string(tenths / 10) + point + std::to_string(tenths % 10)});
  }
  return words.tr("{1} KB", {std::to_string(std::max<std::uint64_t>(1, bytes / kThousand))});
}

}  // namespace

void LibraryPage::build_chooser(const Ui& ui, Scene& page, const Rect& area) {
  const widgets::Theme& t = *ui.theme;
  const float width = std::min(area.w - 2 * ui.px(20), ui.px(kWidest)), pad = ui.px(22);
  const Rect card{std::round(area.mid_x() - width / 2), area.y + ui.px(14), width,
                  area.h - ui.px(28)};
  widgets::card(page, ui, card, 16);
  const float x = card.x + pad, inner = card.w - 2 * pad;
  float y = card.y + ui.px(12);
  const std::string title = options_.position ? words().tr("Where shall we look for this position?")
                                              : words().tr("Which games shall we open?");
  widgets::fitting_label(page, ui, {x, y, inner, ui.px(38)}, title, 24, true, t.text);
  y += ui.px(44);
  std::vector<widgets::Button> places;
  const std::size_t own = services_.session->record().games.size();
  if (own > 0)
    places.push_back(
        {.id = "own-games",
         .text = words().trn("My games: {1}", "My games: {1}", static_cast<long long>(own)),
         .icon = "icons/user.svg"});
  for (std::size_t n = 0; n < options_.folders.size(); ++n)
    places.push_back({.id = "folder-" + std::to_string(n),
                      .text = options_.folders[n].name,
                      .icon = "icons/open.svg",
                      .chosen = options_.folders[n].path == chooser_.folder()});
  y += choice_row(ui, page, {x, y, inner, 0}, places) + ui.px(10);
  path_.build(ui, page, {x, y, inner, ui.px(42)}, words().tr("Path of a file or folder"),
              focused() == path_.id());
  y += ui.px(50);
  const float foot = ui.px(52);
  const Rect list{x, y + ui.px(34), inner, card.bottom() - pad - foot - ui.px(12) - y - ui.px(34)};
  widgets::fitting_label(page, ui, {x, y, inner, ui.px(30)}, chooser_.folder().string(), 16, false,
                         t.text_second);
  const auto& problem = presenter_.problem() ? presenter_.problem() : chooser_.problem();
  const auto sentence = [&](const std::string& text, widgets::Color color) {
    widgets::paragraph(page, ui, {list.x, list.y + ui.px(16), list.w, 0}, text, 18, false, color,
                       widgets::Align::Center);
  };
  if (problem)
    sentence(words().tr(problem->message, problem->args), t.danger);
  else if (chooser_.loading() && chooser_.files().empty())
    sentence(words().tr("Reading the folder…"), t.text_second);
  else if (chooser_.files().size() <= 1)
    sentence(words().tr("There are no files of games (.pgn) here. Choose another folder above."),
             t.text_second);
  if (!problem || !chooser_.files().empty()) {
    Rect rest = list;
    if (problem || chooser_.files().size() <= 1) {
      rest.y += ui.px(64);
      rest.h -= ui.px(64);
    }
    files_.build(ui, page, rest, chooser_.files().size(), listed_,
                 [&](Scene& scene, std::size_t place, const Rect& rect, bool /*chosen*/) {
                   build_file(ui, scene, place, rect);
                 });
  }
  const widgets::Button open{.id = "open-file",
                             .text = words().tr("Open"),
                             .icon = "icons/open.svg",
                             .kind = widgets::ButtonKind::Primary,
                             .enabled = listed_.has_value(),
                             .size = 20};
  const widgets::Button editor{
      .id = "editor", .text = words().tr("Set up a position"), .icon = "icons/puzzle.svg"};
  const float main = std::max(ui.px(200), widgets::button_width(ui, open));
  const float second = std::min(widgets::button_width(ui, editor), inner - main - ui.px(12));
  widgets::button(page, ui, {x, card.bottom() - pad - foot, second, foot}, editor);
  widgets::button(page, ui, {card.right() - pad - main, card.bottom() - pad - foot, main, foot},
                  open);
}

void LibraryPage::build_file(const Ui& ui, Scene& page, std::size_t place, const Rect& rect) const {
  const widgets::Theme& t = *ui.theme;
  const viewmodel::ListedFile& file = chooser_.files()[place];
  const bool up = file.name == "..";
  const float icon = ui.px(24), x = rect.x + ui.px(14), size = ui.px(110);
  widgets::picture(page, {x, std::round(rect.mid_y() - icon / 2), icon, icon},
                   up            ? "icons/back.svg"
                   : file.folder ? "icons/open.svg"
                                 : "icons/report.svg",
                   file.folder ? t.text_second : t.primary);
  const float text = x + icon + ui.px(14);
  const float room = rect.right() - text - (file.folder ? ui.px(8) : size + ui.px(16));
  widgets::label(page, ui, {text, rect.y, room, rect.h},
                 up ? words().tr("The folder above") : file.name, 18, !file.folder, t.text);
  if (!file.folder)
    widgets::label(page, ui, {rect.right() - size - ui.px(10), rect.y, size, rect.h},
                   size_text(words(), file.bytes), 16, false, t.text_second, widgets::Align::Right);
}

bool LibraryPage::act_on_chooser(const std::string& id) {
  if (id == "editor") return services_.go(ToEditor{}), true;
  if (id == "own-games") return open_own_games(), true;
  if (id == "open-file" && listed_) return open_listed(*listed_), true;
  if (id.starts_with("folder-")) {
    const auto number = base::parse_integer(std::string_view(id).substr(7));
    if (number && static_cast<std::size_t>(*number) < options_.folders.size()) {
      listed_.reset();
      files_.to_top();
      chooser_.enter(options_.folders[static_cast<std::size_t>(*number)].path);
    }
    return true;
  }
  if (id == files_.id()) return listed_ ? (open_listed(*listed_), true) : false;
  const auto line = files_.act(id);
  if (line) open_listed(*line);
  return line.has_value();
}

bool LibraryPage::chooser_key(Key key, const std::string& focused) {
  if (focused == path_.id()) {
    if (key == Key::Down) return want_focus("files"), true;
    if (key != Key::Enter || path_.empty()) return false;
    presenter_.close();
    chooser_.go_to(path_.text(), [this](const std::filesystem::path& file) { open_file(file); });
    return true;
  }
  if (focused != "files" && !focused.empty()) return false;
  if (key == Key::Backspace && !chooser_.files().empty() && chooser_.files().front().name == "..")
    return open_listed(0), true;
  if (key == Key::Enter && listed_) return open_listed(*listed_), true;
  const auto place = files_.key(key, chooser_.files().size(), listed_);
  if (!place) return false;
  listed_ = *place;
  files_.show(*place);
  return true;
}

void LibraryPage::open_listed(std::size_t place) {
  if (place >= chooser_.files().size()) return;
  const viewmodel::ListedFile file = chooser_.files()[place];
  listed_.reset();
  if (!file.folder) return open_file(file.path);
  files_.to_top();
  chooser_.enter(file.path);
}

void LibraryPage::open_file(const std::filesystem::path& file) {
  for (TextField* each : {&player_, &opening_, &years_})
    each->set("");
  games_.to_top();
  presenter_.open(file);
  if (options_.opened) options_.opened(file);
  want_focus("games");
}

void LibraryPage::open_own_games() {
  std::string all;
  for (const practice::Game& game : services_.session->record().games)
    all += game.pgn + "\n\n";
  games_.to_top();
  presenter_.open_text(words().tr("My games"), std::move(all));
  want_focus("games");
}

}  // namespace rostok::screens
