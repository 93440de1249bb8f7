// SPDX-License-Identifier: MIT
// FEN as people paste it. Sentences are those of the rules core, with the column added.
#include <algorithm>
#include <cctype>

#include "rostok/base/text.h"
#include "rostok/viewmodel/board_setup.h"

namespace rostok::viewmodel {

using base::ErrorKind;
using base::Result;
using chess::CastlingSide;
using chess::Color;
using chess::file_of;
using chess::kNoSquare;
using chess::PieceType;
using chess::rank_of;
using chess::Square;

namespace {

class FenReader {
 public:
  FenReader(std::string_view text, std::vector<std::string>* dropped)
      : text_(text), dropped_(dropped) {}

  Result<BoardSetup> read() {
    if (auto done = read_board(); !done) return tl::unexpected(done.error());
    if (auto done = read_turn(); !done) return tl::unexpected(done.error());
    if (auto done = read_rights(); !done) return tl::unexpected(done.error());
    if (auto done = read_en_passant(); !done) return tl::unexpected(done.error());
    if (auto done = read_counters(); !done) return tl::unexpected(done.error());
    keep_possible(setup_);
    return setup_;
  }

 private:
  using Done = Result<void>;

  [[nodiscard]] base::Unexpected wrong(std::string message, std::vector<std::string> args,
                                       std::size_t at) const {
    const int column = 1 + static_cast<int>(base::utf8_length(text_.substr(0, at)));
    return base::fail(
        base::Error{ErrorKind::BadInput, std::move(message), std::move(args), {"", 0, column}, ""});
  }
  void drop(std::string what) {
    if (dropped_ != nullptr) dropped_->push_back(std::move(what));
  }
  // The next word; its begin is kept for messages.
  std::string_view word() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
      ++at_;
    begin_ = at_;
    while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != '\t')
      ++at_;
    return text_.substr(begin_, at_ - begin_);
  }

  Done read_board() {
    const std::string_view field = word();
    const auto ranks = static_cast<long>(std::count(field.begin(), field.end(), '/')) + 1;
    if (ranks != 8)
      return wrong("A FEN has 8 ranks, this one has {1}", {std::to_string(ranks)},
                   begin_ + field.size());
    std::size_t at = begin_;
    for (int rank = 7; rank >= 0; --rank) {
      if (auto done = read_rank(rank, at); !done) return done;
      ++at;  // the slash
    }
    return {};
  }

  Done read_rank(int rank, std::size_t& at) {
    const std::string name = std::to_string(rank + 1);
    int file = 0;
    for (; at < at_ && text_[at] != '/'; ++at) {
      const char c = text_[at];
      if (c >= '1' && c <= '8') {
        file += c - '0';
      } else if (const auto piece = chess::parse_fen_letter(c)) {
        if (file < 8) setup_.pieces[chess::make_square(file, rank)] = piece;
        ++file;
      } else {
        return wrong("Rank {1} of the FEN has an unknown piece “{2}”", {name, letter_at(at)}, at);
      }
      if (file > 8) return wrong("Rank {1} of the FEN has more than 8 squares", {name}, at);
    }
    if (file < 8)
      return wrong("Rank {1} of the FEN has {2} squares, not 8", {name, std::to_string(file)}, at);
    return {};
  }

  // The whole letter, of several bytes too.
  [[nodiscard]] std::string letter_at(std::size_t at) const {
    const std::u32string letters = base::to_code_points(text_.substr(at, 4));
    return base::to_utf8(std::u32string_view(letters).substr(0, 1));
  }

  Done read_turn() {
    const std::string_view field = word();
    if (field.empty() || field == "w" || field == "W") return {};
    if (field != "b" && field != "B")
      return wrong("The side to move in a FEN is w or b, not “{1}”", {std::string(field)}, begin_);
    setup_.turn = Color::Black;
    return {};
  }

  Done read_rights() {
    const std::string_view field = word();
    if (field.empty() || field == "-") return {};
    for (std::size_t n = 0; n < field.size(); ++n) {
      const auto letter = static_cast<unsigned char>(field[n]);
      const char lower = static_cast<char>(std::tolower(letter));
      if (lower != 'k' && lower != 'q' && (lower < 'a' || lower > 'h'))
        return wrong("Unknown castling right “{1}”", {letter_at(begin_ + n)}, begin_ + n);
      if (!grant(std::isupper(letter) != 0 ? Color::White : Color::Black, lower)) drop({field[n]});
    }
    return {};
  }

  bool grant(Color color, char letter) {
    const int rank = color == Color::White ? 0 : 7;
    if (letter == 'k' || letter == 'q') {
      const CastlingSide side = letter == 'k' ? CastlingSide::King : CastlingSide::Queen;
      Square rook = possible_rook(setup_, color, side);
      if (rook == kNoSquare) {  // not from the usual squares: Chess960
        BoardSetup other = setup_;
        other.chess960 = true;
        rook = possible_rook(other, color, side);
        setup_.chess960 = setup_.chess960 || rook != kNoSquare;
      }
      return give(color, side, rook);
    }
    const Square rook = chess::make_square(letter - 'a', rank);
    Square king = kNoSquare;
    for (int file = 0; file < 8; ++file)
      if (setup_.pieces[chess::make_square(file, rank)] == chess::Piece{color, PieceType::King})
        king = chess::make_square(file, rank);
    if (king == kNoSquare || setup_.pieces[rook] != chess::Piece{color, PieceType::Rook})
      return false;
    setup_.chess960 = true;
    return give(color, rook > king ? CastlingSide::King : CastlingSide::Queen, rook);
  }

  bool give(Color color, CastlingSide side, Square rook) {
    if (rook == kNoSquare) return false;
    setup_.rights[static_cast<std::size_t>(color) * 2 + static_cast<std::size_t>(side)] = rook;
    return true;
  }

  Done read_en_passant() {
    const std::string_view field = word();
    if (field.empty() || field == "-") return {};
    const auto square = chess::parse_square(field);
    if (!square) return wrong("“{1}” is not an en passant square", {std::string(field)}, begin_);
    // A square that nobody can take on is right in a FEN, only of no use.
    const int rank = setup_.turn == Color::White ? 5 : 2;
    const Square pawn = chess::make_square(file_of(*square), setup_.turn == Color::White ? 4 : 3);
    if (rank_of(*square) != rank ||
        setup_.pieces[pawn] != chess::Piece{opposite(setup_.turn), PieceType::Pawn})
      drop(std::string(field));
    setup_.en_passant = *square;
    return {};
  }

  Done read_counters() {
    const std::string_view half = word();
    if (half.empty()) return {};
    const auto halfmoves = base::parse_integer(half);
    if (!halfmoves || *halfmoves < 0 || *halfmoves > 65000)
      return wrong("The half-move counter of the FEN is not a number: “{1}”", {std::string(half)},
                   begin_);
    const std::string_view full = word();
    const auto moves = full.empty() ? std::optional{1LL} : base::parse_integer(full);
    if (!moves || *moves < 0 || *moves > 65000)
      return wrong("The move number of the FEN is not a number: “{1}”", {std::string(full)},
                   begin_);
    setup_.halfmoves = static_cast<int>(*halfmoves);
    setup_.move_number = static_cast<int>(*moves);
    return {};
  }

  std::string_view text_;
  std::vector<std::string>* dropped_;
  std::size_t at_ = 0, begin_ = 0;
  BoardSetup setup_;
};

}  // namespace

Result<BoardSetup> read_fen(std::string_view fen, std::vector<std::string>* dropped) {
  return FenReader(fen, dropped).read();
}

}  // namespace rostok::viewmodel
