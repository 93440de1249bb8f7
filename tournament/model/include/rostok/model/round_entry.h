// SPDX-License-Identifier: MIT
// One participant's record of one round: the cell of a tournament table.
#pragma once
#include <cstdint>
#include <optional>

#include "rostok/model/score.h"

namespace rostok::model {

enum class Color : std::uint8_t { White, Black };
[[nodiscard]] constexpr Color opposite(Color color) {
  return color == Color::White ? Color::Black : Color::White;
}

// Index into Tournament::players, from 0. Never a starting rank or a database key.
using PlayerIndex = std::int32_t;
inline constexpr PlayerIndex kNobody = -1;

// Rounds count from 1.
using RoundNumber = int;

// The result codes of TRF (C.02.03 Annex A, record 001); the character is the one in the file.
enum class ResultCode : char {
  NotPaired = ' ',  // no record: late entry, withdrawn; counts as a zero-point bye
  Win = '1',
  Draw = '=',
  Loss = '0',  // played over the board, rated
  WinShort = 'W',
  DrawShort = 'D',
  LossShort = 'L',  // a game of less than one move: played, not rated
  ForfeitWin = '+',
  ForfeitLoss = '-',
  HalfPointBye = 'H',
  FullPointBye = 'F',
  ZeroPointBye = 'Z',
  PairingAllocatedBye = 'U',
  Pending = '*'  // paired, result not known yet (running or adjourned); never written to TRF as '*'
};

struct RoundEntry {
  ResultCode code = ResultCode::NotPaired;
  std::optional<Color> color;      // as scheduled; forfeits keep it
  PlayerIndex opponent = kNobody;  // forfeits keep the scheduled opponent

  // A game between two people who sat down: it counts as a meeting and as a colour
  // (C.04.2 art. 3.4, 3.5). Pending counts as played for the pairing (art. 3.1).
  [[nodiscard]] bool is_played() const;
  // Somebody was to be met: a game, a forfeit or a pending one.
  [[nodiscard]] bool is_paired() const { return opponent != kNobody; }
  bool operator==(const RoundEntry&) const = default;
};

// Points for each kind of result (TRF record 162). The optional values are those of JaVaFo's
// XXS, which the record cannot express; where they are absent the general value holds.
struct PointSystem {
  Score win = Score::from_tenths(10);  // also forfeit win and full-point bye
  Score draw = Score::from_tenths(5);  // also half-point bye
  Score loss = Score::from_tenths(0);
  Score absence = Score::from_tenths(0);  // zero-point bye, not paired
  Score forfeit_loss = Score::from_tenths(0);
  Score pab = Score::from_tenths(10);  // pairing-allocated bye (C.04.1 art. 3)
  Score pending =
      Score::from_tenths(5);  // unknown result: a draw, for pairing only (C.04.2 art. 3.1)
  std::optional<Score> forfeit_win, full_point_bye, half_point_bye;
  std::optional<Score> black_win, black_draw, black_loss;  // games over the board with Black

  // `color` matters for games over the board only.
  [[nodiscard]] Score points(ResultCode code, std::optional<Color> color = {}) const;
  [[nodiscard]] Score points(const RoundEntry& entry) const {
    return points(entry.code, entry.color);
  }
  bool operator==(const PointSystem&) const = default;
};

// The code from a character of a TRF file, letters in either case; nullopt if it is none.
[[nodiscard]] std::optional<ResultCode> parse_result_code(char c);

}  // namespace rostok::model
