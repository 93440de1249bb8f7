// SPDX-License-Identifier: MIT
// What a mate looks like: the piece that gives it and why the king cannot run.
#pragma once
#include <string>

#include "rostok/chess/position.h"
#include "rostok/i18n/i18n.h"

namespace rostok::training {

enum class MateKind : std::uint8_t {
  Plain,
  BackRank,     // on the edge, behind own men that take every square in front of him
  Smothered,    // a knight, and every square beside the king is taken by his own men
  DoubleCheck,  // two pieces at once
  Discovered,   // the piece behind the one that moved
  NextToKing,   // a guarded queen beside the king
  Ladder        // two heavy pieces cut off two lines side by side
};

struct MatePicture {
  MateKind kind = MateKind::Plain;
  chess::PieceType piece = chess::PieceType::Queen;  // that gives check
  bool operator==(const MatePicture&) const = default;
};

// `mating` is a legal move of `position` that mates.
[[nodiscard]] MatePicture picture_of_mate(const chess::Position& position, chess::Move mating);

// "mate on the back rank" …
[[nodiscard]] std::string mate_text(const MatePicture& picture, const i18n::Translator& words);
// Stable codes for files: "back_rank", "knight" …
[[nodiscard]] const char* code_of(MateKind kind);

}  // namespace rostok::training
