// SPDX-License-Identifier: MIT
#include "rostok/levels/random.h"

#include <cmath>
#include <numbers>

namespace rostok::levels {

// SplitMix64: a counter and a good mixer, enough for dice.
std::uint64_t Random::bits() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

double Random::unit() {
  return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t count) {
  return static_cast<std::uint64_t>(unit() * static_cast<double>(count));
}

double Random::normal() {
  const double radius = std::sqrt(-2 * std::log(1 - unit()));
  return radius * std::cos(2 * std::numbers::pi * unit());
}

}  // namespace rostok::levels
