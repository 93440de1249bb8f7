// SPDX-License-Identifier: MIT
#include "rostok/club/desk.h"

#include <algorithm>

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Color;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundEntry;

TournamentDesk::TournamentDesk(Storage& storage, TournamentId id, model::Tournament tournament)
    : storage_(&storage), id_(id), tournament_(std::move(tournament)) {
  find_boards();
}

Result<TournamentDesk> TournamentDesk::create(Storage& storage, const model::Tournament& tournament) {
  const auto id = storage.add_tournament(tournament);
  if (!id) return tl::unexpected(id.error());
  return open(storage, *id);
}

Result<TournamentDesk> TournamentDesk::open(Storage& storage, TournamentId id) {
  auto tournament = storage.load(id);
  if (!tournament) return tl::unexpected(tournament.error());
  return TournamentDesk(storage, id, std::move(*tournament));
}

// Boards are not part of the tournament value: the rules of the system give them back.
void TournamentDesk::find_boards() {
  const auto round = tournament_.rounds_paired();
  boards_ = round == 0 ? std::vector<pairing::Board>{} : systems::boards_of(tournament_, round);
}

void TournamentDesk::apply(const std::vector<EntryChange>& changes) {
  for (const EntryChange& change : changes) {
    auto& rounds = tournament_.players[static_cast<std::size_t>(change.player)].rounds;
    if (rounds.size() < static_cast<std::size_t>(change.round)) rounds.resize(static_cast<std::size_t>(change.round));
    rounds[static_cast<std::size_t>(change.round) - 1] = change.entry;
  }
}

std::vector<int> TournamentDesk::open_boards() const {
  std::vector<int> open;
  const auto round = tournament_.rounds_paired();
  for (std::size_t i = 0; i < boards_.size(); ++i)
    if (tournament_.entry(boards_[i].white, round).code == ResultCode::Pending) open.push_back(static_cast<int>(i) + 1);
  return open;
}

Result<systems::NextRound> TournamentDesk::pair_next_round() {
  if (const auto open = open_boards(); !open.empty())
    return fail(ErrorKind::IllegalState, "Board {1} has no result yet", {std::to_string(open.front())});
  // A knock-out has as many rounds as its matches need.
  if (tournament_.system != model::PairingSystem::KnockOut && tournament_.total_rounds &&
      tournament_.rounds_paired() >= *tournament_.total_rounds)
    return fail(ErrorKind::IllegalState, "All {1} rounds have been played", {std::to_string(*tournament_.total_rounds)});
  auto paired = systems::pair_next_round(tournament_);
  if (!paired) return paired;
  std::vector<EntryChange> changes;
  const std::size_t seated = 2 * paired->boards.size();
  for (const auto& [player, entry] : systems::entries_of(*paired)) {
    const std::size_t at = changes.size();
    changes.push_back({player, paired->round, at < seated ? static_cast<int>(at / 2) + 1 : 0, entry});
  }
  if (auto stored = storage_->change_entries(id_, "pair", changes); !stored) return tl::unexpected(stored.error());
  apply(changes);
  boards_ = paired->boards;
  return paired;
}

Result<void> TournamentDesk::record_result(int board, ResultCode white, ResultCode black,
                                           const std::optional<GameRecord>& game) {
  if (board < 1 || board > static_cast<int>(boards_.size()))
    return fail(ErrorKind::IllegalState, "There is no board {1} in this round", {std::to_string(board)});
  const auto round = tournament_.rounds_paired();
  const auto& pair = boards_[static_cast<std::size_t>(board) - 1];
  const std::vector<EntryChange> changes{{pair.white, round, board, {white, Color::White, pair.black}},
                                         {pair.black, round, board, {black, Color::Black, pair.white}}};
  if (auto stored = storage_->change_entries(id_, "result", changes, game); !stored) return stored;
  apply(changes);
  return {};
}

}  // namespace rostok::club
