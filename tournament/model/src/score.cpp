// SPDX-License-Identifier: MIT
#include "rostok/model/score.h"

#include <cstdlib>

#include "rostok/base/text.h"

namespace rostok::model {

std::optional<Score> Score::parse(std::string_view text) {
  text = base::trim(text);
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || text == "." || text.size() > 9) return std::nullopt;
  std::int32_t tenths = 0;
  std::size_t decimals = 0, i = 0;
  bool point = false;
  for (; i < text.size() && decimals < 2; ++i) {
    if (text[i] == '.' && !point) {
      point = true;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    tenths = 10 * tenths + (text[i] - '0');
    if (point) ++decimals;
    if (tenths > 99'999'999) return std::nullopt;
  }
  if (decimals > 1) return std::nullopt;
  if (decimals == 0) tenths *= 10;
  return from_tenths(negative ? -tenths : tenths);
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
