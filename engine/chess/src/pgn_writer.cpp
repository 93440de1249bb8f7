// SPDX-License-Identifier: MIT
// PGN export format (PGN standard 3.2 and 8): one way to write a game.
#include <algorithm>
#include <array>
#include <utility>

#include "rostok/base/text.h"
#include "rostok/chess/pgn.h"

namespace rostok::chess {

namespace {

constexpr std::size_t kLineLength = 79;

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kRoster{
    {{"Event", "?"}, {"Site", "?"}, {"Date", "????.??.??"}, {"Round", "?"},
     {"White", "?"}, {"Black", "?"}, {"Result", "*"}}};

bool in_roster(std::string_view name) {
  return std::any_of(kRoster.begin(), kRoster.end(),
                     [name](const auto& each) { return each.first == name; });
}

std::string tag_line(std::string_view name, std::string_view value) {
  std::string line = "[" + std::string(name) + " \"";
  for (const char c : value) {
    if (c == '"' || c == '\\') line += '\\';
    const auto byte = static_cast<unsigned char>(c);
    line += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return line + "\"]\n";
}

// Puts words into lines. The last word waits, because a bracket may be glued to it.
class Wrapper {
 public:
  void word(std::string_view text) {
    // A line that begins with % or a tag could be misunderstood: such a word stays on the line of
    // the one before it.
    const bool like_tag = text.size() > 1 && text[0] == '[' && text[1] != '%';
    if (!waiting_.empty() && (like_tag || text.front() == '%')) {
      waiting_ += ' ';
      waiting_ += text;
      return;
    }
    flush();
    waiting_ = text;
  }
  void glue(std::string_view text) { waiting_ += text; }
  [[nodiscard]] std::string take() {
    flush();
    return std::move(text_);
  }

 private:
  void flush() {
    if (waiting_.empty()) return;
    const std::size_t length = base::utf8_length(waiting_);
    if (column_ > 0 && column_ + 1 + length > kLineLength) {
      text_ += '\n';
      column_ = 0;
    } else if (column_ > 0) {
      text_ += ' ';
      ++column_;
    }
    text_ += waiting_;
    column_ += length;
    waiting_.clear();
  }

  std::string text_, waiting_;
  std::size_t column_ = 0;
};

class MoveText {
 public:
  explicit MoveText(const GameTree& tree) : tree_(tree) {}

  std::string write(PgnResult result) {
    for (const std::string& text : tree_.annotation(GameTree::kRoot).after) comment(text);
    if (const auto first = tree_.main_child(GameTree::kRoot); first != GameTree::kNone)
      line(first, tree_.start());
    out_.word(to_string(result));
    return out_.take();
  }

 private:
  using Node = GameTree::Node;
  // A line of moves that is being written. Variations wait on a stack, not in recursion: their
  // depth is the file's choice.
  struct Frame {
    Node node;               // the next move to write, kNone at the end of the line
    Position before;         // the position it is played in
    Node variation;          // the next variation to write before it goes on
    Position variation_start;
    bool number;             // the next black move needs its number
  };

  void line(Node first, const Position& start) {
    std::vector<Frame> stack;
    stack.push_back({first, start, GameTree::kNone, start, true});
    while (!stack.empty()) {
      Frame& frame = stack.back();
      if (frame.variation != GameTree::kNone) {
        const Node variation = frame.variation;
        frame.variation = tree_.next_sibling(variation);
        frame.number = true;
        const Position from = frame.variation_start;
        open_ = true;
        stack.push_back({variation, from, GameTree::kNone, from, true});
        step(stack.back(), false);
      } else if (frame.node != GameTree::kNone) {
        step(frame, true);
      } else {
        stack.pop_back();
        if (!stack.empty()) out_.glue(")");
      }
    }
  }

  // Writes one move. Its siblings are variations only when it is the main continuation.
  void step(Frame& frame, bool with_variations) {
    const Node node = frame.node;
    const Annotation& notes = tree_.annotation(node);
    for (const std::string& text : notes.before) comment(text);
    const bool white = frame.before.turn() == Color::White;
    if (white || frame.number || !notes.before.empty())
      word(std::to_string(frame.before.fullmove_number()) + (white ? "." : "..."));
    const Move move = tree_.move(node);
    word(move.is_null() ? "--" : to_san(frame.before, move));
    for (const std::uint8_t nag : notes.nags) word("$" + std::to_string(nag));
    for (const std::string& text : notes.after) comment(text);
    frame.number = !notes.after.empty();
    frame.variation = with_variations ? tree_.next_sibling(node) : GameTree::kNone;
    frame.variation_start = frame.before;
    frame.before = move.is_null() ? frame.before.after_null_move() : frame.before.after(move);
    frame.node = tree_.main_child(node);
  }

  void word(const std::string& text) {
    out_.word(open_ ? "(" + text : text);
    open_ = false;
  }

  void comment(const std::string& text) {
    std::string plain = text;
    std::replace(plain.begin(), plain.end(), '}', ')');  // cannot be written inside braces
    std::replace_if(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    std::string pending = open_ ? "({" : "{";
    open_ = false;
    bool first = true;
    for (const std::string_view each : base::split(plain, ' ')) {
      if (each.empty()) continue;
      if (!std::exchange(first, false)) {
        out_.word(pending);
        pending.clear();
      }
      pending += each;
    }
    out_.word(pending + "}");
  }

  const GameTree& tree_;
  Wrapper out_;
  bool open_ = false;  // a bracket waits for the next word
};

}  // namespace

std::string to_pgn(const PgnGame& game) {
  std::string text;
  for (const auto& [name, fallback] : kRoster) {
    if (name == "Result") {
      text += tag_line(name, to_string(game.result));
      continue;
    }
    const std::string_view value = game.tag(name);
    text += tag_line(name, value.empty() ? fallback : value);
  }
  // Where the position could not be read its tags stay as they were.
  const bool keeps_fen = game.error && game.tree.size() == 1;
  std::vector<PgnTag> others;
  for (const PgnTag& tag : game.tags)
    if (!in_roster(tag.name) && (keeps_fen || (tag.name != "FEN" && tag.name != "SetUp")))
      others.push_back(tag);
  const Position& start = game.tree.start();
  if (!keeps_fen && start.to_fen() != Position().to_fen()) {
    others.push_back({"FEN", start.to_fen()});
    others.push_back({"SetUp", "1"});
  }
  if (start.is_chess960() && game.tag("Variant").empty()) others.push_back({"Variant", "Chess960"});
  std::stable_sort(others.begin(), others.end(),
                   [](const PgnTag& a, const PgnTag& b) { return a.name < b.name; });
  others.erase(std::unique(others.begin(), others.end(),
                           [](const PgnTag& a, const PgnTag& b) { return a.name == b.name; }),
               others.end());
  for (const PgnTag& tag : others) text += tag_line(tag.name, tag.value);
  return text + "\n" + MoveText(game.tree).write(game.result) + "\n\n";
}

}  // namespace rostok::chess
