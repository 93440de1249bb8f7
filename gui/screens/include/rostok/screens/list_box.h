// SPDX-License-Identifier: MIT
// A list of any length of which only what is in sight is built. One line is chosen; the list is one
// stop of Tab, inside it arrows, PageUp, PageDown, Home and End go.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "rostok/screens/screen.h"

namespace rostok::screens {

class ListBox {
 public:
  // `id` is the hit of the whole list; lines are "<id>-<n>" with n = 0 for the first one in sight.
  explicit ListBox(std::string id, float row_height = 37)
      : id_(std::move(id)), row_height_(row_height) {}

  // Draws line `place` of the list at `rect`, inside the clip of the list.
  using DrawLine = std::function<void(Scene&, std::size_t place, const Rect& rect, bool chosen)>;
  void build(const Ui& ui, Scene& page, const Rect& area, std::size_t count,
             std::optional<std::size_t> chosen, const DrawLine& draw);

  // The line that was pressed; nullopt for ids that are none. Jumps by the bar are done here.
  std::optional<std::size_t> act(const std::string& id);
  // The line that a key leads to; nullopt for other keys.
  [[nodiscard]] std::optional<std::size_t> key(Key key, std::size_t count,
                                               std::optional<std::size_t> chosen) const;
  void wheel(float steps);
  void to_top() { top_ = 0; }
  // Brings a line into sight at the next build.
  void show(std::size_t place) { wanted_ = place; }

  [[nodiscard]] bool is_mine(const std::string& id) const;
  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] std::size_t top() const { return top_; }
  [[nodiscard]] std::size_t visible() const { return visible_; }

 private:
  void build_bar(const Ui& ui, Scene& page, const Rect& area);

  std::string id_;
  float row_height_;
  std::size_t top_ = 0, count_ = 0, visible_ = 1;
  std::optional<std::size_t> wanted_;
};

}  // namespace rostok::screens
