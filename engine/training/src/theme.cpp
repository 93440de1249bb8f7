// SPDX-License-Identifier: MIT
// What a task is about. Two moves tell it: the best one, and the opponent's answer to the move
// that was played.
#include <array>

#include "exchange.h"
#include "rostok/training/task.h"

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

constexpr int kPiece = 200;                 // centipawns: less is a pawn
constexpr std::size_t kPromotionPlies = 5;  // half-moves of a line that count for its theme

// A move in its position; `after` is the position behind it.
struct Step {
  Position before, after;
  Move move;
  Step(const Position& position, Move played)
      : before(position), after(position.after(played)), move(played) {}
  [[nodiscard]] Color side() const { return before.turn(); }
  // Castling moves two pieces and attacks with the rook; for these rules it is no attack.
  [[nodiscard]] bool attacks() const { return !move.is_castling(); }
  [[nodiscard]] PieceType piece() const { return after.piece_on(move.to())->type; }
};

bool is_stalemate(const Position& position) {
  return !position.has_legal_move() && !position.in_check();
}

Position end_of(Position position, const std::vector<Move>& line) {
  for (const Move move : line) {
    if (!position.is_legal(move)) break;
    position.play(move);
  }
  return position;
}

Bitboard attacks_from(PieceType type, Color side, Square square, Bitboard occupied) {
  switch (type) {
    case PieceType::Pawn:
      return chess::pawn_attacks(side, square);
    case PieceType::Knight:
      return chess::knight_attacks(square);
    case PieceType::Bishop:
      return chess::bishop_attacks(square, occupied);
    case PieceType::Rook:
      return chess::rook_attacks(square, occupied);
    case PieceType::Queen:
      return chess::bishop_attacks(square, occupied) | chess::rook_attacks(square, occupied);
    case PieceType::King:
      break;
  }
  return chess::king_attacks(square);
}

// An enemy that an attacker of this kind threatens: the king, something dearer, or a piece that
// nobody protects.
bool is_target(const Position& position, Square square, Color attacker, PieceType with) {
  const auto piece = position.piece_on(square);
  if (!piece || piece->color == attacker) return false;
  if (value_of(piece->type) > value_of(with)) return true;
  if (piece->type == PieceType::Pawn) return false;
  return position.attackers_of(square, piece->color, position.occupied()) == 0;
}

bool mates_on_back_rank(const Position& start, const std::vector<Move>& line, Color loser) {
  const Position end = end_of(start, line);
  if (end.has_legal_move() || !end.in_check() || end.turn() != loser) return false;
  const Square king = end.king(loser);
  if (chess::relative_rank(loser, chess::rank_of(king)) != 0) return false;
  const Bitboard heavy = end.pieces(PieceType::Rook) | end.pieces(PieceType::Queen);
  return (end.checkers() & heavy & chess::rank_set(chess::rank_of(king))) != 0;
}

// The move takes a piece, and that pays.
bool wins_hanging_piece(const Step& step) {
  const auto taken = step.before.piece_on(step.move.to());
  return !step.move.is_castling() && taken && taken->type != PieceType::Pawn &&
         static_exchange(step.before, step.move) >= kPiece;
}

bool is_fork(const Step& step) {
  if (!step.attacks() || !is_safe(step.after, step.move.to())) return false;
  Bitboard attacked =
      attacks_from(step.piece(), step.side(), step.move.to(), step.after.occupied()) &
      step.after.pieces(chess::opposite(step.side()));
  int targets = 0;
  while (attacked != 0)
    targets += is_target(step.after, chess::pop_first(attacked), step.side(), step.piece()) ? 1 : 0;
  return targets >= 2;
}

// The moved piece now looks through an enemy piece at the king or at something dearer behind it.
bool is_pin(const Step& step) {
  const PieceType type = step.piece();
  const bool slides =
      type == PieceType::Bishop || type == PieceType::Rook || type == PieceType::Queen;
  if (!step.attacks() || !slides || !is_safe(step.after, step.move.to())) return false;
  const Color enemy = chess::opposite(step.side());
  const Bitboard occupied = step.after.occupied();
  const Square from = step.move.to();
  Bitboard front = attacks_from(type, step.side(), from, occupied) & step.after.pieces(enemy);
  while (front != 0) {
    const Square square = chess::pop_first(front);
    const PieceType pinned = step.after.piece_on(square)->type;
    if (pinned == PieceType::Pawn || pinned == PieceType::King) continue;
    const Bitboard without = occupied & ~chess::bit(square);
    Bitboard behind = attacks_from(type, step.side(), from, without) & step.after.pieces(enemy) &
                      chess::line_through(from, square) &
                      ~attacks_from(type, step.side(), from, occupied);
    while (behind != 0) {
      const PieceType covered = step.after.piece_on(chess::pop_first(behind))->type;
      if (value_of(covered) > value_of(pinned) && value_of(covered) > value_of(type)) return true;
    }
  }
  return false;
}

