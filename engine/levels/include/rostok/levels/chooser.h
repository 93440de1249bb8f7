// SPDX-License-Identifier: MIT
// Which of the proposed moves a weak opponent plays. Pure: everything comes in, the dice too.
#pragma once
#include <chrono>
#include <optional>
#include <vector>

#include "rostok/chess/position.h"
#include "rostok/levels/random.h"
#include "rostok/levels/steps.h"
#include "rostok/uci/codec.h"

namespace rostok::levels {

struct Candidate {
  chess::Move move;
  uci::Score score;  // from the side to move
};

// Win chance in % of a score, the ceiling of ±10 pawns included.
[[nodiscard]] double win_percent(const uci::Score& score);

// How much each move loses against the first, in win %; in clearly won positions, where the
// curve is flat, by material.
[[nodiscard]] std::vector<double> losses(const std::vector<Candidate>& lines);

// exp(−loss/τ) for moves under the cap, else 0. The first is never 0.
[[nodiscard]] std::vector<double> weights(const Step& step, const std::vector<Candidate>& lines);

// `lines` best first, not empty. `opponents_last` lets the free-piece rule see what was just left
// hanging.
[[nodiscard]] chess::Move choose(const Step& step, const std::vector<Candidate>& lines,
                                 const chess::Position& position,
                                 std::optional<chess::Move> opponents_last, Random& random);

// The opponent has nothing but the king and we a queen or rook: play it out at full strength.
[[nodiscard]] bool bare_king_rule_applies(const chess::Position& position);
// Steps 1–3 forget the rule in half of the games.
[[nodiscard]] bool knows_bare_king_rule(const Step& step, std::uint64_t game_seed);

// An uniform choice among the moves of the own book; nullopt outside it.
[[nodiscard]] std::optional<chess::Move> book_move(const Step& step, const chess::Position& position, Random& random);
[[nodiscard]] std::vector<chess::Move> book_moves(const chess::Position& position);

// A draw offer is accepted when the own win chance is below 55 %.
[[nodiscard]] bool accepts_draw(const uci::Score& own_score);

// How long to pretend to think: 0.6–2.5 s, short for only moves and recaptures, never more than
// 1/40 of the clock.
[[nodiscard]] std::chrono::milliseconds thinking_time(const chess::Position& position, chess::Move move,
                                                      std::optional<chess::Move> opponents_last,
                                                      std::optional<std::chrono::milliseconds> clock,
                                                      Random& random);

}  // namespace rostok::levels
