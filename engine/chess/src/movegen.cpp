// SPDX-License-Identifier: MIT
// Legal moves directly: pins and checks are found first, so that no move has to be taken back.
#include "lookup.h"
#include "rostok/base/contract.h"
#include "rostok/chess/position.h"

namespace rostok::chess {

using detail::SliderEntry;
using detail::tables;

namespace {

constexpr Bitboard north(Bitboard set) {
  return set << 8;
}
constexpr Bitboard south(Bitboard set) {
  return set >> 8;
}

// Collects moves.
struct ListSink {
  MoveList& list;
  template <typename Lookup>
  void piece_moves(Square from, Bitboard targets) {
    while (targets != 0) list.push_back(Move(from, pop_first(targets)));
  }
  // Each target was reached from the square `back` squares behind it (may be negative).
  template <typename Lookup>
  void pawn_moves(Bitboard targets, int back, MoveKind kind) {
    while (targets != 0) {
      const Square to = pop_first(targets);
      list.push_back(Move(static_cast<Square>(to - back), to, kind));
    }
  }
  template <typename Lookup>
  void promotions(Bitboard targets, int back) {
    while (targets != 0) {
      const Square to = pop_first(targets);
      const auto from = static_cast<Square>(to - back);
      for (const MoveKind kind : {MoveKind::PromoteQueen, MoveKind::PromoteKnight,
                                  MoveKind::PromoteRook, MoveKind::PromoteBishop})
        list.push_back(Move(from, to, kind));
    }
  }
  void one_move(Move move) { list.push_back(move); }
};

// Counts them only: a set of targets is one population count.
struct CountSink {
  std::size_t total = 0;
  template <typename Lookup>
  void piece_moves(Square /*from*/, Bitboard targets) {
    total += static_cast<std::size_t>(Lookup::count(targets));
  }
  template <typename Lookup>
  void pawn_moves(Bitboard targets, int /*back*/, MoveKind /*kind*/) {
    total += static_cast<std::size_t>(Lookup::count(targets));
  }
  template <typename Lookup>
  void promotions(Bitboard targets, int /*back*/) {
    total += 4 * static_cast<std::size_t>(Lookup::count(targets));
  }
  void one_move(Move /*move*/) { ++total; }
};

}  // namespace

template <typename Lookup, Color Us, typename Sink>
class Generator {
 public:
  Generator(const Position& position, Sink& sink)
      : p_(position),
        sink_(sink),
        ours_(position.pieces(Us)),
        theirs_(position.pieces(kThem)),
        occupied_(ours_ | theirs_),
        king_(position.king(Us)) {
    find_checks_and_pins();
  }

  void run() {
    king_moves();
    if (more_than_one(checkers_)) return;
    // With one checker every other piece must capture it or step between.
    allowed_ = checkers_ == 0
                   ? ~Bitboard{0}
                   : checkers_ | tables.between[king_][first_square(checkers_)];
    pawn_moves();
    en_passant();
    const Bitboard targets = ~ours_ & allowed_;
    Bitboard knights = own(PieceType::Knight) & ~pinned_;  // a pinned knight never moves
    while (knights != 0) {
      const Square from = pop_first(knights);
      sink_.template piece_moves<Lookup>(from, tables.knight[from] & targets);
    }
    const Bitboard queens = own(PieceType::Queen);
    slider_moves(own(PieceType::Bishop) | queens, tables.bishop, targets);
    slider_moves(own(PieceType::Rook) | queens, tables.rook, targets);
    if (checkers_ == 0) castling();
  }

 private:
  static constexpr Color kThem = opposite(Us);
  static constexpr int kForward = Us == Color::White ? 8 : -8;

  [[nodiscard]] Bitboard own(PieceType type) const { return p_.pieces(type) & ours_; }
  [[nodiscard]] Bitboard enemy(PieceType type) const { return p_.pieces(type) & theirs_; }
  [[nodiscard]] Bitboard bishop(Square from, Bitboard occupied) const {
    return Lookup::slide(tables.bishop[from], occupied);
  }
  [[nodiscard]] Bitboard rook(Square from, Bitboard occupied) const {
    return Lookup::slide(tables.rook[from], occupied);
  }

