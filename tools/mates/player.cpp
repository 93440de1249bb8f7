// SPDX-License-Identifier: MIT
#include "player.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rostok::mates {

using chess::Color;
using chess::Game;
using chess::Move;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

constexpr std::array<int, 6> kValues = {100, 310, 320, 500, 920, 0};
constexpr int kMate = 30'000, kLongestGame = 160;

int value(PieceType piece) {
  return kValues[static_cast<std::size_t>(piece)];
}

// Pieces like the middle, pawns like to go forward, a king hides while queens are there.
int place_value(const Position& position, Color color, PieceType piece, Square square) {
  const int file = chess::file_of(square),
            rank = chess::relative_rank(color, chess::rank_of(square));
  const int middle = std::min(file, 7 - file) + std::min(rank, 7 - rank);
  const bool queens = position.pieces(PieceType::Queen) != 0;
  switch (piece) {
    case PieceType::Pawn:
      return 4 * rank + (rank > 4 ? 12 * (rank - 4) : 0) +
             (file == 3 || file == 4 ? 5 * std::min(rank, 3) : 0);
    case PieceType::Knight:
      return 8 * middle;
    case PieceType::Bishop:
      return 4 * middle + (rank > 0 ? 10 : 0);
    case PieceType::Rook:
      return rank == 6 ? 20 : 2 * std::min(file, 7 - file);
    case PieceType::Queen:
      return 2 * middle;
    case PieceType::King:
      return queens ? -12 * rank + (file < 3 || file > 5 ? 15 : 0) : 6 * middle;
  }
  return 0;
}

int evaluate(const Position& position) {
  int score = 0;
  for (const Color color : {Color::White, Color::Black}) {
    int side = 0;
    for (int kind = 0; kind < chess::kPieceTypes; ++kind) {
      const auto piece = static_cast<PieceType>(kind);
      for (auto set = position.pieces(color, piece); set != 0;)
        side += value(piece) + place_value(position, color, piece, chess::pop_first(set));
    }
    score += color == position.turn() ? side : -side;
  }
  return score;
}

int gain(const Position& position, Move move) {
  const auto taken = position.piece_on(move.to());
  const auto mover = position.piece_on(move.from());
  return (taken && !move.is_castling() ? 10 * value(taken->type) : 0) - value(mover->type) / 100;
}

std::vector<Move> ordered(const Position& position, bool captures_only) {
  std::vector<Move> moves;
  for (const Move move : position.legal_moves())
    if (!captures_only || position.is_capture(move)) moves.push_back(move);
  std::stable_sort(moves.begin(), moves.end(),
                   [&](Move a, Move b) { return gain(position, a) > gain(position, b); });
  return moves;
}

int captures(const Position& position, int alpha, int beta) {
  const int stand = evaluate(position);
  if (stand >= beta) return stand;
  alpha = std::max(alpha, stand);
  for (const Move move : ordered(position, true)) {
    const int score = -captures(position.after(move), -beta, -alpha);
    if (score >= beta) return score;
    alpha = std::max(alpha, score);
  }
  return alpha;
}

int search(const Position& position, int depth, int alpha, int beta) {
  const auto moves = ordered(position, false);
  if (moves.empty()) return position.in_check() ? -kMate - depth : 0;
  if (depth == 0) return captures(position, alpha, beta);
  for (const Move move : moves) {
    const int score = -search(position.after(move), depth - 1, -beta, -alpha);
    if (score >= beta) return score;
    alpha = std::max(alpha, score);
  }
  return alpha;
}

}  // namespace

Move Player::choose(const Position& position) {
  struct Candidate {
    Move move;
    int score;
  };
  std::vector<Candidate> candidates;
  const bool careless = below(100) < 14;  // does not see the answer
  for (const Move move : position.legal_moves()) {
    const int score = -search(position.after(move), careless ? 0 : 1, -2 * kMate, 2 * kMate);
    candidates.push_back({move, score + below(70)});
  }
  return std::max_element(candidates.begin(), candidates.end(),
                          [](const Candidate& a, const Candidate& b) { return a.score < b.score; })
      ->move;
}

Game Player::play_game() {
  Game game;
  // A few free moves, so that no two games are alike.
  for (int ply = 0; ply < kLongestGame && !game.result_by_rule(); ++ply) {
    const auto moves = game.position().legal_moves();
    const Move move = ply < 4
                          ? moves[static_cast<std::size_t>(below(static_cast<int>(moves.size())))]
                          : choose(game.position());
    if (!game.play(move)) break;
  }
  return game;
}

}  // namespace rostok::mates
