// SPDX-License-Identifier: MIT
// SFML aborts or crashes without a display or without OpenGL; this finds out beforehand.
#pragma once
#include <cstdint>
#include <functional>

namespace rostok::widgets {

enum class DisplayState : std::uint8_t { Usable, NoDisplay, NoOpenGl };
struct DisplayProbe {
  DisplayState state = DisplayState::NoDisplay;
  int width = 0, height = 0;  // SFML 2.5 reports a wrong height on some servers
};
// Opens the display, asks it for GLX, makes a drawing context and closes everything again.
[[nodiscard]] DisplayProbe probe_display();

// What is done when the display goes away under the program (its server ends, the session is closed).
// It runs inside Xlib: no window may be touched, and the program must end in it; it is ended with
// code 1 if it does not.
void on_display_lost(std::function<void()> last_words);

}  // namespace rostok::widgets
