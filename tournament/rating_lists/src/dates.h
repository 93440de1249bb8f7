// SPDX-License-Identifier: MIT
// Dates as YYYY-MM-DD.
#pragma once
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace rostok::rating_lists {

// The day in this place of the world.
[[nodiscard]] std::string date_text(std::time_t time);

// "SEP26" → "2026-09-01"; nullopt for anything else.
[[nodiscard]] std::optional<std::string> date_of_month_heading(std::string_view heading);

// A date inside a file name: "2026-09-01", "20260901", "2026-09", "sep26"; nullopt if there is
// none.
[[nodiscard]] std::optional<std::string> date_in_name(std::string_view name);

// Whether it is YYYY-MM-DD and that day exists.
[[nodiscard]] bool is_date(std::string_view text);

}  // namespace rostok::rating_lists
