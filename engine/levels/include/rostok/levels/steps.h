// SPDX-License-Identifier: MIT
// The ladder of computer opponents: from one that a first-week pupil can beat to the full engine.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace rostok::levels {

inline constexpr int kFirstStep = 1;
inline constexpr int kLastStep = 17;

struct Step {
  int number;
  const char* name;     // msgid of context "level"
  int lines;            // how many moves the engine proposes; 0 = every legal one
  int depth;            // of the search, in plies; 0 = by nodes alone
  std::uint64_t nodes;  // of the search; 0 = by depth alone. Never by time: see docs/levels.md
  double temperature;   // τ: how loss of win chance dampens a move; 0 = always the best line
  double cap;           // moves that lose more win % are never played
  double mate_chance;   // probability of seeing a mate in at most `mate_in` moves
  int mate_in;
  double free_piece;  // probability of taking a piece left hanging; 1 = no rule of its own
  int book_moves;     // own moves played from the opening book
};

// `number` outside the ladder gives the nearest step.
[[nodiscard]] const Step& step(int number);

// A step between `number` and the next one (the pupil has inner halves): τ and nodes in between.
[[nodiscard]] Step half_step_above(int number);

// "7", or the name in English or Russian whatever its case.
[[nodiscard]] std::optional<int> parse_step(std::string_view text);

}  // namespace rostok::levels
