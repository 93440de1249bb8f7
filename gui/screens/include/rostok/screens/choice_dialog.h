// SPDX-License-Identifier: MIT
// A card over the page with a title and a column of buttons; Esc and the last button close it.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

struct ChoiceDialog {
  std::string title{}, text{};  // text may be empty
  std::vector<widgets::Button> choices{};
  std::string close{};  // words of the closing button, id "dialog-close"
};
void build_choices(const Ui& ui, Scene& overlay, const ChoiceDialog& dialog);

}  // namespace rostok::screens
