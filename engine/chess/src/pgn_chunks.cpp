// SPDX-License-Identifier: MIT
#include "pgn_chunks.h"

#include <algorithm>

#include "pgn_text.h"
#include "rostok/base/text.h"

namespace rostok::chess::detail {

namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;

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
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
      ++at;
  };
  skip_blanks();
  if (at == line.size() || line[at] != '[') return {};
  ++at;
  skip_blanks();
  const std::size_t begin = at;
  while (at < line.size() && is_name_char(line[at]))
    ++at;
  const std::string_view name = line.substr(begin, at - begin);
  skip_blanks();
  return at < line.size() && line[at] == '"' ? name : std::string_view{};
}

LineSource::LineSource(std::istream& input) : input_(input), buffer_(kBlock) {}

bool LineSource::fill() {
  if (stopped_ || end_ - begin_ == buffer_.size()) return false;
  std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
            buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
  end_ -= begin_;
  begin_ = 0;
  input_.read(buffer_.data() + end_, static_cast<std::streamsize>(buffer_.size() - end_));
  const auto got = static_cast<std::size_t>(input_.gcount());
  if (got == 0) return false;
  end_ += got;
  bytes_read_ += got;
  stopped_ = on_block && !on_block(bytes_read_);
  return !stopped_;
}

bool LineSource::next(std::string_view& line) {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view rest(buffer_.data() + begin_, stopped_ ? 0 : end_ - begin_);
    std::size_t end = find_byte(rest, '\n', searched);
    const std::size_t carriage = find_byte(rest.substr(0, end), '\r', searched);
    if (carriage != rest.npos && carriage + 1 < rest.size())
      end = carriage + (rest[carriage + 1] == '\n' ? 1 : 0);
    if (end == rest.npos) {
      searched = carriage != rest.npos ? carriage : rest.size();
      if (fill()) continue;
      if (stopped_ || rest.empty()) return false;
      // A CR at the end of a full buffer may belong to a LF that is not read yet.
      end = rest.size() - (rest.size() == buffer_.size() && rest.back() == '\r' ? 2 : 1);
    }
    line = rest.substr(0, end + 1);
    begin_ += end + 1;
    return true;
  }
}

// Follows comments through move text, as the parser will.
void ChunkSource::follow(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (in_comment_) {
      const std::size_t close = find_byte(text, '}', at);
      if (close == text.npos) return;
      in_comment_ = follows_line_start_ = false;
      at = close + 1;
    } else if (in_line_comment_) {
      at = line_end(text, at);
      in_line_comment_ = at == text.size();
    } else {
      const char c = text[at++];
      in_comment_ = c == '{';
      in_line_comment_ = c == ';' || (c == '%' && follows_line_start_);
      follows_line_start_ = c == '\n' || c == '\r';
    }
  }
}

bool ChunkSource::in_comment(const PgnChunk& chunk) {
  follow(std::string_view(chunk.text).substr(followed_));
  followed_ = chunk.text.size();
  return in_comment_;
}

bool ChunkSource::starts_next_game(const PgnChunk& chunk) {
  if (chunk.text.empty() || !at_line_start_) return false;
  const std::string_view name = tag_name_of(held_);
  if (name.empty()) return false;
  // A comment that never ends must not swallow the games behind it.
  if (in_moves_) return (name == "Event" && held_.front() == '[') || !in_comment(chunk);
  return (!first_tag_.empty() && name == first_tag_) || (blank_after_tags_ && name == "Event");
}

void ChunkSource::append_line(PgnChunk& chunk) {
  std::string& text = chunk.text;
  const std::size_t taken = std::min(held_.size(), limit_ - text.size());
  if (text.size() + taken > text.capacity())
    text.reserve(std::min(limit_, 2 * (text.size() + taken)));
  text += held_.substr(0, taken);
  if (taken == held_.size()) return;
  chunk.too_large = true;
  if (!in_moves_) return;
  (void)in_comment(chunk);
  follow(held_.substr(taken));
}

void ChunkSource::take_line(PgnChunk& chunk) {
  const std::string_view text = base::trim(held_);
  if (chunk.text.empty()) {
    chunk.line = held_line_;
    chunk.offset = lines_.bytes_used() - held_.size();
  }
  const bool skipped_line = at_line_start_ && held_.front() == '%' && !in_comment(chunk);
  if (text.empty()) {
    blank_after_tags_ = blank_after_tags_ || !first_tag_.empty();
  } else if (!in_moves_) {
    const bool tag = at_line_start_ && text.front() == '[';
    if (tag && first_tag_.empty()) first_tag_ = tag_name_of(held_);
    in_moves_ = tag ? text.back() != ']' && text.find("\"]") != text.npos  // moves behind the tag
                    : !skipped_line && text.front() != ';';
    followed_ = chunk.text.size();
  }
  const bool leading = chunk.text.empty() && (text.empty() || skipped_line);
  if (!leading) append_line(chunk);
  at_line_start_ = ends_line(held_);
  if (at_line_start_) ++held_line_;
  has_held_ = false;
}

bool ChunkSource::next(PgnChunk& chunk) {
  chunk.text.clear();
  chunk.too_large = in_moves_ = blank_after_tags_ = false;
  first_tag_.clear();
  followed_ = 0;
  in_comment_ = in_line_comment_ = false;
  follows_line_start_ = true;
  while (has_held_ || lines_.next(held_)) {
    // A byte-order mark; files put together from several have them in the middle too.
    if (!has_held_ && at_line_start_ && held_.starts_with("\xEF\xBB\xBF")) held_.remove_prefix(3);
    if (held_.empty()) continue;
    has_held_ = true;
    if (starts_next_game(chunk)) return true;
    take_line(chunk);
  }
  return !chunk.text.empty();
}

}  // namespace rostok::chess::detail
