// SPDX-License-Identifier: MIT
#include "rostok/club/tournament_desk.h"

#include <algorithm>

#include "desk_impl.h"

namespace rostok::club {

// Leaving FIDE mode and its notes are part of the command that made them necessary.
void take_warnings(TournamentState& after, const std::vector<Warning>& warnings) {
  for (const Warning& warning : warnings) {
    auto& notes = after.settings.notes;
    if (!warning.note.empty() && std::find(notes.begin(), notes.end(), warning.note) == notes.end())
      notes.push_back(warning.note);
    if (!warning.leaves_fide_mode || !after.settings.fide_mode) continue;
    after.settings.fide_mode = false;
    after.settings.left_fide_mode = warning.code;
    notes.push_back("### FIDE mode left: " + warning.code);
  }
}

// FIDE mode cannot be entered again, not even by taking back what left it.
void keep_after_undo(const TournamentState& now, TournamentState& after) {
  if (now.settings.fide_mode) return;
  after.settings.fide_mode = false;
  after.settings.left_fide_mode = now.settings.left_fide_mode;
  for (const std::string& note : now.settings.notes)
    if (note.starts_with("### FIDE mode left") &&
        std::find(after.settings.notes.begin(), after.settings.notes.end(), note) ==
            after.settings.notes.end())
      after.settings.notes.push_back(note);
}

template class Desk<TournamentState>;

base::Result<TournamentState> load_tournament(const Storage& storage, TournamentId id) {
  const auto document = storage.load(id);
  if (!document) return tl::unexpected(document.error());
  TournamentState state;
  if (auto applied = apply_changes(state, changes_from_nothing(document->records)); !applied)
    return tl::unexpected(applied.error());
  return state;
}

model::RoundNumber current_round(const TournamentState& state) {
  return static_cast<model::RoundNumber>(state.rounds.size());
}

std::vector<int> open_boards(const TournamentState& state, model::RoundNumber round) {
  std::vector<int> open;
  if (round < 1 || round > current_round(state)) return open;
  const auto& boards = state.rounds[static_cast<std::size_t>(round) - 1].boards;
  for (std::size_t i = 0; i < boards.size(); ++i)
    if (boards[i].white != model::kNobody &&
        state.tournament.entry(boards[i].white, round).code == model::ResultCode::Pending)
      open.push_back(static_cast<int>(i) + 1);
  return open;
}

const pairing::Board* find_board(const TournamentState& state, model::RoundNumber round,
                                 int board) {
  if (round < 1 || round > current_round(state)) return nullptr;
  const auto& boards = state.rounds[static_cast<std::size_t>(round) - 1].boards;
  if (board < 1 || board > static_cast<int>(boards.size())) return nullptr;
  const auto& pair = boards[static_cast<std::size_t>(board) - 1];
  return pair.white == model::kNobody ? nullptr : &pair;
}

int table_of(const TournamentState& state, int board) {
  return state.settings.first_board + board - 1;
}

int board_of_table(const TournamentState& state, int table) {
  return table - state.settings.first_board + 1;
}

}  // namespace rostok::club
