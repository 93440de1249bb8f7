// SPDX-License-Identifier: MIT
#include "rostok/levels/chooser.h"

#include <algorithm>
#include <cmath>

namespace rostok::levels {

using chess::Move;
using chess::PieceType;
using chess::Position;

namespace {

constexpr int kMateScore = 10'000;
constexpr int kClearlyWinning = 400;
constexpr int kFreePiece = 300;

int centipawns(const uci::Score& score) {
  if (score.mate) return *score.mate > 0 ? kMateScore : -kMateScore;
  return score.centipawns.value_or(0);
}

double win_percent_of(int cp) {
  return 100 / (1 + std::exp(-0.00368208 * std::clamp(cp, -1000, 1000)));
}

Move draw_by_weight(const std::vector<Candidate>& lines, const std::vector<double>& weight, Random& random) {
  double total = 0;
  for (const double each : weight) total += each;
  double rest = random.unit() * total;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (weight[i] == 0) continue;
    if (rest < weight[i]) return lines[i].move;
    rest -= weight[i];
  }
  return lines.front().move;  // rounding used up the last weight
}

// The best line takes what the opponent's last move left on its square, and nothing that leaves
// it there is nearly as good.
bool piece_hangs(const std::vector<Candidate>& lines, const Position& position, chess::Square left_on) {
  const Move best = lines.front().move;
  const auto piece = position.piece_on(left_on);
  if (best.to() != left_on || best.is_castling() || !piece || piece->type == PieceType::Pawn) return false;
  const int gain = std::min(centipawns(lines.front().score), 2000);
  for (const Candidate& line : lines)
    if (line.move.to() != left_on) return gain - std::max(centipawns(line.score), -2000) >= kFreePiece;
  return true;
}

}  // namespace

double win_percent(const uci::Score& score) {
  return win_percent_of(centipawns(score));
}

std::vector<double> losses(const std::vector<Candidate>& lines) {
  std::vector<double> loss;
  const int best = centipawns(lines.front().score);
  for (const Candidate& line : lines) {
    const int own = centipawns(line.score);
    double lost = win_percent_of(best) - win_percent_of(own);
    if (best > kClearlyWinning) lost = std::max(lost, (std::min(best, 2000) - std::max(own, -2000)) / 20.0);
    loss.push_back(std::max(lost, 0.0));
  }
  return loss;
}

std::vector<double> weights(const Step& step, const std::vector<Candidate>& lines) {
  std::vector<double> weight(lines.size(), 0);
  const std::vector<double> loss = losses(lines);
  if (step.temperature > 0)
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (loss[i] <= step.cap) weight[i] = std::exp(-loss[i] / step.temperature);
  weight.front() = 1;
  return weight;
}

Move choose(const Step& step, const std::vector<Candidate>& lines, const Position& position,
            std::optional<Move> opponents_last, Random& random) {
  const Candidate& best = lines.front();
  const auto mate = best.score.mate;
  if (mate && *mate > 0 && *mate <= step.mate_in && random.chance(step.mate_chance)) return best.move;
  std::vector<double> weight = weights(step, lines);
  if (step.free_piece < 1 && opponents_last && piece_hangs(lines, position, opponents_last->to())) {
    if (random.chance(step.free_piece)) return best.move;
    std::vector<double> others = weight;  // overlooked: whatever takes it is not considered
    double total = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].move.to() == opponents_last->to()) others[i] = 0;
      total += others[i];
    }
    if (total > 0) weight = others;
  }
  return draw_by_weight(lines, weight, random);
}

bool bare_king_rule_applies(const Position& position) {
  const chess::Color us = position.turn();
  const bool bare = position.pieces(chess::opposite(us)) ==
                    position.pieces(chess::opposite(us), PieceType::King);
  return bare && (position.pieces(us, PieceType::Queen) | position.pieces(us, PieceType::Rook)) != 0;
}

bool knows_bare_king_rule(const Step& step, std::uint64_t game_seed) {
  return step.number > 3 || Random(game_seed, 1'000'003).chance(0.5);
}

std::optional<Move> book_move(const Step& step, const Position& position, Random& random) {
  if (position.fullmove_number() > step.book_moves) return std::nullopt;
  const std::vector<Move> moves = book_moves(position);
  if (moves.empty()) return std::nullopt;
  return moves[random.below(moves.size())];
}

bool accepts_draw(const uci::Score& own_score) {
  return win_percent(own_score) < 55;
}

std::chrono::milliseconds thinking_time(const Position& position, Move move, std::optional<Move> opponents_last,
                                        std::optional<std::chrono::milliseconds> clock, Random& random) {
  double seconds = 1.2 * std::exp(0.35 * random.normal());
  const bool recapture = opponents_last && move.to() == opponents_last->to() && !move.is_castling();
  if (recapture || position.count_legal_moves() == 1) seconds *= 0.6;
  seconds = std::clamp(seconds, 0.6, 2.5);
  std::chrono::milliseconds time(static_cast<long long>(seconds * 1000));
  if (clock) time = std::min(time, std::max(*clock / 40, std::chrono::milliseconds(0)));
  return time;
}

}  // namespace rostok::levels
