// SPDX-License-Identifier: MIT
#include "colour_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rostok {
namespace {

using Triple = std::array<double, 3>;

double linear(int channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple linear(widgets::Color color) {
  return {linear(color.r), linear(color.g), linear(color.b)};
}

Triple seen_by(const Triple& rgb, Eyes eyes) {
  if (eyes == Eyes::Normal) return rgb;
  const bool deuter = eyes == Eyes::Deuteranopia;
  const double red = deuter ? 0.29275 : 0.11238, blue = deuter ? -0.02234 : 0.00401;
  const double yellow = red * rgb[0] + (1 - red) * rgb[1];
  return {yellow, yellow, std::max(0.0, blue * rgb[0] - blue * rgb[1] + rgb[2])};
}

Triple to_lab(const Triple& rgb) {
  const auto f = [](double t) {
    constexpr double kEdge = 6.0 / 29;
    return t > kEdge * kEdge * kEdge ? std::cbrt(t) : t / (3 * kEdge * kEdge) + 4.0 / 29;
  };
  const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

double hue(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double angle = std::atan2(b, a) * 180 / std::numbers::pi;
  return angle < 0 ? angle + 360 : angle;
}

double seventh(double chroma) {
  const double power = std::pow(chroma, 7);
  return std::sqrt(power / (power + std::pow(25.0, 7)));
}

double ciede2000(const Triple& one, const Triple& two) {
  const double mean_c = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
  const double grow = 1 + 0.5 * (1 - seventh(mean_c));
  const double a1 = one[1] * grow, a2 = two[1] * grow;
  const double c1 = std::hypot(a1, one[2]), c2 = std::hypot(a2, two[2]);
  const double h1 = hue(a1, one[2]), h2 = hue(a2, two[2]);
  double dh = h2 - h1, mean_h = (h1 + h2) / 2;
  if (c1 * c2 == 0) {
    dh = 0;
    mean_h = h1 + h2;
  } else if (std::abs(dh) > 180) {
    dh += dh > 0 ? -360 : 360;
    mean_h += mean_h < 180 ? 180 : -180;
  }
  const double dl = two[0] - one[0], dc = c2 - c1;
  const double big_dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
  const double mean_l = (one[0] + two[0]) / 2, c = (c1 + c2) / 2;
  const double t = 1 - 0.17 * std::cos(radians(mean_h - 30)) + 0.24 * std::cos(radians(2 * mean_h)) +
                   0.32 * std::cos(radians(3 * mean_h + 6)) - 0.20 * std::cos(radians(4 * mean_h - 63));
  const double square = (mean_l - 50) * (mean_l - 50);
  const double sl = 1 + 0.015 * square / std::sqrt(20 + square), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double turn = 30 * std::exp(-std::pow((mean_h - 275) / 25, 2));
  const double rt = -2 * seventh(c) * std::sin(radians(2 * turn));
  const double l = dl / sl, ch = dc / sc, hu = big_dh / sh;
  return std::sqrt(l * l + ch * ch + hu * hu + rt * ch * hu);
}

}  // namespace

double contrast(widgets::Color a, widgets::Color b) {
  const auto light = [](widgets::Color color) {
    const Triple rgb = linear(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05;
  };
  const double one = light(a), two = light(b);
  return std::max(one, two) / std::min(one, two);
}

double difference(widgets::Color a, widgets::Color b, Eyes eyes) {
  return ciede2000(to_lab(seen_by(linear(a), eyes)), to_lab(seen_by(linear(b), eyes)));
}

}  // namespace rostok
