// SPDX-License-Identifier: MIT
// What shall be trained: a card for each exercise, with what was done in it.
#pragma once
#include "rostok/screens/screen.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/training/choice.h"

namespace rostok::screens {

class TrainingChoicePage final : public Screen {
 public:
  TrainingChoicePage(Services services, viewmodel::TrainingChoice choice);
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  void came_back() override { cards_ = choice_.cards(); }
  [[nodiscard]] std::string first_focus() const override { return choice_.suggested(); }

 private:
  void build_card(const Ui& ui, Scene& scene, const Rect& rect, const viewmodel::TrainingCard& card,
                  bool suggested) const;

  Services services_;
  viewmodel::TrainingChoice choice_;
  std::vector<viewmodel::TrainingCard> cards_;
  i18n::Language language_;
  ScrollArea scroll_;
};

}  // namespace rostok::screens