  [[nodiscard]] bool attacked(Square square, Bitboard occupied) const {
    const Bitboard queens = enemy(PieceType::Queen);
    return (tables.knight[square] & enemy(PieceType::Knight)) != 0 ||
           (tables.pawn[static_cast<int>(Us)][square] & enemy(PieceType::Pawn)) != 0 ||
           (tables.king[square] & enemy(PieceType::King)) != 0 ||
           (bishop(square, occupied) & (enemy(PieceType::Bishop) | queens)) != 0 ||
           (rook(square, occupied) & (enemy(PieceType::Rook) | queens)) != 0;
  }

  void find_checks_and_pins() {
    checkers_ = (tables.knight[king_] & enemy(PieceType::Knight)) |
                (tables.pawn[static_cast<int>(Us)][king_] & enemy(PieceType::Pawn));
    const Bitboard queens = enemy(PieceType::Queen);
    // Sliders that would see the king if our own pieces were not there.
    Bitboard snipers = (bishop(king_, theirs_) & (enemy(PieceType::Bishop) | queens)) |
                       (rook(king_, theirs_) & (enemy(PieceType::Rook) | queens));
    while (snipers != 0) {
      const Square sniper = pop_first(snipers);
      const Bitboard blockers = tables.between[king_][sniper] & ours_;
      if (blockers == 0)
        checkers_ |= bit(sniper);
      else if (!more_than_one(blockers))
        pinned_ |= blockers;
    }
  }

  void king_moves() {
    Bitboard candidates = tables.king[king_] & ~ours_;
    Bitboard safe = 0;
    const Bitboard without_king = occupied_ ^ bit(king_);  // it cannot hide behind itself
    while (candidates != 0) {
      const Square to = pop_first(candidates);
      if (!attacked(to, without_king)) safe |= bit(to);
    }
    sink_.template piece_moves<Lookup>(king_, safe);
  }

  void slider_moves(Bitboard sliders, const std::array<SliderEntry, 64>& table, Bitboard targets) {
    Bitboard free = sliders & ~pinned_;
    while (free != 0) {
      const Square from = pop_first(free);
      sink_.template piece_moves<Lookup>(from, Lookup::slide(table[from], occupied_) & targets);
    }
    Bitboard bound = sliders & pinned_;
    while (bound != 0) {
      const Square from = pop_first(bound);
      sink_.template piece_moves<Lookup>(
          from, Lookup::slide(table[from], occupied_) & targets & tables.line[king_][from]);
    }
  }

  void pawn_moves() {
    pawn_moves_of(own(PieceType::Pawn) & ~pinned_, allowed_);
    Bitboard bound = own(PieceType::Pawn) & pinned_;
    while (bound != 0) {
      const Square from = pop_first(bound);
      pawn_moves_of(bit(from), allowed_ & tables.line[king_][from]);
    }
  }

  void pawn_moves_of(Bitboard pawns, Bitboard allowed) {
    const auto forward = [](Bitboard set) {
      return Us == Color::White ? north(set) : south(set);
    };
    constexpr Bitboard last_rank = rank_set(Us == Color::White ? 7 : 0);
    constexpr Bitboard third_rank = rank_set(Us == Color::White ? 2 : 5);
    const Bitboard empty = ~occupied_;
    const Bitboard single = forward(pawns) & empty;
    const Bitboard twice = forward(single & third_rank) & empty & allowed;
    const Bitboard west = forward(pawns & ~kFileA) >> 1 & theirs_ & allowed;
    const Bitboard east = forward(pawns & ~kFileH) << 1 & theirs_ & allowed;
    const Bitboard steps = single & allowed;
    sink_.template pawn_moves<Lookup>(steps & ~last_rank, kForward, MoveKind::Normal);
    sink_.template pawn_moves<Lookup>(twice, 2 * kForward, MoveKind::DoubleStep);
    sink_.template pawn_moves<Lookup>(west & ~last_rank, kForward - 1, MoveKind::Normal);
    sink_.template pawn_moves<Lookup>(east & ~last_rank, kForward + 1, MoveKind::Normal);
    if (((steps | west | east) & last_rank) == 0) return;
    sink_.template promotions<Lookup>(steps & last_rank, kForward);
    sink_.template promotions<Lookup>(west & last_rank, kForward - 1);
    sink_.template promotions<Lookup>(east & last_rank, kForward + 1);
  }

