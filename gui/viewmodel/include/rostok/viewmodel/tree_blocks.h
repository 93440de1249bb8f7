// SPDX-License-Identifier: MIT
// A game with variations as a page shows it: pairs of moves of the main line with comments and
// variations between them.
#pragma once
#include <string>
#include <vector>

#include "rostok/viewmodel/game_notebook.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {

// A move that can be clicked, or words between moves (node = kNone).
struct TreeToken {
  GameNotebook::Node node = GameNotebook::kNone;
  std::string text;   // "8…d5"; in pairs without number
  std::string glyph;  // "!"
  bool operator==(const TreeToken&) const = default;
};

struct TreeBlock {
  enum class Kind : std::uint8_t {
    Pair,      // `number` and two tokens: White's and Black's; a missing one has an empty text
    Comment,   // `text`
    Variation  // tokens with brackets; `depth` from 1
  };
  Kind kind = Kind::Pair;
  int number = 0;
  std::vector<TreeToken> tokens;
  std::string text;
  int depth = 0;
  bool operator==(const TreeBlock&) const = default;
};

// `before` the first move stands the comment of the start position, if there is one.
[[nodiscard]] std::vector<TreeBlock> blocks_of(const GameNotebook& notebook,
                                               const Settings& settings);

}  // namespace rostok::viewmodel
