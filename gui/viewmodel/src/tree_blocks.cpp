// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/tree_blocks.h"
#include "rostok/viewmodel/move_text.h"

namespace rostok::viewmodel {

using chess::GameTree;
using chess::Position;
using Node = GameTree::Node;

namespace {

constexpr int kDeepest = 12;  // variations inside variations; deeper ones show as "…"

class BlockMaker {
 public:
  BlockMaker(const GameNotebook& notebook, const Settings& settings)
      : notebook_(notebook), tree_(notebook.tree()), settings_(settings) {}

  std::vector<TreeBlock> make() {
    add_comment(GameTree::kRoot);
    Position position = tree_.start();
    for (Node node = tree_.main_child(GameTree::kRoot); node != GameTree::kNone;
         node = tree_.main_child(node)) {
      add_to_pair(node, position);
      add_comment(node);
      for (Node other = tree_.next_sibling(node); other != GameTree::kNone;
           other = tree_.next_sibling(other))
        add_variation(other, position);
      step(position, node);
    }
    return std::move(blocks_);
  }

 private:
  void step(Position& position, Node node) const {
    const chess::Move move = tree_.move(node);
    if (move.is_null())
      position = position.after_null_move();
    else
      position.play(move);
  }

  [[nodiscard]] std::string text_of(Node node, const Position& before) const {
    const chess::Move move = tree_.move(node);
    return move.is_null() ? "--" : shown(before, move, settings_);
  }

  void add_to_pair(Node node, const Position& before) {
    const bool white = before.turn() == chess::Color::White;
    const bool open = !blocks_.empty() && blocks_.back().kind == TreeBlock::Kind::Pair &&
                      blocks_.back().tokens[1].text.empty();
    if (white || !open)
      blocks_.push_back({TreeBlock::Kind::Pair, before.fullmove_number(), {{}, {}}, {}, 0});
    TreeToken& place = blocks_.back().tokens[white ? 0 : 1];
    place = {node, text_of(node, before), glyph_sign(notebook_.glyph_of(node))};
    if (!white && !open) blocks_.back().tokens[0] = {GameTree::kNone, "…", ""};
  }

  void add_comment(Node node) {
    std::string text = notebook_.comment_of(node);
    for (const std::string& before : tree_.annotation(node).before) {
      const std::string words = chess::parse_comment(before).text;
      if (!words.empty()) text = text.empty() ? words : words + " " + text;
    }
    if (!text.empty()) blocks_.push_back({TreeBlock::Kind::Comment, 0, {}, std::move(text), 0});
  }

  void add_variation(Node first, const Position& before) {
    blocks_.push_back({TreeBlock::Kind::Variation, 0, {}, {}, 1});
    variation(blocks_.back().tokens, first, before, 1);
  }

  // "( 8…0-0 9.d5 ( 9.e5 ) Кb8 )"
  void variation(std::vector<TreeToken>& into, Node first, Position position, int depth) const {
    into.push_back({GameTree::kNone, "(", ""});
    bool numbered_next = true;
    for (Node node = first; node != GameTree::kNone; node = tree_.main_child(node)) {
      const bool white = position.turn() == chess::Color::White;
      std::string text = text_of(node, position);
      if (white || numbered_next)
        text = std::to_string(position.fullmove_number()) + (white ? "." : "…") + text;
      into.push_back({node, std::move(text), glyph_sign(notebook_.glyph_of(node))});
      const std::string comment = notebook_.comment_of(node);
      if (!comment.empty()) into.push_back({GameTree::kNone, comment, ""});
      numbered_next = !comment.empty();
      if (node != first)
        for (Node other = tree_.next_sibling(node); other != GameTree::kNone;
             other = tree_.next_sibling(other)) {
          numbered_next = true;
          if (depth < kDeepest)
            variation(into, other, position, depth + 1);
          else
            into.push_back({other, "(…)", ""});
        }
      step(position, node);
    }
    into.push_back({GameTree::kNone, ")", ""});
  }

  const GameNotebook& notebook_;
  const GameTree& tree_;
  const Settings& settings_;
  std::vector<TreeBlock> blocks_;
};

}  // namespace

std::vector<TreeBlock> blocks_of(const GameNotebook& notebook, const Settings& settings) {
  return BlockMaker(notebook, settings).make();
}

}  // namespace rostok::viewmodel
