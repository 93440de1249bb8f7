// SPDX-License-Identifier: MIT
// A message over any page: what happened, what is safe, what to do.
#pragma once
#include "rostok/screens/screen.h"

namespace rostok::screens {

inline constexpr const char* kNoticeClose = "notice-close";

// At the foot of the window, as wide as its words need. Hits: "notice", "notice-close".
void build_notice(const Ui& ui, Scene& scene, const std::string& text, const i18n::Translator& words);

}  // namespace rostok::screens
