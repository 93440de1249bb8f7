// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "../page_frame.h"
#include "rostok/screens/training_choice_page.h"

namespace rostok::screens {

TrainingChoicePage::TrainingChoicePage(Services services, viewmodel::TrainingChoice choice)
    : services_(std::move(services)),
      choice_(std::move(choice)),
      cards_(choice_.cards()),
      language_(services_.words().language()) {}

void TrainingChoicePage::build_card(const Ui& ui, Scene& scene, const Rect& rect,
                                    const viewmodel::TrainingCard& card, bool suggested) const {
  const widgets::Theme& t = *ui.theme;
  const bool hot = card.open && ui.pointer.hovered == card.id;
  widgets::card(scene, ui, rect, 16);
  if (suggested || hot)
    widgets::box(scene, rect, hot ? t.primary_soft : t.surface, ui.px(16), t.primary,
                 std::max(2.0F, t.control_line));
  const float pad = ui.px(20), side = ui.px(60);
  const Rect icon{rect.x + pad, rect.y + pad, side, side};
  widgets::box(scene, icon, card.open ? (hot ? t.surface : t.primary_soft) : t.sunken, ui.px(12));
  widgets::picture(scene, icon.inset(ui.px(14)), card.icon, card.open ? t.primary : t.text_second);
  const float x = icon.right() + ui.px(16), w = rect.right() - pad - x;
  widgets::label(scene, ui, {x, rect.y + ui.px(18), w, ui.px(30)}, card.title, 20, true, t.text);
  widgets::paragraph(scene, ui, {x, rect.y + ui.px(48), w, 0}, card.text, 16, false, t.text_second);
  const float bar = ui.px(8), foot = rect.bottom() - pad;
  widgets::label(scene, ui, {rect.x + pad, foot - bar - ui.px(30), rect.w - 2 * pad, ui.px(26)},
                 card.done, 16, card.open, t.text);
  const Rect track{rect.x + pad, foot - bar, rect.w - 2 * pad, bar};
  widgets::box(scene, track, t.sunken, bar / 2, t.border, 1);
  if (card.share > 0)
    widgets::box(
        scene,
        {track.x, track.y,
         std::max(bar, std::round(track.w * static_cast<float>(std::min(1.0, card.share)))), bar},
        t.primary, bar / 2);
  widgets::focus_ring(scene, ui, rect, ui.px(16), card.id);
  scene.hits.push_back({card.id, rect, card.open, true});
}

void TrainingChoicePage::build(const Ui& ui, Scene& page) {
  if (language_ != services_.words().language()) {
    language_ = services_.words().language();
    cards_ = choice_.cards();
  }
  const i18n::Translator& words = services_.words();
  Rect area = page_bar(ui, page, services_, {words.tr("Back"), words.tr("Training")});
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(1180)), gap = ui.px(16);
  const int columns = width >= ui.px(1000) ? 3 : width >= ui.px(640) ? 2 : 1;
  const float card_width =
      std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float tallest = 0;
  for (const viewmodel::TrainingCard& card : cards_)
    tallest = std::max(
        tallest, ui.painter->measure(card.text, ui.px(16), false, card_width - ui.px(116)).height);
  const float height = ui.px(48) + tallest + ui.px(14) + ui.px(34) + ui.px(28);
  const std::string suggested = choice_.suggested();
  const float foot = ui.px(40);
  area = {area.x, area.y, area.w, area.h - foot};
  Scene content;
  const float x = std::round((ui.window.w - width) / 2),
              rows = 1 +
                     std::ceil(static_cast<float>(cards_.size() - 1) / static_cast<float>(columns));
  // The first card, the student's own tasks, is as wide as the page.
  const float all = rows * (height + gap) - gap + ui.px(56);
  float y = area.y + std::max(ui.px(20), std::round((area.h - all) * 0.35F));
  widgets::label(content, ui, {x, y, width, ui.px(40)}, words.tr("What shall we train?"), 28, true,
                 ui.theme->text);
  y += ui.px(56);
  for (std::size_t n = 0; n < cards_.size(); ++n) {
    const std::size_t place = n == 0 ? 0 : n - 1;
    const auto column = static_cast<float>(place % static_cast<std::size_t>(columns));
    const float row =
        n == 0 ? 0 : 1 + static_cast<float>(place / static_cast<std::size_t>(columns));
    build_card(ui, content,
               {x + column * (card_width + gap), y + row * (height + gap),
                n == 0 ? width : card_width, height},
               cards_[n], cards_[n].id == suggested);
  }
  scroll_.lay(ui, page, area, std::move(content), y + rows * (height + gap) - area.y);
  widgets::label(page, ui, {x, ui.window.h - foot, width, foot},
                 words.tr("Keys: arrows — choose, Enter — open, Esc — back"), 16, false,
                 ui.theme->text_second);
}

void TrainingChoicePage::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (id == "mistakes") return services_.go(ToMistakes{});
  if (id == "coordinates") return services_.go(ToCoordinates{});
  if (id == "knight") return services_.go(ToKnight{});
  if (id == "endgames") return services_.go(ToEndgames{});
  if (id.starts_with("mate-")) return services_.go(ToPuzzles{id.back() - '0'});
  act_on_bar(services_, id);
}

bool TrainingChoicePage::key(Key key, const std::string& /*focused*/) {
  if (key == Key::Escape) return services_.go(Back{}), true;
  return scroll_.key(key);
}

}  // namespace rostok::screens
