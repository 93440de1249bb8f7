// SPDX-License-Identifier: MIT
// A question over a page.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

struct Dialog {
  std::string title, text;
  widgets::Button harmless, other;  // the first one has the keyboard
};
void build_dialog(const Ui& ui, Scene& overlay, const Dialog& dialog);

}  // namespace rostok::screens
