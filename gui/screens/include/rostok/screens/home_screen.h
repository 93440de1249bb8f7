// SPDX-License-Identifier: MIT
// The page of a student or guest: what waits today, and the way to everything else.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/home.h"
#include "rostok/viewmodel/sign_in.h"

namespace rostok::screens {

class HomeScreen final : public Screen {
 public:
  struct Ports {
    viewmodel::SignIn* door = nullptr;
    viewmodel::StartPresenter* unfinished = nullptr;  // outlives the page
    std::function<void()> go_on;                      // the unfinished game
    std::vector<std::string> level_names;
    std::string engine_problem;  // why the computer cannot play; empty = it can
  };
  HomeScreen(Services services, Ports ports);
  void build(const Ui& ui, Scene& page) override;
  void build_overlay(const Ui& ui, Scene& overlay) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override;
  [[nodiscard]] std::string status() const override;

 private:
  // A card that leads to a page.
  struct Door {
    std::string id, icon, title, line;
    bool open = true;  // false: it says something and leads nowhere
  };
  [[nodiscard]] std::vector<Door> doors() const;        // below the large card
  [[nodiscard]] std::vector<std::string> keys() const;  // ids of the cards 1 …
  [[nodiscard]] bool tasks_wait() const { return state_.tasks.due > 0 && knows(ToMistakes{}); }
  [[nodiscard]] bool knows(const Route& route) const {
    return services_.knows && services_.knows(route);
  }
  void refresh();
  void leave();

  float build_left(const Ui& ui, Scene& content, const Rect& at);
  float build_unfinished(const Ui& ui, Scene& content, const Rect& at) const;
  float build_large_card(const Ui& ui, Scene& content, const Rect& at) const;
  void build_door(const Ui& ui, Scene& content, const Rect& rect, const Door& door) const;
  float build_right(const Ui& ui, Scene& content, const Rect& at, float least) const;
  float build_guest_card(const Ui& ui, Scene& content, const Rect& at) const;
  float build_games(const Ui& ui, Scene& content, const Rect& at) const;
  float build_growth(const Ui& ui, Scene& content, const Rect& at, float height) const;

  Services services_;
  Ports ports_;
  viewmodel::HomeState state_;
  std::uint64_t session_version_ = 0, settings_version_ = 0;
  practice::Date today_;
  bool asks_to_drop_ = false;
  ScrollArea scroll_;
};

}  // namespace rostok::screens
