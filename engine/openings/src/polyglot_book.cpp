// SPDX-License-Identifier: MIT
#include "rostok/openings/polyglot_book.h"

#include <algorithm>
#include <array>

#include "rostok/base/text.h"

namespace rostok::openings {

using base::ErrorKind;
using base::fail;
using base::Result;
using namespace rostok::chess;

namespace {

constexpr std::array<std::uint64_t, 781> kKeys{
#include "polyglot_keys.inc"
};
constexpr std::size_t kCastling = 768, kEnPassant = 772, kWhiteToMove = 780;
constexpr std::size_t kEntryBytes = 16;

// The legal move that sixteen bits mean: to and from as file and rank, three bits each, then the
// promotion piece. Castling is king takes own rook; some books write the king's two steps.
std::optional<Move> decode_move(const Position& position, std::uint16_t bits) {
  const auto to = static_cast<Square>(bits & 63), from = static_cast<Square>(bits >> 6 & 63);
  const int promotion = bits >> 12 & 7;
  if (promotion > 4) return std::nullopt;
  std::optional<PieceType> piece;
  if (promotion > 0) piece = static_cast<PieceType>(promotion);
  const bool king_steps = from == position.king(position.turn()) && rank_of(from) == rank_of(to) &&
                          file_of(from) == 4 && (file_of(to) == 6 || file_of(to) == 2);
  for (const Move move : position.legal_moves()) {
    if (move.from() != from || move.promotion() != piece) continue;
    if (move.to() == to) return move;
    if (move.is_castling() && king_steps && (file_of(move.to()) > 4) == (file_of(to) > 4))
      return move;
  }
  return std::nullopt;
}

// Of the side to move, beside the pawn that stepped over `passed`.
bool has_pawn_beside_step(const Position& position, Square passed) {
  const Color us = position.turn();
  const int rank = rank_of(passed) + (us == Color::White ? -1 : 1);
  for (const int file : {file_of(passed) - 1, file_of(passed) + 1})
    if (file >= 0 && file < 8 &&
        position.piece_on(make_square(file, rank)) == Piece{us, PieceType::Pawn})
      return true;
  return false;
}

}  // namespace

Square passed_square(Move last) {
  return last.kind() == MoveKind::DoubleStep ? static_cast<Square>((last.from() + last.to()) / 2)
                                             : kNoSquare;
}

Square passed_square(const Position& position, std::string_view fen) {
  const auto fields = base::split(fen, ' ');
  const auto square = fields.size() > 3 ? parse_square(fields[3]) : std::nullopt;
  if (!square) return kNoSquare;
  const Color us = position.turn();
  const int forward = us == Color::White ? -8 : 8;  // of the side that made the step
  const bool plausible = rank_of(*square) == (us == Color::White ? 5 : 2) &&
                         !position.piece_on(*square) &&
                         !position.piece_on(static_cast<Square>(*square - forward)) &&
                         position.piece_on(static_cast<Square>(*square + forward)) ==
                             Piece{opposite(us), PieceType::Pawn};
  return plausible ? *square : kNoSquare;
}

std::uint64_t polyglot_key(const Position& position, Square passed) {
  std::uint64_t key = 0;
  for (Bitboard set = position.occupied(); set != 0;) {
    const Square square = pop_first(set);
    const Piece piece = *position.piece_on(square);
    const auto kind =
        2 * static_cast<std::size_t>(piece.type) + (piece.color == Color::White ? 1 : 0);
    key ^= kKeys[64 * kind + square];
  }
  std::size_t right = kCastling;
  for (const Color color : {Color::White, Color::Black})
    for (const CastlingSide side : {CastlingSide::King, CastlingSide::Queen}) {
      if (position.castling_rook(color, side) != kNoSquare) key ^= kKeys[right];
      ++right;
    }
  if (passed == kNoSquare) passed = position.en_passant();
  if (passed != kNoSquare && has_pawn_beside_step(position, passed))
    key ^= kKeys[kEnPassant + static_cast<std::size_t>(file_of(passed))];
  return position.turn() == Color::White ? key ^ kKeys[kWhiteToMove] : key;
}

Result<PolyglotBook> PolyglotBook::open(const std::filesystem::path& path) {
  std::error_code code;
  if (!std::filesystem::exists(path, code))
    return fail(ErrorKind::NotFound, "There is no file “{1}”", {path.string()});
  const auto size = std::filesystem::file_size(path, code);
  PolyglotBook book;
  if (!code) book.file_.open(path, std::ios::binary);
  if (!book.file_.is_open())
    return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path.string()});
  book.path_ = path;
  book.entries_ = size / kEntryBytes;
  if (size == 0 || size % kEntryBytes != 0)
    return fail(ErrorKind::BadInput,
                "“{1}” is not a whole Polyglot book: its {2} bytes are not entries of 16",
                {path.string(), std::to_string(size)});
  return book;
}

