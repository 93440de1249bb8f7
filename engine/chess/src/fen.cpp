// SPDX-License-Identifier: MIT
// Positions from and to text (PGN standard section 16.1; X-FEN and Shredder-FEN for Chess960).
#include <algorithm>
#include <cctype>

#include "rostok/base/contract.h"
#include "rostok/base/text.h"
#include "rostok/chess/position.h"

namespace rostok::chess {

using base::ErrorKind;
using base::fail;
using base::Result;

std::optional<Square> parse_square(std::string_view text) {
  if (text.size() != 2 || text[0] < 'a' || text[0] > 'h' || text[1] < '1' || text[1] > '8')
    return std::nullopt;
  return make_square(text[0] - 'a', text[1] - '1');
}

std::string to_string(Square square) {
  return {static_cast<char>('a' + file_of(square)), static_cast<char>('1' + rank_of(square))};
}

char fen_letter(Piece piece) {
  const char letter = "pnbrqk"[static_cast<int>(piece.type)];
  return piece.color == Color::White ? static_cast<char>(std::toupper(letter)) : letter;
}

std::optional<Piece> parse_fen_letter(char letter) {
  constexpr std::string_view kLetters = "pnbrqkPNBRQK";
  const auto at = kLetters.find(letter);
  if (at == std::string_view::npos) return std::nullopt;
  return Piece{at < 6 ? Color::Black : Color::White, static_cast<PieceType>(at % 6)};
}

class PositionBuilder {
 public:
  explicit PositionBuilder(std::vector<base::Error>* warnings) : warnings_(warnings) {
    p_.board_.fill(Position::kEmpty);
  }

  Result<Position> read(std::string_view fen) {
    std::vector<std::string_view> fields;
    for (const std::string_view field : base::split(base::trim(fen), ' '))
      if (!field.empty()) fields.push_back(field);
    if (fields.size() < 4)
      return fail(ErrorKind::BadInput,
                  "A FEN needs pieces, side to move, castling and en passant; {1} fields found",
                  {std::to_string(fields.size())});
    if (auto done = read_board(fields[0]); !done) return tl::unexpected(done.error());
    if (fields[1] != "w" && fields[1] != "b")
      return fail(ErrorKind::BadInput, "The side to move in a FEN is w or b, not “{1}”",
                  {std::string(fields[1])});
    p_.turn_ = fields[1] == "w" ? Color::White : Color::Black;
    if (auto done = check_pieces(); !done) return tl::unexpected(done.error());
    if (auto done = read_castling(fields[2]); !done) return tl::unexpected(done.error());
    if (auto done = read_en_passant(fields[3]); !done) return tl::unexpected(done.error());
    if (fields.size() > 4)
      if (auto done = read_counters(fields); !done) return tl::unexpected(done.error());
    p_.key_ = p_.compute_key();
    return p_;
  }

  void put(Color color, PieceType type, Square square) { p_.put(color, type, square); }
  void grant(Color color, CastlingSide side, Square rook) {
    p_.castling_rooks_[static_cast<std::size_t>(Position::index(color) * 2 +
                                                static_cast<int>(side))] = rook;
  }
  Position finish() {
    p_.chess960_ = true;
    p_.key_ = p_.compute_key();
    return p_;
  }

 private:
  using Done = Result<void>;

  void warn(std::string message, std::vector<std::string> args = {}) {
    if (warnings_ != nullptr)
      warnings_->push_back({ErrorKind::BadInput, std::move(message), std::move(args), {}, {}});
  }

  Done read_board(std::string_view field) {
    const auto ranks = base::split(field, '/');
    if (ranks.size() != 8)
      return fail(ErrorKind::BadInput, "A FEN has 8 ranks, this one has {1}",
                  {std::to_string(ranks.size())});
    for (int i = 0; i < 8; ++i)
      if (auto done = read_rank(ranks[static_cast<std::size_t>(i)], 7 - i); !done) return done;
    return {};
  }

  Done read_rank(std::string_view text, int rank) {
    const std::string name = std::to_string(rank + 1);
    int file = 0;
    bool digit_before = false;
    for (const char c : text) {
      if (c >= '1' && c <= '8') {
        if (digit_before)
          return fail(ErrorKind::BadInput, "Rank {1} of the FEN has two digits in a row", {name});
        digit_before = true;
        file += c - '0';
      } else {
        digit_before = false;
        const auto piece = parse_fen_letter(c);
        if (!piece)
          return fail(ErrorKind::BadInput, "Rank {1} of the FEN has an unknown piece “{2}”",
                      {name, std::string(1, c)});
        if (piece->type == PieceType::Pawn && (rank == 0 || rank == 7))
          return fail(ErrorKind::BadInput, "There is a pawn on rank {1}", {name});
        if (file < 8) p_.put(piece->color, piece->type, make_square(file, rank));
        ++file;
      }
      if (file > 8)
        return fail(ErrorKind::BadInput, "Rank {1} of the FEN has more than 8 squares", {name});
    }
    if (file < 8)
      return fail(ErrorKind::BadInput, "Rank {1} of the FEN has {2} squares, not 8",
                  {name, std::to_string(file)});
    return {};
  }

