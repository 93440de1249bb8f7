// SPDX-License-Identifier: MIT
#include "rostok/widgets/theme.h"

#include <array>

namespace rostok::widgets {
namespace {

constexpr Theme kLight = {
    .bg = rgb(0xFAF6EE),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xF1EADC),
    .border = rgb(0xDCD2C0),
    .line = rgb(0x8A8070),
    .text = rgb(0x2A2622),
    .text_second = rgb(0x5E564B),
    .primary = rgb(0x2B6A4B),
    .primary_hover = rgb(0x22583D),
    .on_primary = rgb(0xFFFFFF),
    .primary_soft = rgb(0xD9EDE3),
    .accent = rgb(0xE8AC36),
    .on_accent = rgb(0x2A2622),
    .accent_soft = rgb(0xFBECC9),
    .danger = rgb(0x9B3325),
    .on_danger = rgb(0xFFFFFF),
    .danger_soft = rgb(0xF8D5C6),
    .info = rgb(0x235E8F),
    .on_info = rgb(0xFFFFFF),
    .info_soft = rgb(0xDDE9F3),
    .focus = rgb(0x0F5FC2),
    .great = rgb(0x1C6A86),
    .inacc = rgb(0x866200),
    .mistake = rgb(0x7A330C),
    .blunder = rgb(0x86103A),
    .disabled = rgb(0xA79E90),
    .veil = rgb(0x2A2622).with_alpha(89),
    .shadow = rgb(0xE9DFCD),
    .control_line = 1.5F};

constexpr Theme kDark = {
    .bg = rgb(0x1D2220),
    .surface = rgb(0x272E2A),
    .sunken = rgb(0x161A18),
    .border = rgb(0x3D4741),
    .line = rgb(0x839087),
    .text = rgb(0xF3EFE6),
    .text_second = rgb(0xBDC1B6),
    .primary = rgb(0x8FD0A5),
    .primary_hover = rgb(0xA6DDB8),
    .on_primary = rgb(0x0F231A),
    .primary_soft = rgb(0x2B4536),
    .accent = rgb(0xF0BC55),
    .on_accent = rgb(0x241B06),
    .accent_soft = rgb(0x463916),
    .danger = rgb(0xF2A08D),
    .on_danger = rgb(0x2E0D06),
    .danger_soft = rgb(0x4D2821),
    .info = rgb(0x93C4EC),
    .on_info = rgb(0x0A1E2E),
    .info_soft = rgb(0x213A4E),
    .focus = rgb(0x9CCBFF),
    .great = rgb(0x7FCDE6),
    .inacc = rgb(0xF0D070),
    .mistake = rgb(0xE0925A),
    .blunder = rgb(0xF58FB0),
    .disabled = rgb(0x6C766F),
    .veil = rgb(0x0C0F0D).with_alpha(178),
    .shadow = Color{},
    .control_line = 1.5F};

constexpr Theme kContrast = {
    .bg = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xEFEFEF),
    .border = rgb(0x000000),
    .line = rgb(0x000000),
    .text = rgb(0x000000),
    .text_second = rgb(0x1C1C1C),
    .primary = rgb(0x003D22),
    .primary_hover = rgb(0x00562F),
    .on_primary = rgb(0xFFFFFF),
    .primary_soft = rgb(0xCFF0E6),
    .accent = rgb(0xFFD03B),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0xFFF1BF),
    .danger = rgb(0x8A0000),
    .on_danger = rgb(0xFFFFFF),
    .danger_soft = rgb(0xFFD2C2),
    .info = rgb(0x00267F),
    .on_info = rgb(0xFFFFFF),
    .info_soft = rgb(0xDCE6FF),
    .focus = rgb(0x0030D0),
    .great = rgb(0x003F5C),
    .inacc = rgb(0x6A4E00),
    .mistake = rgb(0x5A2000),
    .blunder = rgb(0x6A0038),
    .disabled = rgb(0x595959),
    .veil = rgb(0x000000).with_alpha(102),
    .shadow = Color{},
    .control_line = 2.0F};

