// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/position_editor.h"

#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/chess/game.h"

namespace rostok::viewmodel {

using chess::CastlingSide;
using chess::Color;
using chess::kNoSquare;
using chess::Square;

namespace {

constexpr std::size_t kMostUndo = 200;

// Pieces stand elsewhere; rights go with the rooks where `rights` is kept.
template <typename Where>
BoardSetup::Pieces moved(const BoardSetup::Pieces& pieces, Where where) {
  BoardSetup::Pieces result{};
  for (Square square = 0; square < 64; ++square)
    result[where(square)] = pieces[square];
  return result;
}

}  // namespace

PositionEditor::PositionEditor(const SettingsPresenter& settings,
                               const std::optional<chess::Position>& from)
    : settings_(&settings), setup_(setup_of(from ? *from : chess::Position())) {
  settle();
}

void PositionEditor::settle() {
  keep_possible(setup_);
  position_.reset();
  playable_ = false;
  if (const auto position = chess::Position::from_fen(fen())) {
    position_ = *position;
    position_->set_chess960(setup_.chess960);
    playable_ = !chess::Game(*position_).result_by_rule();
  }
  ++version_;
}

template <typename Change>
void PositionEditor::change(Change&& how, bool pieces) {
  BoardSetup wanted = setup_;
  how(wanted);
  if (pieces && wanted.pieces != setup_.pieces) {
    wanted.en_passant = kNoSquare;  // belongs to the move that was made before
    wanted.halfmoves = 0;
  }
  keep_possible(wanted);
  if (wanted == setup_) return;
  if (before_.size() >= kMostUndo) before_.erase(before_.begin());
  before_.push_back(setup_);
  setup_ = wanted;
  dropped_.clear();
  settle();
}

void PositionEditor::put(Square square, std::optional<chess::Piece> piece) {
  change([&](BoardSetup& setup) { setup.pieces[square] = piece; });
}

void PositionEditor::carry(Square from, Square to) {
  change([&](BoardSetup& setup) {
    const auto piece = setup.pieces[from];
    if (!piece) return;
    setup.pieces[from].reset();
    if (to != kNoSquare) setup.pieces[to] = piece;
  });
}

void PositionEditor::clear() {
  change([](BoardSetup& setup) {
    const bool chess960 = setup.chess960;
    setup = {};
    setup.chess960 = chess960;
  });
}

void PositionEditor::set_start() {
  change([](BoardSetup& setup) { setup = setup_of(chess::Position()); });
}

void PositionEditor::set_chess960_start(int number) {
  change([&](BoardSetup& setup) { setup = setup_of(chess::Position::chess960_start(number)); });
}

void PositionEditor::mirror() {
  change([](BoardSetup& setup) {
    setup.pieces =
        moved(setup.pieces, [](Square square) { return static_cast<Square>(square ^ 7); });
    setup.rights.fill(kNoSquare);  // a king on the d-file does not castle
  });
}

void PositionEditor::swap_colours() {
  change([](BoardSetup& setup) {
    setup.pieces =
        moved(setup.pieces, [](Square square) { return static_cast<Square>(square ^ 56); });
    for (auto& piece : setup.pieces)
      if (piece) piece->color = opposite(piece->color);
    const BoardSetup::Rights old = setup.rights;
    for (std::size_t right = 0; right < old.size(); ++right)
      setup.rights[right ^ 2] =
          old[right] == kNoSquare ? kNoSquare : static_cast<Square>(old[right] ^ 56);
    setup.turn = opposite(setup.turn);
  });
}

void PositionEditor::set_turn(Color turn) {
  change(
      [&](BoardSetup& setup) {
        if (setup.turn != turn) setup.en_passant = kNoSquare;
        setup.turn = turn;
      },
      false);
}

void PositionEditor::set_chess960(bool on) {
  change([&](BoardSetup& setup) { setup.chess960 = on; }, false);
}

void PositionEditor::toggle_right(Color color, CastlingSide side) {
  change(
      [&](BoardSetup& setup) {
        Square& rook =
            setup.rights[static_cast<std::size_t>(color) * 2 + static_cast<std::size_t>(side)];
        rook = rook == kNoSquare ? possible_rook(setup, color, side) : kNoSquare;
      },
      false);
}

void PositionEditor::set_en_passant(Square square) {
  change([&](BoardSetup& setup) { setup.en_passant = square; }, false);
}

void PositionEditor::set_move_number(int number) {
  change([&](BoardSetup& setup) { setup.move_number = number; }, false);
}

void PositionEditor::undo() {
  if (before_.empty()) return;
  setup_ = before_.back();
  before_.pop_back();
  dropped_.clear();
  settle();
}

bool PositionEditor::has_right(Color color, CastlingSide side) const {
  return setup_.rights[static_cast<std::size_t>(color) * 2 + static_cast<std::size_t>(side)] !=
         kNoSquare;
}

bool PositionEditor::can_have_right(Color color, CastlingSide side) const {
  return has_right(color, side) || possible_rook(setup_, color, side) != kNoSquare;
}

base::Result<void> PositionEditor::read(std::string_view text) {
  // Of a PGN or a web page that was pasted whole: the first FEN in quotes.
  std::string_view fen = base::trim(text);
  if (const auto tag = text.find("[FEN \""); tag != text.npos) {
    fen = text.substr(tag + 6);
    fen = fen.substr(0, fen.find('"'));
  }
  fen = fen.substr(0, fen.find_first_of("\r\n"));
  std::vector<std::string> dropped;
  const auto setup = read_fen(fen, &dropped);
  if (!setup) return tl::unexpected(setup.error());
  change([&](BoardSetup& wanted) { wanted = *setup; }, false);
  dropped_ = std::move(dropped);
  ++version_;
  return {};
}

std::vector<Remark> PositionEditor::remarks() const {
  std::vector<Remark> all = remarks_on(setup_, settings_->words());
  for (const std::string& what : dropped_) {
    const bool square = what.size() == 2;
    all.push_back({RemarkKind::Warning,
                   square ? settings_->words().tr(
                                "No pawn can have stepped over {1}; this was left out.", {what})
                          : settings_->words().tr(
                                "Castling “{1}” is impossible here and was left out.", {what}),
                   {}});
  }
  return all;
}

}  // namespace rostok::viewmodel
