// SPDX-License-Identifier: MIT
// Any text as a set of mates: what is read is legal, what is refused names its line.
#include <string_view>

#include "require.h"
#include "rostok/training/mate_set.h"

using namespace rostok::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto set = parse_mate_set(text, "set.tsv");
  if (!set) {
    ROSTOK_REQUIRE(!set.error().message.empty());
    return 0;
  }
  ROSTOK_REQUIRE(!set->empty());
  for (const MatePuzzle& puzzle : *set)
    ROSTOK_REQUIRE(puzzle.position.is_legal(puzzle.key));
  return 0;
}
