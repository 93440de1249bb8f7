// SPDX-License-Identifier: MIT
// The cards of the report page.
#include <algorithm>
#include <cmath>

#include "chance_graph.h"
#include "rostok/screens/report_page.h"

namespace rostok::screens {

using viewmodel::ReportMoment;
using viewmodel::ReportSide;
using viewmodel::ReviewStage;
using widgets::Align;
using widgets::ButtonKind;
using widgets::Color;

namespace {

std::string percent(double value) {
  return std::to_string(std::lround(value)) + " %";
}

}  // namespace

// The moments have at least room for one; then the graph gets lower, then the result one line.
ReportPage::Cards ReportPage::layout_cards(const Ui& ui, const Rect& panel) {
  Cards at;
  const float gap = ui.px(12), least = ui.px(176);
  float result = ui.px(146), graph = ui.px(194);
  const auto rest = [&] { return panel.h - result - graph - 2 * gap; };
  if (rest() < least) graph = std::max(ui.px(120), graph - (least - rest()));
  if (rest() < least) {
    at.compact = true;
    result = ui.px(64);
    graph = std::clamp(panel.h - result - 2 * gap - least, ui.px(96), ui.px(194));
  }
  at.result = {panel.x, panel.y, panel.w, result};
  at.graph = {panel.x, at.result.bottom() + gap, panel.w, graph};
  at.moments = {panel.x, at.graph.bottom() + gap, panel.w,
                panel.bottom() - at.graph.bottom() - gap};
  return at;
}

void ReportPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const Cards cards = layout_cards(ui, at.panel);
  build_result(ui, page, cards);
  switch (report_.view().stage) {
    case ReviewStage::Ready:
      build_graph(ui, page, cards.graph);
      build_moments(ui, page, cards.moments);
      break;
    case ReviewStage::Working:
      build_working(ui, page, cards.graph.united(cards.moments));
      break;
    default:
      build_problem(ui, page, cards.graph.united(cards.moments));
      break;
  }
  build_actions(ui, page, at.actions);
}

void ReportPage::build_result(const Ui& ui, Scene& page, const Cards& at) {
  if (!report_.known()) return;
  widgets::card(page, ui, at.result);
  const viewmodel::ReportView& view = report_.view();
  const float pad = ui.px(18), middle = std::round(at.result.mid_x());
  const float half = middle - at.result.x - 2 * pad;
  for (const chess::Color color : {chess::Color::White, chess::Color::Black}) {
    const float x = color == chess::Color::White ? at.result.x + pad : middle + pad;
    build_side(ui, page, {x, at.result.y, half, at.result.h},
               view.sides[static_cast<std::size_t>(color)], color, at.compact);
  }
  widgets::box(page, {middle - 1, at.result.y + ui.px(16), 2, at.result.h - ui.px(32)},
               ui.theme->border);
}

void ReportPage::build_side(const Ui& ui, Scene& page, const Rect& rect, const ReportSide& side,
                            chess::Color color, bool compact) {
  const widgets::Theme& t = *ui.theme;
  const std::string accuracy = side.accuracy ? percent(*side.accuracy)
                               : report_.view().stage == ReviewStage::Working ? "…"
                                                                              : "—";
  const float points = ui.px(compact ? 30 : 44);
  const float tile = ui.px(26);
  const widgets::BoardColors& board =
      widgets::board_colors(static_cast<widgets::BoardName>(services_.options().board));
  const auto draw_tile = [&](float x, float y) {
    widgets::box(page, {x, y, tile, tile}, board.dark, ui.px(6));
    widgets::picture(page, {x, y, tile, tile},
                     widgets::piece_file(static_cast<widgets::PieceSet>(services_.options().pieces),
                                         {color, chess::PieceType::Pawn}));
  };
  if (compact) {
    draw_tile(rect.x, std::round(rect.mid_y() - tile / 2));
    const float figure = ui.text_width(accuracy, 18, false) + 2, x = rect.x + tile + ui.px(8);
    widgets::fitting_label(page, ui,
                           {x, rect.y, rect.right() - points - figure - ui.px(8) - x, rect.h},
                           side.name, 18, true, t.text);
    widgets::label(page, ui, {rect.right() - points - figure, rect.y, figure, rect.h}, accuracy, 18,
                   false, t.text_second, Align::Right);
    widgets::label(page, ui, {rect.right() - points, rect.y, points, rect.h}, side.points, 24, true,
                   t.text, Align::Right);
    return;
  }
  const float face = ui.px(48), top = rect.y + ui.px(16);
  const Rect circle{rect.x, top, face, face};
  const std::string avatar = side.student ? services_.session->profile().avatar : "";
  if (!avatar.empty()) {
    widgets::picture(page, circle, "avatars/" + avatar + ".svg");
  } else {
    const bool computer = !side.student && report_.record().rival == practice::Rival::Computer;
    widgets::box(page, circle, t.sunken, face / 2);
    widgets::picture(page, circle.inset(std::round(face / 4)),
                     computer ? "icons/computer.svg" : "icons/user.svg", t.text);
  }
  const float x = circle.right() + ui.px(14);
  widgets::fitting_label(page, ui, {x, top - ui.px(2), rect.right() - points - x, ui.px(28)},
                         side.name, 20, true, t.text);
  draw_tile(x, top + ui.px(26));
  widgets::label(page, ui,
                 {x + tile + ui.px(8), top + ui.px(26), rect.right() - x - tile - ui.px(8), tile},
                 color == chess::Color::White ? words().tr("White") : words().tr("Black"), 16,
                 false, t.text_second);
  widgets::label(page, ui, {rect.right() - points, top - ui.px(4), points, ui.px(48)}, side.points,
                 36, true, t.text, Align::Right);
  const Rect bar{rect.x, top + ui.px(64), rect.w, ui.px(12)};
  widgets::box(page, bar, t.sunken, bar.h / 2, t.control_line > 1.6F ? t.line : Color{}, 1);
  if (side.accuracy)
    widgets::box(
        page,
        {bar.x, bar.y, std::max(bar.h, bar.w * static_cast<float>(*side.accuracy) / 100), bar.h},
        side.student ? t.primary : t.line, bar.h / 2);
  const float figure = ui.px(90);
  const Rect foot{rect.x, bar.bottom() + ui.px(6), rect.w, ui.px(36)};
  widgets::label(page, ui, {foot.x, foot.y, foot.w - figure, foot.h}, words().tr("Accuracy"), 16,
                 false, t.text_second);
  widgets::label(page, ui, {foot.right() - figure, foot.y, figure, foot.h}, accuracy, 24, true,
                 t.text, Align::Right);
}

