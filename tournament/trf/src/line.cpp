// SPDX-License-Identifier: MIT
#include "line.h"

namespace rostok::trf {

namespace {

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

Line::Line(int number, std::string_view text) : number_(number), text_(text) {
  // Two plain reductions: the compiler makes wide instructions of them.
  unsigned high = 0, control = 0;
  for (const char c : text) {
    high |= static_cast<unsigned char>(c) & 0x80U;
    control |= is_control(c) ? 1U : 0U;
  }
  has_control_ = control != 0;
  if (high == 0) return;
  const auto is_wide = [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; };
  const auto first = std::find_if(text.begin(), text.end(), is_wide);
  const auto last = std::find_if(text.rbegin(), text.rend(), is_wide).base();
  wide_begin_ = static_cast<std::size_t>(first - text.begin());
  wide_bytes_ = static_cast<std::size_t>(last - first);
  wide_columns_ = wide_bytes_ - static_cast<std::size_t>(std::count_if(first, last, continues));
}

std::size_t Line::offset_inside(std::size_t index) const {
  std::size_t at = wide_begin_;
  for (std::size_t left = index - wide_begin_; left > 0; --left)
    do
      ++at;
    while (at < text_.size() && continues(text_[at]));
  return at;
}

std::string_view Line::plain_from(int first, std::string& buffer) const {
  const std::size_t begin = offset(first);
  if (wide_bytes_ == 0 || begin >= wide_begin_ + wide_bytes_) return text_.substr(begin);
  buffer.clear();
  for (const char c : text_.substr(begin))
    if (!continues(c)) buffer += (static_cast<unsigned char>(c) & 0x80) != 0 ? '?' : c;
  return buffer;
}

std::optional<int> Line::control_column(bool tabs_allowed) const {
  if (!has_control_) return std::nullopt;
  int column = 0;
  for (const char c : text_) {
    if (!continues(c)) ++column;
    if (is_control(c) && !(tabs_allowed && c == '\t')) return column;
  }
  return std::nullopt;
}

LineSource::LineSource(std::string_view text)
    : text_(text), carriage_(find('\r')), feed_(find('\n')) {}

std::optional<Line> LineSource::next() {
  while (at_ < text_.size()) {
    const std::size_t end = std::min(carriage_, feed_);
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + (end == carriage_ && feed_ == carriage_ + 1 ? 2 : 1), text_.size());
    if (carriage_ < at_) carriage_ = find('\r');
    if (feed_ < at_) feed_ = find('\n');
    ++number_;
    if (!line.empty()) return Line(number_, line);
  }
  return std::nullopt;
}

}  // namespace rostok::trf
