// SPDX-License-Identifier: MIT
#include "check_whole.h"

#include "catch.h"
#include "rostok/club/game_record.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/store/club_file.h"

namespace rostok::test {

namespace {

void check_results(const club::TournamentState& state) {
  for (std::size_t r = 0; r < state.rounds.size(); ++r)
    for (const auto& board : state.rounds[r].boards) {
      const auto round = static_cast<model::RoundNumber>(r + 1);
      const auto white = state.tournament.entry(board.white, round).code,
                 black = state.tournament.entry(board.black, round).code;
      CHECK((white == model::ResultCode::Pending) == (black == model::ResultCode::Pending));
    }
}

// The changes of the log from the beginning give the state that is stored.
std::size_t check_document(const store::ClubFile& file, club::DocumentId id,
                           const club::TournamentState& state) {
  const auto log = file.log(id);
  REQUIRE(log);
  club::TournamentState told;
  int games = 0;
  for (const auto& line : *log) {
    const auto changes = file.changes(line.number);
    REQUIRE(changes);
    REQUIRE(club::apply_changes(told, *changes));
    for (const auto& change : *changes)
      if (change.key.starts_with("game/"))
        games += (change.after ? 1 : 0) - (change.before ? 1 : 0);
  }
  CHECK(told == state);
  const auto stored = club::games_of(file, id);
  REQUIRE(stored);
  CHECK(static_cast<int>(stored->size()) == games);
  check_results(state);
  return log->size();
}

}  // namespace

std::size_t check_whole(const std::filesystem::path& path) {
  auto file = store::ClubFile::open(path);
  REQUIRE(file);
  REQUIRE((*file)->check_integrity());
  const auto documents = (*file)->documents();
  REQUIRE(documents);
  std::size_t lines = 0;
  for (const auto& document : *documents) {
    auto desk = club::TournamentDesk::open(**file, document.id);
    REQUIRE(desk);
    lines += check_document(**file, document.id, desk->state());
  }
  return lines;
}

}  // namespace rostok::test
