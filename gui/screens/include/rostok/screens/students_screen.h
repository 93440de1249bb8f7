// SPDX-License-Identifier: MIT
// The start page: choose your picture and name.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/students_presenter.h"

namespace rostok::screens {

class StudentsScreen final : public Screen {
 public:
  // `first`: where the club has no students the page gives way to the home page of a guest.
  StudentsScreen(Services services, viewmodel::SignIn& door, bool first);
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override { return "search"; }
  void came_back() override { presenter_.load(); }
  void tick() override;
  [[nodiscard]] std::optional<Milliseconds> until_change() const override;

 private:
  using State = viewmodel::StudentsPresenter::State;
  float build_head(const Ui& ui, Scene& page, const Rect& area);
  float build_foot(const Ui& ui, Scene& page, const Rect& area);
  float build_tiles(const Ui& ui, Scene& content, const Rect& at) const;
  void build_tile(const Ui& ui, Scene& content, const Rect& rect,
                  const viewmodel::StudentsPresenter::Tile& tile) const;
  void build_question(const Ui& ui, Scene& content, const Rect& rect,
                      const viewmodel::StudentsPresenter::Tile& tile) const;
  float build_waiting(const Ui& ui, Scene& content, const Rect& at) const;
  void build_notice(const Ui& ui, Scene& page, const Rect& at);
  void focus_tile();
  [[nodiscard]] std::string hint() const;

  Services services_;
  viewmodel::StudentsPresenter presenter_;
  bool first_ = false;
  TextField search_{"search", 40}, pin_{"pin", viewmodel::kPinLength};
  ScrollArea scroll_;
  Milliseconds opened_at_{0};
  viewmodel::StudentsPresenter::Stage seen_ = viewmodel::StudentsPresenter::Stage::Loading;
};

}  // namespace rostok::screens
