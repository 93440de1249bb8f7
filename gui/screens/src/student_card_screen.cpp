// SPDX-License-Identifier: MIT
#include "rostok/screens/student_card_screen.h"

#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "student_parts.h"

namespace rostok::screens {

using widgets::Align;
using widgets::Button;

StudentCardScreen::StudentCardScreen(Services services, viewmodel::SignIn& door)
    : services_(std::move(services)), door_(&door) {
  old_.hide_letters(true);
  new_.hide_letters(true);
}

void StudentCardScreen::build(const Ui& ui, Scene& page) {
  const i18n::Translator& words = services_.words();
  const practice::Profile& who = services_.session->profile();
  Rect area = page_bar(ui, page, services_,
                       {.back = words.tr("Back"),
                        .title = words.tr("My card"),
                        .subtitle = who.first_name + ' ' + who.surname});
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(1080)),
              x = std::round(area.mid_x() - width / 2), gap = ui.px(16), y = area.y + gap;
  area = hint_line(ui, page, area, width,
                   words.tr("Keys: Tab and arrows — choose, Enter — press, Esc — back"));
  const bool beside = width >= ui.px(760);
  const float left = beside ? std::round((width - gap) * 0.56F) : width;
  Scene content;
  float bottom = y + build_picture(ui, content, {x, y, left, 0});
  if (beside)
    bottom =
        std::max(bottom, y + build_pin(ui, content, {x + left + gap, y, width - left - gap, 0}));
  else
    bottom += gap + build_pin(ui, content, {x, bottom + gap, width, 0});
  scroll_.lay(ui, page, {x - 2, area.y, width + ui.px(14), area.h}, std::move(content),
              bottom + gap - area.y);
}

float StudentCardScreen::build_picture(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const practice::Profile& who = services_.session->profile();
  const float pad = ui.px(24), face = ui.px(96);
  Scene inside;
  float y = at.y + pad;
  build_face(ui, inside, {at.x + pad, y, face, face}, who.avatar, who.first_name);
  const float x = at.x + pad + face + ui.px(20), w = at.w - 2 * pad - face - ui.px(20);
  widgets::fitting_label(inside, ui, {x, y + ui.px(10), w, ui.px(40)},
                         who.first_name + ' ' + who.surname, 28, true, t.text, Align::Left, 18);
  widgets::fitting_label(inside, ui, {x, y + ui.px(52), w, ui.px(28)},
                         who.group.empty() ? words.tr("in no group") : who.group, 18, false,
                         t.text_second, Align::Left, 14);
  y += face + ui.px(24);
  widgets::label(inside, ui, {at.x + pad, y, at.w - 2 * pad, ui.px(28)},
                 words.tr("Choose another picture"), 18, true, t.text);
  y += ui.px(34);
  y += build_avatars(ui, inside, {at.x + pad, y, at.w - 2 * pad, 0}, who.avatar) + pad;
  widgets::card(content, ui, {at.x, at.y, at.w, y - at.y}, 16);
  content.items.insert(content.items.end(), inside.items.begin(), inside.items.end());
  content.hits.insert(content.hits.end(), inside.hits.begin(), inside.hits.end());
  return y - at.y;
}

