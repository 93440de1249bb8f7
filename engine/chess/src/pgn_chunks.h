// SPDX-License-Identifier: MIT
// Cuts a stream of PGN into pieces of text that hold one game each.
#pragma once
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace rostok::chess::detail {

// Lines of a stream with their ends (LF, CR LF or a lone CR).
class LineSource {
 public:
  explicit LineSource(std::istream& input);
  // False at the end. The view is valid until the next call. A line longer than the buffer comes
  // in pieces, of which only the last one has an end.
  bool next(std::string_view& line);
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
  // Offset behind the last line that next() gave.
  [[nodiscard]] std::uint64_t bytes_used() const { return bytes_read_ - (end_ - begin_); }

  std::function<bool(std::uint64_t)> on_block;  // see PgnReader::on_block
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  bool fill();  // more bytes behind the unread ones

  std::istream& input_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;  // the unread bytes
  std::uint64_t bytes_read_ = 0;
  bool stopped_ = false;
};

// The text of one game.
struct PgnChunk {
  std::string text;
  int line = 1;               // of its first byte in the file
  std::uint64_t offset = 0;   // of its first byte
  bool too_large = false;
};

class ChunkSource {
 public:
  ChunkSource(std::istream& input, std::size_t limit) : lines_(input), limit_(limit) {}
  // False at the end of the stream; a chunk is never blank.
  bool next(PgnChunk& chunk);
  [[nodiscard]] LineSource& lines() { return lines_; }
  [[nodiscard]] const LineSource& lines() const { return lines_; }

 private:
  void take_line(PgnChunk& chunk);
  bool starts_next_game(const PgnChunk& chunk);
  bool in_comment(const PgnChunk& chunk);
  void append_line(PgnChunk& chunk);
  void follow(std::string_view text);

  LineSource lines_;
  std::size_t limit_;
  std::string_view held_;  // a line read but not yet used
  bool has_held_ = false;
  int held_line_ = 1;
  bool at_line_start_ = true;
  // About the chunk that is being filled:
  bool in_moves_ = false, blank_after_tags_ = false;
  std::string first_tag_;
  // Braces are followed only when something depends on them, up to `followed_` in its text.
  std::size_t followed_ = 0;
  bool in_comment_ = false, in_line_comment_ = false, follows_line_start_ = true;
};

// "Event" for a line like `[Event "…`, else empty.
[[nodiscard]] std::string_view tag_name_of(std::string_view line);

}  // namespace rostok::chess::detail
