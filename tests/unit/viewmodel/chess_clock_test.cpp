// SPDX-License-Identifier: MIT
#include "catch.h"
#include "fake_time.h"

using namespace rostok::viewmodel;
using std::chrono::milliseconds;

TEST_CASE("an increment is added after the move and only to the mover") {
  FakeTime time;
  ChessClock clock({ClockMode::Increment, milliseconds{60'000}, milliseconds{2'000}}, time);
  clock.start(Side::White);
  time.pass(10'000);
  CHECK(clock.remaining(Side::White) == milliseconds{50'000});
  clock.press();
  CHECK(clock.remaining(Side::White) == milliseconds{52'000});
  CHECK(clock.remaining(Side::Black) == milliseconds{60'000});
  CHECK(clock.running() == Side::Black);
  time.pass(1'500);
  CHECK(clock.remaining(Side::White) == milliseconds{52'000});
  CHECK(clock.remaining(Side::Black) == milliseconds{58'500});
}

TEST_CASE("the delay of a move costs nothing and is not saved up") {
  FakeTime time;
  ChessClock clock({ClockMode::Delay, milliseconds{60'000}, milliseconds{5'000}}, time);
  clock.start(Side::White);
  time.pass(4'000);
  CHECK(clock.remaining(Side::White) == milliseconds{60'000});
  clock.press();
  time.pass(8'000);
  CHECK(clock.remaining(Side::Black) == milliseconds{57'000});
  clock.press();
  CHECK(clock.remaining(Side::Black) == milliseconds{57'000});
  time.pass(5'500);
  CHECK(clock.remaining(Side::White) == milliseconds{59'500});
}

TEST_CASE("a pause keeps the rest of the delay and of the time") {
  FakeTime time;
  ChessClock clock({ClockMode::Delay, milliseconds{60'000}, milliseconds{5'000}}, time);
  clock.start(Side::White);
  time.pass(3'000);
  clock.stop();
  time.pass(100'000);
  CHECK(clock.remaining(Side::White) == milliseconds{60'000});
  CHECK_FALSE(clock.until_next_change().has_value());
  clock.resume();
  time.pass(3'000);
  CHECK(clock.remaining(Side::White) == milliseconds{59'000});
  clock.stop();
  clock.start(Side::Black);
  CHECK(clock.remaining(Side::White) == milliseconds{59'000});
}

TEST_CASE("the first flag stays and no increment brings time back") {
  FakeTime time;
  ChessClock clock({ClockMode::Increment, milliseconds{1'000}, milliseconds{5'000}}, time);
  clock.start(Side::White);
  time.pass(999);
  CHECK_FALSE(clock.flagged().has_value());
  time.pass(1);
  CHECK(clock.flagged() == Side::White);
  clock.press();
  CHECK(clock.flagged() == Side::White);
  CHECK(clock.remaining(Side::Black) == milliseconds{1'000});
  CHECK_FALSE(clock.until_next_change().has_value());
}

TEST_CASE("an untimed game has no flag and wakes nobody") {
  FakeTime time;
  ChessClock clock({}, time);
  clock.start(Side::White);
  time.pass(1'000'000);
  CHECK_FALSE(clock.flagged().has_value());
  CHECK_FALSE(clock.running().has_value());
  CHECK_FALSE(clock.until_next_change().has_value());
}

TEST_CASE("a set clock stands still until it is started") {
  FakeTime time;
  ChessClock clock({ClockMode::Increment, milliseconds{60'000}, milliseconds{0}}, time);
  clock.start(Side::White);
  clock.set_remaining(milliseconds{7'000}, milliseconds{9'000});
  time.pass(3'000);
  CHECK(clock.remaining(Side::White) == milliseconds{7'000});
  clock.start(Side::Black);
  time.pass(3'000);
  CHECK(clock.remaining(Side::Black) == milliseconds{6'000});
}

TEST_CASE("clock texts are rounded up and show tenths below twenty seconds") {
  CHECK(clock_text(milliseconds{3'900'000}) == "1:05:00");
  CHECK(clock_text(milliseconds{3'599'001}) == "1:00:00");
  CHECK(clock_text(milliseconds{245'000}) == "4:05");
  CHECK(clock_text(milliseconds{20'000}) == "0:20");
  CHECK(clock_text(milliseconds{19'901}) == "0:20");
  CHECK(clock_text(milliseconds{19'900}) == "0:19.9");
  CHECK(clock_text(milliseconds{10'000}) == "0:10.0");
  CHECK(clock_text(milliseconds{1}) == "0:00.1");
  CHECK(clock_text(milliseconds{0}) == "0:00.0");
}

TEST_CASE("the wake-up time is exactly when the text changes") {
  FakeTime time;
  ChessClock clock({ClockMode::Delay, milliseconds{22'345}, milliseconds{2'500}}, time);
  clock.start(Side::White);
  int wakes = 0;
  const auto shown = [&] {
    const auto delay = (clock.delay_left().count() + 999) / 1000;
    return clock_text(clock.remaining(Side::White)) + ' ' + std::to_string(delay);
  };
  for (auto wait = clock.until_next_change(); wait; wait = clock.until_next_change(), ++wakes) {
    REQUIRE(wait->count() > 0);
    const auto before = shown();
    time.at += *wait - milliseconds{1};
    REQUIRE(shown() == before);
    time.pass(1);
    REQUIRE(shown() != before);
  }
  CHECK(clock.flagged() == Side::White);
  // Delay 3 → 2 → 1 → 0: three; 23 → 22 → 21 → 20: three, → 19.9: one, 19.9 → 0.0: 199.
  CHECK(wakes == 206);
}

TEST_CASE("the rest of a delay is known") {
  FakeTime time;
  ChessClock clock({ClockMode::Delay, milliseconds{60'000}, milliseconds{5'000}}, time);
  CHECK(clock.delay_left() == milliseconds{0});
  clock.start(Side::White);
  CHECK(clock.delay_left() == milliseconds{5'000});
  time.pass(1'200);
  CHECK(clock.delay_left() == milliseconds{3'800});
  time.pass(9'000);
  CHECK(clock.delay_left() == milliseconds{0});
}

TEST_CASE("a clock is heard once at thirty and once at ten seconds") {
  LowTimeBell bell;
  bell.begin(milliseconds{60'000});
  CHECK_FALSE(bell.rings(milliseconds{30'001}));
  CHECK(bell.rings(milliseconds{30'000}));
  CHECK_FALSE(bell.rings(milliseconds{29'000}));
  CHECK_FALSE(bell.rings(milliseconds{35'000}));
  CHECK_FALSE(bell.rings(milliseconds{29'000}));
  CHECK(bell.rings(milliseconds{9'500}));
  CHECK_FALSE(bell.rings(milliseconds{1'000}));
  bell.begin(milliseconds{15'000});
  CHECK_FALSE(bell.rings(milliseconds{14'000}));
  CHECK(bell.rings(milliseconds{10'000}));
}
