// SPDX-License-Identifier: MIT
#include "rostok/widgets/audit.h"

#include <algorithm>

#include "catch.h"
#include "rostok/widgets/controls.h"

using namespace rostok::widgets;

namespace {

struct Page {
  Painter painter{ROSTOK_SHARE_DIR};
  Ui ui;
  Scene scene;
  Page() {
    ui.theme = &theme(ThemeName::Light);
    ui.painter = &painter;
    ui.window = {0, 0, 800, 600};
  }
  // Faults that begin with the text.
  long count(const std::string& beginning) {
    const auto faults = audit(scene, painter, ui.window, 1);
    return std::count_if(faults.begin(), faults.end(), [&](const std::string& fault) { return fault.starts_with(beginning); });
  }
};

}  // namespace

TEST_CASE("a sound page has no faults") {
  Page page;
  label(page.scene, page.ui, {10, 10, 300, 30}, "Ход белых", 18, true, page.ui.theme->text);
  button(page.scene, page.ui, {10, 60, 200, 46}, {.id = "begin", .text = "Начать"});
  button(page.scene, page.ui, {220, 60, 200, 46}, {.id = "home", .text = "Домой"});
  CHECK(audit(page.scene, page.painter, page.ui.window, 1).empty());
}

TEST_CASE("cut and covered texts are found, and covered by a box is not covered by a text") {
  Page page;
  label(page.scene, page.ui, {10, 10, 40, 30}, "Достопримечательность", 18, false, page.ui.theme->text);
  CHECK(page.count("cut text") == 1);
  label(page.scene, page.ui, {10, 12, 300, 30}, "Поверх", 18, false, page.ui.theme->text);
  CHECK(page.count("texts over each other") == 1);
  box(page.scene, {0, 100, 400, 100}, page.ui.theme->surface);
  label(page.scene, page.ui, {10, 110, 300, 30}, "Внизу", 18, false, page.ui.theme->text);
  box(page.scene, {0, 100, 400, 100}, page.ui.theme->surface);
  label(page.scene, page.ui, {10, 110, 300, 30}, "Наверху", 18, false, page.ui.theme->text);
  CHECK(page.count("texts over each other") == 1);
}

TEST_CASE("controls that are small, outside or over each other are found") {
  Page page;
  page.scene.hits = {{"tiny", {10, 10, 12, 12}}, {"out", {780, 10, 60, 60}}, {"a", {100, 100, 80, 40}}, {"b", {150, 110, 80, 40}},
                     {"row", {300, 300, 200, 60}}, {"in-row", {310, 310, 40, 40}}};
  CHECK(page.count("small control: tiny") == 1);
  CHECK(page.count("control outside the window: out") == 1);
  CHECK(page.count("controls over each other: a and b") == 1);
  CHECK(page.count("controls over each other") == 1);
}

TEST_CASE("buttons shrink before their words are cut") {
  Page page;
  for (const float width : {400.0F, 200.0F, 150.0F, 120.0F, 100.0F}) {
    page.scene = {};
    button(page.scene, page.ui, {10, 10, width, 46}, {.id = "x", .text = "Новая партия", .icon = "icons/plus.svg", .key = "F2"});
    INFO(width);
    CHECK(page.count("cut") == 0);
  }
}
