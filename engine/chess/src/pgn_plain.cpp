// SPDX-License-Identifier: MIT
// The quick way through move text as programs write it. Whatever is not plain is left to the
// tolerant reader, one token at a time.
#include "pgn_parser.h"
#include "pgn_text.h"
#include "quick_san.h"

namespace rostok::chess::detail {

namespace {

bool begins_plain_move(char c) {
  return (c >= 'a' && c <= 'h') || c == 'N' || c == 'B' || c == 'R' || c == 'Q' || c == 'K' ||
         c == 'O';
}

}  // namespace

// Offset behind a move number and its dots, or `at` when this is no plain number: a result,
// castling with zeros, a move glued to the digits.
std::size_t PgnParser::behind_number(std::size_t at) const {
  const std::size_t start = at;
  while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9')
    ++at;
  const std::size_t digits_end = at;
  while (at < text_.size() && text_[at] == '.')
    ++at;
  if (at == text_.size()) return start;
  return at > digits_end || class_of(text_[at]) == CharClass::Blank ? at : start;
}

void PgnParser::read_plain() {
  Level& level = levels_.back();
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (class_of(c) == CharClass::Blank) {
      ++at_;
    } else if (c >= '0' && c <= '9') {
      const std::size_t behind = behind_number(at_);
      if (behind == at_) return;
      at_ = behind;
    } else if (begins_plain_move(c)) {
      std::size_t end = at_ + 1;
      while (end < text_.size() && class_of(text_[end]) == CharClass::Word)
        ++end;
      const Move move = quick_san(level.now, text_.substr(at_, end - at_));
      if (move.is_null() || !has_room()) return;
      at_ = end;
      level.before = level.now;
      level.now.play(move);
      place_move(level, move);
    } else if (c == '{') {
      const std::size_t close = find_byte(text_, '}', at_);
      if (close == text_.npos) return;
      if (keeps_all()) add_comment(text_.substr(at_ + 1, close - at_ - 1));
      at_ = close + 1;
    } else {
      return;
    }
  }
}

}  // namespace rostok::chess::detail
