// SPDX-License-Identifier: MIT
#include "pgn_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pgn_text.h"
#include "rostok/base/text.h"

namespace rostok::chess::detail {

using base::Error;
using base::ErrorKind;

namespace {

constexpr std::size_t kMostLevels = 1000;

// Glyphs that stand alone, as chess informants and programs write them (PGN standard 10).
constexpr std::array<std::pair<std::string_view, int>, 26> kGlyphs{
    {{"!", 1},   {"?", 2},   {"!!", 3},   {"??", 4},   {"!?", 5},   {"?!", 6},  {"□", 7},
     {"=", 10},  {"∞", 13},  {"+=", 14},  {"+/=", 14}, {"⩲", 14},   {"=+", 15}, {"=/+", 15},
     {"⩱", 15},  {"±", 16},  {"+/-", 16}, {"∓", 17},   {"-/+", 17}, {"+-", 18}, {"+−", 18},
     {"-+", 19}, {"−+", 19}, {"⨀", 22},   {"N", 146},  {"D", 220}}};

constexpr std::array<std::pair<std::string_view, PgnResult>, 8> kResults{
    {{"1-0", PgnResult::WhiteWins},
     {"0-1", PgnResult::BlackWins},
     {"1/2-1/2", PgnResult::Draw},
     {"*", PgnResult::Unknown},
     {"1/2", PgnResult::Draw},
     {"½-½", PgnResult::Draw},
     {"½", PgnResult::Draw},
     {"1–0", PgnResult::WhiteWins}}};
constexpr std::size_t kExactResults = 4;  // the others are read with a warning

// A piece of the input as it can stand in a message: short and without control characters.
std::string for_message(const std::string& text) {
  constexpr std::size_t kMost = 40;
  std::u32string shown = base::to_code_points(std::string_view(text).substr(0, 4 * kMost));
  for (char32_t& c : shown)
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) c = 0xFFFD;
  if (shown.size() <= kMost && text.size() <= 4 * kMost) return base::to_utf8(shown);
  shown.resize(std::min(shown.size(), kMost));
  return base::to_utf8(shown) + "…";
}

// Comments of one move; a flood of them is joined, so that each does not cost its own string.
void add_to(std::vector<std::string>& comments, std::string text) {
  constexpr std::size_t kMost = 1000;
  if (comments.size() < kMost)
    comments.push_back(std::move(text));
  else
    (comments.back() += ' ') += text;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One line, single blanks, no control characters: comments are wrapped anywhere in files.
std::string one_line(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (const char c : text) {
    if (class_of(c) != CharClass::Blank && static_cast<unsigned char>(c) >= 0x20)
      plain += c;
    else if (!plain.empty() && plain.back() != ' ')
      plain += ' ';
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

// Without the move number: "12.e4", "12...e5", "1e4", "…e5".
std::string_view without_number(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && is_digit(word[at]))
    ++at;
  const std::size_t digits = at;
  for (;;) {
    if (at < word.size() && word[at] == '.')
      ++at;
    else if (word.substr(at).starts_with("…"))
      at += std::string_view("…").size();
    else
      break;
  }
  if (at == digits && at < word.size() && (word[at] == '-' || word[at] == '/')) return word;
  return word.substr(at);
}

}  // namespace

bool PgnParser::at_line_start() const {
  return at_ == 0 || text_[at_ - 1] == '\n' || text_[at_ - 1] == '\r';
}

base::TextPlace PgnParser::place_of(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < counted_) counted_ = counted_line_start_ = 0, counted_lines_ = 0;
  for (; counted_ < offset; ++counted_) {
    const char c = text_[counted_];
    const bool ends =
        c == '\n' || (c == '\r' && (counted_ + 1 == text_.size() || text_[counted_ + 1] != '\n'));
    if (!ends) continue;
    ++counted_lines_;
    counted_line_start_ = counted_ + 1;
  }
  const auto before = text_.substr(counted_line_start_, offset - counted_line_start_);
  return {file_, first_line_ + counted_lines_, 1 + static_cast<int>(base::utf8_length(before))};
}

namespace {

// Letters beyond ASCII: in a Russian word they are neighbours, in a western one they stand among
// ASCII letters.
bool looks_western(std::string_view bytes) {
  const auto high = [](char c) { return static_cast<unsigned char>(c) >= 0xA0; };
  const auto ascii = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  int among_ascii = 0;
  int in_a_row = 0;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const char a = bytes[i - 1];
    const char b = bytes[i];
    in_a_row += high(a) && high(b) ? 1 : 0;
    among_ascii += (high(a) && ascii(b)) || (ascii(a) && high(b)) ? 1 : 0;
  }
  return among_ascii > in_a_row;
}

}  // namespace

