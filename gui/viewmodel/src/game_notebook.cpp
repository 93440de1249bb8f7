// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/game_notebook.h"

#include <algorithm>
#include <array>

namespace rostok::viewmodel {

namespace {

constexpr std::size_t kMostUndo = 100;
// Beyond that a copy for every change would be felt; such games are undone a few steps only.
constexpr std::size_t kLargeGame = 20'000;
constexpr int kLastMoveGlyph = 7;  // 1 … 6 and "only move" stand for the move itself

}  // namespace

const char* glyph_sign(int nag) {
  static constexpr std::array<const char*, 8> kSigns = {"", "!", "?", "!!", "??", "!?", "?!", "□"};
  return nag > 0 && nag < static_cast<int>(kSigns.size()) ? kSigns[static_cast<std::size_t>(nag)]
                                                          : "";
}

GameNotebook::GameNotebook(chess::PgnGame game, int locked)
    : game_(std::move(game)), locked_(locked) {}

std::vector<chess::Position> GameNotebook::positions_to_here() const {
  std::vector<chess::Move> moves;
  for (Node node = here_; node != kRoot; node = tree().parent(node))
    moves.push_back(tree().move(node));
  std::vector<chess::Position> positions{tree().start()};
  for (auto move = moves.rbegin(); move != moves.rend(); ++move)
    positions.push_back(move->is_null() ? positions.back().after_null_move()
                                        : positions.back().after(*move));
  return positions;
}

void GameNotebook::go_to(Node node) {
  if (node >= tree().size() || node == here_) return;
  here_ = node;
  ++version_;
}

void GameNotebook::go_to_ply(int ply) {
  Node node = kRoot;
  for (int i = 0; i < ply && tree().main_child(node) != kNone; ++i)
    node = tree().main_child(node);
  go_to(node);
}

bool GameNotebook::back() {
  if (here_ == kRoot) return false;
  go_to(tree().parent(here_));
  return true;
}

bool GameNotebook::forward() {
  const Node next = tree().main_child(here_);
  if (next == kNone) return false;
  go_to(next);
  return true;
}

void GameNotebook::to_end() {
  while (forward()) {
  }
}

bool GameNotebook::next_variation(int by) {
  std::vector<Node> choices;
  if (here_ != kRoot) choices = tree().children(tree().parent(here_));
  if (choices.size() > 1) {
    const auto at = std::find(choices.begin(), choices.end(), here_) - choices.begin();
    const auto wanted = at + by;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(choices.size())) return false;
    go_to(choices[static_cast<std::size_t>(wanted)]);
    return true;
  }
  choices = tree().children(here_);
  if (by < 0 || choices.size() < 2) return false;
  go_to(choices[1]);
  return true;
}

void GameNotebook::remember() {
  const std::size_t most = tree().size() > kLargeGame ? 3 : kMostUndo;
  while (past_.size() >= most)
    past_.erase(past_.begin());
  past_.push_back({game_, here_, edits_, locked_, original_});
  edits_ = ++last_edit_;
  ++version_;
}

bool GameNotebook::undo() {
  if (past_.empty()) return false;
  Moment last = std::move(past_.back());
  past_.pop_back();
  game_ = std::move(last.game);
  here_ = last.here;
  edits_ = last.edits;
  locked_ = last.locked;
  original_ = last.original;
  ++version_;
  return true;
}

void GameNotebook::play(chess::Move move) {
  for (const Node child : tree().children(here_))
    if (tree().move(child) == move) return go_to(child);
  if (!position().is_legal(move)) return;
  remember();
  if (const auto node = game_.tree.play(here_, move)) here_ = *node;
}

GameNotebook::Node GameNotebook::branch() const {
  Node found = kNone;
  for (Node node = here_; node != kRoot; node = tree().parent(node))
    if (tree().main_child(tree().parent(node)) != node) {
      found = node;
      break;
    }
  return found;
}

bool GameNotebook::is_locked(Node node) const {
  Node played = kRoot;
  for (int ply = 0; ply < locked_; ++ply) {
    played = tree().main_child(played);
    if (played == kNone) return false;
    if (played == node) return true;
  }
  return false;
}

bool GameNotebook::can_promote() const {
  const Node node = branch();
  return node != kNone && !is_locked(tree().main_child(tree().parent(node)));
}

bool GameNotebook::promote() {
  if (!can_promote()) return false;
  const Node node = branch();
  remember();
  game_.tree.promote(node);
  return true;
}

bool GameNotebook::can_remove() const {
  return here_ != kRoot && !is_locked(here_);
}

bool GameNotebook::remove() {
  if (!can_remove()) return false;
  remember();
  const Node gone = here_;
  here_ = tree().parent(gone);
  game_.tree.remove(gone);
  return true;
}

// All comments behind a move as one.
chess::CommentParts GameNotebook::parts_of(Node node) const {
  chess::CommentParts all;
  for (const std::string& comment : tree().annotation(node).after) {
    chess::CommentParts parts = chess::parse_comment(comment);
    if (!all.text.empty() && !parts.text.empty()) all.text += ' ';
    all.text += parts.text;
    if (parts.clock) all.clock = parts.clock;
    if (parts.elapsed) all.elapsed = parts.elapsed;
    if (parts.eval) all.eval = parts.eval;
    all.shapes.insert(all.shapes.end(), parts.shapes.begin(), parts.shapes.end());
  }
  return all;
}

void GameNotebook::write_parts(const chess::CommentParts& parts) {
  remember();
  auto& after = game_.tree.edit_annotation(here_).after;
  after.clear();
  if (std::string text = chess::to_comment(parts); !text.empty()) after.push_back(std::move(text));
}

std::string GameNotebook::comment_of(Node node) const {
  return parts_of(node).text;
}

void GameNotebook::set_comment(const std::string& text) {
  chess::CommentParts parts = parts_of(here_);
  if (parts.text == text) return;
  parts.text = text;
  // A brace would end the comment in the file.
  std::replace(parts.text.begin(), parts.text.end(), '{', '(');
  std::replace(parts.text.begin(), parts.text.end(), '}', ')');
  write_parts(parts);
}

int GameNotebook::glyph_of(Node node) const {
  for (const std::uint8_t nag : tree().annotation(node).nags)
    if (nag <= kLastMoveGlyph) return nag;
  return 0;
}

void GameNotebook::set_glyph(int nag) {
  if (here_ == kRoot) return;
  const int now = glyph();
  remember();
  auto& nags = game_.tree.edit_annotation(here_).nags;
  std::erase_if(nags, [](std::uint8_t each) { return each <= kLastMoveGlyph; });
  if (nag != now && nag > 0) nags.insert(nags.begin(), static_cast<std::uint8_t>(nag));
}

std::vector<chess::BoardShape> GameNotebook::shapes_of(Node node) const {
  return parts_of(node).shapes;
}

void GameNotebook::set_shapes(const std::vector<chess::BoardShape>& shapes) {
  chess::CommentParts parts = parts_of(here_);
  if (parts.shapes == shapes) return;
  parts.shapes = shapes;
  write_parts(parts);
}

void GameNotebook::replace(chess::PgnGame game) {
  remember();
  game_ = std::move(game);
  here_ = kRoot;
  locked_ = 0;
  original_ = false;
}

}  // namespace rostok::viewmodel