float StudentCardScreen::build_pin(const Ui& ui, Scene& content, const Rect& at) const {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  const float pad = ui.px(24), inner = at.w - 2 * pad, x = at.x + pad;
  Scene inside;
  float y = at.y + pad;
  widgets::picture(inside, {x, y + ui.px(2), ui.px(24), ui.px(24)}, "icons/lock.svg", t.text);
  widgets::fitting_label(inside, ui, {x + ui.px(36), y, inner - ui.px(36), ui.px(28)},
                         has_pin() ? words.tr("You have a PIN") : words.tr("A PIN, if you like"),
                         20, true, t.text, Align::Left, 16);
  y += ui.px(38);
  y += widgets::paragraph(inside, ui, {x, y, inner, 0},
                          words.tr("Four digits that only you know: nobody else sits down under "
                                   "your name. If you forget them, the coach removes them."),
                          18, false, t.text_second) +
       ui.px(18);
  const auto line = [&](const TextField& field, const std::string& title) {
    widgets::label(inside, ui, {x, y, inner, ui.px(26)}, title, 18, true, t.text);
    y += ui.px(30);
    field.build(ui, inside, {x, y, inner, ui.px(48)}, words.tr("4 digits"),
                focused() == field.id());
    y += ui.px(48) + ui.px(14);
  };
  if (has_pin()) line(old_, words.tr("The PIN now"));
  line(new_, has_pin() ? words.tr("Another PIN") : words.tr("Your PIN"));
  const std::string text = busy_ ? words.tr("Just a moment") : message_;
  widgets::fitting_label(inside, ui, {x, y, inner, ui.px(44)}, text, 18, false,
                         busy_   ? t.text_second
                         : good_ ? t.primary
                                 : t.danger,
                         Align::Left, 14);
  y += ui.px(50);
  const Button set{.id = "set-pin",
                   .text = has_pin() ? words.tr("Change the PIN") : words.tr("Set the PIN"),
                   .icon = "icons/lock.svg",
                   .kind = widgets::ButtonKind::Primary,
                   .enabled = !busy_};
  widgets::button(inside, ui, {x, y, inner, ui.px(52)}, set);
  y += ui.px(52);
  if (has_pin()) {
    y += ui.px(12);
    widgets::button(inside, ui, {x, y, inner, ui.px(48)},
                    {.id = "remove-pin", .text = words.tr("Remove the PIN"), .enabled = !busy_});
    y += ui.px(48);
  }
  y += pad;
  widgets::card(content, ui, {at.x, at.y, at.w, y - at.y}, 16);
  content.items.insert(content.items.end(), inside.items.begin(), inside.items.end());
  content.hits.insert(content.hits.end(), inside.hits.begin(), inside.hits.end());
  return y - at.y;
}

TextField* StudentCardScreen::field(const std::string& id) {
  if (id == old_.id() && has_pin()) return &old_;
  return id == new_.id() ? &new_ : nullptr;
}

void StudentCardScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (id == "student") return;  // this page
  if (act_on_bar(services_, id)) return;
  if (const std::string avatar = avatar_of(id); !avatar.empty()) {
    practice::Profile profile = services_.session->profile();
    profile.avatar = avatar;
    services_.session->save(std::move(profile));
  }
  if (id == "set-pin") {
    if (new_.text().size() == viewmodel::kPinLength) return change_pin(new_.text());
    good_ = false;
    message_ = services_.words().tr("A PIN has four digits, for example 2718");
    want_focus("new-pin");
  }
  if (id == "remove-pin") change_pin({});
}

void StudentCardScreen::change_pin(const std::string& wanted) {
  if (busy_) return;
  busy_ = true;
  message_.clear();
  door_->change_pin(old_.text(), wanted,
                    alive_.wrap([this, removed = wanted.empty()](const base::Result<void>& done) {
                      const i18n::Translator& words = services_.words();
                      busy_ = false;
                      good_ = done.has_value();
                      message_ = !done     ? words.text(done.error())
                                 : removed ? words.tr("The PIN is removed")
                                           : words.tr("The PIN is set. Remember it!");
                      old_.set("");
                      if (done)
                        new_.set("");
                      else
                        want_focus("old-pin");
                    }));
}

bool StudentCardScreen::key(Key key, const std::string& focused) {
  if (key == Key::Escape) return services_.go(Back{}), true;
  TextField* typed = field(focused);
  if (typed == nullptr) return scroll_.key(key);
  if (key == Key::Enter) {
    if (typed == &old_)
      want_focus("new-pin");
    else
      act("set-pin");
    return true;
  }
  return key != Key::Up && key != Key::Down && key != Key::Space && key != Key::Paste &&
         typed->key(key, services_);
}

bool StudentCardScreen::text(char32_t letter) {
  TextField* typed = field(focused());
  if (typed == nullptr || letter < U'0' || letter > U'9') return typed != nullptr;
  typed->insert(letter);
  message_.clear();
  return true;
}

std::string StudentCardScreen::status() const {
  return std::string("pin ") + (has_pin() ? "set" : "none") + "\npicture " +
         services_.session->profile().avatar + "\n";
}

}  // namespace rostok::screens
