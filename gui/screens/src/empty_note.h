// SPDX-License-Identifier: MIT
// A page with nothing on it yet: a round icon, a title, a sentence, one button.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

struct EmptyNote {
  std::string icon, title, text;
  widgets::Button button{};  // none without an id
};
void build_empty_note(const Ui& ui, Scene& page, const Rect& area, const EmptyNote& note);

}  // namespace rostok::screens
