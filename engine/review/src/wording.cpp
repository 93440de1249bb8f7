// SPDX-License-Identifier: MIT
#include "rostok/review/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rostok/chess/notation.h"

namespace rostok::review {

using chess::Color;
using chess::Move;
using chess::Position;
using i18n::Language;

namespace {

std::string localised(std::string number, Language language) {
  if (language == Language::Russian) std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

}  // namespace

std::string move_text(const Position& before, Move move, Language language) {
  if (language == Language::English) return chess::to_san(before, move);
  std::string text = chess::to_san(before, move, chess::PieceLetters::Russian);
  std::replace(text.begin(), text.end(), 'O', '0');
  return text;
}

std::string numbered_move(const Position& before, Move move, Language language) {
  return std::to_string(before.fullmove_number()) + (before.turn() == Color::White ? "." : "…") +
         move_text(before, move, language);
}

std::string line_text(const Position& start, const std::vector<Move>& moves, std::size_t most,
                      Language language) {
  std::string text;
  Position position = start;
  for (std::size_t i = 0; i < std::min(most, moves.size()); ++i) {
    if (!text.empty()) text += ' ';
    text += i == 0 || position.turn() == Color::White ? numbered_move(position, moves[i], language)
                                                      : move_text(position, moves[i], language);
    position.play(moves[i]);
  }
  return text;
}

std::string score_text(const Score& score, const i18n::Translator& words) {
  if (score.is_mate()) {
    if (score.value == 0) return words.tr("mate");
    const std::string moves = std::to_string(score.value);
    return score.winner == Color::White ? words.tr("White mates in {1}", {moves})
                                        : words.tr("Black mates in {1}", {moves});
  }
  const std::string sign = score.value > 0 ? "+" : score.value < 0 ? "−" : "";
  return sign + localised(fmt::format("{:.2f}", std::abs(score.value) / 100.0), words.language());
}

std::string decimal_text(double value, Language language) {
  return localised(fmt::format("{:.1f}", value), language);
}

std::string word(MoveClass move_class, const i18n::Translator& words) {
  switch (move_class) {
    case MoveClass::Inaccuracy:
      return words.tr("inaccuracy");
    case MoveClass::Mistake:
      return words.tr("mistake");
    case MoveClass::Blunder:
      return words.tr("blunder");
    case MoveClass::None:
      break;
  }
  return {};
}

std::string word(Praise praise, const i18n::Translator& words) {
  switch (praise) {
    case Praise::OnlyMove:
      return words.tr("only move");
    case Praise::Great:
      return words.tr("great move");
    case Praise::Find:
      return words.tr("find");
    case Praise::None:
      break;
  }
  return {};
}

std::string word(Phase phase, const i18n::Translator& words) {
  switch (phase) {
    case Phase::Opening:
      return words.tr("opening");
    case Phase::Middlegame:
      return words.tr("middlegame");
    case Phase::Endgame:
      return words.tr("endgame");
  }
  return {};
}

std::string shown_glyph(const MoveReport& move) {
  return move.class_shown ? glyph(move.move_class) : glyph(move.praise);
}

std::string capitalised(const std::string& word) {
  // Words of ours only: the first letter is ASCII or Cyrillic а–я.
  if (word.empty()) return word;
  const auto first = static_cast<unsigned char>(word[0]);
  if (first >= 'a' && first <= 'z') return static_cast<char>(first - 32) + word.substr(1);
  if (first == 0xD0 && static_cast<unsigned char>(word[1]) >= 0xB0)
    return std::string{word[0], static_cast<char>(word[1] - 0x20)} + word.substr(2);
  if (first == 0xD1 && static_cast<unsigned char>(word[1]) <= 0x8F)
    return std::string{static_cast<char>(0xD0), static_cast<char>(word[1] + 0x20)} + word.substr(2);
  return word;
}

}  // namespace rostok::review
