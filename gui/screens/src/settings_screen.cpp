// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "page_frame.h"
#include "rostok/chess/position.h"
#include "rostok/base/text.h"
#include "rostok/screens/board_page.h"
#include "rostok/screens/menu_screens.h"

namespace rostok::screens {

using widgets::Button;

namespace {

constexpr float kPage = 1180;  // logical width of both columns

struct Columns {
  Rect left, right;
};

Columns columns_of(const Ui& ui) {
  const float width = std::min(ui.window.w - 2 * ui.px(24), ui.px(kPage)), gap = ui.px(16);
  const float x = std::round((ui.window.w - width) / 2), y = 48 + ui.px(16);
  const float height = ui.window.h - y - ui.px(16);
  const float right = std::min(std::round(width * 0.42F), height - ui.px(0));
  return {{x, y, width - gap - right, height}, {x + width - right, y, right, height}};
}

}  // namespace

SettingsScreen::SettingsScreen(Services services) : services_(std::move(services)) {}

float SettingsScreen::build_tabs(const Ui& ui, Scene& page, const Rect& at) const {
  const i18n::Translator& words = services_.words();
  const auto tab = [&](const char* id, const std::string& text, Tab which) {
    return Button{.id = id, .text = text, .kind = widgets::ButtonKind::Choice, .chosen = tab_ == which};
  };
  button_row(ui, page, {at.x, at.y, at.w, ui.px(44)}, {tab("tab-look", words.tr("Look"), Tab::Look), tab("tab-playing", words.tr("Playing"), Tab::Playing)});
  return ui.px(60);
}

// Name and choices of each setting; the height they take.
float SettingsScreen::build_choices(const Ui& ui, Scene& page, const Rect& at) const {
  const i18n::Translator& words = services_.words();
  const viewmodel::Settings& s = services_.options();
  float y = at.y;
  const auto group = [&](const std::string& title, const std::vector<Button>& choices) {
    // Name at the left where there is room, above otherwise.
    const float name = ui.px(130);
    const bool beside = at.w > ui.px(480);
    widgets::label(page, ui, {at.x, y, beside ? name : at.w, beside ? ui.px(44) : ui.px(26)}, title, 18, true, ui.theme->text);
    if (!beside) y += ui.px(28);
    const Rect room{beside ? at.x + name : at.x, y, beside ? at.w - name : at.w, 0};
    y += choice_row(ui, page, room, choices) + ui.px(12);
  };
  if (tab_ == Tab::Playing) {
    using viewmodel::Coordinates;
    const auto size = [&](const char* id, const std::string& text, Coordinates which) { return Button{.id = id, .text = text, .chosen = s.coordinates == which, .size = 16}; };
    group(words.tr("Coordinates"), {size("coordinates-off", words.tr("None"), Coordinates::Off), size("coordinates-small", words.tr("Small"), Coordinates::Small),
                                    size("coordinates-medium", words.tr("Medium"), Coordinates::Medium), size("coordinates-large", words.tr("Large"), Coordinates::Large),
                                    size("coordinates-inside", words.tr("In the squares"), Coordinates::Inside)});
    const bool russian = s.language == i18n::Language::Russian;
    group(words.tr("Moves"), {{.id = "notation-letters", .text = russian ? "Кf3" : "Nf3", .chosen = s.notation == viewmodel::Notation::Letters},
                              {.id = "notation-figurines", .text = "♘f3", .chosen = s.notation == viewmodel::Notation::Figurines}});
    return y - at.y;
  }
  using viewmodel::BoardLook;
  using viewmodel::PieceLook;
  using ThemeChoice = viewmodel::Theme;
  group(words.tr("Language"), {{.id = "language-ru", .text = "Русский", .chosen = s.language == i18n::Language::Russian},
                               {.id = "language-en", .text = "English", .chosen = s.language == i18n::Language::English}});
  group(words.tr("Theme"), {{.id = "theme-light", .text = words.tr("Light"), .chosen = s.theme == ThemeChoice::Light},
                            {.id = "theme-dark", .text = words.tr("Dark"), .chosen = s.theme == ThemeChoice::Dark},
                            {.id = "theme-contrast", .text = words.tr("High contrast"), .chosen = s.theme == ThemeChoice::Contrast}});
  group(words.tr("Board"), {{.id = "board-grove", .text = words.tr("Grove"), .chosen = s.board == BoardLook::Grove},
                            {.id = "board-linden", .text = words.tr("Linden"), .chosen = s.board == BoardLook::Linden},
                            {.id = "board-mono", .text = words.tr("Black and white"), .chosen = s.board == BoardLook::Mono}});
  group(words.tr("Pieces"), {{.id = "pieces-classic", .text = words.tr("Classic"), .chosen = s.pieces == PieceLook::Classic},
                             {.id = "pieces-sprout", .text = words.tr("Round"), .chosen = s.pieces == PieceLook::Sprout}});
  std::vector<Button> scales;
  for (const int percent : {100, 125, 150})
    scales.push_back({.id = "scale-" + std::to_string(percent), .text = std::to_string(percent) + " %", .chosen = s.scale_percent == percent});
  group(words.tr("Text size"), scales);
  return y - at.y;
}

float SettingsScreen::build_switches(const Ui& ui, Scene& page, const Rect& at) const {
  const i18n::Translator& words = services_.words();
  const viewmodel::Settings& s = services_.options();
  struct Switch { const char* id; std::string text; bool on; };
  std::vector<Switch> switches = {{"sounds", words.tr("Sounds"), s.sounds}, {"motion", words.tr("Pieces move smoothly"), s.motion}};
  if (tab_ == Tab::Playing)
    switches = {{"targets", words.tr("Show where a piece may go"), s.show_targets},
                {"last-arrow", words.tr("Last move as an arrow"), s.last_move_arrow},
                {"takeback", words.tr("Moves may be taken back"), s.takeback},
                {"hints", words.tr("Hints in a game"), s.hints},
                {"tutor", words.tr("“Think again” after a blunder"), s.tutor},
                {"premoves", words.tr("Move ahead, in games with a clock"), s.premoves},
                {"inaccuracies", words.tr("Inaccuracies in the report of a game"), s.inaccuracies}};
  const float row = ui.px(44);
  float y = at.y;
  for (const Switch& each : switches) {
    widgets::toggle(page, ui, {at.x, y, at.w, row}, each.id, each.text, each.on);
    y += row;
  }
  return y - at.y;
}

void SettingsScreen::build(const Ui& ui, Scene& page) {
  const i18n::Translator& words = services_.words();
  page_bar(ui, page, services_, {.back = words.tr("Back"), .title = words.tr("Settings"), .settings = false});
  auto [left, right] = columns_of(ui);
  const float pad = ui.px(22), edge = ui.px(10);
  Rect area{left.x + 2, left.y + edge, left.w - 4, left.h - 2 * edge};
  Rect inner{left.x + pad, area.y + ui.px(4), left.w - 2 * pad, 0};
  Scene content;
  inner.y += build_tabs(ui, content, inner);
  inner.y += build_choices(ui, content, inner);
  inner.y += build_switches(ui, content, inner);
  const float height = inner.y + ui.px(4) - area.y;
  area.h = std::min(area.h, height);
  left.h = area.h + 2 * edge;
  widgets::card(page, ui, left, 16);
  scroll_.lay(ui, page, area, std::move(content), height);
  if (const auto placed = board(ui)) right.h = placed->rect().bottom() + pad - right.y;
  widgets::card(page, ui, right, 16);
  widgets::label(page, ui, {right.x + pad, right.y + ui.px(12), right.w - 2 * pad, ui.px(28)}, words.tr("This is how it looks"), 18, true, ui.theme->text);
  if (const auto placed = board(ui))
    widgets::box(page, placed->rect().inset(-2), widgets::board_colors(placed->picture.colors).frame, 3);
}

// A small position with every mark on it.
std::optional<BoardPlacement> SettingsScreen::board(const Ui& ui) {
  const viewmodel::Settings& s = services_.options();
  const Rect card = columns_of(ui).right;
  const float pad = ui.px(22), top = ui.px(52);
  BoardPlacement at;
  widgets::BoardPicture& picture = at.picture;
  picture.square = static_cast<int>(std::min(card.w - 2 * pad, card.h - top - pad) / 8);
  at.x = std::round(card.mid_x() - static_cast<float>(4 * picture.square));
  at.y = card.y + top;
  picture.colors = static_cast<widgets::BoardName>(s.board);
  picture.pieces = static_cast<widgets::PieceSet>(s.pieces);
  picture.inner_coordinates = s.coordinates != viewmodel::Coordinates::Off;
  const auto sample = chess::Position::from_fen("r1bqk2r/pppp1ppp/2n2n2/2b1p3/2B1P3/2NP1N2/PPP2PPP/R1BQK2R b KQkq - 0 5");
  if (sample)
    for (chess::Square square = 0; square < 64; ++square) picture.cells[square].piece = sample->piece_on(square);
  const auto cell = [&](const char* name) -> widgets::BoardCell& { return picture.cells[*chess::parse_square(name)]; };
  cell("d2").last = widgets::LastMove::From;
  cell("d3").last = widgets::LastMove::To;
  if (s.last_move_arrow) picture.arrows = {{*chess::parse_square("d2"), *chess::parse_square("d3"), widgets::ArrowKind::Idea}};
  cell("f6").selected = true;
  if (s.show_targets) {
    for (const char* target : {"g8", "h5", "g4", "d5"}) cell(target).dot = widgets::Dot::Move;
    cell("e4").dot = widgets::Dot::Capture;
  }
  return at;
}

void SettingsScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (act_on_bar(services_, id)) return;
  if (id == "tab-look" || id == "tab-playing") {
    tab_ = id == "tab-look" ? Tab::Look : Tab::Playing;
    return scroll_.to_top();
  }
  viewmodel::Settings s = services_.options();
  if (id.starts_with("theme-")) s.theme = static_cast<viewmodel::Theme>(widgets::parse_theme(id.substr(6)));
  if (id.starts_with("board-")) s.board = static_cast<viewmodel::BoardLook>(widgets::parse_board(id.substr(6)));
  if (id.starts_with("pieces-")) s.pieces = static_cast<viewmodel::PieceLook>(widgets::parse_piece_set(id.substr(7)));
  if (id.starts_with("scale-"))
    if (const auto percent = base::parse_integer(id.substr(6))) s.scale_percent = static_cast<int>(*percent);
  if (id.starts_with("language-")) s.language = i18n::parse_language(id.substr(9));
  if (id == "sounds") s.sounds = !s.sounds;
  if (id == "motion") s.motion = !s.motion;
  act_on_playing(id, s);
  services_.settings->change(s);
}

