// SPDX-License-Identifier: MIT
#include "rostok/screens/home_screen.h"

#include <algorithm>

#include "dialog.h"
#include "rostok/base/text.h"
#include "rostok/screens/page_bar.h"

namespace rostok::screens {

HomeScreen::HomeScreen(Services services, Ports ports)
    : services_(std::move(services)), ports_(std::move(ports)) {
  refresh();
}

void HomeScreen::refresh() {
  const std::uint64_t session = services_.session->version(),
                      settings = services_.settings->version();
  const practice::Date today = practice::today();
  if (session == session_version_ && settings == settings_version_ && today == today_) return;
  session_version_ = session;
  settings_version_ = settings;
  today_ = today;
  state_ = viewmodel::home_state(services_.session->record(), *services_.settings,
                                 ports_.level_names, today);
}

std::vector<HomeScreen::Door> HomeScreen::doors() const {
  const i18n::Translator& words = services_.words();
  std::vector<Door> all;
  const auto offer = [&](const Route& route, Door door) {
    if (knows(route)) all.push_back(std::move(door));
  };
  // The large card is one of the two; the other one comes first here.
  if (tasks_wait()) {
    offer(ToNewGame{}, {"play-computer", "icons/computer.svg", words.tr("Play the computer"),
                        ports_.engine_problem.empty() ? state_.step_line : ports_.engine_problem});
  } else if (!state_.guest) {
    offer(ToMistakes{},
          {"mistakes-done", state_.tasks.done > 0 ? "icons/check.svg" : "icons/mistakes.svg",
           state_.tasks_title, state_.tasks_line, false});
  }
  offer(ToNewGame{}, {"play-two", "icons/two-players.svg", words.tr("Play together"),
                      words.tr("Two people at one computer")});
  offer(ToTraining{}, {"training", "icons/puzzle.svg", words.trc("page", "Tasks"),
                       words.tr("Mates, squares, knight, endings")});
  offer(ToAnalysis{}, {"analysis", "icons/analyse.svg", words.tr("Analysis board"),
                       words.tr("Set up and look into it")});
  offer(ToLibrary{}, {"library", "icons/open.svg", words.tr("Library of games"),
                      words.tr("Open, find, replay")});
  return all;
}

std::vector<std::string> HomeScreen::keys() const {
  std::vector<std::string> ids{tasks_wait() ? "mistakes" : "play-computer"};
  for (const Door& door : doors())
    if (door.open) ids.push_back(door.id);
  return ids;
}

std::string HomeScreen::first_focus() const {
  if (ports_.unfinished->state().can_continue) return "continue";
  return keys().front();
}

void HomeScreen::leave() {
  ports_.door->leave();
  services_.go(ToStart{});
}

void HomeScreen::act(const std::string& id) {
  if (id == "leave" || id == "leave-card") return leave();
  if (act_on_bar(services_, id)) return;
  if (id == "continue") return ports_.go_on();
  if (id == "drop") asks_to_drop_ = true;
  if (id == "drop-no") asks_to_drop_ = false;
  if (id == "drop-yes") {
    asks_to_drop_ = false;
    ports_.unfinished->drop_unfinished();
  }
  if (id == "mistakes") return services_.go(ToMistakes{});
  if (id == "play-computer") return services_.go(ToNewGame{practice::Rival::Computer, {}});
  if (id == "play-two") return services_.go(ToNewGame{practice::Rival::Person, {}});
  if (id == "training") return services_.go(ToTraining{});
  if (id == "analysis") return services_.go(ToAnalysis{});
  if (id == "library") return services_.go(ToLibrary{});
  if (id == "my-games") return services_.go(ToMyGames{});
  if (id == "growth") return services_.go(ToGrowth{});
  if (id == "new-student") return services_.go(ToNewStudent{});
  if (id.starts_with("game-"))
    if (const auto game = base::parse_integer(id.substr(5))) services_.go(ToReport{*game});
}

bool HomeScreen::key(Key key, const std::string& /*focused*/) {
  if (key == Key::Escape) {
    if (asks_to_drop_)
      asks_to_drop_ = false;
    else
      leave();
    return true;
  }
  return scroll_.key(key);
}

bool HomeScreen::text(char32_t letter) {
  const auto ids = keys();
  const auto at = static_cast<std::size_t>(letter - U'1');
  if (asks_to_drop_ || letter < U'1' || at >= ids.size()) return false;
  act(ids[at]);
  return true;
}

void HomeScreen::build_overlay(const Ui& ui, Scene& overlay) {
  if (!asks_to_drop_) return;
  const i18n::Translator& words = services_.words();
  build_dialog(ui, overlay,
               {.title = words.tr("Throw the game away?"),
                .text = words.tr("It cannot be played on then."),
                .harmless = {.id = "drop-no", .text = words.tr("Keep it")},
                .other = {.id = "drop-yes",
                          .text = words.tr("Throw it away"),
                          .kind = widgets::ButtonKind::Danger}});
}

std::string HomeScreen::status() const {
  return "home " + std::to_string(services_.session->profile().id) + "\ngames " +
         std::to_string(state_.all_games) + "\ndue " + std::to_string(state_.tasks.due) + "\n";
}

}  // namespace rostok::screens
