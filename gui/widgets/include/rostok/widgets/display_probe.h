// SPDX-License-Identifier: MIT
// SFML aborts or crashes without a display or without OpenGL; this finds out beforehand.
#pragma once
#include <cstdint>

namespace rostok::widgets {

enum class DisplayState : std::uint8_t { Usable, NoDisplay, NoOpenGl };
// Opens the display, asks it for GLX, makes a drawing context and closes everything again.
[[nodiscard]] DisplayState probe_display();

}  // namespace rostok::widgets