void SettingsScreen::act_on_playing(const std::string& id, viewmodel::Settings& wanted) const {
  using viewmodel::Coordinates;
  constexpr std::array<std::pair<const char*, Coordinates>, 5> kCoordinates = {{{"coordinates-off", Coordinates::Off},
                                                                               {"coordinates-small", Coordinates::Small},
                                                                               {"coordinates-medium", Coordinates::Medium},
                                                                               {"coordinates-large", Coordinates::Large},
                                                                               {"coordinates-inside", Coordinates::Inside}}};
  for (const auto& [name, size] : kCoordinates)
    if (id == name) wanted.coordinates = size;
  if (id == "notation-letters") wanted.notation = viewmodel::Notation::Letters;
  if (id == "notation-figurines") wanted.notation = viewmodel::Notation::Figurines;
  if (id == "targets") wanted.show_targets = !wanted.show_targets;
  if (id == "last-arrow") wanted.last_move_arrow = !wanted.last_move_arrow;
  if (id == "takeback") wanted.takeback = !wanted.takeback;
  if (id == "hints") wanted.hints = !wanted.hints;
  if (id == "tutor") wanted.tutor = !wanted.tutor;
  if (id == "inaccuracies") wanted.inaccuracies = !wanted.inaccuracies;
  if (id == "premoves") wanted.premoves = !wanted.premoves;
}

bool SettingsScreen::key(Key key, const std::string& /*focused*/) {
  if (key != Key::Escape) return scroll_.key(key);
  services_.go(Back{});
  return true;
}

}  // namespace rostok::screens