std::string ReportPage::move_number(std::size_t ply) const {
  const chess::Position& start = report_.pgn().tree.start();
  const int shift = start.turn() == chess::Color::Black ? 1 : 0;
  const int number =
      start.fullmove_number() + (static_cast<int>(ply == 0 ? 0 : ply - 1) + shift) / 2;
  return words().tr("move {1}", {std::to_string(number)});
}

void ReportPage::build_graph(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const viewmodel::ReportView& view = report_.view();
  const float pad = ui.px(18);
  Rect inner{rect.x + pad, rect.y + ui.px(10), rect.w - 2 * pad, rect.h - ui.px(14)};
  if (rect.h > ui.px(140)) {
    const std::string title = words().tr("Whose chances are better"),
                      key = words().tr("up — White, down — Black");
    const float wide = ui.text_width(title, 18, true) + ui.px(12),
                key_wide = ui.text_width(key, 16, false) + 2;
    const bool both = wide + key_wide <= inner.w;
    widgets::fitting_label(page, ui, {inner.x, inner.y, both ? wide : inner.w, ui.px(26)}, title,
                           18, true, t.text);
    if (both)
      widgets::label(page, ui, {inner.right() - key_wide, inner.y, key_wide, ui.px(26)}, key, 16,
                     false, t.text_second, Align::Right);
    inner.y += ui.px(32);
    inner.h -= ui.px(32);
  }
  ChanceGraph graph;
  graph.chances = &view.chances;
  graph.marks = &view.marks;
  graph.ply = report_.ply();
  graph.gap = words().tr("not evaluated");
  const std::string now = report_.ply() == 0 ? words().tr("start") : move_number(report_.ply());
  graph.numbers = {move_number(1), now, move_number(report_.last_ply())};
  page.hits.push_back({"graph", inner, false, false});  // below its parts
  build_chance_graph(ui, page, inner, graph);
}

void ReportPage::build_working(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const viewmodel::ReportView& view = report_.view();
  const float pad = ui.px(24), w = rect.w - 2 * pad;
  float y = rect.y + pad;
  widgets::picture(page, {rect.x + pad, y, ui.px(36), ui.px(36)}, "icons/search.svg", t.primary);
  widgets::fitting_label(page, ui, {rect.x + pad + ui.px(48), y, w - ui.px(48), ui.px(36)},
                         words().tr("The computer looks through the game"), 20, true, t.text);
  y += ui.px(52);
  const float figure = ui.px(64);
  const Rect bar{rect.x + pad, y, w - figure, ui.px(16)};
  widgets::box(page, bar, t.sunken, bar.h / 2, t.line, 1);
  if (view.percent > 0)
    widgets::box(
        page,
        {bar.x, bar.y, std::max(bar.h, bar.w * static_cast<float>(view.percent) / 100), bar.h},
        t.primary, bar.h / 2);
  widgets::label(page, ui, {bar.right(), y - ui.px(8), figure, ui.px(32)}, percent(view.percent),
                 18, true, t.text, Align::Right);
  page.hits.push_back({"report-progress", bar, false, false});
  y += ui.px(32);
  y += widgets::paragraph(page, ui, {rect.x + pad, y, w, 0},
                          words().tr("Meanwhile you can walk through the moves or do something "
                                     "else: the report gets ready by itself."),
                          18, false, t.text_second) +
       ui.px(20);
  const widgets::Button stop{
      .id = "report-stop", .text = words().tr("Cancel"), .icon = "icons/close.svg"};
  if (y + ui.px(46) < rect.bottom())
    widgets::button(
        page, ui, {rect.x + pad, y, std::min(w, widgets::button_width(ui, stop)), ui.px(46)}, stop);
}

