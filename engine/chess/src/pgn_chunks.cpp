// SPDX-License-Identifier: MIT
#include "pgn_chunks.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::chess::detail {

namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '+' || c == '#' || c == '=' || c == ':';
}

bool ends_line(std::string_view text) {
  return !text.empty() && (text.back() == '\n' || text.back() == '\r');
}

}  // namespace

std::string_view tag_name_of(std::string_view line) {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  };
  skip_blanks();
  if (at == line.size() || line[at] != '[') return {};
  ++at;
  skip_blanks();
  const std::size_t begin = at;
  while (at < line.size() && is_name_char(line[at])) ++at;
  const std::string_view name = line.substr(begin, at - begin);
  skip_blanks();
  return at < line.size() && line[at] == '"' ? name : std::string_view{};
}

bool LineSource::fill() {
  if (begin_ > 0) buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t old = buffer_.size();
  const std::size_t wanted = std::max(kBlock, std::min(old, limit_));
  buffer_.resize(old + wanted);
  input_.read(buffer_.data() + old, static_cast<std::streamsize>(wanted));
  const auto got = static_cast<std::size_t>(input_.gcount());
  buffer_.resize(old + got);
  bytes_read_ += got;
  return got > 0;
}

bool LineSource::next(std::string_view& line) {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view rest = std::string_view(buffer_).substr(begin_);
    std::size_t end = rest.find('\n', searched);
    const std::size_t carriage = rest.substr(0, end).find('\r', searched);
    if (carriage != rest.npos && carriage + 1 < rest.size()) end = carriage + (rest[carriage + 1] == '\n' ? 1 : 0);
    if (end != rest.npos || rest.size() >= limit_) {
      const std::size_t length = end != rest.npos ? end + 1 : rest.size();
      line = rest.substr(0, length);
      begin_ += length;
      return true;
    }
    searched = carriage != rest.npos ? carriage : rest.size();
    if (fill()) continue;
    line = std::string_view(buffer_).substr(begin_);
    begin_ = buffer_.size();
    return !line.empty();
  }
}

// Follows braces through one line of move text, as the parser will.
void ChunkSource::follow_comment() {
  std::string_view rest = held_;
  while (!rest.empty()) {
    const std::size_t at = in_comment_ ? rest.find('}') : rest.find_first_of("{;");
    if (at == rest.npos || (!in_comment_ && rest[at] == ';')) return;
    in_comment_ = !in_comment_;
    rest.remove_prefix(at + 1);
  }
}

bool ChunkSource::starts_next_game(const PgnChunk& chunk) const {
  if (chunk.text.empty() || !at_line_start_) return false;
  const std::string_view name = tag_name_of(held_);
  if (name.empty()) return false;
  // A comment that never ends must not swallow the games behind it.
  if (in_comment_) return name == "Event" && held_.starts_with("[Event");
  return in_moves_ || (!first_tag_.empty() && name == first_tag_) ||
         (blank_after_tags_ && name == "Event");
}

bool ChunkSource::next(PgnChunk& chunk) {
  chunk.text.clear();
  chunk.too_large = false;
  in_moves_ = in_comment_ = blank_after_tags_ = false;
  first_tag_.clear();
  while (has_held_ || lines_.next(held_)) {
    if (!has_held_ && first_line_) {
      if (held_.starts_with("\xEF\xBB\xBF")) held_.remove_prefix(3);
      first_line_ = false;
    }
    has_held_ = true;
    if (starts_next_game(chunk)) return true;
    const std::string_view text = base::trim(held_);
    if (chunk.text.empty()) chunk.line = held_line_;
    const bool skipped_line = at_line_start_ && held_.starts_with('%') && !in_comment_;
    if (text.empty()) {
      blank_after_tags_ = blank_after_tags_ || !first_tag_.empty();
    } else if (!in_moves_ && at_line_start_ && text.front() == '[') {
      if (first_tag_.empty()) first_tag_ = tag_name_of(held_);
      in_moves_ = text.back() != ']' && text.find("\"]") != text.npos;  // moves behind the tag
    } else if (!skipped_line && (in_moves_ || text.front() != ';')) {
      in_moves_ = true;
    }
    if (in_moves_ && !skipped_line) follow_comment();
    const bool leading = chunk.text.empty() && (text.empty() || skipped_line);
    if (!leading) {
      if (chunk.text.size() + held_.size() <= limit_)
        chunk.text += held_;
      else
        chunk.too_large = true;
    }
    at_line_start_ = ends_line(held_);
    if (at_line_start_) ++held_line_;
    has_held_ = false;
  }
  return !chunk.text.empty();
}

}  // namespace rostok::chess::detail
