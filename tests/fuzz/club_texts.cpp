// SPDX-License-Identifier: MIT
// Results as they are typed, and lines of a log as a damaged file may hold them: whatever the
// bytes, an answer that is sound.
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/club/board_result.h"
#include "rostok/club/log_reading.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto result = club::parse_result(text)) {
    ROSTOK_REQUIRE(club::belong_together(result->white, result->black));
    ROSTOK_REQUIRE(club::parse_result(club::to_text(*result)) == result);
  }
  club::LogLine line;
  line.detail = text;
  (void)club::parameters_of(line);
  const auto cut = text.find('\n');
  const std::string key = text.substr(0, cut),
                    value = cut == std::string::npos ? "" : text.substr(cut + 1);
  const club::RecordChanges changes{{key, std::nullopt, value}, {"round/1", value, std::nullopt}};
  for (const auto& entry : club::changed_entries(changes))
    ROSTOK_REQUIRE(entry.before == model::RoundEntry{});
  (void)club::changed_round(changes);
  (void)club::board_then(changes, 1);
  return 0;
}
