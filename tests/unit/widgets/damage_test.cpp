// SPDX-License-Identifier: MIT
#include "rostok/widgets/damage.h"

#include "catch.h"

using rostok::widgets::Damage;
using rostok::widgets::Rect;

namespace {

bool covers(const std::vector<Rect>& places, const Rect& wanted) {
  for (const Rect& place : places)
    if (place.united(wanted) == place) return true;
  return false;
}

// A window of 1000 x 700 that shows everything already.
Damage at_rest() {
  Damage damage;
  damage.set_window(1000, 700);
  for (int i = 0; i < 3; ++i) (void)damage.take();
  return damage;
}

}  // namespace

TEST_CASE("the first picture is drawn whole in every buffer, then nothing is left to do") {
  Damage damage;
  damage.set_window(1000, 700);
  CHECK(damage.any());
  CHECK(covers(damage.take(), {0, 0, 1000, 700}));
  CHECK_FALSE(damage.any());
  damage.add({{10, 10, 5, 5}});
  CHECK(covers(damage.take(), {0, 0, 1000, 700}));  // the second buffer has not seen it
}

TEST_CASE("a small change is a small place, drawn again for two more pictures") {
  Damage damage = at_rest();
  damage.add({{10.4F, 10.4F, 5, 5}});
  CHECK(damage.take() == std::vector<Rect>{{10, 10, 6, 6}});
  damage.add({{500, 500, 10, 10}});
  const auto second = damage.take();
  CHECK(second.size() == 2);
  CHECK(covers(second, {10, 10, 6, 6}));
  damage.add({{800, 600, 10, 10}});
  CHECK(damage.take().size() == 3);
  damage.add({{800, 600, 10, 10}});
  CHECK_FALSE(covers(damage.take(), {10, 10, 6, 6}));
}

TEST_CASE("places that touch become one and nothing leaves the window") {
  Damage damage = at_rest();
  damage.add({{10, 10, 20, 20}, {100, 100, 20, 20}, {25, 25, 80, 80}, {990, 690, 50, 50}, {2000, 10, 5, 5}});
  const auto places = damage.take();
  CHECK(places.size() == 2);
  CHECK(covers(places, {10, 10, 110, 110}));
  CHECK(covers(places, {990, 690, 10, 10}));
}

TEST_CASE("another size of the window is damage everywhere") {
  Damage damage = at_rest();
  damage.set_window(800, 600);
  CHECK(damage.take() == std::vector<Rect>{{0, 0, 800, 600}});
}