void ReportPage::build_problem(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const viewmodel::ReportView& view = report_.view();
  const float pad = ui.px(24), w = rect.w - 2 * pad;
  std::string title = words().tr("There is no such game any more."), text;
  if (view.stage == ReviewStage::Stopped) {
    title = words().tr("The report was stopped");
    text = words().tr("It can be made at any time.");
  } else if (view.stage == ReviewStage::Failed) {
    title = words().tr("There is no report yet");
    text = view.problem + "\n\n" +
           words().tr("The game is safe. You can walk through it and analyse it.");
  }
  const float icon = ui.px(48);
  float y = rect.y + ui.px(28);
  widgets::box(page, {rect.x + pad, y, icon, icon}, t.accent_soft, icon / 2);
  widgets::picture(page, Rect{rect.x + pad, y, icon, icon}.inset(std::round(icon / 4)),
                   view.stage == ReviewStage::Stopped ? "icons/pause.svg" : "icons/warning.svg",
                   t.text);
  widgets::fitting_label(page, ui, {rect.x + pad + icon + ui.px(14), y, w - icon - ui.px(14), icon},
                         title, 20, true, t.text);
  y += icon + ui.px(16);
  widgets::paragraph(page, ui, {rect.x + pad, y, w, rect.bottom() - y - pad}, text, 18, false,
                     t.text_second);
  page.hits.push_back({"report-problem", rect, false, false});
}

std::string ReportPage::moments_title() const {
  const viewmodel::ReportView& view = report_.view();
  if (!view.moments.empty())
    return words().trn("{1} turning point of the game", "{1} turning points of the game",
                       static_cast<long long>(view.moments.size()));
  return view.flawless ? words().tr("No mistakes found. A good game!")
                       : words().tr("What went well");
}

void ReportPage::build_moments(const Ui& ui, Scene& page, const Rect& rect) {
  const widgets::Theme& t = *ui.theme;
  widgets::card(page, ui, rect);
  const float pad = ui.px(18), head = ui.px(44);
  widgets::fitting_label(page, ui,
                         {rect.x + pad, rect.y + ui.px(6), rect.w - 2 * pad, head - ui.px(6)},
                         moments_title(), 18, true, t.text);
  const Rect area{rect.x + ui.px(6), rect.y + head, rect.w - ui.px(12), rect.h - head - ui.px(6)};
  const float width = area.w - ui.px(10);  // the rest is for the bar
  Scene content;
  float y = area.y;
  const viewmodel::ReportView& view = report_.view();
  for (std::size_t i = 0; i < view.moments.size(); ++i)
    y += build_moment(ui, content, {area.x, y, width, 0}, i) + ui.px(6);
  y += build_praise(ui, content, {area.x + ui.px(12), y, width - ui.px(24), 0});
  y += build_phases(ui, content, {area.x + ui.px(12), y, width - ui.px(24), 0});
  scroll_.lay(ui, page, area, std::move(content), y - area.y);
}

