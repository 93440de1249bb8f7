// SPDX-License-Identifier: MIT
// What stands on a printed sheet, as plain values: made from a tournament here, or filled by hand.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "rostok/i18n/i18n.h"
#include "rostok/model/tournament.h"
#include "rostok/standings/standings.h"
#include "rostok/systems/options.h"

namespace rostok::report {

// Repeated on every page.
struct SheetHead {
  std::string centre;      // school or club; may be empty
  std::string tournament;  // its name
  int round = 0;           // 0 = the sheet is of no round
  int rounds = 0;          // 0 = not known
  std::string date;        // of the round or event, as it is to be read
  std::string arbiter;
  std::string changed;  // "14:32": a reprint after a change; empty = the first print
};

// How people are called on a sheet. Short: "Кузнецова А.", but in full where two would be alike.
enum class Names { Short, Full };

// What a tournament value does not know of a person. Empty fields leave what the file says.
struct PersonDetails {
  std::string group;         // of age or strength
  std::string school_class;  // "5А", or the school
  std::string rank;          // sports rank
};
// [PlayerIndex]; may be empty or short.
using People = std::vector<PersonDetails>;

struct Seat {
  int number = 0;  // starting number
  std::string name;
  std::string points;  // before the round, "2½"
};

struct BoardLine {
  int board = 0;
  Seat white, black;
  std::string result;  // "1–0"; empty = an empty box to write in
};

// People without an opponent, by reason.
struct NoGame {
  std::string reason;  // of them all: "Free this round"
  std::vector<Seat> people;
  std::string one;  // of each in the list by name: "free", "absent"
};

struct PairingsSheet {
  SheetHead head;
  std::vector<BoardLine> boards;
  std::vector<NoGame> without_game;
  std::string time_control, start_time;
  bool results = false;  // D6 instead of D3
  bool draft = false;    // not published yet
};

struct StandingsLine {
  std::string place;  // "3" or "3–5"; "–" below the line
  int number = 0;
  std::string name, rating, club, points;
  std::vector<std::string> values;  // parallel to StandingsSheet::titles
  bool new_score_group = false;
};

struct StandingsSheet {
  SheetHead head;
  std::vector<std::string> titles;  // of the tie-break columns
  std::vector<std::string> legend;  // one sentence for each
  std::vector<StandingsLine> lines;
  bool final = false;
};

struct CrossTableSheet {
  StandingsSheet standings;
  std::vector<std::vector<std::string>> cells;    // [line][round-1], "12w1"
  std::vector<std::vector<std::string>> running;  // points so far, under the cells; empty = none
  bool by_place = false;  // the numbers in the cells are places, not starting numbers
};

enum class PlayerOrder { StartingNumber, Alphabet, Rating };

struct PlayerLine {
  int number = 0;
  std::string name, title, rating, club, year, group;
};

struct PlayersSheet {
  SheetHead head;
  std::vector<PlayerLine> lines;
  std::string summary;
};

// White and Black of each board, from board 1; kNobody twice is an empty table.
using Boards = std::vector<std::pair<model::PlayerIndex, model::PlayerIndex>>;

// The boards of a paired round by C.04.2 art. 3.6: for tournaments that keep no board numbers.
[[nodiscard]] Boards boards_by_rule(const model::Tournament& tournament, model::RoundNumber round);

// `systems` everywhere: settings of the pairing system that decide places (results/final_table.h).

// Round `round` must be paired already. `results` chooses the sheet after the round. Without
// `boards` those by rule are taken.
[[nodiscard]] PairingsSheet make_pairings_sheet(const model::Tournament& tournament,
                                                model::RoundNumber round,
                                                const i18n::Translator& words, bool results = false,
                                                const Boards& boards = {},
                                                Names names = Names::Short);
[[nodiscard]] StandingsSheet make_standings_sheet(const model::Tournament& tournament,
                                                  const standings::Options& options,
                                                  const i18n::Translator& words,
                                                  const People& people = {},
                                                  const systems::Options& systems = {});

struct CrossTableOptions {
  bool opponents_by_place = false;  // else by starting number, as in FIDE's cross-tables
  bool running_points = false;
};
// A player who came to no round any more is marked as withdrawn from his first empty one.
[[nodiscard]] CrossTableSheet make_cross_table(const model::Tournament& tournament,
                                               const standings::Options& options,
                                               const i18n::Translator& words,
                                               const CrossTableOptions& how = {},
                                               const systems::Options& systems = {});
// By rating: the best first, those without one last, by number.
[[nodiscard]] PlayersSheet make_players_sheet(const model::Tournament& tournament,
                                              PlayerOrder order, const i18n::Translator& words,
                                              const People& people = {});

// "2026-11-23", "2026/11/23" → "23.11.2026" in Russian, "2026-11-23" in English; anything else
// stays as it was written.
[[nodiscard]] std::string day_text(const std::string& date, const i18n::Translator& words);

// "Кузнецова Анна" → "Кузнецова А."; a name without a second word stays.
[[nodiscard]] std::string short_name(const std::string& name);

// Short title for a column ("Бх−1") and the words for a legend.
[[nodiscard]] std::string tie_break_title(const standings::TieBreak& item,
                                          const i18n::Translator& words);
[[nodiscard]] std::string tie_break_name(const standings::TieBreak& item,
                                         const i18n::Translator& words);
// "21½", "12,25": the way the language writes it.
[[nodiscard]] std::string value_text(const standings::Value& value, const i18n::Translator& words);

}  // namespace rostok::report