  Done check_pieces() {
    for (const Color color : {Color::White, Color::Black}) {
      const bool white = color == Color::White;
      if (std::popcount(p_.pieces(color, PieceType::King)) != 1)
        return fail(ErrorKind::BadInput,
                    white ? "White must have exactly one king" : "Black must have exactly one king");
      if (std::popcount(p_.pieces(color)) > 16)
        return fail(ErrorKind::BadInput, white ? "White has more than 16 pieces"
                                               : "Black has more than 16 pieces");
      if (std::popcount(p_.pieces(color, PieceType::Pawn)) > 8)
        return fail(ErrorKind::BadInput,
                    white ? "White has more than 8 pawns" : "Black has more than 8 pawns");
    }
    if (p_.attackers_of(p_.king(opposite(p_.turn_)), p_.turn_, p_.occupied()) != 0)
      return fail(ErrorKind::BadInput, "The side that is not to move is in check");
    return {};
  }

  Done read_castling(std::string_view field) {
    if (field == "-") return {};
    for (const char c : field) {
      const Color color = std::isupper(static_cast<unsigned char>(c)) != 0 ? Color::White : Color::Black;
      const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (lower != 'k' && lower != 'q' && (lower < 'a' || lower > 'h'))
        return fail(ErrorKind::BadInput, "Unknown castling right “{1}”", {std::string(1, c)});
      const Square rook = castling_rook(color, lower);
      if (rook == kNoSquare) {
        warn("The castling right “{1}” is impossible here and was dropped", {std::string(1, c)});
        continue;
      }
      const bool king_side = file_of(rook) > file_of(p_.king(color));
      grant(color, king_side ? CastlingSide::King : CastlingSide::Queen, rook);
      const bool orthodox =
          file_of(p_.king(color)) == 4 && file_of(rook) == (king_side ? 7 : 0);
      if (!orthodox || (lower != 'k' && lower != 'q')) p_.chess960_ = true;
    }
    return {};
  }

  // K and Q mean the outermost rook of that side (X-FEN); letters a–h name the file.
  [[nodiscard]] Square castling_rook(Color color, char right) const {
    const Square king = p_.king(color);
    const int rank = color == Color::White ? 0 : 7;
    if (rank_of(king) != rank) return kNoSquare;
    const Bitboard rooks = p_.pieces(color, PieceType::Rook) & rank_set(rank);
    if (right == 'k' || right == 'q') {
      for (int step = 0; step < 8; ++step) {
        const int file = right == 'k' ? 7 - step : step;
        const Square square = make_square(file, rank);
        if (square == king) return kNoSquare;
        if (has(rooks, square)) return square;
      }
      return kNoSquare;
    }
    const Square square = make_square(right - 'a', rank);
    return has(rooks, square) ? square : kNoSquare;
  }

  Done read_en_passant(std::string_view field) {
    if (field == "-") return {};
    const auto square = parse_square(field);
    if (!square)
      return fail(ErrorKind::BadInput, "“{1}” is not an en passant square", {std::string(field)});
    const Color them = opposite(p_.turn_);
    const int direction = them == Color::White ? 8 : -8;
    const bool plausible =
        relative_rank(them, rank_of(*square)) == 2 && !p_.piece_on(*square) &&
        !p_.piece_on(static_cast<Square>(*square - direction)) &&
        p_.piece_on(static_cast<Square>(*square + direction)) == Piece{them, PieceType::Pawn};
    if (!plausible) {
      warn("The en passant square {1} is impossible here and was dropped", {std::string(field)});
      return {};
    }
    if (p_.en_passant_capture_exists(*square)) p_.en_passant_ = *square;
    return {};
  }

