// SPDX-License-Identifier: MIT
// Cuts a stream of PGN into pieces of text that hold one game each.
#pragma once
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace rostok::chess::detail {

// Lines of a stream with their ends (LF, CR LF or a lone CR), of any length up to a limit.
class LineSource {
 public:
  LineSource(std::istream& input, std::size_t limit) : input_(input), limit_(limit) {}
  // False at the end. The view is valid until the next call. A line beyond the limit comes in
  // pieces; the pieces count as one line.
  bool next(std::string_view& line);
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  bool fill();  // more bytes behind the unread ones

  std::istream& input_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t bytes_read_ = 0;
};

// The text of one game.
struct PgnChunk {
  std::string text;
  int line = 1;  // of its first byte in the file
  bool too_large = false;
};

class ChunkSource {
 public:
  ChunkSource(std::istream& input, std::size_t limit) : lines_(input, limit), limit_(limit) {}
  // False at the end of the stream; a chunk is never blank.
  bool next(PgnChunk& chunk);
  [[nodiscard]] std::uint64_t bytes_read() const { return lines_.bytes_read(); }

 private:
  bool starts_next_game(const PgnChunk& chunk) const;
  void follow_comment();

  LineSource lines_;
  std::size_t limit_;
  std::string_view held_;  // a line read but not yet used
  bool has_held_ = false;
  int held_line_ = 1;
  bool at_line_start_ = true, first_line_ = true;
  // About the chunk that is being filled:
  bool in_moves_ = false, in_comment_ = false, blank_after_tags_ = false;
  std::string first_tag_;
};

// "Event" for a line like `[Event "…`, else empty.
[[nodiscard]] std::string_view tag_name_of(std::string_view line);

}  // namespace rostok::chess::detail
