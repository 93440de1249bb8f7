// SPDX-License-Identifier: MIT
// The cards of a training panel, one below the other.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "rostok/screens/screen.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/training/common.h"

namespace rostok::screens {

struct QuestionCard {
  std::string above{};  // small, over the title
  std::string title{};
  std::optional<chess::Color> side{};  // tile with a pawn before the title
  std::string right{};                 // small, at the right of the title
  std::string text{};                  // may be empty
  std::string wanted{};                // bold and green, below
};

class Cards {
 public:
  Cards(const Ui& ui, const Services& services, const Rect& area)
      : ui_(ui), services_(services), area_(area), y_(area.y) {}

  void question(const QuestionCard& card);
  // Keeps its place while there is nothing to say, so that nothing below jumps; on a low panel it
  // takes room only when it speaks.
  void verdict(const viewmodel::Verdict& verdict, float least_height = 104);
  // "1 — 2 — 3" with done, present and coming steps.
  void steps(const std::vector<viewmodel::StepMark>& steps, const std::string& right);
  // Twelve small squares in one row or two.
  void row(const std::string& title, const std::vector<viewmodel::StepMark>& marks,
           const std::string& text);
  // Three buttons "hint-1" … of which the next is alive.
  void hints(const std::array<std::string, 3>& names, int used, bool enabled,
             const std::string& right, const std::string& text);
  void advice(const std::vector<std::pair<std::string, std::string>>& icons_and_lines);
  // Free drawing inside a card of the given height; returns the area inside its margins.
  Rect open_card(float height);

  // Everything of a page fits without scrolling.
  [[nodiscard]] bool roomy() const { return area_.h >= ui_.px(570); }
  [[nodiscard]] Scene& scene() { return content_; }
  [[nodiscard]] float bottom() const { return y_; }
  // Adds everything to the page.
  void lay(Scene& page, ScrollArea& scroll);

 private:
  [[nodiscard]] float height_of(const std::string& text, float size, bool bold, float width) const;
  [[nodiscard]] float pad() const { return ui_.px(22); }
  void close(float height) { y_ += height + ui_.px(14); }

  const Ui& ui_;
  const Services& services_;
  Rect area_;
  Scene content_;
  float y_;
};

// Icon in a circle, title, sentence and one button in the middle of a page: empty and finished
// states. `button` may have an empty id.
void build_calm_card(const Ui& ui, Scene& page, const Rect& area, const std::string& icon,
                     const std::string& title, const std::string& text,
                     const std::vector<widgets::Button>& buttons);

[[nodiscard]] std::vector<widgets::Arrow> arrows_of(const std::vector<viewmodel::Pointed>& pointed);
void side_tile(const Ui& ui, Scene& scene, const Services& services, const Rect& rect,
               chess::Color side);

}  // namespace rostok::screens
