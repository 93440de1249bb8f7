// SPDX-License-Identifier: MIT
#include "rostok/screens/my_games_screen.h"

#include <algorithm>
#include <cmath>

#include "empty_note.h"
#include "game_row.h"
#include "page_frame.h"
#include "rostok/base/text.h"

namespace rostok::screens {

void MyGamesScreen::build(const Ui& ui, Scene& page) {
  const i18n::Translator& words = services_.words();
  const auto& games = services_.session->record().games;
  Rect area = page_bar(
      ui, page, services_,
      {.back = words.tr("Back"),
       .title = words.tr("My games"),
       .subtitle = words.trn("{1} game", "{1} games", static_cast<long long>(games.size()))});
  if (games.empty()) {
    build_empty_note(ui, page, area,
                     {.icon = "icons/report.svg",
                      .title = words.tr("No games yet"),
                      .text = words.tr("Your games appear here. Play one!"),
                      .button = {.id = "play",
                                 .text = words.tr("Play the computer"),
                                 .icon = "icons/play.svg",
                                 .kind = widgets::ButtonKind::Primary}});
    return;
  }
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(860)), margin = ui.px(16),
              row = ui.px(72), pad = ui.px(14);
  area = hint_line(ui, page, area, width,
                   words.tr("Keys: arrows — choose, Enter — open the report, Esc — back"));
  const Rect card{std::round(area.mid_x() - width / 2), area.y + margin, width,
                  std::min(area.h - margin, row * static_cast<float>(games.size()) + 2 * ui.px(8))};
  widgets::card(page, ui, card, 16);
  const Rect list{card.x + 2, card.y + ui.px(8), card.w - 4, card.h - ui.px(16)};
  // Rows far from sight are not built: a student may have thousands.
  const practice::Date today = practice::today();
  Scene content;
  for (std::size_t n = 0; n < games.size(); ++n) {
    const Rect rect{card.x + pad, list.y + row * static_cast<float>(n), width - 2 * pad,
                    row - ui.px(2)};
    const float seen = rect.y - scroll_.offset();
    if (seen > list.bottom() + list.h || seen + row < list.y - list.h) continue;
    const practice::Game& game = games[games.size() - 1 - n];
    build_game_row(ui, content, rect, viewmodel::row_of(game, words, today), words,
                   services_.knows(ToReport{}));
    if (n + 1 < games.size())
      widgets::box(content, {rect.x + ui.px(8), rect.bottom() + 1, rect.w - ui.px(16), 1},
                   ui.theme->border);
  }
  scroll_.lay(ui, page, list, std::move(content), row * static_cast<float>(games.size()));
}

std::string MyGamesScreen::first_focus() const {
  const auto& games = services_.session->record().games;
  return games.empty() ? "play" : "game-" + std::to_string(games.back().id);
}

void MyGamesScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (act_on_bar(services_, id)) return;
  if (id == "play") return services_.go(ToNewGame{});
  if (id.starts_with("game-"))
    if (const auto game = base::parse_integer(id.substr(5))) services_.go(ToReport{*game});
}

bool MyGamesScreen::key(Key key, const std::string& /*focused*/) {
  if (key == Key::Escape) return services_.go(Back{}), true;
  return scroll_.key(key);
}

}  // namespace rostok::screens