std::string PgnParser::decode(std::string_view bytes) const {
  if (is_ascii(bytes) || base::is_valid_utf8(bytes)) return std::string(bytes);
  const bool western = options_.legacy == LegacyEncoding::Latin1 ||
                       (options_.legacy == LegacyEncoding::Detect && looks_western(bytes));
  return western ? base::latin1_to_utf8(bytes) : base::cp1251_to_utf8(bytes);
}

void PgnParser::warn(std::size_t at, std::string message, std::vector<std::string> args) {
  constexpr std::size_t kMostWarnings = 100;
  if (game_->warnings.size() >= kMostWarnings) return;
  game_->warnings.push_back(
      Error{ErrorKind::BadInput, std::move(message), std::move(args), place_of(at), {}});
}

void PgnParser::fail_at(std::size_t at, Error error) {
  error.place = place_of(at);
  for (std::string& arg : error.args)
    arg = for_message(arg);
  if (!game_->error) game_->error = std::move(error);
  finished_ = true;
}

void PgnParser::fail_at(std::size_t at, std::string message, std::vector<std::string> args) {
  fail_at(at, Error{ErrorKind::BadInput, std::move(message), std::move(args), {}, {}});
}

void PgnParser::skip_line() {
  at_ = line_end(text_, at_);
}

void PgnParser::skip_blanks() {
  while (!at_end()) {
    if (class_of(here()) == CharClass::Blank)
      ++at_;
    else if (here() == '%' && at_line_start())
      skip_line();
    else
      return;
  }
}

std::size_t PgnParser::parse(PgnGame& game) {
  game_ = &game;
  read_tags();
  if (!set_up()) {
    settle_result();
    return text_.size();
  }
  read_moves();
  settle_result();
  return finished_ && !game.error ? at_ : text_.size();
}

void PgnParser::read_moves() {
  const Position& start = game_->tree.start();
  levels_.clear();
  levels_.push_back({GameTree::kRoot, start, start, true, false, {}});
  while (!finished_) {
    if (letters_ == PieceLetters::English) read_plain();
    skip_blanks();
    if (at_end()) break;
    read_token();
  }
  if (early_variation_ && !levels_.front().has_move) drop_early_variations();
  while (!levels_.empty()) {
    flush_pending(levels_.back());
    if (levels_.size() > 1 && !game_->error)
      fail_at(text_.size(), "A variation is not closed: “)” is missing");
    levels_.pop_back();
  }
  if (token_result_ && !game_->error) read_tail();
}

// Variations that waited for a first move of the game in vain are alternatives to nothing.
void PgnParser::drop_early_variations() {
  GameTree& tree = game_->tree;
  while (tree.main_child(GameTree::kRoot) != GameTree::kNone)
    tree.remove(tree.main_child(GameTree::kRoot));
  for (Level& level : levels_)
    level.node = GameTree::kRoot;
  fail_at(*early_variation_, "A variation stands here without the move it belongs to");
}

void PgnParser::read_token() {
  switch (here()) {
    case '{':
      return read_comment();
    case ';': {
      const std::size_t begin = at_ + 1;
      skip_line();
      return add_comment(text_.substr(begin, at_ - begin));
    }
    case '$':
      return read_nag();
    case '(':
      return open_variation();
    case ')':
      return close_variation();
    case '}':
      return fail_at(at_, "“}” stands without “{” before it");
    case '[':
    case ']':
    case '<':
    case '>':
      return fail_at(at_, "“{1}” may not stand among moves", {std::string(1, here())});
    default:
      return read_word();
  }
}

void PgnParser::read_comment() {
  const std::size_t close = find_byte(text_, '}', at_);
  if (close == text_.npos) return fail_at(at_, "A comment is not closed: “}” is missing");
  add_comment(text_.substr(at_ + 1, close - at_ - 1));
  at_ = close + 1;
}

