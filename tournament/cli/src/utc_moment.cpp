// SPDX-License-Identifier: MIT
#include "utc_moment.h"

#include <array>
#include <ctime>

namespace rostok::cli {

std::string utc_moment() {
  const std::time_t now = std::time(nullptr);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
  return text.data();
}

}  // namespace rostok::cli
