// SPDX-License-Identifier: MIT
// Settings of the pairing systems: what is refused names its line, what is accepted is written and
// read again without change.
#include <string_view>

#include "require.h"
#include "rostok/systems/options.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto options =
      systems::parse_options(std::string_view{reinterpret_cast<const char*>(data), size});
  if (!options) {
    ROSTOK_REQUIRE(options.error().place.line >= 1 && options.error().place.column >= 1);
    return 0;
  }
  ROSTOK_REQUIRE(systems::parse_options(systems::to_text(*options)) == *options);
  return 0;
}
