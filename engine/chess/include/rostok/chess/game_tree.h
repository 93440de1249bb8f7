// SPDX-License-Identifier: MIT
// A game with its variations, comments and glyphs. Nodes live in one array and are named by
// number, so that a reader of many games can fill the same tree again and again.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/chess/position.h"

namespace rostok::chess {

// What a writer put beside a move.
struct Annotation {
  std::vector<std::uint8_t> nags;   // numeric annotation glyphs, 1 = "!" … (PGN 10)
  std::vector<std::string> before;  // comments in front of the move
  std::vector<std::string> after;   // comments behind it
  [[nodiscard]] bool empty() const { return nags.empty() && before.empty() && after.empty(); }
  bool operator==(const Annotation&) const = default;
};

class GameTree {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;  // the start position, without a move
  static constexpr Node kNone = 0xFFFFFFFF;

  explicit GameTree(Position start = Position());
  void reset(Position start);  // an empty tree again; memory is kept for the next game

  [[nodiscard]] const Position& start() const { return start_; }
  // The move that led to a node; null for the root and for null moves of variations.
  [[nodiscard]] Move move(Node node) const { return nodes_[node].move; }
  [[nodiscard]] Node parent(Node node) const { return nodes_[node].parent; }
  // The main continuation, else kNone.
  [[nodiscard]] Node main_child(Node node) const { return nodes_[node].first_child; }
  // The next alternative to this move, else kNone.
  [[nodiscard]] Node next_sibling(Node node) const { return nodes_[node].next_sibling; }
  [[nodiscard]] std::vector<Node> children(Node node) const;
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }  // root included

  [[nodiscard]] std::size_t annotated() const {
    return annotations_.size() - 1;
  }  // nodes with notes

  [[nodiscard]] Position position_at(Node node) const;
  [[nodiscard]] std::vector<Move> main_line() const;
  [[nodiscard]] Node end_of_main_line() const;
  [[nodiscard]] int ply_of(Node node) const;  // moves from the root

  // Plays a legal move at a node: an existing continuation is entered, a new one becomes the
  // last variation. IllegalState for an illegal move.
  base::Result<Node> play(Node node, Move move);
  // Makes a move the main continuation of its parent.
  void promote(Node node);
  // Cuts off a move with everything behind it; its numbers are not used again.
  void remove(Node node);

  // For readers that have checked the move: adds a node as first or last continuation.
  Node append(Node parent, Move move, bool as_main);

  [[nodiscard]] const Annotation& annotation(Node node) const;
  [[nodiscard]] Annotation& edit_annotation(Node node);

 private:
  struct Entry {
    Move move;
    Node parent = kNone, first_child = kNone, last_child = kNone, next_sibling = kNone;
    std::uint32_t annotation = 0;  // 0 = none
  };
  void unlink(Node node);

  Position start_;
  std::vector<Entry> nodes_;
  std::vector<Annotation> annotations_;  // [0] stays empty
};

}  // namespace rostok::chess
