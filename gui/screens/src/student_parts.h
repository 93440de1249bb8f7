// SPDX-License-Identifier: MIT
// What the pages of students share: faces, and the choice of a picture.
#pragma once
#include <array>

#include "rostok/screens/screen.h"

namespace rostok::screens {

inline constexpr std::array<const char*, 12> kAvatars = {"sun",   "boat", "snail",    "apple",
                                                         "moon",  "fish", "mushroom", "acorn",
                                                         "cloud", "drop", "leaf",     "hedgehog"};

// The picture, or the first letter of the name in a circle.
void build_face(const Ui& ui, Scene& page, const Rect& square, const std::string& avatar,
                const std::string& first_name);

// Twelve pictures to choose from: hits "avatar-NAME". Returns the height.
float build_avatars(const Ui& ui, Scene& page, const Rect& at, const std::string& chosen);
// The picture of a hit; empty for other ids.
[[nodiscard]] std::string avatar_of(const std::string& id);

// A round chip of a choice; its width.
float build_chip(const Ui& ui, Scene& page, float x, float y, const std::string& id,
                 const std::string& text, bool chosen, float most);
// Chips side by side, breaking into rows; the height.
struct Chip {
  std::string id, text;
  bool chosen = false;
};
float build_chips(const Ui& ui, Scene& page, const Rect& at, const std::vector<Chip>& chips);

// A card that can be pressed: its ground, ring and hit; true while the mouse is on it.
bool build_pressable(const Ui& ui, Scene& page, const Rect& rect, const std::string& id,
                     float radius = 12);

}  // namespace rostok::screens
