// SPDX-License-Identifier: MIT
#include "line.h"

#include <algorithm>

namespace rostok::trf {

namespace {
bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}
}  // namespace

Line::Line(int number, std::string_view text) : number_(number), text_(text) {
  if (is_ascii(text)) return;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
      offsets_.push_back(static_cast<std::uint32_t>(i));
}

int Line::length() const {
  return static_cast<int>(offsets_.empty() ? text_.size() : offsets_.size());
}

std::size_t Line::offset(int column) const {
  const auto index = static_cast<std::size_t>(column - 1);
  if (offsets_.empty()) return std::min(index, text_.size());
  return index < offsets_.size() ? offsets_[index] : text_.size();
}

std::string_view Line::field(int first, int last) const {
  const std::size_t begin = offset(first), end = offset(last + 1);
  return begin < end ? text_.substr(begin, end - begin) : std::string_view{};
}

char Line::at(int column) const {
  const std::string_view one = field(column, column);
  if (one.empty()) return ' ';
  return one.size() == 1 ? one.front() : '?';
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  int number = 1;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) lines.emplace_back(number, line);
    if (end == std::string_view::npos) break;
    const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (pair ? 2 : 1));
    ++number;
  }
  return lines;
}

}  // namespace rostok::trf
