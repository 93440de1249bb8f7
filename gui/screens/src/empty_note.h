// SPDX-License-Identifier: MIT
// A page with nothing on it yet, or that cannot show it: a round icon, a title, a sentence, what to
// do.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

struct EmptyNote {
  std::string icon, title, text;
  widgets::Button button{}, other{};  // none without an id
  bool wrong = false;                 // something failed
};
void build_empty_note(const Ui& ui, Scene& page, const Rect& area, const EmptyNote& note);

}  // namespace rostok::screens
