// SPDX-License-Identifier: MIT
// The colours are those of the design, can be read, and can be told apart by colour-blind eyes.
#include "rostok/widgets/theme.h"

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "colour_math.h"

using namespace rostok;
using namespace rostok::widgets;

namespace {

const boost::json::object& tokens() {
  static const boost::json::value all = [] {
    std::ifstream in(ROSTOK_TESTS_DIR "/data/widgets/tokens.json");
    std::stringstream text;
    text << in.rdbuf();
    return boost::json::parse(text.str());
  }();
  return all.as_object();
}

Color parse_color(const boost::json::value& text) {
  return rgb(static_cast<std::uint32_t>(std::stoul(std::string(text.as_string()).substr(1), nullptr, 16)));
}

struct Named {
  const char* name;
  Color Theme::*color;
};
constexpr std::array<Named, 26> kNames = {{
    {"bg", &Theme::bg}, {"surface", &Theme::surface}, {"sunken", &Theme::sunken}, {"border", &Theme::border},
    {"line", &Theme::line}, {"text", &Theme::text}, {"text2", &Theme::text_second}, {"primary", &Theme::primary},
    {"primaryHover", &Theme::primary_hover}, {"onPrimary", &Theme::on_primary}, {"primarySoft", &Theme::primary_soft},
    {"accent", &Theme::accent}, {"onAccent", &Theme::on_accent}, {"accentSoft", &Theme::accent_soft},
    {"danger", &Theme::danger}, {"onDanger", &Theme::on_danger}, {"dangerSoft", &Theme::danger_soft},
    {"info", &Theme::info}, {"onInfo", &Theme::on_info}, {"infoSoft", &Theme::info_soft}, {"focus", &Theme::focus},
    {"great", &Theme::great}, {"inacc", &Theme::inacc}, {"mistake", &Theme::mistake}, {"blunder", &Theme::blunder},
    {"disabled", &Theme::disabled},
}};

constexpr std::array<ThemeName, 3> kThemes = {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast};

}  // namespace

TEST_CASE("themes have the colours of the design") {
  for (const ThemeName name : kThemes) {
    const auto& wanted = tokens().at("themes").at(to_code(name)).as_object();
    CHECK(wanted.size() == kNames.size());
    for (const Named& each : kNames) {
      INFO(to_code(name) << ' ' << each.name);
      CHECK(theme(name).*each.color == parse_color(wanted.at(each.name)));
    }
  }
}

TEST_CASE("boards have the colours of the design") {
  struct Part {
    const char* name;
    Color BoardColors::*color;
  };
  constexpr std::array<Part, 15> kParts = {{
      {"light", &BoardColors::light}, {"dark", &BoardColors::dark}, {"last", &BoardColors::last}, {"lastDark", &BoardColors::last_dark},
      {"lastFrame", &BoardColors::last_frame}, {"sel", &BoardColors::sel}, {"selDark", &BoardColors::sel_dark},
      {"selFrame", &BoardColors::sel_frame}, {"dot", &BoardColors::dot}, {"dotRing", &BoardColors::dot_ring},
      {"check", &BoardColors::check}, {"checkDark", &BoardColors::check_dark}, {"checkFrame", &BoardColors::check_frame},
      {"coord", &BoardColors::coord}, {"frame", &BoardColors::frame},
  }};
  for (const BoardName name : {BoardName::Grove, BoardName::Linden, BoardName::Mono}) {
    const auto& wanted = tokens().at("boards").at(to_code(name));
    for (const Part& part : kParts) {
      INFO(to_code(name) << ' ' << part.name);
      CHECK(board_colors(name).*part.color == parse_color(wanted.at(part.name)));
    }
  }
}

TEST_CASE("text can be read in every theme") {
  for (const ThemeName name : kThemes) {
    INFO(to_code(name));
    const Theme& t = theme(name);
    for (const Color ground : {t.bg, t.surface, t.sunken}) {
      CHECK(contrast(t.text, ground) >= 7);
      CHECK(contrast(t.text_second, ground) >= 4.5);
    }
    CHECK(contrast(t.on_primary, t.primary) >= 4.5);
    CHECK(contrast(t.primary, t.surface) >= 4.5);
    CHECK(contrast(t.primary, t.primary_soft) >= 4.5);
    CHECK(contrast(t.on_accent, t.accent) >= 4.5);
    CHECK(contrast(t.inacc, t.accent_soft) >= 4.5);
    CHECK(contrast(t.mistake, t.accent_soft) >= 4.5);
    CHECK(contrast(t.blunder, t.danger_soft) >= 4.5);
    CHECK(contrast(t.danger, t.surface) >= 4.5);
    CHECK(contrast(t.danger, t.danger_soft) >= 4.5);
    CHECK(contrast(t.info, t.surface) >= 4.5);
    CHECK(contrast(t.info, t.info_soft) >= 4.5);
    CHECK(contrast(t.focus, t.bg) >= 3);
    CHECK(contrast(t.line, t.surface) >= 3);
  }
}

TEST_CASE("frames of the board stand out on both square colours") {
  for (const BoardName name : {BoardName::Grove, BoardName::Linden, BoardName::Mono}) {
    INFO(to_code(name));
    const BoardColors& c = board_colors(name);
    for (const Color ground : {c.light, c.dark}) {
      CHECK(contrast(c.last_frame, ground) >= 3);
      CHECK(contrast(c.sel_frame, ground) >= 3);
      CHECK(contrast(c.check_frame, ground) >= 3);
      CHECK(contrast(c.dot, ground) >= 3);
    }
  }
}

TEST_CASE("colour-blind eyes tell the states apart") {
  const Theme& t = theme(ThemeName::Light);
  // The figures of the design's table, to know that the arithmetic is right.
  CHECK(difference(t.primary_soft, t.danger_soft, Eyes::Normal) == Approx(24).margin(1));
  CHECK(difference(t.primary_soft, t.danger_soft, Eyes::Deuteranopia) == Approx(9).margin(1));
  CHECK(difference(t.primary_soft, t.danger_soft, Eyes::Protanopia) == Approx(6).margin(1));
  const auto apart = [](Color a, Color b, double goal) {
    for (const Eyes eyes : {Eyes::Normal, Eyes::Deuteranopia, Eyes::Protanopia}) CHECK(difference(a, b, eyes) >= goal);
  };
  apart(t.primary_soft, t.danger_soft, 5);
  apart(t.primary_soft, t.accent_soft, 5);
  apart(t.accent_soft, t.danger_soft, 4.9);
  apart(t.primary, t.danger, 10);
  apart(t.inacc, t.mistake, 10);
  apart(t.mistake, t.blunder, 10);
  apart(t.great, t.blunder, 10);
}
