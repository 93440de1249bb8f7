// SPDX-License-Identifier: MIT
// Any bytes as a file of games: every game has its place, what is kept of it can be replayed, and
// the table survives being kept.
#include <sstream>
#include <string>

#include "require.h"
#include "rostok/library/cache.h"
#include "rostok/library/query.h"

using namespace rostok::library;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Scanner scanner(std::make_unique<std::istringstream>(text), "fuzz", nullptr);
  Index index;
  for (bool finished = false; !finished;) {
    const auto step = scanner.advance(1 + size / 3);
    ROSTOK_REQUIRE(step);
    finished = step->finished;
    index.add(step->games);
  }
  std::uint64_t behind = 0;
  for (std::size_t n = 0; n < index.size(); ++n) {
    const auto found = index.at(n);
    ROSTOK_REQUIRE(found.game->offset >= behind);
    behind = found.game->offset + found.game->bytes;
    ROSTOK_REQUIRE(behind <= size && found.game->line > 0);
    std::size_t positions = 0;
    replay(*found.segment, *found.game, [&](const rostok::chess::Position&, std::size_t) {
      ++positions;
      return true;
    });
    ROSTOK_REQUIRE(positions == found.game->plies + 1U);
  }
  const CacheKey key{{size, 1}, 0};
  const auto again = from_bytes(to_bytes(key, index), key);
  ROSTOK_REQUIRE(again && again->size() == index.size() && again->faulty() == index.faulty());
  return 0;
}
