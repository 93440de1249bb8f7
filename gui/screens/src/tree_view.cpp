// SPDX-License-Identifier: MIT
#include "tree_view.h"

#include <algorithm>
#include <cmath>

namespace rostok::screens {

using viewmodel::GameNotebook;
using viewmodel::TreeBlock;
using viewmodel::TreeToken;
using widgets::Align;

namespace {

constexpr float kRow = 33, kToken = 30;  // logical heights
constexpr float kNumber = 44;

}  // namespace

void TreeView::set(const Ui& ui, const std::vector<TreeBlock>& blocks, std::uint64_t version,
                   float width) {
  if (version == version_ && width == width_ && ui.scale == scale_) return;
  if (ui.scale != scale_) widths_.clear();
  version_ = version;
  width_ = width;
  scale_ = ui.scale;
  pieces_.clear();
  places_.clear();
  height_ = 0;
  for (const TreeBlock& block : blocks) {
    if (block.kind == TreeBlock::Kind::Pair) set_pair(ui, block, width);
    if (block.kind == TreeBlock::Kind::Comment) set_comment(ui, block, width);
    if (block.kind == TreeBlock::Kind::Variation) set_variation(ui, block, width);
  }
  for (std::size_t i = 0; i < pieces_.size(); ++i)
    if (pieces_[i].node != GameNotebook::kNone) places_[pieces_[i].node] = i;
}

float TreeView::width_of(const Ui& ui, const std::string& text) {
  const auto [found, fresh] = widths_.try_emplace(text, 0.0F);
  if (fresh) found->second = ui.text_width(text, 16, false);
  return found->second;
}

void TreeView::set_pair(const Ui& ui, const TreeBlock& block, float width) {
  const float row = ui.px(kRow), number = ui.px(kNumber), column = std::floor((width - number) / 2);
  pieces_.push_back({{0, height_, number - ui.px(14), row},
                     Look::Number,
                     GameNotebook::kNone,
                     std::to_string(block.number) + ".",
                     {}});
  for (std::size_t half = 0; half < block.tokens.size(); ++half) {
    const TreeToken& token = block.tokens[half];
    if (token.text.empty()) continue;
    pieces_.push_back(
        {{number + column * static_cast<float>(half), height_ + 1, column - ui.px(6), row - 2},
         Look::Move,
         token.node,
         token.text,
         token.glyph});
  }
  height_ += row;
}

void TreeView::set_comment(const Ui& ui, const TreeBlock& block, float width) {
  const float indent = ui.px(kNumber), inner = width - indent - ui.px(20);
  const float height = ui.painter->measure(block.text, ui.px(16), false, inner).height;
  pieces_.push_back({{indent, height_ + ui.px(4), width - indent, height + ui.px(6)},
                     Look::Comment,
                     GameNotebook::kNone,
                     block.text,
                     {}});
  height_ += height + ui.px(14);
}

// Words one behind the other, broken into lines; a long comment is cut into its words.
void TreeView::set_variation(const Ui& ui, const TreeBlock& block, float width) {
  const float indent = ui.px(kNumber), line = ui.px(kToken), blank = ui.px(6);
  float x = indent;
  const auto put = [&](const std::string& text, const std::string& glyph, GameNotebook::Node node) {
    const float wide = std::min(
        width - indent, width_of(ui, text + glyph) + (node == GameNotebook::kNone ? 2 : ui.px(8)));
    if (x + wide > width && x > indent) {
      x = indent;
      height_ += line;
    }
    pieces_.push_back({{x, height_, wide, line},
                       node == GameNotebook::kNone ? Look::Word : Look::Token,
                       node,
                       text,
                       glyph});
    x += wide + blank;
  };
  for (const TreeToken& token : block.tokens) {
    if (token.node != GameNotebook::kNone) {
      put(token.text, token.glyph, token.node);
      continue;
    }
    std::size_t begin = 0;
    while (begin < token.text.size()) {
      const std::size_t end = std::min(token.text.find(' ', begin), token.text.size());
      if (end > begin) put(token.text.substr(begin, end - begin), {}, token.node);
      begin = end + 1;
    }
  }
  height_ += line + ui.px(4);
}

std::optional<std::pair<float, float>> TreeView::place_of(Node node) const {
  const auto found = places_.find(node);
  if (found == places_.end()) return std::nullopt;
  const Rect& rect = pieces_[found->second].rect;
  return std::pair{rect.y, rect.bottom()};
}

void TreeView::build(const Ui& ui, Scene& content, float x, float y, float top, float bottom,
                     Node here) const {
  const auto first = std::partition_point(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
    return piece.rect.bottom() < top;
  });
  for (auto piece = first; piece != pieces_.end() && piece->rect.y <= bottom; ++piece) {
    Rect at = piece->rect;
    at.x += x;
    at.y += y;
    draw(ui, content, *piece, at, here);
  }
}

void TreeView::draw(const Ui& ui, Scene& content, const Piece& piece, const Rect& at,
                    Node here) const {
  const widgets::Theme& t = *ui.theme;
  const std::string id = "node-" + std::to_string(piece.node);
  const bool pressable = piece.node != GameNotebook::kNone,
             current = pressable && piece.node == here;
  if (current)
    widgets::box(content, at, t.primary_soft, ui.px(6), t.primary, 2);
  else if (pressable && ui.pointer.hovered == id)
    widgets::box(content, at, t.sunken, ui.px(6));
  if (pressable) content.hits.push_back({id, at, true, false});
  switch (piece.look) {
    case Look::Number:
      widgets::label(content, ui, at, piece.text, 16, false, t.text_second, Align::Right);
      break;
    case Look::Comment:
      widgets::box(content, {at.x, at.y, ui.px(4), at.h}, t.accent, ui.px(2));
      widgets::paragraph(content, ui, {at.x + ui.px(16), at.y + ui.px(2), at.w - ui.px(20), 0},
                         piece.text, 16, false, t.text_second);
      break;
    case Look::Word:
      widgets::label(content, ui, at, piece.text, 16, false, t.text_second);
      break;
    case Look::Token:
      widgets::label(content, ui, {at.x + ui.px(4), at.y, at.w, at.h}, piece.text + piece.glyph, 16,
                     current, current ? t.text : t.info);
      break;
    case Look::Move: {
      const float pad = ui.px(10),
                  text = std::min(at.w - pad, ui.text_width(piece.text, 18, current) + 2);
      widgets::label(content, ui, {at.x + pad, at.y, text, at.h}, piece.text, 18, current, t.text);
      const float left = at.x + pad + text + ui.px(3);
      if (!piece.glyph.empty() && left < at.right())
        widgets::label(content, ui, {left, at.y, at.right() - left, at.h}, piece.glyph, 18, true,
                       t.great);
      break;
    }
  }
}

}  // namespace rostok::screens
