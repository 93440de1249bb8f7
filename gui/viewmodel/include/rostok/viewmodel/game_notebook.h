// SPDX-License-Identifier: MIT
// A game under analysis: moves with variations, comments, signs and shapes, a place in it, and a
// way back from every change.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/chess/pgn.h"

namespace rostok::viewmodel {

class GameNotebook {
 public:
  using Node = chess::GameTree::Node;
  static constexpr Node kRoot = chess::GameTree::kRoot, kNone = chess::GameTree::kNone;

  // The first `locked` half-moves of the main line are what was played: they can be commented, but
  // neither removed nor displaced by a variation.
  explicit GameNotebook(chess::PgnGame game = chess::PgnGame(), int locked = 0);

  [[nodiscard]] const chess::PgnGame& game() const { return game_; }
  [[nodiscard]] const chess::GameTree& tree() const { return game_.tree; }
  [[nodiscard]] Node here() const { return here_; }
  [[nodiscard]] chess::Position position() const { return game_.tree.position_at(here_); }
  [[nodiscard]] std::vector<chess::Position> positions_to_here() const;  // from the start
  // Grows with every change of the game or the place.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  // Changes of the game since the last mark_saved(); undone changes do not count.
  [[nodiscard]] bool changed() const { return edits_ != saved_; }
  void mark_saved() { saved_ = edits_; }

  // --- walking ---
  void go_to(Node node);
  void go_to_ply(int ply);  // of the main line; beyond the end = the end
  bool back();
  bool forward();
  void to_start() { go_to(kRoot); }
  void to_end();  // of the line that is looked at
  // To the next or last alternative of the move that led here or, where it has none, into the
  // first variation of the next move. False: there is none.
  bool next_variation(int by);

  // --- changing ---
  // A legal move: enters the continuation or adds it.
  void play(chess::Move move);
  // The variation that is looked at becomes the main one. False in the main line and where the
  // played game would be displaced.
  bool promote();
  [[nodiscard]] bool can_promote() const;
  // Removes the move that led here with everything behind it.
  bool remove();
  [[nodiscard]] bool can_remove() const;
  // The words behind the move that led here, without commands such as [%eval].
  [[nodiscard]] std::string comment() const { return comment_of(here_); }
  [[nodiscard]] std::string comment_of(Node node) const;
  void set_comment(const std::string& text);
  // 1 … 6 for ! ? !! ?? !? ?!; 0 = none.
  [[nodiscard]] int glyph() const { return glyph_of(here_); }
  [[nodiscard]] int glyph_of(Node node) const;
  void set_glyph(int nag);  // the same again takes it away
  [[nodiscard]] std::vector<chess::BoardShape> shapes() const { return shapes_of(here_); }
  [[nodiscard]] std::vector<chess::BoardShape> shapes_of(Node node) const;
  void set_shapes(const std::vector<chess::BoardShape>& shapes);
  // Another game in the place of this one; can be undone like every change.
  void replace(chess::PgnGame game);
  // The game that the notebook began with is (again) in its place.
  [[nodiscard]] bool is_original() const { return original_; }

  bool undo();
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }

 private:
  struct Moment {
    chess::PgnGame game;
    Node here = kRoot;
    std::uint64_t edits = 0;
    int locked = 0;
    bool original = true;
  };
  void remember();
  [[nodiscard]] Node branch() const;  // the nearest move to the root that is no main one, or kNone
  [[nodiscard]] bool is_locked(Node node) const;
  [[nodiscard]] chess::CommentParts parts_of(Node node) const;
  void write_parts(const chess::CommentParts& parts);

  chess::PgnGame game_;
  int locked_;
  bool original_ = true;
  Node here_ = kRoot;
  std::vector<Moment> past_;
  std::uint64_t edits_ = 0, last_edit_ = 0, saved_ = 0, version_ = 1;
};

// Sign of a glyph number: "!", "?", "!!", "??", "!?", "?!"; □ for 7; empty for others.
[[nodiscard]] const char* glyph_sign(int nag);

}  // namespace rostok::viewmodel
