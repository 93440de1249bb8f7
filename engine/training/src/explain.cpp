// SPDX-License-Identifier: MIT
#include "rostok/training/explain.h"

#include <cmath>

#include "motifs.h"
#include "rostok/review/wording.h"
#include "rostok/training/task.h"

namespace rostok::training {

using chess::Color;
using chess::Move;
using chess::PieceType;
using chess::Position;
using review::EvaluatedPosition;
using review::MoveReport;

namespace {

// Everything that is known about a mistake: the position before it, the line to play instead and
// the answer to it.
struct Slip {
  Position before, after;
  const MoveReport* move = nullptr;
  std::vector<Move> better, refutation;
  std::optional<review::Score> best_score;  // of the better line
};

std::vector<Move> legal_line(const Position& start, const EvaluatedPosition& evaluated) {
  const std::vector<Move> none;
  const review::Line* line = !evaluated.closer.empty() ? &evaluated.closer.front()
                             : evaluated.line          ? &*evaluated.line
                                                       : nullptr;
  if (line == nullptr || line->moves.empty() || !start.is_legal(line->moves.front())) return none;
  return line->moves;
}

Slip slip_at(const review::Report& report, std::size_t ply) {
  Slip slip;
  slip.before = review::positions_of(report.game)[ply];
  slip.move = &report.moves[ply];
  slip.after = slip.before.after(slip.move->move);
  const EvaluatedPosition& asked = report.analysis.positions[ply];
  slip.better = slip.move->better;
  if (!slip.better.empty() && !slip.before.is_legal(slip.better.front())) slip.better.clear();
  if (!asked.closer.empty())
    slip.best_score = asked.closer.front().score;
  else if (asked.line)
    slip.best_score = asked.line->score;
  slip.refutation = legal_line(slip.after, report.analysis.positions[ply + 1]);
  return slip;
}

bool unprotected(const Position& position, chess::Square square) {
  const auto piece = position.piece_on(square);
  return piece && position.attackers_of(square, piece->color, position.occupied()) == 0;
}

Explanation mate(Reason reason, int moves) {
  Explanation result;
  result.reason = reason;
  result.moves = moves;
  return result;
}

std::optional<Explanation> about_the_end(const Slip& slip) {
  const Color mover = slip.move->mover;
  if (is_stalemate(slip.after)) return mate(Reason::Stalemate, 0);
  const bool mates_still = slip.move->score && slip.move->score->is_mate_for(mover);
  if (slip.best_score && slip.best_score->is_mate_for(mover) && !mates_still &&
      slip.best_score->value > 0)
    return mate(Reason::MateMissed, slip.best_score->value);
  if (slip.move->score && slip.move->score->is_mate_for(chess::opposite(mover)) &&
      slip.move->score->value > 0)
    return mate(Reason::MateAllowed, slip.move->score->value);
  return std::nullopt;
}

Explanation capture(const Step& step, Reason free, Reason paying) {
  Explanation result;
  result.square = step.move.to();
  result.from = step.move.from();
  result.piece = step.before.piece_on(result.square)->type;
  result.other = step.before.piece_on(result.from)->type;
  result.reason = unprotected(step.before, result.square) ? free : paying;
  result.position = step.before;
  result.move = step.move;
  return result;
}

std::optional<Explanation> about_a_move(const Step& step, bool own) {
  if (wins_hanging_piece(step))
    return capture(step, own ? Reason::FreePieceMissed : Reason::PieceLeft,
                   own ? Reason::CaptureMissed : Reason::PieceAttacked);
  Explanation result;
  result.position = step.before;
  result.move = step.move;
  if (step.move.is_promotion())
    result.reason = own ? Reason::PromotionMissed : Reason::PromotionAllowed;
  else if (is_fork(step))
    result.reason = own ? Reason::ForkMissed : Reason::ForkAllowed;
  else if (is_pin(step))
    result.reason = own ? Reason::PinMissed : Reason::PinAllowed;
  else if (is_discovery(step))
    result.reason = own ? Reason::DiscoveryMissed : Reason::DiscoveryAllowed;
  else
    return std::nullopt;
  return result;
}

// What could have been won comes first; it counts only when the played move did not do it too.
std::optional<Explanation> find(const Slip& slip) {
  if (auto end = about_the_end(slip)) return end;
  std::optional<Explanation> own, theirs;
  if (!slip.better.empty()) own = about_a_move(Step(slip.before, slip.better.front()), true);
  if (!slip.refutation.empty())
    theirs = about_a_move(Step(slip.after, slip.refutation.front()), false);
  // The same piece was taken, only otherwise.
  if (own && own->square == slip.move->move.to()) own.reset();
  const auto is_capture = [](const Explanation& each) { return each.square != chess::kNoSquare; };
  if (own && is_capture(*own)) return own;
  if (theirs && is_capture(*theirs)) return theirs;
  return own ? own : theirs;
}

std::string piece_at(PieceType piece, chess::Square square, const i18n::Translator& words) {
  const std::string where = chess::to_string(square);
  switch (piece) {
    case PieceType::Pawn:
      return words.tr("pawn on {1}", {where});
    case PieceType::Knight:
      return words.tr("knight on {1}", {where});
    case PieceType::Bishop:
      return words.tr("bishop on {1}", {where});
    case PieceType::Rook:
      return words.tr("rook on {1}", {where});
    case PieceType::Queen:
      return words.tr("queen on {1}", {where});
    case PieceType::King:
      break;
  }
  return words.tr("king on {1}", {where});
}

// "It could be taken with …"
std::string taken_with(PieceType piece, const i18n::Translator& words) {
  switch (piece) {
    case PieceType::Pawn:
      return words.tr("It could be taken with the pawn.");
    case PieceType::Knight:
      return words.tr("It could be taken with the knight.");
    case PieceType::Bishop:
      return words.tr("It could be taken with the bishop.");
    case PieceType::Rook:
      return words.tr("It could be taken with the rook.");
    case PieceType::Queen:
      return words.tr("It could be taken with the queen.");
    case PieceType::King:
      break;
  }
  return words.tr("It could be taken with the king.");
}

std::string chances(const Explanation& what, const i18n::Translator& words) {
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  return words.tr("Chances to win: {1} % before, {2} % after.",
                  {whole(what.before), whole(what.after)});
}

std::string tactic(const Explanation& what, const i18n::Translator& words) {
  const std::string move = review::numbered_move(what.position, what.move, words.language());
  switch (what.reason) {
    case Reason::ForkMissed:
      return words.tr("There was a fork: {1}.", {move});
    case Reason::ForkAllowed:
      return words.tr("Now the opponent has a fork: {1}.", {move});
    case Reason::PinMissed:
      return words.tr("There was a pin: {1}.", {move});
    case Reason::PinAllowed:
      return words.tr("Now the opponent has a pin: {1}.", {move});
    case Reason::DiscoveryMissed:
      return words.tr("There was a discovered attack: {1}.", {move});
    case Reason::DiscoveryAllowed:
      return words.tr("Now the opponent has a discovered attack: {1}.", {move});
    case Reason::PromotionMissed:
      return words.tr("The pawn could promote: {1}.", {move});
    case Reason::PromotionAllowed:
      return words.tr("Now a pawn of the opponent promotes: {1}.", {move});
    default:
      return chances(what, words);
  }
}

}  // namespace

Explanation explain(const review::Report& report, std::size_t ply) {
  Explanation result = find(slip_at(report, ply)).value_or(Explanation{});
  result.before = report.moves[ply].win_before;
  result.after = report.moves[ply].win_after;
  return result;
}

std::string sentence(const Explanation& what, const i18n::Translator& words) {
  const auto named = [&] { return review::capitalised(piece_at(what.piece, what.square, words)); };
  switch (what.reason) {
    case Reason::Stalemate:
      return words.tr("This is stalemate: a draw.");
    case Reason::MateMissed:
      return words.trn("There was mate in {1} move.", "There was mate in {1} moves.", what.moves);
    case Reason::MateAllowed:
      return words.trn("Now the opponent has mate in {1} move.",
                       "Now the opponent has mate in {1} moves.", what.moves);
    case Reason::FreePieceMissed:
      return words.tr("{1} had no protection.", {named()}) + " " + taken_with(what.other, words);
    case Reason::CaptureMissed:
      return words.tr("{1} was worth taking.", {named()}) + " " + taken_with(what.other, words);
    case Reason::PieceLeft:
      return words.tr("{1} has no protection now.", {named()}) + " " +
             words.tr("Attacked by: {1}.", {piece_at(what.other, what.from, words)});
    case Reason::PieceAttacked:
      return words.tr("{1} can be taken with gain now.", {named()}) + " " +
             words.tr("Attacked by: {1}.", {piece_at(what.other, what.from, words)});
    default:
      return tactic(what, words);
  }
}

}  // namespace rostok::training
