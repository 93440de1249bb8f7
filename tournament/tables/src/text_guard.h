// SPDX-License-Identifier: MIT
// An apostrophe before a text that a spreadsheet would take for a formula: put there in writing
// CSV, taken away in reading.
#pragma once
#include <string>
#include <string_view>

namespace rostok::tables {

[[nodiscard]] inline bool looks_like_formula(std::string_view text) {
  while (text.starts_with('\''))
    text.remove_prefix(1);
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

[[nodiscard]] inline std::string with_guard(std::string text) {
  return looks_like_formula(text) ? "'" + std::move(text) : std::move(text);
}

[[nodiscard]] inline std::string without_guard(std::string text) {
  if (text.starts_with('\'') && looks_like_formula(text)) text.erase(0, 1);
  return text;
}

}  // namespace rostok::tables
