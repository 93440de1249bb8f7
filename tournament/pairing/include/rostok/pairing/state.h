// SPDX-License-Identifier: MIT
// What the pairing rules know about each player before a round: number, score, colours, floats.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::pairing {

enum class PreferenceKind : std::uint8_t { None, Mild, Strong, Absolute };  // C.04.3 art. 1.7

struct ColorPreference {
  PreferenceKind kind = PreferenceKind::None;
  std::optional<model::Color> color;  // empty exactly when kind is None
  bool operator==(const ColorPreference&) const = default;
};

enum class Float : std::uint8_t { None, Down, Up };  // C.04.3 art. 1.4

struct PlayerState {
  model::PlayerIndex player = model::kNobody;
  int tpn = 0;                 // from 1, among those ever taken into account (C.04.2 art. 2)
  model::Score score;          // real points
  model::Score pairing_score;  // with virtual points of the round
  int color_difference = 0;    // Whites minus Blacks over played games
  ColorPreference preference;
  Float previous_float = Float::None;  // one round ago
  Float earlier_float = Float::None;   // two rounds ago
  bool bye_barred = false;             // C.04.1 art. 4
  bool topscorer = false;              // art. 1.8
  int games = 0;                       // played over the board
};

// Everybody to be paired in the round of `options`, in the order of art. 1.2.
[[nodiscard]] base::Result<std::vector<PlayerState>> pairing_state(
    const model::Tournament& tournament, const DutchOptions& options = {});

// Players sorted by rating, title, name (C.04.2 art. 2.2), then by place in the list.
[[nodiscard]] std::vector<model::PlayerIndex> initial_order(const model::Tournament& tournament);

// Writes start_rank 1, 2, 3 … by initial_order.
void assign_start_ranks(model::Tournament& tournament);

// Players by their starting rank (or file order if the tournament asks for it): the list order
// that tournament pairing numbers follow.
[[nodiscard]] std::vector<model::PlayerIndex> list_order(const model::Tournament& tournament);

// Virtual points of every player in `round` (C.04.7): explicit records if there are any, else Baku
// when the tournament says so, else none. Index = PlayerIndex.
[[nodiscard]] std::vector<model::Score> virtual_points(const model::Tournament& tournament,
                                                       model::RoundNumber round);

// The colour drawn for the first number: as stated, else as the earliest colours show, else none.
[[nodiscard]] std::optional<model::Color> initial_color(const model::Tournament& tournament);

// The announced number of rounds; for a finished file without it the number of its columns.
[[nodiscard]] std::optional<int> total_rounds(const model::Tournament& tournament,
                                              model::RoundNumber round);

}  // namespace rostok::pairing
