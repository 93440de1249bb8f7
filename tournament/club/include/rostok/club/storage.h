// SPDX-License-Identifier: MIT
// What the use cases ask of a database. Each call is one transaction that also writes its line
// into the append-only log; when it returns without error, the change survives a power cut.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::club {

using TournamentId = std::int64_t;

// A game as it was played, moves in UCI notation.
struct GameRecord {
  model::RoundNumber round = 0;
  int board = 0;  // from 1
  model::PlayerIndex white = model::kNobody, black = model::kNobody;
  std::string start_fen;         // empty: the orthodox start position
  std::vector<std::string> moves;
  std::string result;            // 1-0, 0-1, 1/2-1/2
  std::string termination;       // PGN tag value: "normal", "adjudication" …
  bool operator==(const GameRecord&) const = default;
};

// A player's new record of one round.
struct EntryChange {
  model::PlayerIndex player = model::kNobody;
  model::RoundNumber round = 0;
  int board = 0;  // 0 = none
  model::RoundEntry entry;
};

struct LogLine {
  std::int64_t number = 0;
  std::string time;     // UTC, "2026-11-24T10:15:00Z"
  std::string command;  // "pair", "result" …
  std::string detail;   // JSON: what, before, after
};

class Storage {
 public:
  virtual ~Storage() = default;
  // A tournament with all its players and rounds so far.
  virtual base::Result<TournamentId> add_tournament(const model::Tournament& tournament) = 0;
  [[nodiscard]] virtual base::Result<std::vector<TournamentId>> tournaments() const = 0;
  [[nodiscard]] virtual base::Result<model::Tournament> load(TournamentId id) const = 0;
  // Replaces the named records; `command` goes into the log.
  virtual base::Result<void> change_entries(TournamentId id, const std::string& command,
                                            const std::vector<EntryChange>& changes,
                                            const std::optional<GameRecord>& game = {}) = 0;
  [[nodiscard]] virtual base::Result<std::vector<GameRecord>> games(TournamentId id) const = 0;
  [[nodiscard]] virtual base::Result<std::vector<LogLine>> log(TournamentId id) const = 0;
};

}  // namespace rostok::club
