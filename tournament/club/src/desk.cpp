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

// Boards are not part of the tournament value: the order of C.04.2 art. 3.6 gives them back,
// by the scores with which the round was paired.
void TournamentDesk::find_boards() {
  boards_.clear();
  const auto round = tournament_.rounds_paired();
  if (round == 0) return;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(tournament_.players.size()); ++p) {
    const RoundEntry entry = tournament_.entry(p, round);
    if (entry.opponent != kNobody && entry.color == Color::White) boards_.push_back({p, entry.opponent});
  }
  const auto score = [&](PlayerIndex p) { return tournament_.score(p, round - 1); };
  const auto rank = [&](PlayerIndex p) { return tournament_.players[static_cast<std::size_t>(p)].start_rank; };
  const auto key = [&](const pairing::Board& board) {
    PlayerIndex high = board.white, low = board.black;
    if (score(low) > score(high) || (score(low) == score(high) && rank(low) < rank(high))) std::swap(high, low);
    return std::tuple(-score(high).tenths(), -score(low).tenths(), rank(high));
  };
  std::sort(boards_.begin(), boards_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
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

Result<pairing::RoundPairing> TournamentDesk::pair_next_round() {
  if (const auto open = open_boards(); !open.empty())
    return fail(ErrorKind::IllegalState, "Board {1} has no result yet", {std::to_string(open.front())});
  if (tournament_.total_rounds && tournament_.rounds_paired() >= *tournament_.total_rounds)
    return fail(ErrorKind::IllegalState, "All {1} rounds have been played", {std::to_string(*tournament_.total_rounds)});
  auto paired = pairing::pair_dutch(tournament_);
  if (!paired) return paired;
  std::vector<EntryChange> changes;
  int board = 0;
  for (const auto& [white, black] : paired->boards) {
    ++board;
    changes.push_back({white, paired->round, board, {ResultCode::Pending, Color::White, black}});
    changes.push_back({black, paired->round, board, {ResultCode::Pending, Color::Black, white}});
  }
  if (paired->bye != kNobody)
    changes.push_back({paired->bye, paired->round, 0, {ResultCode::PairingAllocatedBye, {}, kNobody}});
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
