// SPDX-License-Identifier: MIT
// The page of a round as a window draws it: no rule is left to the window.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/club/board_result.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

struct SeatView {
  model::PlayerIndex player = model::kNobody;
  int number = 0;  // starting number
  std::string name;
  std::string points;  // before the round, "2½"
};

enum class BoardStatus : std::uint8_t { Playing, Decided, Adjourned, Empty };

struct BoardRow {
  int board = 0;  // for commands
  int table = 0;  // for people
  SeatView white, black;
  BoardStatus status = BoardStatus::Playing;
  std::string result;  // "1:0"; empty while there is none
  // Typed a second time, and whether it differs from the first.
  std::optional<std::string> second;
  bool differs = false;
  std::optional<std::string> for_report;  // a correction that counts in the rating report only
};

// Somebody without an opponent.
struct IdleRow {
  SeatView seat;
  model::ResultCode code = model::ResultCode::NotPaired;
  std::string reason;  // "свободен", "пропуск ½" …; on the bench: empty
  std::string gets;    // points, "1"
};

enum class RoundStatus : std::uint8_t { Draft, ByHand, Running, Complete };

struct RoundPage {
  model::RoundNumber round = 0;
  std::optional<int> rounds;
  RoundStatus status = RoundStatus::Running;
  std::string status_text;
  bool last = false;  // no round follows; in another one results are corrections
  bool differs_from_engine = false;
  bool fide_mode = true;
  std::string badge;  // "не по правилам ФИДЕ"; empty in FIDE mode
  std::vector<BoardRow> boards;
  std::vector<IdleRow> byes, bench;
  int open = 0, adjourned = 0, differing = 0;  // boards
};

// nullopt for a round that is not paired.
[[nodiscard]] std::optional<RoundPage> make_round_page(const club::TournamentState& state,
                                                       model::RoundNumber round,
                                                       const i18n::Translator& words);

// A result that is still to come.
struct MissingRow {
  model::RoundNumber round = 0;
  int board = 0, table = 0;
  std::string white, black;
  bool adjourned = false;
};
// Over all rounds, the oldest first.
[[nodiscard]] std::vector<MissingRow> make_missing_list(const club::TournamentState& state);

// The next board without a result behind this one, from the start again at the end; 0 = none: where
// the cursor jumps after a result.
[[nodiscard]] int next_open_board(const RoundPage& page, int board);

}  // namespace rostok::presenter
