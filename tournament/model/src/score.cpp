// SPDX-License-Identifier: MIT
#include "rostok/model/score.h"

#include <cstdlib>

#include "rostok/base/text.h"

namespace rostok::model {

std::optional<Score> Score::parse(std::string_view text) {
  text = base::trim(text);
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto is_digits = [](std::string_view part) {
    return part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.size() > 7 || fraction.size() > 1 || whole.size() + fraction.size() == 0)
    return std::nullopt;
  if (!is_digits(whole) || !is_digits(fraction)) return std::nullopt;
  const auto tenths = base::parse_integer(whole.empty() ? "0" : whole).value_or(0) * 10 +
                      base::parse_integer(fraction.empty() ? "0" : fraction).value_or(0);
  return from_tenths(static_cast<std::int32_t>(negative ? -tenths : tenths));
}

std::string Score::to_trf() const {
  const std::int32_t magnitude = std::abs(tenths_);
  return (tenths_ < 0 ? "-" : "") + std::to_string(magnitude / 10) + "." +
         std::to_string(magnitude % 10);
}

std::string Score::to_display() const {
  const std::int32_t magnitude = std::abs(tenths_);
  const std::string sign = tenths_ < 0 ? "−" : "";
  const std::string whole = std::to_string(magnitude / 10);
  if (magnitude % 10 == 0) return sign + whole;
  if (magnitude % 10 == 5) return sign + (magnitude < 10 ? "" : whole) + "½";
  return sign + whole + "," + std::to_string(magnitude % 10);
}

}  // namespace rostok::model
