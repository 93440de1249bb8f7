// SPDX-License-Identifier: MIT
// Moves, comments and variations set like a page of a book. Set once for a width, drawn in parts.
#pragma once
#include <unordered_map>

#include "rostok/screens/screen.h"
#include "rostok/viewmodel/tree_blocks.h"

namespace rostok::screens {

class TreeView {
 public:
  using Node = viewmodel::GameNotebook::Node;

  // Sets the blocks again when `version`, width or scale differ from the last call.
  void set(const Ui& ui, const std::vector<viewmodel::TreeBlock>& blocks, std::uint64_t version,
           float width);
  [[nodiscard]] float height() const { return height_; }
  // Upper and lower edge of a move; nullopt: it is not shown.
  [[nodiscard]] std::optional<std::pair<float, float>> place_of(Node node) const;
  // Adds what lies between `top` and `bottom` with the upper left corner of the whole at (x, y).
  // Hits: "node-N".
  void build(const Ui& ui, Scene& content, float x, float y, float top, float bottom,
             Node here) const;

 private:
  enum class Look : std::uint8_t { Number, Move, Comment, Token, Word };
  struct Piece {
    Rect rect;  // from the upper left corner of the whole
    Look look = Look::Move;
    Node node = viewmodel::GameNotebook::kNone;
    std::string text, glyph;
  };
  void set_pair(const Ui& ui, const viewmodel::TreeBlock& block, float width);
  void set_comment(const Ui& ui, const viewmodel::TreeBlock& block, float width);
  void set_variation(const Ui& ui, const viewmodel::TreeBlock& block, float width);
  void draw(const Ui& ui, Scene& content, const Piece& piece, const Rect& at, Node here) const;
  [[nodiscard]] float width_of(const Ui& ui, const std::string& text);

  std::vector<Piece> pieces_;  // from top to bottom
  std::unordered_map<Node, std::size_t> places_;
  std::unordered_map<std::string, float> widths_;  // of words at 16
  float height_ = 0, width_ = -1, scale_ = 0;
  std::uint64_t version_ = 0;
};

}  // namespace rostok::screens
