// SPDX-License-Identifier: MIT
// The settings.
#pragma once
#include "rostok/screens/scroll_area.h"

namespace rostok::screens {


class SettingsScreen final : public Screen {
 public:
  explicit SettingsScreen(Services services);
  void build(const Ui& ui, Scene& page) override;
  [[nodiscard]] std::optional<BoardPlacement> board(const Ui& ui) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override { return "back"; }

 private:
  enum class Tab : std::uint8_t { Look, Playing };
  float build_tabs(const Ui& ui, Scene& page, const Rect& at) const;
  float build_choices(const Ui& ui, Scene& page, const Rect& at) const;
  float build_switches(const Ui& ui, Scene& page, const Rect& at) const;
  void act_on_playing(const std::string& id, viewmodel::Settings& wanted) const;

  Services services_;
  ScrollArea scroll_;
  Tab tab_ = Tab::Look;
};

}  // namespace rostok::screens
