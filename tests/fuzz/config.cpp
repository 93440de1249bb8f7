// SPDX-License-Identifier: MIT
// The generator's settings: what is refused names its line, what is accepted is within the limits.
#include <string_view>

#include "require.h"
#include "rostok/generator/generator.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto settings = generator::read_settings(text, "input");
  if (!settings) {
    const auto& error = settings.error();
    ROSTOK_REQUIRE(!error.message.empty());
    ROSTOK_REQUIRE(error.place.line >= 0 && error.place.line <= static_cast<int>(size) + 1);
    return 0;
  }
  const auto is_rate = [](double rate) { return rate == 0 || (rate >= 1 && rate <= 1e9); };
  for (const double rate :
       {settings->forfeit_rate, settings->double_forfeit_rate, settings->retired_rate,
        settings->half_bye_rate, settings->withdrawal_rate, settings->late_rate})
    ROSTOK_REQUIRE(is_rate(rate));
  ROSTOK_REQUIRE(settings->lowest_rating <= settings->highest_rating);
  ROSTOK_REQUIRE(!settings->players || (*settings->players >= 2 && *settings->players <= 9999));
  ROSTOK_REQUIRE(!settings->rounds || (*settings->rounds >= 1 && *settings->rounds <= 99));
  ROSTOK_REQUIRE(settings->points.loss <= settings->points.draw &&
                 settings->points.draw <= settings->points.win);
  return 0;
}