  void en_passant() {
    if (p_.en_passant() == kNoSquare) return;
    Bitboard pawns =
        tables.pawn[static_cast<int>(kThem)][p_.en_passant()] & own(PieceType::Pawn);
    while (pawns != 0) {
      const Square from = pop_first(pawns);
      if (p_.en_passant_is_legal(from, p_.en_passant()))
        sink_.one_move(Move(from, p_.en_passant(), MoveKind::EnPassant));
    }
  }

  void castling() {
    for (const CastlingSide side : {CastlingSide::King, CastlingSide::Queen}) {
      const Square rook_from = p_.castling_rook(Us, side);
      if (rook_from != kNoSquare && may_castle(side, rook_from))
        sink_.one_move(Move(king_, rook_from, MoveKind::Castling));
    }
  }

  [[nodiscard]] bool may_castle(CastlingSide side, Square rook_from) const {
    const int rank = rank_of(king_);
    const Square king_to = make_square(side == CastlingSide::King ? 6 : 2, rank);
    const Square rook_to = make_square(side == CastlingSide::King ? 5 : 3, rank);
    const Bitboard others = occupied_ ^ bit(king_) ^ bit(rook_from);
    Bitboard king_path = (tables.between[king_][king_to] | bit(king_to)) & ~bit(king_);
    const Bitboard rook_path = tables.between[rook_from][rook_to] | bit(rook_to);
    if (((king_path | rook_path) & others) != 0) return false;
    // The rook is taken off the board here: in Chess960 it may have shielded its king (B4).
    while (king_path != 0)
      if (attacked(pop_first(king_path), others)) return false;
    return king_ != king_to || !attacked(king_, others | bit(rook_to));
  }

  const Position& p_;
  Sink& sink_;
  const Bitboard ours_, theirs_, occupied_;
  const Square king_;
  Bitboard checkers_ = 0, pinned_ = 0, allowed_ = 0;
};

namespace {

template <typename Lookup, typename Sink>
void generate(const Position& position, Sink& sink) {
  if (position.turn() == Color::White)
    Generator<Lookup, Color::White, Sink>(position, sink).run();
  else
    Generator<Lookup, Color::Black, Sink>(position, sink).run();
}

// Calls `work` with the lookup in use.
template <typename Work>
auto with_lookup(const Work& work) {
#if ROSTOK_HAS_X86_INSTRUCTIONS
  const AttackLookup kind = attack_lookup();
  if (kind == AttackLookup::Pext) return work(detail::PextLookup{});
  if (kind == AttackLookup::Popcnt) return work(detail::PopcntLookup{});
#endif
  return work(detail::PlainLookup{});
}

template <typename Lookup>
std::uint64_t count_lines(const Position& position, int depth) {
  if (depth == 1) {
    CountSink sink;
    generate<Lookup>(position, sink);
    return sink.total;
  }
  MoveList moves;
  ListSink sink{moves};
  generate<Lookup>(position, sink);
  std::uint64_t nodes = 0;
  for (const Move move : moves) nodes += count_lines<Lookup>(position.after(move), depth - 1);
  return nodes;
}

}  // namespace

MoveList Position::legal_moves() const {
  MoveList list;
  ListSink sink{list};
  with_lookup([&](auto lookup) { generate<decltype(lookup)>(*this, sink); });
  return list;
}

std::size_t Position::count_legal_moves() const {
  CountSink sink;
  with_lookup([&](auto lookup) { generate<decltype(lookup)>(*this, sink); });
  return sink.total;
}

std::uint64_t perft(const Position& position, int depth) {
  ROSTOK_EXPECTS(depth >= 0);
  if (depth == 0) return 1;
  return with_lookup([&](auto lookup) { return count_lines<decltype(lookup)>(position, depth); });
}

}  // namespace rostok::chess
