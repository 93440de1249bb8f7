// SPDX-License-Identifier: MIT
// The two clocks of a game. Time comes from a TimeSource, so tests decide what time it is.
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "rostok/chess/types.h"

namespace rostok::viewmodel {

using Milliseconds = std::chrono::milliseconds;

using Side = chess::Color;

// Monotonic time; only differences mean anything.
class TimeSource {
 public:
  virtual ~TimeSource() = default;
  [[nodiscard]] virtual Milliseconds now() const = 0;
};

class SteadyTime final : public TimeSource {
 public:
  [[nodiscard]] Milliseconds now() const override;
};

enum class ClockMode : std::uint8_t {
  Untimed,
  Increment,  // `extra` is added after each move
  Delay       // the first `extra` of each move do not count
};

struct TimeControl {
  ClockMode mode = ClockMode::Untimed;
  Milliseconds base{0};
  Milliseconds extra{0};
  bool operator==(const TimeControl&) const = default;
};

class ChessClock {
 public:
  // `time` must outlive the clock.
  ChessClock(TimeControl control, const TimeSource& time);

  [[nodiscard]] const TimeControl& control() const { return control_; }
  [[nodiscard]] std::optional<Side> running() const { return running_; }
  [[nodiscard]] Milliseconds remaining(Side side) const;

  // The side whose time is used up. The first flag stays; the other clock stands still then.
  [[nodiscard]] std::optional<Side> flagged() const;

  // Lets `side` think. A new move begins: its delay is whole again.
  void start(Side side);
  // The running side has moved: increment, and the other side thinks. Nothing when no clock
  // runs or the flag has fallen.
  void press();
  // Pauses; resume() goes on in the same move with the same rest of the delay.
  void stop();
  void resume();

  // For a game that is opened again; stops the clock.
  void set_remaining(Milliseconds white, Milliseconds black);

  // What is left of the delay of the present move; 0 without one.
  [[nodiscard]] Milliseconds delay_left() const;

  // How long nothing on the clocks, or of the delay in whole seconds, changes; nullopt = nothing
  // changes by itself.
  [[nodiscard]] std::optional<Milliseconds> until_next_change() const;

 private:
  [[nodiscard]] Milliseconds spent_in_move() const;
  [[nodiscard]] Milliseconds charged() const;

  TimeControl control_;
  const TimeSource* time_;
  std::array<Milliseconds, 2> left_;
  std::optional<Side> running_;
  std::optional<Side> paused_;
  Milliseconds move_began_{0};
  Milliseconds spent_before_pause_{0};
};

// From here on a clock shows tenths and a red frame.
inline constexpr Milliseconds kLowTime{20'000};

// "1:05:00", "4:05", below kLowTime "0:19.9"; always rounded up, so that 0 means a fallen flag.
[[nodiscard]] std::string clock_text(Milliseconds remaining);

// Says when the player's clock wants to be heard: once at 30 s and once at 10 s of a game.
class LowTimeBell {
 public:
  // True when one of the marks was passed since the last call.
  [[nodiscard]] bool rings(Milliseconds left);
  // For another game; marks that `left` is below already stay silent.
  void begin(Milliseconds left);

 private:
  std::array<bool, 2> rung_{};
};

}  // namespace rostok::viewmodel
