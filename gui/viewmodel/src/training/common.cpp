// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/common.h"

#include <algorithm>
#include <chrono>

#include "rostok/training/queue.h"
#include "rostok/viewmodel/move_text.h"

namespace rostok::viewmodel {

using chess::PieceType;
using practice::Attempt;
using practice::Grade;

StepMark mark_of(Grade grade) {
  switch (grade) {
    case Grade::Clean:
      return StepMark::Clean;
    case Grade::Helped:
      return StepMark::Helped;
    case Grade::Retried:
      return StepMark::Retried;
    case Grade::Shown:
      break;
  }
  return StepMark::Shown;
}

Attempt new_attempt(practice::Exercise exercise, practice::RecordId item, Grade grade, int score,
                    Milliseconds spent) {
  Attempt attempt;
  attempt.id = practice::new_record_id();
  attempt.made_at = practice::now();
  attempt.exercise = exercise;
  attempt.item = item;
  attempt.grade = grade;
  attempt.score = score;
  attempt.seconds =
      static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(spent).count());
  return attempt;
}

std::set<practice::RecordId> solved_items(const practice::Record& record,
                                          practice::Exercise exercise) {
  std::set<practice::RecordId> solved;
  for (const Attempt& each : record.attempts)
    if (each.exercise == exercise && each.grade != Grade::Shown) solved.insert(each.item);
  return solved;
}

std::optional<int> best_score(const practice::Record& record, practice::Exercise exercise,
                              practice::RecordId item) {
  std::optional<int> best;
  for (const Attempt& each : record.attempts)
    if (each.exercise == exercise && each.item == item)
      best = std::max(best.value_or(0), each.score);
  return best;
}

std::string turn_text(const i18n::Translator& words, chess::Color turn) {
  return turn == chess::Color::White ? words.tr("White to move.") : words.tr("Black to move.");
}

std::string check_text(const i18n::Translator& words, const chess::Position& position) {
  const chess::Bitboard checkers = position.checkers();
  if (checkers == 0) return {};
  if (chess::more_than_one(checkers)) return words.tr("You are in double check.");
  const auto piece = position.piece_on(chess::first_square(checkers));
  switch (piece->type) {
    case PieceType::Pawn:
      return words.tr("A pawn gives you check.");
    case PieceType::Knight:
      return words.tr("A knight gives you check.");
    case PieceType::Bishop:
      return words.tr("A bishop gives you check.");
    case PieceType::Rook:
      return words.tr("A rook gives you check.");
    case PieceType::Queen:
    case PieceType::King:
      break;
  }
  return words.tr("A queen gives you check.");
}

namespace {

std::string taker(const i18n::Translator& words, PieceType piece) {
  switch (piece) {
    case PieceType::Pawn:
      return words.trc("who takes", "The pawn");
    case PieceType::Knight:
      return words.trc("who takes", "The knight");
    case PieceType::Bishop:
      return words.trc("who takes", "The bishop");
    case PieceType::Rook:
      return words.trc("who takes", "The rook");
    case PieceType::Queen:
      return words.trc("who takes", "The queen");
    case PieceType::King:
      break;
  }
  return words.trc("who takes", "The king");
}

std::string taken(const i18n::Translator& words, PieceType piece) {
  switch (piece) {
    case PieceType::Knight:
      return words.trc("who is taken", "the knight");
    case PieceType::Bishop:
      return words.trc("who is taken", "the bishop");
    case PieceType::Rook:
      return words.trc("who is taken", "the rook");
    case PieceType::Queen:
      return words.trc("who is taken", "the queen");
    case PieceType::Pawn:
    case PieceType::King:
      break;
  }
  return words.trc("who is taken", "the pawn");
}

}  // namespace

std::string deed_text(const i18n::Translator& words, const chess::Position& position,
                      chess::Move move) {
  const chess::Position next = position.after(move);
  if (next.in_check() && !next.has_legal_move()) return words.tr("Checkmate.");
  if (position.is_capture(move)) {
    const auto mover = position.piece_on(move.from());
    const auto prey = position.piece_on(move.to());
    return words.trc(
        "capture", "{1} takes {2}.",
        {taker(words, mover->type), taken(words, prey ? prey->type : PieceType::Pawn)});
  }
  if (move.is_promotion()) return words.tr("The pawn is promoted.");
  return next.in_check() ? words.tr("Check.") : std::string();
}

std::string move_words(const Settings& settings, const chess::Position& position,
                       chess::Move move) {
  return shown(position, move, settings);
}

std::string line_text(const Settings& settings, chess::Position position,
                      const std::vector<chess::Move>& line, std::size_t most) {
  std::string text;
  for (std::size_t n = 0; n < std::min(most, line.size()); ++n) {
    if (!position.is_legal(line[n])) break;
    const bool white = position.turn() == chess::Color::White;
    if (!text.empty()) text += ' ';
    if (white || n == 0) text += std::to_string(position.fullmove_number()) + (white ? "." : "…");
    text += move_words(settings, position, line[n]);
    position.play(line[n]);
  }
  return text;
}

std::string in_days(const i18n::Translator& words, int days) {
  if (days <= 0) return words.trc("when", "today");
  if (days == 1) return words.trc("when", "tomorrow");
  return words.trn("in {1} day", "in {1} days", days);
}

}  // namespace rostok::viewmodel
