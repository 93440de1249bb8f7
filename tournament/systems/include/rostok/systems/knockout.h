// SPDX-License-Identifier: MIT
// Knock-out: a seeded bracket of matches. A round of the tournament is one game of every match that
// is not decided, so that the state of the bracket follows from the games alone.
#pragma once
#include <optional>
#include <vector>

#include "rostok/systems/next_round.h"

namespace rostok::systems {

struct KnockoutOptions {
  int games = 1;  // of a match, before any tie-break
  // A drawn match goes on with so many games, then with so many …; each lot decides when its
  // sum differs. After them single games in which a draw is a win for Black.
  std::vector<int> tie_break_games{2, 2};
  bool third_place = true;  // the losers of the semi-finals meet, beside the final
  // The order of the bracket, best first; empty: by starting ranks. Names every player once.
  std::vector<model::PlayerIndex> seeds;
  bool operator==(const KnockoutOptions&) const = default;
};

// Seeds in the order of places for so many players: 1 8 4 5 2 7 3 6 for five to eight. Neighbours
// meet; a seed above the number of players is an empty place, whose neighbour goes through.
[[nodiscard]] std::vector<int> bracket_places(int players);

enum class MatchPhase { Main, TieBreak, Decisive };

struct KnockoutMatch {
  model::PlayerIndex first = model::kNobody, second = model::kNobody;  // `first` stands higher
  bool for_third_place = false;
  bool walk_over = false;  // an empty place: nothing is played
  bool decided = false;    // with winner kNobody when neither came
  model::PlayerIndex winner = model::kNobody, loser = model::kNobody;
  int first_halves = 0, second_halves = 0;  // the sums of the main games, in half points
  int games = 0;                            // with a result, tie-breaks included
  MatchPhase phase = MatchPhase::Main;      // of the next game, or of the last one when decided
};

struct KnockoutState {
  std::vector<std::vector<KnockoutMatch>> stages;  // the last is the running one
  bool finished = false;
};

// Places 1 …: those who left in the same stage share them (5–8).
struct KnockoutPlace {
  model::PlayerIndex player = model::kNobody;
  int first = 0, last = 0;
};

// The bracket after the paired rounds. In a single-game match a win by forfeit is a win; when
// nobody comes to a drawn match in its last game, both are out. Where another program went on with
// one of two players whose match is drawn, that one was the winner (a lot, a game not in the file).
// Errors: BadInput for fewer than two players, faulty options or seeds; IllegalState when a round
// does not follow the bracket.
[[nodiscard]] base::Result<KnockoutState> knockout_state(const model::Tournament& tournament,
                                                         const KnockoutOptions& options = {});

// The next game of every match that is not decided, the next stage when all are. In a stage's
// first game the higher seed has White on the first board, Black on the second …; colours alternate
// within a match. Errors: as above; IllegalState while a game has no result, and when it is over.
[[nodiscard]] base::Result<NextRound> pair_knockout(const model::Tournament& tournament,
                                                    const KnockoutOptions& options = {});

// Places of a finished bracket, of a running one those who are out; by place, then seed.
[[nodiscard]] std::vector<KnockoutPlace> knockout_places(const model::Tournament& tournament,
                                                         const KnockoutState& state);

}  // namespace rostok::systems
