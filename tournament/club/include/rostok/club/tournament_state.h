// SPDX-License-Identifier: MIT
// A tournament as the arbiter's desk sees it: the tournament of the rules, and what only the club
// knows about it. A value; every command makes a new one.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/club/records.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"
#include "rostok/systems/options.h"

namespace rostok::club {

// What the club knows of a player beside his record 001.
struct Participant {
  std::int64_t child = 0;     // number in the roster; 0 = not from it
  std::string group, school;  // class or group; school or club
  std::string rank;           // sports rank (разряд)
  bool newcomer = false;
  bool no_half_point_byes = false;        // not eligible for them
  model::RoundNumber withdrawn_from = 0;  // first round not played; 0 = plays to the end
  std::string rating_source;              // list the rating was taken from
  model::RoundNumber present_in = 0;      // last round for which he was ticked as here
  bool operator==(const Participant&) const = default;
};

// A result typed a second time ("Сверка").
struct SecondEntry {
  int board = 0;
  model::ResultCode white = model::ResultCode::Pending, black = model::ResultCode::Pending;
  bool operator==(const SecondEntry&) const = default;
};

struct RoundState {
  bool published = false;    // a draft otherwise: no results yet
  bool manual = false;       // somebody changed the pairing of the engine by hand
  bool manual_open = false;  // the phase of manual changes has begun and not ended
  // Index 0 = board 1. A pair taken off a published round leaves an empty board (both kNobody):
  // the others keep their tables.
  std::vector<pairing::Board> boards;
  std::vector<int> adjourned;  // boards, ascending
  std::vector<SecondEntry> second_entries;
  // Results for the rating report only, found too late to count in the tournament.
  std::vector<SecondEntry> report_corrections;
  // What the rule of Avoidance forbade when the round was paired, without what was given up.
  std::vector<model::ForbiddenGroup> avoided;
  std::string published_at, changed_at;  // UTC as in the log; changed after publishing
  bool operator==(const RoundState&) const = default;
};

// Which order gives the starting numbers (C.04.2 art. 2.2 is the one of FIDE).
// ByHand: as the arbiter exchanged them.
enum class StartOrder : std::uint8_t {
  RatingTitleName,
  RatingName,
  Name,
  AsEntered,
  ByLot,
  ByHand
};

// Which of a child's ratings a tournament starts with; where that one is missing, the next of club,
// national, FIDE (Club), national, club, FIDE (National) or FIDE, national, club (Fide).
enum class RatingChoice : std::uint8_t { Club, National, Fide, Highest };
// The list of a federation's rating.
enum class Tempo : std::uint8_t { Standard, Rapid, Blitz };

// Players who should not meet although nobody forbids it by name.
enum class AvoidKind : std::uint8_t { SameGroup, SameSchool };
struct Avoidance {
  AvoidKind kind = AvoidKind::SameGroup;
  model::RoundNumber last_round = 1;  // from round 1 through this
  bool weak = true;                   // given up where it would leave somebody without a pair
  bool operator==(const Avoidance&) const = default;
};

struct TournamentSettings {
  std::string centre;          // school or centre, on the head of papers
  std::string event;           // name of the event that holds several tournaments
  int first_board = 1;         // number on the table of board 1
  bool fide_mode = true;       // follows FIDE's rules for programs; once left, never again
  std::string left_fide_mode;  // why
  StartOrder start_order = StartOrder::RatingTitleName;
  RatingChoice rating_choice = RatingChoice::Club;
  Tempo tempo = Tempo::Rapid;
  std::uint64_t lots_seed = 0;  // every drawing of lots of this tournament follows from it
  model::ResultCode late_rounds =
      model::ResultCode::ZeroPointBye;           // missed by a late entry: Z or H
  model::RoundNumber half_point_byes_until = 0;  // last round in which they are given; 0 = all
  int withdraw_after_forfeits =
      0;  // lost running: the player is taken out; 0 = the arbiter decides
  // The round for which a check-in list is kept: who is not ticked is left out of it. 0 = none.
  model::RoundNumber check_in_round = 0;
  std::vector<Avoidance> avoid;
  systems::Options systems;
  std::vector<std::string> notes;  // "### …" lines for the report file
  bool started = false;            // starting numbers are given
  bool finished = false;
  bool removed = false;  // in the waste basket
  bool operator==(const TournamentSettings&) const = default;
};

struct TournamentState {
  model::Tournament tournament;
  std::vector<Participant> participants;  // parallel to tournament.players
  std::vector<RoundState> rounds;         // [r-1], as many as are paired
  TournamentSettings settings;
  bool operator==(const TournamentState&) const = default;
};

// A state for a tournament that comes from somewhere else: boards as the rules of its system give
// them, every round published.
[[nodiscard]] TournamentState state_of(const model::Tournament& tournament);

// The form that every state has between two commands: as many participants as players, no empty
// records behind the last one of a player.
void normalise(TournamentState& state);

// The records that differ. diff({}, state) is the whole state.
[[nodiscard]] RecordChanges diff(const TournamentState& before, const TournamentState& after);
// Io when a record is not one of ours.
[[nodiscard]] base::Result<void> apply_changes(TournamentState& state,
                                               const RecordChanges& changes);
// JSON for lists of tournaments; see summary.h.
[[nodiscard]] std::string summary_text(const TournamentState& state);

// What an export or a paper needs: the tournament with the notes of the settings as comment lines
// and what was avoided in each round as forbidden pairs (TRF 260).
[[nodiscard]] model::Tournament with_notes(const TournamentState& state);

}  // namespace rostok::club
