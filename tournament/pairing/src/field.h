// SPDX-License-Identifier: MIT
// Everybody to be paired in one round, in the order of C.04.3 art. 1.2, laid out for the search:
// small integers, histories side by side. A seat is a place in that order, from 0.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/pairing/state.h"

namespace rostok::pairing {

using Seat = std::int32_t;
using Seats = std::vector<Seat>;
inline constexpr Seat kNoSeat = -1;

// Colours as signs, so that "opposite" is minus: +1 White, -1 Black, 0 none.
using ColorSign = std::int8_t;

struct Competitor {
  model::PlayerIndex player = model::kNobody;
  std::int32_t tpn = 0;
  std::int32_t score = 0;       // pairing score in tenths
  std::int32_t real_score = 0;  // without virtual points
  std::int16_t games = 0;
  std::int16_t color_difference = 0;
  ColorSign wanted = 0;    // preferred colour
  ColorSign repeated = 0;  // colour of the two latest games when both had the same
  PreferenceKind kind = PreferenceKind::None;
  Float float_1 = Float::None;  // one round ago
  Float float_2 = Float::None;  // two rounds ago
  bool barred = false;          // from the pairing-allocated bye
  bool topscorer = false;
  [[nodiscard]] bool absolute() const { return kind == PreferenceKind::Absolute; }
};

class Field {
 public:
  [[nodiscard]] static base::Result<Field> build(const model::Tournament& tournament,
                                                 const DutchOptions& options);

  [[nodiscard]] Seat size() const { return static_cast<Seat>(seats_.size()); }
  [[nodiscard]] const Competitor& operator[](Seat seat) const {
    return seats_[static_cast<std::size_t>(seat)];
  }
  [[nodiscard]] model::RoundNumber round() const { return round_; }
  [[nodiscard]] int rounds_held() const { return round_ - 1; }
  [[nodiscard]] bool last_round() const { return last_round_; }
  [[nodiscard]] int unplayed(Seat seat) const { return rounds_held() - (*this)[seat].games; }

  // Met over the board (C1).
  [[nodiscard]] bool met(Seat a, Seat b) const;
  // The event does not want them to meet in this round.
  [[nodiscard]] bool forbidden(Seat a, Seat b) const;
  // Same absolute preference and neither is a topscorer (C3).
  [[nodiscard]] bool absolute_clash(Seat a, Seat b) const {
    const Competitor& x = (*this)[a];
    const Competitor& y = (*this)[b];
    return x.absolute() && y.absolute() && x.wanted == y.wanted && !x.topscorer && !y.topscorer;
  }
  [[nodiscard]] bool kept_apart(Seat a, Seat b) const { return met(a, b) || forbidden(a, b); }
  [[nodiscard]] bool may_meet(Seat a, Seat b) const {  // C1 and C3
    return !absolute_clash(a, b) && !kept_apart(a, b);
  }
  // The largest group of the event's own list that holds this player; kNoClub: none worth skipping.
  static constexpr std::int32_t kNoClub = -1;
  [[nodiscard]] std::int32_t club(Seat seat) const {
    return clubs_.empty() ? kNoClub : clubs_[static_cast<std::size_t>(seat)];
  }
  // From how many others at most somebody is kept apart: this player, all players.
  [[nodiscard]] int most_kept_apart(Seat seat) const {
    return (*this)[seat].games + (listed_.empty() ? 0 : listed_[static_cast<std::size_t>(seat)]);
  }
  [[nodiscard]] int most_kept_apart() const { return most_kept_apart_; }

  // Colours of played games, oldest first.
  struct History {
    const ColorSign* begin;
    const ColorSign* end;
  };
  [[nodiscard]] History history(Seat seat) const;

 private:
  friend class FieldBuilder;
  std::vector<Competitor> seats_;
  // Played games, oldest first, of each player: games_begin_ is indexed by PlayerIndex.
  std::vector<std::int32_t> games_begin_, groups_begin_;
  std::vector<model::PlayerIndex> opponents_;
  std::vector<ColorSign> history_;
  std::vector<std::int32_t> groups_;  // numbers of forbidden groups of each seat, ascending
  std::vector<std::int32_t> clubs_;
  std::vector<std::int32_t> listed_;  // other members of all groups of each seat
  model::RoundNumber round_ = 1;
  bool last_round_ = false;
  int most_kept_apart_ = 0;
};

}  // namespace rostok::pairing
