// SPDX-License-Identifier: MIT
#include "rostok/widgets/scene.h"

#include "rostok/widgets/controls.h"

#include <cairo.h>

#include "catch.h"

using namespace rostok::widgets;

namespace {

Item box_at(float x, std::uint32_t color) {
  Item item{Op::Box, {x, 0, 10, 10}};
  item.fill = rgb(color);
  return item;
}

bool covered(const std::vector<Rect>& places, const Rect& wanted) {
  for (const Rect& place : places)
    if (place.united(wanted) == place) return true;
  return false;
}

}  // namespace

TEST_CASE("equal scenes have no difference, whatever can be pressed") {
  Scene one;
  one.items = {box_at(0, 1), box_at(50, 2)};
  Scene two = one;
  two.hits.push_back({"button", {0, 0, 10, 10}});
  CHECK(difference(one, two).empty());
}

TEST_CASE("what changed, came or went is in the difference") {
  Scene one, two;
  one.items = {box_at(0, 1), box_at(50, 2), box_at(100, 3)};
  two.items = {box_at(0, 1), box_at(50, 4), box_at(100, 3), box_at(200, 5)};
  const auto places = difference(one, two);
  CHECK(covered(places, {50, 0, 10, 10}));
  CHECK(covered(places, {200, 0, 10, 10}));
  CHECK(covered(difference(two, one), {200, 0, 10, 10}));
}

TEST_CASE("the topmost hit under a point is found") {
  Scene scene;
  scene.hits = {{"below", {0, 0, 100, 100}}, {"above", {10, 10, 20, 20}}};
  REQUIRE(scene.at(15, 15) != nullptr);
  CHECK(scene.at(15, 15)->id == "above");
  CHECK(scene.at(50, 50)->id == "below");
  CHECK(scene.at(150, 50) == nullptr);
  CHECK(scene.find("above")->rect.w == 20);
}

TEST_CASE("a shape is damaged with all of its line, and painted inside") {
  Scene one, two;
  polyline(one, {{10, 30}, {20, 10}, {40, 25}}, rgb(1), 4);
  two = one;
  two.items[0].points[1].y = 12;
  CHECK(covered(difference(one, two), {8, 10, 34, 22}));
  Scene area;
  polygon(area, {{0, 0}, {20, 0}, {20, 20}, {0, 20}}, rgb(0xFF0000));
  Painter painter{std::filesystem::path()};
  const Surface surface = make_surface(30, 30);
  painter.paint(surface.get(), area, {0, 0, 30, 30});
  const auto pixel = [&](int x, int y) {
    const unsigned char* row = cairo_image_surface_get_data(surface.get()) + y * cairo_image_surface_get_stride(surface.get());
    return static_cast<int>(row[x * 4 + 2]);  // red
  };
  CHECK(pixel(10, 10) == 255);
  CHECK(pixel(25, 10) == 0);
}
