// SPDX-License-Identifier: MIT
#include "rostok/review/move_class.h"

namespace rostok::review {

using chess::Color;

namespace {

int own_centipawns(const Score& score, Color side) {
  return side == Color::White ? score.value : -score.value;
}

// A mate that came or went is the worse, the less was decided before.
MoveClass by_mate(int decided, const ReportModel& model) {
  if (decided > model.mate_inaccuracy) return MoveClass::Inaccuracy;
  if (decided > model.mate_mistake) return MoveClass::Mistake;
  return MoveClass::Blunder;
}

}  // namespace

const char* glyph(MoveClass move_class) {
  switch (move_class) {
    case MoveClass::Inaccuracy:
      return "?!";
    case MoveClass::Mistake:
      return "?";
    case MoveClass::Blunder:
      return "??";
    case MoveClass::None:
      break;
  }
  return "";
}

int nag(MoveClass move_class) {
  switch (move_class) {
    case MoveClass::Inaccuracy:
      return 6;
    case MoveClass::Mistake:
      return 2;
    case MoveClass::Blunder:
      return 4;
    case MoveClass::None:
      break;
  }
  return 0;
}

const char* glyph(Praise praise) {
  switch (praise) {
    case Praise::OnlyMove:
      return "□";
    case Praise::Great:
      return "!";
    case Praise::Find:
      return "!!";
    case Praise::None:
      break;
  }
  return "";
}

int nag(Praise praise) {
  switch (praise) {
    case Praise::OnlyMove:
      return 7;
    case Praise::Great:
      return 1;
    case Praise::Find:
      return 3;
    case Praise::None:
      break;
  }
  return 0;
}

double chances_lost(const Score& before, const Score& after, Color mover,
                    const ReportModel& model) {
  const double lost = win_chances(to_centipawns(before, model), model) -
                      win_chances(to_centipawns(after, model), model);
  return mover == Color::White ? lost : -lost;
}

bool loses_mate(const Score& before, const Score& after, Color mover) {
  return before.is_mate_for(mover) && !after.is_mate_for(mover);
}

MoveClass classify(const Score& before, const Score& after, Color mover, const ReportModel& model) {
  if (loses_mate(before, after, mover))
    return after.is_mate() ? MoveClass::Blunder : by_mate(own_centipawns(after, mover), model);
  if (!before.is_mate() && after.is_mate_for(chess::opposite(mover)))
    return by_mate(-own_centipawns(before, mover), model);
  if (before.is_mate() || after.is_mate()) return MoveClass::None;
  const double lost = chances_lost(before, after, mover, model);
  if (lost >= model.blunder) return MoveClass::Blunder;
  if (lost >= model.mistake) return MoveClass::Mistake;
  if (lost >= model.inaccuracy) return MoveClass::Inaccuracy;
  return MoveClass::None;
}

}  // namespace rostok::review
