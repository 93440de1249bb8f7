// SPDX-License-Identifier: MIT
#include "rostok/screens/students_screen.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::screens {

using viewmodel::StudentsPresenter;
using Stage = viewmodel::StudentsPresenter::Stage;

namespace {

constexpr Milliseconds kPatience{300};

std::optional<long long> number_behind(const std::string& id, std::string_view kind) {
  return id.starts_with(kind) ? base::parse_integer(id.substr(kind.size())) : std::nullopt;
}

}  // namespace

StudentsScreen::StudentsScreen(Services services, viewmodel::SignIn& door, bool first)
    : services_(std::move(services)),
      presenter_(door, *services_.settings),
      first_(first),
      opened_at_(services_.time->now()) {
  pin_.hide_letters(true);
}

void StudentsScreen::act(const std::string& id) {
  if (id == "guest") return services_.go(ToHome{});
  if (id == "new-student") return services_.go(ToNewStudent{});
  if (id == "settings") return services_.go(ToSettings{});
  if (id == "quit") return services_.go(Quit{});
  if (id == "retry") return presenter_.load();
  if (id == "group-all") {
    search_.set("");
    return presenter_.choose_group(std::nullopt);
  }
  if (const auto group = number_behind(id, "group-")) {
    search_.set("");
    return presenter_.choose_group(static_cast<std::size_t>(*group));
  }
  const auto student = number_behind(id, "student-");
  if (!student) return;
  presenter_.choose(*student);
  pin_.set("");
  const auto& tiles = presenter_.state().tiles;
  if (std::any_of(tiles.begin(), tiles.end(), [](const auto& tile) { return tile.asked; }))
    want_focus("pin");
}

bool StudentsScreen::key(Key key, const std::string& focused) {
  if (scroll_.key(key)) return true;
  const bool typing = focused == "search" || focused == "pin";
  if (key == Key::Escape) {
    if (focused == "pin") {
      presenter_.forget_question();
      focus_tile();
    } else if (!search_.empty()) {
      search_.set("");
      presenter_.search("");
    }
    return true;
  }
  if (focused == "pin")
    return key != Key::Up && key != Key::Down && key != Key::Enter && key != Key::Space &&
           pin_.key(key, services_);
  if (key == Key::Enter && focused == "search") {
    const auto& tiles = presenter_.state().tiles;
    if (!tiles.empty() && !search_.empty()) act("student-" + std::to_string(tiles.front().id));
    return true;
  }
  // Backspace belongs to the search wherever the keyboard is.
  if (!typing && (key != Key::Backspace || search_.empty())) return false;
  if (key == Key::Up || key == Key::Down || !search_.key(key, services_)) return false;
  presenter_.search(search_.text());
  scroll_.to_top();
  return true;
}

bool StudentsScreen::text(char32_t letter) {
  if (focused() == "pin") {
    if (letter < U'0' || letter > U'9' || presenter_.wait() > Milliseconds{0}) return true;
    pin_.insert(letter);
    if (pin_.text().size() < viewmodel::kPinLength) return true;
    const std::string pin = pin_.text();
    pin_.set("");
    presenter_.try_pin(pin);
    return true;
  }
  want_focus("search");
  search_.insert(letter);
  presenter_.search(search_.text());
  scroll_.to_top();
  return true;
}

void StudentsScreen::focus_tile() {
  const auto& tiles = presenter_.state().tiles;
  if (tiles.empty()) return want_focus("new-student");
  const auto last =
      std::find_if(tiles.begin(), tiles.end(), [](const auto& tile) { return tile.last; });
  want_focus("student-" + std::to_string((last == tiles.end() ? tiles.begin() : last)->id));
}

void StudentsScreen::tick() {
  if (presenter_.take_entered()) return services_.go(ToHome{});
  const Stage stage = presenter_.state().stage;
  if (stage == std::exchange(seen_, stage)) return;
  if (stage == Stage::Failed) want_focus("guest");
  if (stage != Stage::Ready) return;
  if (std::exchange(first_, false) && presenter_.state().nobody) return services_.go(ToHome{});
  focus_tile();
}

std::optional<Milliseconds> StudentsScreen::until_change() const {
  if (presenter_.state().stage == Stage::Loading) {
    const Milliseconds passed = services_.time->now() - opened_at_;
    if (passed < kPatience) return kPatience - passed;
  }
  const Milliseconds wait = presenter_.wait();
  if (wait > Milliseconds{0}) return Milliseconds{wait.count() % 1000 + 1};
  return std::nullopt;
}

std::string StudentsScreen::hint() const {
  return services_.words().tr(
      "Keys: letters — find a name, arrows — choose, Enter — sit down, F11 — full screen");
}

}  // namespace rostok::screens