base::Error PolyglotBook::damaged() const {
  return {ErrorKind::BadInput,
          "The Polyglot book “{1}” is damaged: its entries are not in order",
          {path_.string()},
          {},
          {}};
}

Result<PolyglotBook::Entry> PolyglotBook::read(std::uint64_t index) {
  std::array<unsigned char, kEntryBytes> bytes{};
  file_.clear();
  file_.seekg(static_cast<std::streamoff>(index * kEntryBytes));
  file_.read(reinterpret_cast<char*>(bytes.data()), kEntryBytes);
  if (!file_) return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path_.string()});
  const auto number = [&bytes](std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = at; i < at + count; ++i)
      value = value << 8 | bytes[i];
    return value;
  };
  return Entry{number(0, 8), static_cast<std::uint16_t>(number(8, 2)),
               static_cast<std::uint16_t>(number(10, 2)),
               static_cast<std::uint32_t>(number(12, 4))};
}

// The index of the first entry whose key is not below `key`.
Result<std::uint64_t> PolyglotBook::first_with(std::uint64_t key) {
  std::uint64_t low = 0, high = entries_;
  std::uint64_t low_key = 0, high_key = ~std::uint64_t{0};  // what the entries between may be
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    const auto entry = read(middle);
    if (!entry) return tl::unexpected(entry.error());
    if (entry->key < low_key || entry->key > high_key) return fail(damaged());
    if (entry->key < key) {
      low = middle + 1;
      low_key = entry->key;
    } else {
      high = middle;
      high_key = entry->key;
    }
  }
  return low;
}

Result<std::vector<BookMove>> PolyglotBook::moves(const Position& position, Square passed) {
  const std::uint64_t key = polyglot_key(position, passed);
  const auto first = first_with(key);
  if (!first) return tl::unexpected(first.error());
  std::vector<BookMove> found;
  for (std::uint64_t index = *first; index < entries_; ++index) {
    const auto entry = read(index);
    if (!entry) return tl::unexpected(entry.error());
    if (entry->key < key) return fail(damaged());
    if (entry->key != key) break;
    const auto move = decode_move(position, entry->move);
    const auto same = [&move](const BookMove& each) { return each.move == *move; };
    if (move && std::none_of(found.begin(), found.end(), same))
      found.push_back({*move, entry->weight, entry->learn});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const BookMove& a, const BookMove& b) { return a.weight > b.weight; });
  return found;
}

std::optional<Move> choose_move(const std::vector<BookMove>& moves, double random) {
  long long all = 0;
  for (const BookMove& each : moves)
    all += each.weight;
  if (all == 0) return std::nullopt;
  auto rest = std::min(
      static_cast<long long>(std::clamp(random, 0.0, 1.0) * static_cast<double>(all)), all - 1);
  for (const BookMove& each : moves) {
    if (rest < each.weight) return each.move;
    rest -= each.weight;
  }
  return std::nullopt;
}

}  // namespace rostok::openings
