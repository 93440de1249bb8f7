// SPDX-License-Identifier: MIT
#include "rostok/chess/game_tree.h"

#include <algorithm>

#include "rostok/base/contract.h"

namespace rostok::chess {

using base::ErrorKind;
using base::fail;
using base::Result;

GameTree::GameTree(Position start) {
  reset(start);
}

void GameTree::reset(Position start) {
  start_ = start;
  nodes_.assign(1, Entry{});
  annotations_.assign(1, Annotation{});
}

std::vector<GameTree::Node> GameTree::children(Node node) const {
  std::vector<Node> all;
  for (Node child = main_child(node); child != kNone; child = next_sibling(child))
    all.push_back(child);
  return all;
}

Position GameTree::position_at(Node node) const {
  std::vector<Move> path;
  for (; node != kRoot; node = nodes_[node].parent) path.push_back(nodes_[node].move);
  Position position = start_;
  for (auto move = path.rbegin(); move != path.rend(); ++move)
    position = move->is_null() ? position.after_null_move() : position.after(*move);
  return position;
}

std::vector<Move> GameTree::main_line() const {
  std::vector<Move> moves;
  for (Node node = main_child(kRoot); node != kNone; node = main_child(node))
    moves.push_back(move(node));
  return moves;
}

GameTree::Node GameTree::end_of_main_line() const {
  Node node = kRoot;
  while (main_child(node) != kNone) node = main_child(node);
  return node;
}

int GameTree::ply_of(Node node) const {
  int plies = 0;
  for (; node != kRoot; node = nodes_[node].parent) ++plies;
  return plies;
}

Result<GameTree::Node> GameTree::play(Node node, Move move) {
  for (Node child = main_child(node); child != kNone; child = next_sibling(child))
    if (nodes_[child].move == move) return child;
  if (!position_at(node).is_legal(move))
    return fail(ErrorKind::IllegalState, "“{1}” is not a legal move here",
                {to_string(move.from()) + to_string(move.to())});
  return append(node, move, false);
}

GameTree::Node GameTree::append(Node parent, Move move, bool as_main) {
  const Node added = static_cast<Node>(nodes_.size());
  Entry entry;
  entry.move = move;
  entry.parent = parent;
  nodes_.push_back(entry);
  Entry& above = nodes_[parent];
  if (above.first_child == kNone) {
    above.first_child = above.last_child = added;
  } else if (as_main) {
    nodes_[added].next_sibling = above.first_child;
    above.first_child = added;
  } else {
    nodes_[above.last_child].next_sibling = added;
    above.last_child = added;
  }
  return added;
}

void GameTree::unlink(Node node) {
  Entry& above = nodes_[nodes_[node].parent];
  Node previous = kNone;
  for (Node each = above.first_child; each != node; each = nodes_[each].next_sibling)
    previous = each;
  const Node next = nodes_[node].next_sibling;
  (previous == kNone ? above.first_child : nodes_[previous].next_sibling) = next;
  if (above.last_child == node) above.last_child = previous;
  nodes_[node].next_sibling = kNone;
}

void GameTree::promote(Node node) {
  ROSTOK_EXPECTS(node != kRoot && node < nodes_.size());
  unlink(node);
  Entry& above = nodes_[nodes_[node].parent];
  nodes_[node].next_sibling = above.first_child;
  if (above.first_child == kNone) above.last_child = node;
  above.first_child = node;
}

void GameTree::remove(Node node) {
  ROSTOK_EXPECTS(node != kRoot && node < nodes_.size());
  unlink(node);
}

const Annotation& GameTree::annotation(Node node) const {
  return annotations_[nodes_[node].annotation];
}

Annotation& GameTree::edit_annotation(Node node) {
  if (nodes_[node].annotation == 0) {
    nodes_[node].annotation = static_cast<std::uint32_t>(annotations_.size());
    annotations_.emplace_back();
  }
  return annotations_[nodes_[node].annotation];
}

}  // namespace rostok::chess
