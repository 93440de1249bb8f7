// SPDX-License-Identifier: MIT
// Tables of norms: what is refused says why, what is accepted has somebody who answers for it,
// bands that ascend and at least one figure.
#include <algorithm>
#include <string_view>

#include "require.h"
#include "rostok/ratings/norms.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table = ratings::read_norm_table(
      std::string_view{reinterpret_cast<const char*>(data), size}, "input");
  if (!table) {
    ROSTOK_REQUIRE(!table.error().message.empty());
    return 0;
  }
  ROSTOK_REQUIRE(!table->source.empty() && !table->entered_by.empty());
  ROSTOK_REQUIRE(table->valid_from.size() == 10);
  bool any = false;
  for (std::size_t i = 0; i < table->bands.size(); ++i) {
    const auto& band = table->bands[i];
    ROSTOK_REQUIRE(band.from <= band.to && (i == 0 || table->bands[i - 1].to < band.from));
    for (const auto& percent : band.percent_tenths) {
      ROSTOK_REQUIRE(!percent || (*percent >= 1 && *percent <= 1000));
      any = any || percent.has_value();
    }
  }
  ROSTOK_REQUIRE(any);
  return 0;
}
