// SPDX-License-Identifier: MIT
#include "xml_repair.h"

#include <algorithm>
#include <array>

#include "code_points.h"
#include "rostok/base/text.h"

namespace rostok::rating_lists {

namespace {

constexpr std::size_t kLongestEntity = 10;  // "&#x10FFFF;"

// Bytes that pass as they are.
constexpr bool is_easy(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && c != '&' && (byte >= 0x20 || c == '\n' || c == '\r' || c == '\t');
}

// A character that XML 1.0 allows: Char of section 2.2.
bool is_allowed(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

// "#233", "#xE9" or one of the five names of XML.
bool is_entity(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames{"amp", "lt", "gt", "quot", "apos"};
  if (std::find(kNames.begin(), kNames.end(), name) != kNames.end()) return true;
  if (!name.starts_with('#')) return false;
  const bool hex = name.starts_with("#x");
  const std::string_view digits = name.substr(hex ? 2 : 1);
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = c >= '0' && c <= '9'          ? c - '0'
                      : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                    : -1;
    if (digit < 0 || value > 0x10FFFF) return false;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return !digits.empty() && is_allowed(value);
}

// Length of the letter that begins with this byte, by the byte alone.
std::size_t letter_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
}

}  // namespace

void XmlRepair::feed(std::string_view piece, std::string& out) {
  if (kept_.empty()) return mend(piece, false, out);
  kept_ += piece;
  const std::string whole = std::move(kept_);
  kept_.clear();
  mend(whole, false, out);
}

void XmlRepair::finish(std::string& out) {
  const std::string whole = std::move(kept_);
  kept_.clear();
  mend(whole, true, out);
}

void XmlRepair::mend(std::string_view text, bool last, std::string& out) {
  while (!text.empty()) {
    const auto hard = std::find_if_not(text.begin(), text.end(), is_easy);
    const auto easy = static_cast<std::size_t>(hard - text.begin());
    out.append(text.substr(0, easy));
    text.remove_prefix(easy);
    if (text.empty()) return;
    std::size_t taken = 1;
    if (text.front() == '&')
      taken = take_ampersand(text, last, out);
    else if (static_cast<unsigned char>(text.front()) >= 0x80)
      taken = take_letter(text, last, out);
    else
      out += ' ';
    if (taken == 0) {
      kept_.assign(text);
      return;
    }
    text.remove_prefix(taken);
  }
}

std::size_t XmlRepair::take_ampersand(std::string_view text, bool last, std::string& out) const {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (end != std::string_view::npos && is_entity(text.substr(1, end - 1))) {
    out.append(text.substr(0, end + 1));
    return end + 1;
  }
  if (end == std::string_view::npos && text.size() < kLongestEntity && !last) return 0;
  out += "&amp;";
  return 1;
}

std::size_t XmlRepair::take_letter(std::string_view text, bool last, std::string& out) const {
  if (bytes_ == Bytes::Keep) {
    out += text.front();
    return 1;
  }
  if (text.size() < letter_length(text.front()) && !last) return 0;
  std::size_t length = 0;
  const char32_t c = next_code_point(text, length);
  if (length > 1) {
    if (is_allowed(c)) out.append(text.substr(0, length));
    return length;
  }
  const auto byte = static_cast<unsigned char>(text.front());
  append_code_point(byte >= 0xA0 ? byte : kBadByte, out);
  return 1;
}

}  // namespace rostok::rating_lists