// A piece behind the one that moved attacks something it could not see before.
bool is_discovery(const Step& step) {
  const Color side = step.side();
  const Bitboard sliders =
      step.after.pieces(side) & ~chess::bit(step.move.to()) &
      (step.after.pieces(PieceType::Bishop) | step.after.pieces(PieceType::Rook) |
       step.after.pieces(PieceType::Queen));
  Bitboard each = step.attacks() ? sliders : 0;
  while (each != 0) {
    const Square from = chess::pop_first(each);
    const PieceType type = step.after.piece_on(from)->type;
    Bitboard seen = attacks_from(type, side, from, step.after.occupied()) &
                    ~attacks_from(type, side, from, step.before.occupied()) &
                    chess::line_through(from, step.move.from()) &
                    step.after.pieces(chess::opposite(side));
    while (seen != 0)
      if (is_target(step.after, chess::pop_first(seen), side, type)) return true;
  }
  return false;
}

bool promotes(const Position& start, const std::vector<Move>& line, std::size_t plies) {
  Position position = start;
  for (std::size_t i = 0; i < std::min(plies, line.size()); ++i) {
    if (!position.is_legal(line[i])) return false;
    if (i % 2 == 0 && line[i].is_promotion()) return true;
    position.play(line[i]);
  }
  return false;
}

bool has_stalemate(const Task& task, const std::vector<Move>& best) {
  const Position played = task.position.after(task.played);
  return is_stalemate(task.position.after(best.front())) || is_stalemate(played) ||
         is_stalemate(end_of(played, task.refutation)) || is_stalemate(end_of(task.position, best));
}

template <typename Rule>
bool holds(const Step& best, const Step* answer, Rule rule) {
  return rule(best) || (answer != nullptr && rule(*answer));
}

}  // namespace

Theme theme_of(const Task& task) {
  const std::vector<Move>& line = task.accepted.front().line;
  if (task.accepted.front().score.is_mate_for(task.pupil())) return Theme::Mate;
  if (has_stalemate(task, line)) return Theme::Stalemate;
  const Position played = task.position.after(task.played);
  if (mates_on_back_rank(played, task.refutation, task.pupil())) return Theme::BackRank;
  const Step best(task.position, line.front());
  std::optional<Step> refutation;
  if (!task.refutation.empty()) refutation.emplace(played, task.refutation.front());
  const Step* answer = refutation ? &*refutation : nullptr;
  if (promotes(task.position, line, 1) || promotes(played, task.refutation, 1))
    return Theme::Promotion;
  if (holds(best, answer, wins_hanging_piece) ||
      static_exchange(task.position, task.played) <= -kPiece)
    return Theme::HangingPiece;
  if (holds(best, answer, is_fork)) return Theme::Fork;
  if (holds(best, answer, is_pin)) return Theme::Pin;
  if (holds(best, answer, is_discovery)) return Theme::DiscoveredAttack;
  if (promotes(task.position, line, kPromotionPlies) ||
      promotes(played, task.refutation, kPromotionPlies))
    return Theme::Promotion;
  return Theme::Other;
}

const char* code_of(Theme theme) {
  static constexpr std::array<const char*, kThemes> kCodes = {
      "mate",      "hanging_piece", "fork",      "pin",  "discovered_attack",
      "back_rank", "promotion",     "stalemate", "other"};
  return kCodes[static_cast<std::size_t>(theme)];
}

std::optional<Theme> theme_from_code(std::string_view code) {
  for (int i = 0; i < kThemes; ++i)
    if (code == code_of(static_cast<Theme>(i))) return static_cast<Theme>(i);
  return std::nullopt;
}

std::string theme_text(const Task& task, const i18n::Translator& words) {
  switch (task.theme) {
    case Theme::Mate:
      return words.tr("mate in {1}", {std::to_string(task.mate_in)});
    case Theme::HangingPiece:
      return words.tr("hanging piece");
    case Theme::Fork:
      return words.tr("fork");
    case Theme::Pin:
      return words.tr("pin");
    case Theme::DiscoveredAttack:
      return words.tr("discovered attack");
    case Theme::BackRank:
      return words.tr("weak back rank");
    case Theme::Promotion:
      return words.tr("promotion");
    case Theme::Stalemate:
      return words.tr("stalemate");
    case Theme::Other:
      break;
  }
  return words.tr("other");
}

}  // namespace rostok::training