constexpr BoardColors kGrove = {
    .light = rgb(0xEEF1E1),
    .dark = rgb(0x86A583),
    .last = rgb(0xF0CC5C),
    .last_dark = rgb(0xCDB24E),
    .last_frame = rgb(0x4A3200),
    .sel = rgb(0xA9CBEA),
    .sel_dark = rgb(0x6F9EC4),
    .sel_frame = rgb(0x0A3766),
    .dot = rgb(0x1E2B24),
    .dot_ring = rgb(0xFFFFFF),
    .check = rgb(0xE9A193),
    .check_dark = rgb(0xF6BDB0),
    .check_frame = rgb(0x7E150B),
    .coord = rgb(0x5E564B),
    .frame = rgb(0x4C5F4B)};

constexpr BoardColors kLinden = {
    .light = rgb(0xF4E6CB),
    .dark = rgb(0xC0966A),
    .last = rgb(0xF2CD55),
    .last_dark = rgb(0xD9AE3C),
    .last_frame = rgb(0x4A2E00),
    .sel = rgb(0xA9CBEA),
    .sel_dark = rgb(0x7BA3C2),
    .sel_frame = rgb(0x0A3766),
    .dot = rgb(0x2B2118),
    .dot_ring = rgb(0xFFFFFF),
    .check = rgb(0xEDA596),
    .check_dark = rgb(0xF6BDB0),
    .check_frame = rgb(0x7A1208),
    .coord = rgb(0x5E564B),
    .frame = rgb(0x6E4E30)};

constexpr BoardColors kMono = {
    .light = rgb(0xFFFFFF),
    .dark = rgb(0x8A8A8A),
    .last = rgb(0xFFE27A),
    .last_dark = rgb(0xBFA23A),
    .last_frame = rgb(0x000000),
    .sel = rgb(0xBFDCFF),
    .sel_dark = rgb(0x7FA2CC),
    .sel_frame = rgb(0x001F66),
    .dot = rgb(0x000000),
    .dot_ring = rgb(0xFFFFFF),
    .check = rgb(0xFFB3A6),
    .check_dark = rgb(0xF6BDB0),
    .check_frame = rgb(0x6A0000),
    .coord = rgb(0x000000),
    .frame = rgb(0x000000)};

constexpr std::array<const char*, 3> kThemeCodes = {"light", "dark", "contrast"};
constexpr std::array<const char*, 3> kBoardCodes = {"grove", "linden", "mono"};
constexpr std::array<const char*, 2> kSetCodes = {"classic", "sprout"};

template <typename Enum, std::size_t N>
Enum parse(const std::array<const char*, N>& codes, std::string_view code) {
  for (std::size_t i = 0; i < N; ++i)
    if (code == codes[i]) return static_cast<Enum>(i);
  return Enum{};
}

}  // namespace

const ShareColors& share_colors() {
  static constexpr ShareColors kShares{rgb(0xF3EBDC), rgb(0x4A443D), rgb(0x2A2622), rgb(0x8A8070)};
  return kShares;
}

const Theme& theme(ThemeName name) {
  switch (name) {
    case ThemeName::Dark: return kDark;
    case ThemeName::Contrast: return kContrast;
    case ThemeName::Light: break;
  }
  return kLight;
}
const BoardColors& board_colors(BoardName name) {
  switch (name) {
    case BoardName::Linden: return kLinden;
    case BoardName::Mono: return kMono;
    case BoardName::Grove: break;
  }
  return kGrove;
}

const char* to_code(ThemeName name) {
  return kThemeCodes[static_cast<std::size_t>(name)];
}
const char* to_code(BoardName name) {
  return kBoardCodes[static_cast<std::size_t>(name)];
}
const char* to_code(PieceSet set) {
  return kSetCodes[static_cast<std::size_t>(set)];
}
ThemeName parse_theme(std::string_view code) {
  return parse<ThemeName>(kThemeCodes, code);
}
BoardName parse_board(std::string_view code) {
  return parse<BoardName>(kBoardCodes, code);
}
PieceSet parse_piece_set(std::string_view code) {
  return parse<PieceSet>(kSetCodes, code);
}

}  // namespace rostok::widgets