  Done read_counters(const std::vector<std::string_view>& fields) {
    const auto halfmoves = base::parse_integer(fields[4]);
    const auto moves = fields.size() > 5 ? base::parse_integer(fields[5]) : std::optional{1LL};
    if (!halfmoves || *halfmoves < 0 || *halfmoves > 65000)
      return fail(ErrorKind::BadInput, "The half-move counter of the FEN is not a number: “{1}”",
                  {std::string(fields[4])});
    if (!moves || *moves < 0 || *moves > 65000)
      return fail(ErrorKind::BadInput, "The move number of the FEN is not a number: “{1}”",
                  {std::string(fields[5])});
    p_.halfmove_clock_ = static_cast<std::uint16_t>(*halfmoves);
    p_.fullmove_number_ = static_cast<std::uint16_t>(std::max(*moves, 1LL));
    return {};
  }

  std::vector<base::Error>* warnings_;
  Position p_{Position::Empty{}};
};

Result<Position> Position::from_fen(std::string_view fen, std::vector<base::Error>* warnings) {
  return PositionBuilder(warnings).read(fen);
}

Position Position::chess960_start(int number) {
  ROSTOK_EXPECTS(number >= 0 && number < 960);
  // The usual numbering (Scharnagl): bishops first, then queen, knights by table, R-K-R last.
  std::array<std::optional<PieceType>, 8> array;
  const auto nth_free = [&array](int n) {
    for (std::size_t file = 0;; ++file)
      if (!array[file] && n-- == 0) return file;
  };
  array[static_cast<std::size_t>(number % 4 * 2 + 1)] = PieceType::Bishop;
  array[static_cast<std::size_t>(number / 4 % 4 * 2)] = PieceType::Bishop;
  array[nth_free(number / 16 % 6)] = PieceType::Queen;
  constexpr std::array<std::array<int, 2>, 10> kKnights{
      {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 2}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}}};
  const auto& knights = kKnights[static_cast<std::size_t>(number / 96)];
  const std::size_t second = nth_free(knights[1]);
  array[nth_free(knights[0])] = PieceType::Knight;
  array[second] = PieceType::Knight;
  for (const PieceType type : {PieceType::Rook, PieceType::King, PieceType::Rook})
    array[nth_free(0)] = type;

  PositionBuilder builder(nullptr);
  for (const Color color : {Color::White, Color::Black}) {
    const int back = color == Color::White ? 0 : 7;
    bool king_seen = false;
    for (int file = 0; file < 8; ++file) {
      const PieceType type = *array[static_cast<std::size_t>(file)];
      builder.put(color, type, make_square(file, back));
      builder.put(color, PieceType::Pawn, make_square(file, color == Color::White ? 1 : 6));
      king_seen = king_seen || type == PieceType::King;
      if (type == PieceType::Rook)
        builder.grant(color, king_seen ? CastlingSide::King : CastlingSide::Queen,
                      make_square(file, back));
    }
  }
  return builder.finish();
}

std::optional<int> Position::chess960_number() const {
  for (int number = 0; number < 960; ++number) {
    const Position start = chess960_start(number);
    bool same = true;
    for (int file = 0; same && file < 8; ++file)
      same = piece_on(make_square(file, 0)) == start.piece_on(make_square(file, 0));
    if (same) return number;
  }
  return std::nullopt;
}

std::string Position::to_fen() const {
  return to_fen(chess960_ ? CastlingStyle::Files : CastlingStyle::Letters);
}

std::string Position::to_fen(CastlingStyle style) const {
  std::string text;
  for (int rank = 7; rank >= 0; --rank) {
    int empty = 0;
    for (int file = 0; file < 8; ++file) {
      const auto piece = piece_on(make_square(file, rank));
      if (!piece) {
        ++empty;
        continue;
      }
      if (empty > 0) text += std::to_string(std::exchange(empty, 0));
      text += fen_letter(*piece);
    }
    if (empty > 0) text += std::to_string(empty);
    if (rank > 0) text += '/';
  }
  text += turn_ == Color::White ? " w " : " b ";
  std::string rights;
  for (const Color color : {Color::White, Color::Black})
    for (const CastlingSide side : {CastlingSide::King, CastlingSide::Queen}) {
      const Square rook = castling_rook(color, side);
      if (rook == kNoSquare) continue;
      char letter = side == CastlingSide::King ? 'k' : 'q';
      if (style == CastlingStyle::Files) letter = static_cast<char>('a' + file_of(rook));
      rights += color == Color::White ? static_cast<char>(std::toupper(letter)) : letter;
    }
  text += rights.empty() ? "-" : rights;
  text += ' ' + (en_passant_ == kNoSquare ? "-" : to_string(en_passant_));
  return text + ' ' + std::to_string(halfmove_clock_) + ' ' + std::to_string(fullmove_number_);
}

}  // namespace rostok::chess