void PgnParser::add_comment(std::string_view raw) {
  if (keeps_all()) add_comment_text(decode(one_line(raw)));
}

void PgnParser::add_comment_text(std::string text) {
  if (text.empty()) return;
  Level& level = levels_.back();
  const bool after_variation =
      level.has_move && game_->tree.next_sibling(level.node) != GameTree::kNone;
  if (!level.has_move && levels_.size() == 1 &&
      game_->tree.main_child(GameTree::kRoot) == GameTree::kNone)
    add_to(game_->tree.edit_annotation(GameTree::kRoot).after, std::move(text));
  else if (!level.has_move || after_variation || !level.pending.empty())
    add_to(level.pending, std::move(text));
  else
    add_to(game_->tree.edit_annotation(level.node).after, std::move(text));
}

// Comments that found no move behind them belong to the last one.
void PgnParser::flush_pending(Level& level) {
  if (level.pending.empty()) return;
  auto& after = game_->tree.edit_annotation(level.node).after;
  for (std::string& text : level.pending)
    add_to(after, std::move(text));
  level.pending.clear();
}

void PgnParser::read_nag() {
  const std::size_t start = at_++;
  int nag = 0;
  while (!at_end() && is_digit(here()) && nag < 1000)
    nag = nag * 10 + (text_[at_++] - '0');
  if (at_ == start + 1 || nag > 255) return fail_at(start, "A glyph is “$” and a number up to 255");
  add_nag(nag);
}

void PgnParser::add_nag(int nag) {
  const Level& level = levels_.back();
  if (nag == 0) return;
  if (!level.has_move) return warn(at_, "A glyph stands before the first move and is skipped");
  if (!keeps_all()) return;
  auto& nags = game_->tree.edit_annotation(level.node).nags;
  if (std::find(nags.begin(), nags.end(), nag) == nags.end())
    nags.push_back(static_cast<std::uint8_t>(nag));
}

void PgnParser::open_variation() {
  if (levels_.size() >= kMostLevels) return fail_at(at_, "Variations are nested too deeply");
  ++at_;
  const Level& outer = levels_.back();
  const bool behind_move = outer.has_move && keeps_all();
  Level inner{behind_move ? game_->tree.parent(outer.node) : outer.node,
              outer.before,
              outer.before,
              false,
              false,
              {}};
  levels_.push_back(std::move(inner));
}

void PgnParser::close_variation() {
  if (levels_.size() == 1) return fail_at(at_, "“)” stands without “(” before it");
  ++at_;
  Level& level = levels_.back();
  if (!level.has_move) {
    // Words in brackets without a move are a remark on the move before.
    auto remarks = std::move(level.pending);
    levels_.pop_back();
    for (std::string& text : remarks)
      add_comment_text(std::move(text));
    return;
  }
  flush_pending(level);
  levels_.pop_back();
}

std::string_view PgnParser::take_word() {
  const std::size_t start = at_;
  while (!at_end() && class_of(here()) == CharClass::Word)
    ++at_;
  // "a8(Q)": the brackets belong to the move.
  if (at_ > start && at_ + 2 < text_.size() && here() == '(' && text_[at_ + 2] == ')' &&
      (text_[at_ - 1] == '8' || text_[at_ - 1] == '1') &&
      std::string_view("QRBNKP").find(text_[at_ + 1]) != std::string_view::npos) {
    at_ += 3;
    while (!at_end() && class_of(here()) == CharClass::Word)
      ++at_;
  }
  return text_.substr(start, at_ - start);
}

void PgnParser::read_word() {
  const std::size_t start = at_;
  std::string_view word = take_word();
  if (read_result(word, start)) return;
  word = without_number(word);
  const std::size_t word_start = at_ - word.size();
  if (word.empty()) return;
  if (word == "e.p." || word == "ep" || word == "e.p") return;
  for (const auto& [glyph, nag] : kGlyphs)
    if (word == glyph) return add_nag(nag);
  if (word == "--" || word == "Z0" || word == "@@@@" || word == "null")
    return read_null_move(word, word_start);
  read_move(word, word_start);
}

