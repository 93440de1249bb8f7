// SPDX-License-Identifier: MIT
#include "rostok/screens/new_student_screen.h"

#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/base/fold.h"
#include "rostok/base/text.h"
#include "rostok/viewmodel/students_presenter.h"
#include "student_parts.h"

namespace rostok::screens {

NewStudentScreen::NewStudentScreen(Services services, viewmodel::SignIn& door)
    : services_(std::move(services)), door_(&door) {
  avatar_ = kAvatars[static_cast<std::size_t>(services_.time->now().count()) % kAvatars.size()];
  door_->list(alive_.wrap([this](const base::Result<std::vector<practice::Profile>>& students) {
    if (!students) {
      message_ = services_.words().text(students.error());
      return;
    }
    groups_ = viewmodel::groups_of(*students);
    if (!students->empty()) avatar_ = kAvatars[students->size() % kAvatars.size()];
    const practice::StudentId last = services_.options().last_student;
    const auto found = std::find_if(students->begin(), students->end(),
                                    [&](const auto& each) { return each.id == last; });
    if (found != students->end() && group_.empty()) group_.set(found->group);
  }));
}

TextField* NewStudentScreen::field(const std::string& id) {
  for (TextField* each : {&first_name_, &surname_, &group_})
    if (each->id() == id) return each;
  return nullptr;
}

void NewStudentScreen::build(const Ui& ui, Scene& page) {
  const i18n::Translator& words = services_.words();
  Rect area =
      page_bar(ui, page, services_, {.back = words.tr("Back"), .title = words.tr("New student")});
  const float width = std::min(area.w - 2 * ui.px(24), ui.px(900)), margin = ui.px(16),
              button = ui.px(56);
  area = hint_line(ui, page, area, width,
                   words.tr("Keys: Enter — the next field, Tab and arrows — choose, Esc — back"));
  const Rect card{std::round(area.mid_x() - width / 2), area.y + margin, width,
                  area.h - 2 * margin};
  const float pad = ui.px(28), foot = button + ui.px(28);
  Scene content;
  const Rect list{card.x + 2, card.y + ui.px(8), card.w - 4, card.h - foot - ui.px(16)};
  const float height =
      build_form(ui, content, {card.x + pad, list.y + ui.px(8), card.w - 2 * pad, 0}) + ui.px(16);
  Rect ground = card;
  ground.h = std::min(card.h, height + foot + ui.px(16));
  widgets::card(page, ui, ground, 16);
  scroll_.lay(ui, page, {list.x, list.y, list.w, std::min(list.h, height)}, std::move(content),
              height);
  const widgets::Button done{.id = "create",
                             .text = words.tr("Done, let us play"),
                             .icon = "icons/check.svg",
                             .kind = widgets::ButtonKind::Primary,
                             .enabled = !busy_,
                             .size = 20};
  const float w = std::min(widgets::button_width(ui, done) + ui.px(24), width / 2);
  const float y = ground.bottom() - ui.px(20) - button;
  widgets::fitting_label(
      page, ui, {ground.x + pad, y, width - 2 * pad - w - ui.px(20), button},
      message_.empty() ? words.tr("Only the name is kept, on this computer alone.") : message_, 18,
      false, message_.empty() ? ui.theme->text_second : ui.theme->danger);
  widgets::button(page, ui, {ground.right() - pad - w, y, w, button}, done);
}

float NewStudentScreen::build_form(const Ui& ui, Scene& content, const Rect& at) {
  const widgets::Theme& t = *ui.theme;
  const i18n::Translator& words = services_.words();
  float y = at.y;
  const float gap = ui.px(20), half = std::floor((at.w - gap) / 2);
  const auto heading = [&](float x, float w, const std::string& text) {
    widgets::label(content, ui, {x, y, w, ui.px(28)}, text, 18, true, t.text);
  };
  heading(at.x, half, words.tr("First name"));
  heading(at.x + half + gap, half, words.tr("Surname"));
  y += ui.px(32);
  const float height = ui.px(48);
  first_name_.build(ui, content, {at.x, y, half, height}, words.tr("for example, Anna"),
                    focused() == "first-name", !message_.empty() && first_name_.empty());
  surname_.build(ui, content, {at.x + half + gap, y, half, height}, words.tr("for example, Brown"),
                 focused() == "surname", !message_.empty() && surname_.empty());
  y += height + ui.px(18);
  heading(at.x, at.w, words.tr("Class or group (may be left empty)"));
  y += ui.px(32);
  group_.build(ui, content, {at.x, y, half, height}, words.tr("for example, 3B"),
               focused() == "group");
  if (groups_.empty()) {
    y += height + ui.px(18);
  } else {
    std::vector<Chip> chips;
    for (std::size_t n = 0; n < groups_.size(); ++n)
      chips.push_back({"group-" + std::to_string(n), groups_[n],
                       base::fold_words(groups_[n]) == base::fold_words(group_.text())});
    const float chips_height =
        build_chips(ui, content, {at.x + half + gap, y + ui.px(4), half, 0}, chips);
    y += std::max(height, chips_height + ui.px(4)) + ui.px(18);
  }
  heading(at.x, at.w, words.tr("Your picture"));
  y += ui.px(34);
  y += build_avatars(ui, content, {at.x, y, at.w, 0}, avatar_);
  return y - at.y + ui.px(8);
}

void NewStudentScreen::act(const std::string& id) {
  if (id == "back") return services_.go(Back{});
  if (act_on_bar(services_, id)) return;
  if (const std::string avatar = avatar_of(id); !avatar.empty()) avatar_ = avatar;
  if (id.starts_with("group-"))
    if (const auto n = base::parse_integer(id.substr(6));
        n && static_cast<std::size_t>(*n) < groups_.size())
      group_.set(groups_[static_cast<std::size_t>(*n)]);
  if (id == "create") create();
}

void NewStudentScreen::create() {
  if (busy_) return;
  for (TextField* each : {&first_name_, &surname_})
    if (base::trim(each->text()).empty()) {
      each->set("");
      message_ = each == &first_name_ ? services_.words().tr("What is your first name?")
                                      : services_.words().tr("What is your surname?");
      return want_focus(each->id());
    }
  busy_ = true;
  message_.clear();
  door_->add({viewmodel::with_capitals(surname_.text()),
              viewmodel::with_capitals(first_name_.text()), group_.text(), avatar_},
             alive_.wrap([this](const base::Result<void>& done) {
               busy_ = false;
               if (done) return services_.go(ToHome{});
               message_ = services_.words().text(done.error());
             }));
}

bool NewStudentScreen::key(Key key, const std::string& focused) {
  if (key == Key::Escape) return services_.go(Back{}), true;
  TextField* typed = field(focused);
  if (typed == nullptr) return scroll_.key(key);
  if (key == Key::Enter) {
    if (typed == &first_name_)
      want_focus("surname");
    else if (typed == &surname_)
      want_focus("group");
    else
      create();
    return true;
  }
  return key != Key::Up && key != Key::Down && typed->key(key, services_);
}

bool NewStudentScreen::text(char32_t letter) {
  TextField* typed = field(focused());
  if (typed == nullptr) return false;
  typed->insert(letter);
  message_.clear();
  return true;
}

std::string NewStudentScreen::status() const {
  return "first-name-text " + first_name_.text() + "\nsurname-text " + surname_.text() + "\n";
}

}  // namespace rostok::screens
