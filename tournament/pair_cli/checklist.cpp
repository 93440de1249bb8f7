// SPDX-License-Identifier: MIT
#include "checklist.h"

#include "rostok/pairing/state.h"

namespace rostok::pair_cli {

using pairing::PlayerState;
using pairing::PreferenceKind;

namespace {

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string preference_text(const PlayerState& state) {
  if (!state.preference.color) return "";
  const bool white = *state.preference.color == model::Color::White;
  switch (state.preference.kind) {
    case PreferenceKind::Absolute: return white ? "W" : "B";
    case PreferenceKind::Strong: return white ? "(w)" : "(b)";
    default: return white ? "w" : "b";
  }
}

std::string float_text(pairing::Float direction) {
  return direction == pairing::Float::Down ? "D" : direction == pairing::Float::Up ? "U" : "";
}

}  // namespace

base::Result<std::string> checklist(const model::Tournament& tournament,
                                    const pairing::RoundPairing& round) {
  pairing::DutchOptions options;
  options.round = round.round;
  // A round that is not in the tournament yet is asked for without its number.
  if (round.round > tournament.rounds_paired()) options.round.reset();
  const auto states = pairing::pairing_state(tournament, options);
  if (!states) return base::fail(states.error());
  std::vector<std::string> now(tournament.players.size());
  const auto number = [&](model::PlayerIndex i) {
    return std::to_string(tournament.players[static_cast<std::size_t>(i)].start_rank);
  };
  for (const auto& board : round.boards) {
    now[static_cast<std::size_t>(board.white)] = number(board.black) + "W";
    now[static_cast<std::size_t>(board.black)] = number(board.white) + "B";
  }
  if (round.bye != model::kNobody) now[static_cast<std::size_t>(round.bye)] = "bye";
  std::string text = "  ID  Pts Pairing Pref  Bye -1 -2    Now\n";
  for (const PlayerState& state : *states)
    text += right(number(state.player), 4) + right(state.score.to_trf(), 5) +
            right(state.pairing_score.to_trf(), 8) + right(preference_text(state), 5) +
            right(state.bye_barred ? "N" : "Y", 5) + right(float_text(state.previous_float), 3) +
            right(float_text(state.earlier_float), 3) +
            right(now[static_cast<std::size_t>(state.player)], 7) + "\n";
  return text;
}

}  // namespace rostok::pair_cli
