// SPDX-License-Identifier: MIT
// TRF: whatever is accepted is written and read back as the same file, in both versions.
#include <string_view>

#include "require.h"
#include "rostok/trf/trf.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const auto encoding : {trf::Encoding::Utf8, trf::Encoding::Cp1251}) {
    const auto read = trf::read_trf(bytes, "input", {encoding});
    for (const auto& problem : read.problems) {
      ROSTOK_REQUIRE(!problem.error.message.empty());
      ROSTOK_REQUIRE(!problem.error.code.empty());
      ROSTOK_REQUIRE(problem.error.place.line > 0 && problem.error.place.column > 0);
    }
    if (!read.ok()) continue;
    const std::string written = trf::write_trf(read.tournament);
    const auto again = trf::read_trf(written, "written");
    ROSTOK_REQUIRE(again.ok());
    ROSTOK_REQUIRE(trf::write_trf(again.tournament) == written);
  }
  return 0;
}
