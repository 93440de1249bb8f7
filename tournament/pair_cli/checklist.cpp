// SPDX-License-Identifier: MIT
#include "checklist.h"

#include <algorithm>
#include <vector>

#include "console.h"
#include "rostok/pairing/state.h"

namespace rostok::pair_cli {

using pairing::PlayerState;
using pairing::PreferenceKind;

namespace {

using Cells = std::vector<std::string>;

std::string preference_text(const PlayerState& state) {
  if (!state.preference.color) return "A ";
  const bool white = *state.preference.color == model::Color::White;
  switch (state.preference.kind) {
    case PreferenceKind::Absolute:
      return white ? "W " : "B ";
    case PreferenceKind::Strong:
      return white ? "(W)" : "(B)";
    default:
      return white ? "w " : "b ";
  }
}

std::string float_text(pairing::Float direction) {
  return direction == pairing::Float::Down ? "D" : direction == pairing::Float::Up ? "U" : " ";
}

class Table {
 public:
  Table(const model::Tournament& tournament, model::RoundNumber round,
        const pairing::RoundPairing* paired)
      : tournament_(tournament), round_(round), now_(tournament.players.size()) {
    if (!paired) return;
    for (const auto& board : paired->boards) {
      now(board.white) = "(" + number(board.black) + "W)";
      now(board.black) = "(" + number(board.white) + "B)";
    }
    if (paired->bye != model::kNobody) now(paired->bye) = "(bye)";
  }

  std::string text(const std::vector<PlayerState>& states) {
    std::vector<Cells> rows{header()};
    for (const PlayerState& state : states)
      rows.push_back(row(state));
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Cells& cells : rows)
      for (std::size_t i = 0; i < cells.size(); ++i)
        widths[i] = std::max(widths[i], cells[i].size());
    std::string text = "\n" + line(rows.front(), widths);
    for (std::size_t i = 0; i < states.size(); ++i) {
      const bool new_group = i == 0 || states[i].pairing_score != states[i - 1].pairing_score;
      text += (new_group ? "\n\n" : "\n") + line(rows[i + 1], widths);
    }
    return text + "\n\n\n";
  }

 private:
  std::string& now(model::PlayerIndex i) { return now_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] std::string number(model::PlayerIndex i) const {
    return std::to_string(tournament_.players[static_cast<std::size_t>(i)].start_rank);
  }

  [[nodiscard]] Cells header() const {
    Cells cells{"ID",   "Pts", std::string(static_cast<std::size_t>(round_), '-'),
                "Pref", "C2",  "C14",
                "C16",  "Cur", ""};
    for (int r = 1; r < round_; ++r)
      cells.push_back("R" + std::to_string(r));
    return cells;
  }

  Cells row(const PlayerState& state) {
    std::string colors;
    Cells opponents;
    for (int r = 1; r < round_; ++r) {
      const auto entry = tournament_.entry(state.player, r);
      opponents.push_back(entry.is_played() ? number(entry.opponent) : "");
      if (entry.is_played()) colors += entry.color == model::Color::White ? 'W' : 'B';
    }
    Cells cells{number(state.player),
                state.pairing_score.to_trf(),
                colors,
                preference_text(state),
                state.bye_barred ? "N" : "Y",
                float_text(state.previous_float),
                float_text(state.earlier_float),
                now(state.player),
                ""};
    cells.insert(cells.end(), opponents.begin(), opponents.end());
    return cells;
  }

  static std::string line(const Cells& cells, const std::vector<std::size_t>& widths) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
      text += std::string(widths[i] - cells[i].size(), ' ') + cells[i] + "\t";
    return text;
  }

  const model::Tournament& tournament_;
  model::RoundNumber round_;
  std::vector<std::string> now_;
};

}  // namespace

base::Result<std::string> checklist(const model::Tournament& tournament, model::RoundNumber round,
                                    const pairing::RoundPairing* paired) {
  pairing::DutchOptions options;
  // A round that is not in the tournament yet is asked for without its number.
  if (round <= tournament.rounds_paired()) options.round = round;
  const auto states = pairing::pairing_state(tournament, options);
  if (!states) return base::fail(states.error());
  return Table(tournament, round, paired).text(*states);
}

std::string checklist_end() {
  return program_info();
}

}  // namespace rostok::pair_cli
