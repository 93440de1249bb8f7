// SPDX-License-Identifier: MIT
#include "xlsx_parts.h"

#include <cmath>

#include <fmt/format.h>

#include "rostok/base/text.h"

namespace rostok::tables {

std::optional<int> to_int(std::string_view text) {
  const auto value = base::parse_integer(text);
  if (!value || *value < 0 || *value > 1'000'000'000) return std::nullopt;
  return static_cast<int>(*value);
}

void Relations::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name != "Relationship") return;
  by_id[std::string(attributes["Id"])] = {std::string(attributes["Type"]),
                                          std::string(attributes["Target"])};
}

void Workbook::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "workbookPr") {
    const auto flag = attributes["date1904"];
    from_1904 = flag == "1" || flag == "true";
  }
  if (name != "sheet") return;
  const auto state = attributes["state"];
  sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                    state == "hidden" || state == "veryHidden"});
}

namespace {

// The formats that need no code in the file.
bool is_date_number(int format) {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
         (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

// A code with a part of a date outside quotes, brackets and escapes.
bool is_date_code(std::string_view code) {
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const auto end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) return false;
      i = end;
    } else if (std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

void Styles::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "numFmt") {
    if (const auto id = to_int(attributes["numFmtId"]))
      own_formats_[*id] = is_date_code(attributes["formatCode"]);
  } else if (name == "cellXfs") {
    in_cell_formats_ = true;
  } else if (name == "xf" && in_cell_formats_) {
    const int id = to_int(attributes["numFmtId"]).value_or(0);
    const auto own = own_formats_.find(id);
    dates_.push_back(own != own_formats_.end() ? own->second : is_date_number(id));
  }
}

void Styles::end(std::string_view name) {
  if (name == "cellXfs") in_cell_formats_ = false;
}

void SharedStrings::begin(std::string_view name, const XmlAttributes&) {
  if (name == "si" && strings.size() >= limit_)
    return stop(base::fail(base::ErrorKind::TooLarge, "The table has more than {1} cells",
                           {std::to_string(limit_)}));
  if (name == "si") strings.emplace_back();
  if (name == "rPh") in_phonetic_ = true;
  in_text_ = name == "t" && !in_phonetic_;
}

void SharedStrings::text(std::string_view piece) {
  if (in_text_ && !strings.empty()) strings.back() += piece;
}

void SharedStrings::end(std::string_view name) {
  if (name == "t") in_text_ = false;
  if (name == "rPh") in_phonetic_ = false;
  if (name == "si" && !strings.empty()) strings.back() = unescape_xlsx(strings.back());
}

namespace {

std::optional<char32_t> escaped_at(const std::string& text, std::size_t i) {
  if (i + 7 > text.size() || text[i] != '_' || text[i + 1] != 'x' || text[i + 6] != '_')
    return std::nullopt;
  char32_t value = 0;
  for (std::size_t k = i + 2; k < i + 6; ++k) {
    const auto digit = std::string_view("0123456789abcdef0123456789ABCDEF").find(text[k]);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit % 16);
  }
  if (value == 0 || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  return value;
}

}  // namespace

std::string unescape_xlsx(const std::string& text) {
  if (text.find("_x") == std::string::npos) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto point = escaped_at(text, i)) {
      out += base::to_utf8(std::u32string(1, *point));
      i += 7;
    } else {
      out += text[i++];
    }
  }
  return out;
}

namespace {

// Day 0 = 1970-01-01, proleptic Gregorian.
struct Day {
  int year, month, day;
};
Day civil_day(int days) {
  const int shifted = days + 719468;  // from 0000-03-01
  const int era = shifted / 146097, of_era = shifted % 146097;
  const int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year + year / 4 - year / 100);
  const int month = (5 * of_year + 2) / 153;
  return {era * 400 + year + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
          of_year - (153 * month + 2) / 5 + 1};
}

}  // namespace

std::optional<std::string> date_text(double serial, bool from_1904) {
  if (!(serial >= 0 && serial < 2'957'000)) return std::nullopt;
  const auto all_minutes = static_cast<long long>(std::llround(serial * 1440));
  int day = static_cast<int>(all_minutes / 1440);
  const int minutes = static_cast<int>(all_minutes % 1440);
  const std::string time = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
  if (day == 0 && !from_1904) return time;
  // Day 60 of the 1900 calendar is a 29 February that never was; days before it count one more.
  if (!from_1904 && day < 60) ++day;
  const Day date = civil_day(day - (from_1904 ? 24107 : 25569));
  std::string text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  return minutes == 0 ? text : text + " " + time;
}

}  // namespace rostok::tables
