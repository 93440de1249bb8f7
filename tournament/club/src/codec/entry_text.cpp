// SPDX-License-Identifier: MIT
#include "entry_text.h"

#include <charconv>

namespace rostok::club::codec {

using model::Color;
using model::ResultCode;

std::string entry_text(const model::RoundEntry& entry) {
  std::string text(1, static_cast<char>(entry.code));
  text += ' ';
  text += !entry.color ? '-' : *entry.color == Color::White ? 'w' : 'b';
  text += ' ';
  return text + (entry.opponent == model::kNobody ? "-" : std::to_string(entry.opponent));
}

std::optional<model::RoundEntry> entry_from_text(const std::string& text) {
  if (text.size() < 5 || text[1] != ' ' || text[3] != ' ') return std::nullopt;
  model::RoundEntry entry;
  const auto code = text[0] == '*' ? ResultCode::Pending : model::parse_result_code(text[0]);
  if (!code || (text[2] != 'w' && text[2] != 'b' && text[2] != '-')) return std::nullopt;
  entry.code = *code;
  if (text[2] != '-') entry.color = text[2] == 'w' ? Color::White : Color::Black;
  if (text.substr(4) == "-") return entry;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + 4, end, entry.opponent);
  if (error != std::errc{} || stopped != end || entry.opponent < 0) return std::nullopt;
  return entry;
}

}  // namespace rostok::club::codec
