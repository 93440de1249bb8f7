// SPDX-License-Identifier: MIT
// What a person has chosen on this computer. Every value has an effect somewhere in the window.
#pragma once
#include <cstdint>

#include "rostok/i18n/i18n.h"
#include "rostok/practice/records.h"
#include "rostok/viewmodel/chess_clock.h"

namespace rostok::viewmodel {

enum class Theme : std::uint8_t { Light, Dark, Contrast };
enum class BoardLook : std::uint8_t { Grove, Linden, Mono };
enum class PieceLook : std::uint8_t { Classic, Sprout };
enum class Notation : std::uint8_t { Letters, Figurines };
// Letters and digits of the squares: outside the board in three sizes, or inside the squares.
enum class Coordinates : std::uint8_t { Off, Small, Medium, Large, Inside };
enum class PlayAs : std::uint8_t { White, Black, Random };

inline constexpr int kMinScale = 75;
inline constexpr int kMaxScale = 200;
inline constexpr int kScaleStep = 25;
inline constexpr int kFirstLevel = 1;
inline constexpr int kLastLevel = 17;
inline constexpr Milliseconds kMaxBaseTime{3 * 3'600'000};
inline constexpr Milliseconds kMaxExtraTime{180'000};

// The last choices of "new game", offered again next time.
struct GameChoice {
  int level = 1;  // a child's first opponent should be beatable
  PlayAs side = PlayAs::White;
  TimeControl control;
  bool operator==(const GameChoice&) const = default;
};

struct Settings {
  i18n::Language language = i18n::Language::Russian;
  Theme theme = Theme::Light;
  BoardLook board = BoardLook::Grove;
  PieceLook pieces = PieceLook::Classic;
  Notation notation = Notation::Letters;
  int scale_percent = 100;  // text and controls, in steps of kScaleStep
  bool sounds = true;
  bool show_targets = true;
  Coordinates coordinates = Coordinates::Medium;
  bool last_move_arrow = false;  // the last move as an arrow too
  bool takeback = true;          // these three: as a game begins, changed on the new-game page too
  bool hints = true;
  bool tutor = false;
  bool premoves = false;  // a move while the other side thinks, in games with a clock
  bool inaccuracies = false;  // reports name them too; to beginners they are noise
  bool motion = true;  // pieces fly; off = they jump
  GameChoice game;
  practice::StudentId last_student = 0;  // who sat at this computer last; 0 = nobody yet
  bool operator==(const Settings&) const = default;
};

// Scale and level inside their limits, times not negative and not endless; an untimed control
// has no times.
[[nodiscard]] Settings within_limits(Settings settings);
[[nodiscard]] TimeControl within_limits(TimeControl control);

}  // namespace rostok::viewmodel
