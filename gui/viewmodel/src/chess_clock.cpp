// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/chess_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rostok::viewmodel {
namespace {

constexpr Milliseconds kTenthsFrom = kLowTime - Milliseconds{100};
constexpr std::array<Milliseconds, 2> kBells = {Milliseconds{30'000}, Milliseconds{10'000}};
constexpr Milliseconds::rep kSecond = 1'000;
constexpr Milliseconds::rep kTenth = 100;

std::size_t index(Side side) {
  return side == Side::White ? 0 : 1;
}

// Time until the text of a clock that shows `left` becomes another.
Milliseconds until_text_changes(Milliseconds left) {
  const Milliseconds::rep step = left <= kTenthsFrom ? kTenth : kSecond;
  const Milliseconds::rep units = (left.count() + step - 1) / step;
  const Milliseconds next{(units - 1) * step};
  return left - (left > kTenthsFrom ? std::max(next, kTenthsFrom) : next);
}

}  // namespace

Milliseconds SteadyTime::now() const {
  return std::chrono::duration_cast<Milliseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

ChessClock::ChessClock(TimeControl control, const TimeSource& time)
    : control_(control), time_(&time), left_{control.base, control.base} {}

Milliseconds ChessClock::spent_in_move() const {
  return running_ ? spent_before_pause_ + (time_->now() - move_began_) : spent_before_pause_;
}

Milliseconds ChessClock::charged() const {
  const Milliseconds free = control_.mode == ClockMode::Delay ? control_.extra : Milliseconds{0};
  return std::max(spent_in_move() - free, Milliseconds{0});
}

Milliseconds ChessClock::remaining(Side side) const {
  Milliseconds left = left_[index(side)];
  if (running_ == side || paused_ == side) left -= charged();
  return std::max(left, Milliseconds{0});
}

std::optional<Side> ChessClock::flagged() const {
  if (control_.mode == ClockMode::Untimed) return std::nullopt;
  for (const Side side : {Side::White, Side::Black})
    if (remaining(side) == Milliseconds{0}) return side;
  return std::nullopt;
}

void ChessClock::start(Side side) {
  if (control_.mode == ClockMode::Untimed) return;
  stop();
  if (paused_) left_[index(*paused_)] = remaining(*paused_);
  paused_.reset();
  spent_before_pause_ = Milliseconds{0};
  move_began_ = time_->now();
  running_ = side;
}

void ChessClock::press() {
  if (!running_ || flagged()) return;
  const Side mover = *running_;
  start(opposite(mover));
  if (control_.mode == ClockMode::Increment) left_[index(mover)] += control_.extra;
}

void ChessClock::stop() {
  if (!running_) return;
  spent_before_pause_ = spent_in_move();
  paused_ = running_;
  running_.reset();
}

void ChessClock::resume() {
  if (!paused_) return;
  running_ = paused_;
  paused_.reset();
  move_began_ = time_->now();
}

void ChessClock::set_remaining(Milliseconds white, Milliseconds black) {
  running_.reset();
  paused_.reset();
  spent_before_pause_ = Milliseconds{0};
  left_ = {white, black};
}

Milliseconds ChessClock::delay_left() const {
  if (control_.mode != ClockMode::Delay || !running_) return Milliseconds{0};
  return std::max(control_.extra - spent_in_move(), Milliseconds{0});
}

std::optional<Milliseconds> ChessClock::until_next_change() const {
  if (!running_ || flagged()) return std::nullopt;
  const Milliseconds delay = delay_left();
  if (delay == Milliseconds{0}) return until_text_changes(remaining(*running_));
  return Milliseconds{(delay.count() - 1) % kSecond + 1};
}

std::string clock_text(Milliseconds remaining) {
  const Milliseconds::rep ms = std::max<Milliseconds::rep>(remaining.count(), 0);
  if (remaining <= kTenthsFrom) {
    const Milliseconds::rep tenths = (ms + kTenth - 1) / kTenth;
    return fmt::format("0:{:02}.{}", tenths / 10, tenths % 10);
  }
  const Milliseconds::rep seconds = (ms + kSecond - 1) / kSecond;
  if (seconds >= 3600)
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

bool LowTimeBell::rings(Milliseconds left) {
  bool now = false;
  for (std::size_t n = 0; n < kBells.size(); ++n)
    if (left <= kBells[n]) now |= !std::exchange(rung_[n], true);
  return now;
}

void LowTimeBell::begin(Milliseconds left) {
  rung_ = {};
  (void)rings(left);
}

}  // namespace rostok::viewmodel
