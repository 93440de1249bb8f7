// SPDX-License-Identifier: MIT
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::Tone;

// Enter presses what has the keyboard; only where that is nothing alive it goes on to the next.
bool TrainingPage::page_key(Key key, const std::string& focused) {
  const bool presses = key == Key::Enter && focused != "board" && !focused.empty() &&
                       focused != "next" && focused != "start";
  return (!presses && training_key(key)) || scroll_.key(key);
}

void TrainingPage::focus_when(bool solved, bool before) {
  if (solved != before) want_focus(solved ? "next" : "board");
}

void TrainingPage::sound_of_answer(Tone before, Tone now) const {
  if (before == now) return;
  if (now == Tone::Right) services_.play_sound(widgets::Sound::Right);
  if (now == Tone::Almost) services_.play_sound(widgets::Sound::Again);
}

}  // namespace rostok::screens