float ReportPage::build_moment(const Ui& ui, Scene& content, const Rect& at, std::size_t index) {
  const widgets::Theme& t = *ui.theme;
  const ReportMoment& moment = report_.view().moments[index];
  const std::string id = "moment-" + std::to_string(index);
  const bool chosen = moment.ply == report_.ply();
  const float pad = ui.px(12), tile = ui.px(44);
  const std::string better = words().tr("better");
  const float better_w = std::min(
      at.w * 0.36F,
      std::max(ui.text_width(moment.better, 18, true), ui.text_width(better, 16, false)) + 2);
  const float x = at.x + pad + tile + ui.px(14);
  const float text_w = at.right() - pad - ui.px(4) - x;
  // The sentence goes below both columns when it is long.
  const float beside = text_w - better_w - ui.px(12);
  const float one = ui.painter->measure(moment.sentence, ui.px(16), false, beside).height;
  const bool wide = one > ui.px(30);
  const float sentence =
      wide ? ui.painter->measure(moment.sentence, ui.px(16), false, text_w).height : one;
  const float line = ui.px(26), height = std::max(ui.px(76), ui.px(12) + (wide ? 2 * line : line) +
                                                                 sentence + ui.px(12));
  const Rect row{at.x, at.y, at.w, height};
  if (chosen)
    widgets::box(content, row, t.primary_soft, ui.px(10), t.primary, t.control_line);
  else if (ui.pointer.hovered == id)
    widgets::box(content, row, t.sunken, ui.px(10));
  const bool blunder = moment.move_class == review::MoveClass::Blunder;
  const Color color = mark_color({0, moment.move_class, review::Praise::None}, t);
  const Rect square{row.x + pad, row.y + ui.px(14), tile, tile};
  widgets::box(content, square, blunder ? t.danger_soft : t.accent_soft, ui.px(8));
  widgets::label(content, ui, square, mark_sign({0, moment.move_class, review::Praise::None}), 20,
                 true, color, Align::Center);
  float y = row.y + ui.px(12);
  const float move_w = std::min(ui.text_width(moment.move, 18, true) + 2, beside);
  widgets::label(content, ui, {x, y, move_w, line}, moment.move, 18, true, t.text);
  const float word_x = x + move_w + ui.px(10);
  if (beside - move_w - ui.px(10) > ui.text_width(moment.word, 16, false))
    widgets::label(content, ui, {word_x, y, x + beside - word_x, line}, moment.word, 16, false,
                   color);
  widgets::label(content, ui, {x + text_w - better_w, y, better_w, line}, better, 16, false,
                 t.text_second, Align::Right);
  widgets::fitting_label(content, ui, {x + text_w - better_w, y + line, better_w, line},
                         moment.better, 18, true, t.primary, Align::Right);
  y += wide ? 2 * line : line;
  widgets::paragraph(content, ui, {x, y + ui.px(2), wide ? text_w : beside, 0}, moment.sentence, 16,
                     false, t.text_second);
  widgets::focus_ring(content, ui, row.inset(3), ui.px(8), id);
  content.hits.push_back({id, row, true, true});
  return height;
}

float ReportPage::build_praise(const Ui& ui, Scene& content, const Rect& at) {
  const widgets::Theme& t = *ui.theme;
  float y = at.y + ui.px(4);
  for (const std::string& sentence : report_.view().praise) {
    const float icon = ui.px(22);
    widgets::picture(content, {at.x, y + 1, icon, icon}, "icons/star.svg", t.great);
    y += widgets::paragraph(content, ui, {at.x + icon + ui.px(10), y, at.w - icon - ui.px(10), 0},
                            sentence, 18, false, t.text) +
         ui.px(8);
  }
  return y - at.y;
}

float ReportPage::build_phases(const Ui& ui, Scene& content, const Rect& at) {
  const widgets::Theme& t = *ui.theme;
  const auto& phases = report_.view().phases;
  if (phases.empty()) return 0;
  const float column = at.w / static_cast<float>(phases.size());
  widgets::box(content, {at.x, at.y + ui.px(4), at.w, 2}, t.border);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const float x = at.x + column * static_cast<float>(i);
    widgets::fitting_label(content, ui, {x, at.y + ui.px(12), column - ui.px(8), ui.px(22)},
                           phases[i].name, 16, false, t.text_second);
    widgets::label(content, ui, {x, at.y + ui.px(34), column - ui.px(8), ui.px(26)},
                   phases[i].accuracy ? percent(*phases[i].accuracy) : "—", 18, true, t.text);
  }
  return ui.px(66);
}

void ReportPage::build_actions(const Ui& ui, Scene& page, const Rect& row) {
  if (!report_.known()) return;
  const std::string main = main_button();
  const auto kind = [&](const char* id) {
    return main == id ? ButtonKind::Primary : ButtonKind::Secondary;
  };
  std::vector<widgets::Button> buttons;
  if (main == "fix-mistakes")
    buttons.push_back({.id = "fix-mistakes",
                       .text = words().tr("Fix the mistakes"),
                       .icon = "icons/mistakes.svg",
                       .kind = ButtonKind::Primary});
  if (main == "report-again")
    buttons.push_back({.id = "report-again",
                       .text = words().tr("Make the report"),
                       .icon = "icons/redo.svg",
                       .kind = ButtonKind::Primary});
  buttons.push_back({.id = "analyse",
                     .text = words().tr("Analysis"),
                     .icon = "icons/analyse.svg",
                     .kind = kind("analyse")});
  buttons.push_back({.id = "print",
                     .text = words().tr("Print"),
                     .icon = "icons/print.svg",
                     .enabled = report_.view().stage == ReviewStage::Ready && !printing_});
  button_row(ui, page, row, buttons);
}

}  // namespace rostok::screens
