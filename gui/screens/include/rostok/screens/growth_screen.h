// SPDX-License-Identifier: MIT
// How a student grows, in charts and in words; seen by nobody else.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/growth.h"

namespace rostok::screens {

class GrowthScreen final : public Screen {
 public:
  GrowthScreen(Services services, std::vector<std::string> level_names);
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override { return "back"; }

 private:
  float build_figures(const Ui& ui, Scene& content, const Rect& at) const;
  // Ground, title and sentence of a card; the place left for its chart.
  Rect build_card(const Ui& ui, Scene& content, const Rect& rect, const std::string& title,
                  const std::string& line) const;
  void build_weeks(const Ui& ui, Scene& content, const Rect& rect) const;
  void build_accuracy(const Ui& ui, Scene& content, const Rect& rect) const;
  void build_mistakes(const Ui& ui, Scene& content, const Rect& rect) const;
  void build_themes(const Ui& ui, Scene& content, const Rect& rect) const;
  float build_steps(const Ui& ui, Scene& content, const Rect& at) const;

  Services services_;
  std::vector<std::string> level_names_;
  viewmodel::GrowthFigures figures_;
  std::vector<viewmodel::WeekOfTasks> weeks_;
  std::vector<viewmodel::ReviewedGame> games_;
  std::vector<viewmodel::ThemeCount> themes_;
  std::vector<viewmodel::StepResults> steps_;
  ScrollArea scroll_;
};

}  // namespace rostok::screens
