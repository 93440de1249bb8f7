// SPDX-License-Identifier: MIT
// Colours of the design: three themes and three boards (tests compare them with the token file).
#pragma once
#include <cstdint>
#include <string_view>

namespace rostok::widgets {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 0;
  constexpr bool operator==(const Color&) const = default;
  [[nodiscard]] constexpr bool visible() const { return a != 0; }
  [[nodiscard]] constexpr Color with_alpha(int alpha) const {
    return {r, g, b, static_cast<std::uint8_t>(alpha)};
  }
};
[[nodiscard]] constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), 255};
}

enum class ThemeName : std::uint8_t { Light, Dark, Contrast };
enum class BoardName : std::uint8_t { Grove, Linden, Mono };
enum class PieceSet : std::uint8_t { Classic, Sprout };

struct Theme {
  Color bg, surface, sunken, border;
  Color line, text, text_second, primary;
  Color primary_hover, on_primary, primary_soft, accent;
  Color on_accent, accent_soft, danger, on_danger;
  Color danger_soft, info, on_info, info_soft;
  Color focus, great, inacc, mistake;
  Color blunder, disabled;
  Color veil;    // over the page, below a dialog
  Color shadow;  // a second card 2 px lower; invisible where the theme has none
  float control_line;  // outline of buttons and cards
};

struct BoardColors {
  Color light, dark, last, last_dark;
  Color last_frame, sel, sel_dark, sel_frame;
  Color dot, dot_ring, check, check_dark;
  Color check_frame, coord, frame;
};

// Grounds of White's and Black's share in graphs and bars, and the line between them. Like the
// board they do not change with the theme.
struct ShareColors {
  Color white, black, line, middle;
};
[[nodiscard]] const ShareColors& share_colors();

[[nodiscard]] const Theme& theme(ThemeName name);
[[nodiscard]] const BoardColors& board_colors(BoardName name);

// Stable names for settings files: "light", "grove", "classic" …; unknown text gives the first.
[[nodiscard]] const char* to_code(ThemeName name);
[[nodiscard]] const char* to_code(BoardName name);
[[nodiscard]] const char* to_code(PieceSet set);
[[nodiscard]] ThemeName parse_theme(std::string_view code);
[[nodiscard]] BoardName parse_board(std::string_view code);
[[nodiscard]] PieceSet parse_piece_set(std::string_view code);

}  // namespace rostok::widgets
