// SPDX-License-Identifier: MIT
// Which places of the window must be drawn again. A buffer that comes back from the display may
// hold one of the last pictures, so what changed in those is drawn again, too.
#pragma once
#include <array>
#include <vector>

#include "rostok/widgets/geometry.h"

namespace rostok::widgets {

class Damage {
 public:
  // A change of size is damage everywhere.
  void set_window(int width, int height);
  void add(const std::vector<Rect>& places);
  void add_everything();
  [[nodiscard]] bool any() const { return !now_.empty(); }
  // Whole pixels inside the window, few and not touching each other. The next picture begins.
  [[nodiscard]] std::vector<Rect> take();

 private:
  // How many pictures old the buffer may be that is drawn into: three buffers at most.
  static constexpr std::size_t kPictures = 3;
  Rect window_;
  std::vector<Rect> now_;
  std::array<std::vector<Rect>, kPictures - 1> before_;
};

}  // namespace rostok::widgets
