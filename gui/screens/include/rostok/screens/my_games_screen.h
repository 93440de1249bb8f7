// SPDX-License-Identifier: MIT
// All own games, the newest first; each opens its report.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/home.h"

namespace rostok::screens {

class MyGamesScreen final : public Screen {
 public:
  explicit MyGamesScreen(Services services) : services_(std::move(services)) {}
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override;

 private:
  void build_empty(const Ui& ui, Scene& page, const Rect& area) const;

  Services services_;
  ScrollArea scroll_;
};

}  // namespace rostok::screens
