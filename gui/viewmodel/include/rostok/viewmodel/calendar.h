// SPDX-License-Identifier: MIT
// Days as a person reads them.
#pragma once
#include <string>

#include "rostok/i18n/i18n.h"
#include "rostok/practice/records.h"

namespace rostok::viewmodel {

// "18 ноября" of a date or moment; with the year when it is not that of `today`. Empty for no date.
[[nodiscard]] std::string day_text(const i18n::Translator& words, const std::string& date,
                                   const practice::Date& today);
// "18.11"
[[nodiscard]] std::string short_day_text(const std::string& date);
// "среда, 25 ноября"
[[nodiscard]] std::string weekday_text(const i18n::Translator& words, const practice::Date& date);
// The Monday of the date's week; empty for no date.
[[nodiscard]] practice::Date monday_of(const std::string& date);
// Days later (or earlier).
[[nodiscard]] practice::Date days_after(const practice::Date& date, int days);

}  // namespace rostok::viewmodel
