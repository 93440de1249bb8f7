// SPDX-License-Identifier: MIT
// The bar on top of every page: way back, name of the page, who sits here, sound, settings.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

struct PageBar {
  std::string back{};  // words of the way back; empty = none
  std::string title{};
  std::string subtitle{};  // may be empty
  std::string back_id = "back";
  bool settings = true;  // offers the settings page
  float height = 48;
};

// Draws it over the whole width. Hits: the back id, "student" (not for guests), "sound",
// "settings".
void build_bar(const Ui& ui, Scene& page, const Services& services, const PageBar& bar);
// "student", "sound" and "settings"; false for other ids.
bool act_on_bar(const Services& services, const std::string& id);

}  // namespace rostok::screens
