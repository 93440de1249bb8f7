// SPDX-License-Identifier: MIT
// The tag section of a game and what follows from it.
#include <algorithm>

#include "pgn_chunks.h"
#include "pgn_parser.h"
#include "pgn_text.h"
#include "rostok/base/text.h"

namespace rostok::chess::detail {

using base::Error;
using base::ErrorKind;

namespace {

std::string unescape(std::string_view value) {
  if (find_byte(value, '\\', 0) == value.npos) return std::string(value);
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == '"' || value[i + 1] == '\\'))
      ++i;
    text += value[i];
  }
  return text;
}

std::string lower_letters(std::string_view text) {
  std::string lower;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') lower += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) lower += c;
  }
  return lower;
}

enum class Variant { Orthodox, Chess960, Other };
Variant variant_of(std::string_view value) {
  const std::string name = lower_letters(value);
  if (name.empty() || name == "standard" || name == "chess" || name == "normal" ||
      name == "fromposition" || name == "orthodox" || name == "classical")
    return Variant::Orthodox;
  if (name == "chess960" || name == "fischerandom" || name == "fischerrandom" ||
      name == "freestyle" || name == "960")
    return Variant::Chess960;
  return Variant::Other;
}

}  // namespace

void PgnParser::read_tags() {
  for (;;) {
    skip_blanks();
    if (at_end()) return;
    if (here() == ';' && game_->tags.empty())
      skip_line();
    else if (here() == '[')
      read_tag();
    else
      return;
  }
}

void PgnParser::read_tag() {
  const std::size_t start = at_++;
  const auto blanks = [&] {
    while (!at_end() && (here() == ' ' || here() == '\t'))
      ++at_;
  };
  blanks();
  const std::size_t name_start = at_;
  while (!at_end() && class_of(here()) == CharClass::Word && here() != '"')
    ++at_;
  std::string name = decode(text_.substr(name_start, at_ - name_start));
  if (std::any_of(name.begin(), name.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    name.clear();
  blanks();
  if (!name.empty() && !at_end() && here() == '"') {
    ++at_;
    read_tag_value(name, start);
    return;
  }
  warn(start, "This tag is not complete and is skipped");
  skip_line();
}

void PgnParser::read_tag_value(const std::string& name, std::size_t start) {
  const std::size_t begin = at_;
  const std::size_t end_of_line = line_end(text_, begin);
  const auto add = [&](std::size_t end, std::size_t behind) {
    std::string value = decode(unescape(text_.substr(begin, end - begin)));
    if (!game_->tag(name).empty()) warn(start, "The tag {1} stands twice", {name});
    game_->tags.push_back({name, std::move(value)});
    at_ = behind;
  };
  const auto closes = [&](std::size_t quote) {  // offset behind the bracket, 0 if there is none
    std::size_t at = quote + 1;
    while (at < end_of_line && (text_[at] == ' ' || text_[at] == '\t'))
      ++at;
    return at < end_of_line && text_[at] == ']' ? at + 1 : 0;
  };
  std::size_t first_quote = begin;
  while (first_quote < end_of_line && text_[first_quote] != '"')
    first_quote += text_[first_quote] == '\\' ? 2 : 1;
  if (first_quote < end_of_line)
    if (const std::size_t behind = closes(first_quote)) return add(first_quote, behind);
  // A quote inside the value that was not escaped: the last one before a bracket counts.
  for (std::size_t quote = end_of_line; quote-- > begin;)
    if (text_[quote] == '"')
      if (const std::size_t behind = closes(quote)) {
        warn(start, "A quotation mark inside the tag {1} is not escaped", {name});
        return add(quote, behind);
      }
  warn(start, "This tag is not complete and is skipped");
  skip_line();
}

bool PgnParser::set_up() {
  const std::string_view variant_tag = game_->tag("Variant");
  const Variant variant = variant_of(variant_tag);
  if (variant == Variant::Other) {
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.message = "The chess variant “{1}” is not supported, its moves are not read";
    error.args = {std::string(variant_tag)};
    game_->moves_read = false;
    fail_at(0, std::move(error));
    return false;
  }
  Position start;
  const std::string_view fen = game_->tag("FEN");
  const std::size_t fen_at = std::min(text_.find("[FEN"), text_.size());
  if (!fen.empty()) {
    std::vector<Error> dropped;
    auto position = Position::from_fen(fen, &dropped);
    if (!position) {
      fail_at(fen_at, std::move(position.error()));
      return false;
    }
    for (Error& each : dropped)
      warn(fen_at, std::move(each.message), std::move(each.args));
    start = *position;
    if (game_->tag("SetUp") != "1")
      warn(fen_at, "The tag FEN stands without [SetUp \"1\"]; the position is used");
  }
  if (variant == Variant::Chess960) start.set_chess960(true);
  game_->tree.reset(start);
  return true;
}

}  // namespace rostok::chess::detail
