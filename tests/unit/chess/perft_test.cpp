// SPDX-License-Identifier: MIT
// Node counts of move generation, over the kept positions and over the whole corpus where it is
// present.
#include <filesystem>
#include <string>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/position.h"

using namespace rostok;
using chess::Position;

namespace {

// Returns the number of positions checked; depths above `most_nodes` nodes are left out.
int check_file(const std::string& path, long long most_nodes) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  int positions = 0;
  for (const auto line : base::split(*bytes, '\n')) {
    if (base::trim(line).empty() || line.front() == '#') continue;
    const auto fields = base::split(base::trim(line), ';');
    const auto position = Position::from_fen(fields[0]);
    INFO(fields[0]);
    REQUIRE(position);
    ++positions;
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto words = base::split(base::trim(fields[i]), ' ');
      const int depth = static_cast<int>(base::parse_integer(words[0].substr(1)).value());
      const long long nodes = base::parse_integer(words[1]).value();
      if (nodes <= most_nodes)
        CHECK(static_cast<long long>(chess::perft(*position, depth)) == nodes);
    }
  }
  return positions;
}

}  // namespace

TEST_CASE("perft counts of the kept positions") {
  CHECK(check_file(ROSTOK_TESTS_DIR "/data/perft/standard.epd", 2'000'000) == 20);
  CHECK(check_file(ROSTOK_TESTS_DIR "/data/perft/chess960.epd", 2'000'000) == 20);
}

TEST_CASE("perft counts of the whole corpus") {
  const std::string folder = ROSTOK_SHARED_DIR "/data/perft/";
  if (!std::filesystem::exists(folder)) return;
  CHECK(check_file(folder + "perft-standard.epd", 6'000'000) == 137);
  CHECK(check_file(folder + "perft-random.epd", 6'000'000) == 200);
  CHECK(check_file(folder + "perft-chess960.epd", 6'000'000) == 67);
}
