// SPDX-License-Identifier: MIT
// Settings of a tournament, one key and value each, as a person or a script gives them.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Keys and values:
//   name, city, centre, event, federation, chief-arbiter, time-control   text
//   deputy-arbiters             texts, separated by ';'
//   start-date, end-date        2026-11-25; round-dates: the same, separated by ','
//   rounds                      1 … 99; 0 = as many as the table has (round robin, knock-out)
//   system                      dutch, round-robin, double-round-robin, knock-out, keizer,
//                               scheveningen, double-scheveningen
//   tie-breaks                  codes separated by ',' (C.07); empty = those of the program
//   points                      win-draw-loss: 1-0.5-0
//   pab                         points of the pairing-allocated bye: 1, 0.5, 0
//   baku                        yes, no
//   initial-colour              white, black, lot (drawn from lots-seed)
//   first-board                 number on the table of board 1
//   start-order                 rating-title-name, rating-name, name, as-entered, lot, by-hand
//   lots-seed                   a number
//   rating                      club, national, fide, highest
//   tempo                       standard, rapid, blitz
//   late-rounds                 0, 0.5
//   half-point-byes-until       last round in which half-point byes are given, 0 = all
//   withdraw-after-forfeits     0 = never by itself
// and the keys of systems::Options ("knockout.games", "keizer.win" …).
[[nodiscard]] const std::vector<std::string>& setting_keys();
// The value as set_tournament() takes it; empty for an unknown key.
[[nodiscard]] std::string setting(const TournamentState& state, const std::string& key);

// Errors: BadInput for an unknown key or a value that is none, Unsupported for a system that this
// program does not pair, IllegalState for what is fixed once round 1 is paired (system, Baku,
// initial colour, start order) and for fewer rounds than are paired. After the start rounds,
// tie-breaks, points and pab warn (TwoStep, with a note).
[[nodiscard]] TournamentCommand set_tournament(const std::string& key, const std::string& value);
// Several at once, in order: one command, one undo.
[[nodiscard]] TournamentCommand set_tournament(
    const std::vector<std::pair<std::string, std::string>>& values);

// Leaves FIDE mode for good (TwoStep). IllegalState when it is left already.
[[nodiscard]] TournamentCommand leave_fide_mode(const std::string& reason);
// A line of the arbiter in the report file: "### …". BadInput for an empty one or several lines.
[[nodiscard]] TournamentCommand add_note(const std::string& text);
// Into the waste basket and out of it.
[[nodiscard]] TournamentCommand remove_tournament(bool removed = true);

}  // namespace rostok::club