void PgnParser::read_move(std::string_view word, std::size_t start) {
  const Level& level = levels_.back();
  std::string decoded;  // only words that are not plain ASCII are worth decoding
  if (!is_ascii(word)) {
    decoded = decode(word);
    word = decoded;
  }
  auto move = parse_san(level.now, word, letters_);
  if (!move) return fail_at(start, std::move(move.error()));
  add_move(move->move, level.now.after(move->move));
  add_nag(move->nag);
}

void PgnParser::read_null_move(std::string_view word, std::size_t start) {
  const Level& level = levels_.back();
  if (levels_.size() == 1 || level.now.in_check())
    return fail_at(start, "A null move is not allowed here: “{1}”", {std::string(word)});
  add_move(Move(), level.now.after_null_move());
}

void PgnParser::add_move(Move move, const Position& next) {
  if (!has_room())
    return fail_at(at_, Error{ErrorKind::TooLarge,
                              "This game has more than {1} moves; its end is not read",
                              {std::to_string(options_.most_moves)},
                              {},
                              {}});
  Level& level = levels_.back();
  level.before = level.now;
  level.now = next;
  place_move(level, move);
}

void PgnParser::place_move(Level& level, Move move) {
  const bool as_main = level.has_move || level.first_as_main;
  level.has_move = true;
  if (levels_.size() > 1 && !levels_.front().has_move && !early_variation_) early_variation_ = at_;
  if (!keeps_all() && levels_.size() > 1) return;
  level.node = game_->tree.append(level.node, move, as_main);
  if (!level.pending.empty())
    game_->tree.edit_annotation(level.node).before = std::exchange(level.pending, {});
}

bool PgnParser::read_result(std::string_view word, std::size_t start) {
  const auto* found = std::find_if(kResults.begin(), kResults.end(),
                                   [word](const auto& each) { return each.first == word; });
  if (found == kResults.end()) return false;
  if (levels_.size() > 1) {
    skip_blanks();
    if (!at_end() && here() == ')') return true;  // the result of a game quoted in a variation
    fail_at(start, "A variation is not closed: “)” is missing");
    return true;
  }
  if (found - kResults.begin() >= static_cast<std::ptrdiff_t>(kExactResults))
    warn(start, "The result “{1}” is read as {2}", {std::string(word), to_string(found->second)});
  token_result_ = found->second;
  finished_ = true;
  return true;
}

void PgnParser::settle_result() {
  const std::string_view tag = game_->tag("Result");
  const auto* found = std::find_if(kResults.begin(), kResults.end(),
                                   [tag](const auto& each) { return each.first == tag; });
  const bool tag_known = found != kResults.end();
  game_->result = tag_known ? found->second : token_result_.value_or(PgnResult::Unknown);
  if (!tag_known && !tag.empty()) warn(0, "The result “{1}” is not known", {std::string(tag)});
  if (token_result_ && tag_known && *token_result_ != found->second) {
    // A tag that says nothing gives way; a real contradiction is left to the reader.
    if (found->second == PgnResult::Unknown)
      game_->result = *token_result_;
    else
      warn(at_, "The tag says {1}, the moves end with {2}",
           {std::string(tag), to_string(*token_result_)});
  }
  if (!token_result_ && !game_->error && !levels_.size() && game_->tree.size() > 1)
    warn(text_.size(), "The result is missing behind the moves");
}

void PgnParser::read_tail() {
  for (;;) {
    skip_blanks();
    if (at_end()) return;
    if (here() == '{' || here() == ';') {
      const bool brace = here() == '{';
      const std::size_t close = brace ? find_byte(text_, '}', at_) : line_end(text_, at_);
      if (brace && close == text_.npos)
        return fail_at(at_, "A comment is not closed: “}” is missing");
      const std::size_t end = std::min(close, text_.size());
      std::string text = decode(one_line(text_.substr(at_ + 1, end - at_ - 1)));
      if (!text.empty() && keeps_all())
        add_to(game_->tree.edit_annotation(game_->tree.end_of_main_line()).after, std::move(text));
      at_ = std::min(end + (brace ? 1 : 0), text_.size());
      continue;
    }
    if (text_.substr(at_).starts_with("1.")) return;  // the next game, without tags
    const std::size_t start = at_;
    const std::string_view word =
        class_of(here()) == CharClass::Word ? take_word() : text_.substr(at_, 1);
    return fail_at(start, "“{1}” stands behind the end of the game", {decode(word)});
  }
}

}  // namespace rostok::chess::detail
