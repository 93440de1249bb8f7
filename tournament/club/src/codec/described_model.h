// SPDX-License-Identifier: MIT
// Names of the members under which the types of the model and of the desk are kept. A name is never
// changed: files hold it. A new member is added here, too; json_fields.h refuses to compile
// otherwise.
#pragma once
#include "json_fields.h"
#include "rostok/club/game_record.h"
#include "rostok/club/summary.h"
#include "rostok/club/tournament_state.h"

namespace rostok::model {
BOOST_DESCRIBE_ENUM(Sex, Unknown, Male, Female)
BOOST_DESCRIBE_ENUM(Color, White, Black)
BOOST_DESCRIBE_ENUM(Title, GM, IM, WGM, FM, WIM, CM, WFM, WCM, None)
BOOST_DESCRIBE_ENUM(PairingSystem, Dutch, Dubov, Burstein, Lim, DoubleSwiss, TeamSwiss, RoundRobin,
                    DoubleRoundRobin, KnockOut, Keizer, Scheveningen, DoubleScheveningen, Other)
BOOST_DESCRIBE_STRUCT(NationalRecord, (),
                      (player, sex, classification, name, rating, origin, id, birth_date))
BOOST_DESCRIBE_STRUCT(NationalRatings, (), (federation, method, records))
BOOST_DESCRIBE_STRUCT(PointSystem, (),
                      (win, draw, loss, absence, forfeit_loss, pab, pending, forfeit_win,
                       full_point_bye, half_point_bye, black_win, black_draw, black_loss))
BOOST_DESCRIBE_STRUCT(Team, (),
                      (number, name, nickname, strength, match_points, game_points, rank, players))
BOOST_DESCRIBE_STRUCT(TeamLineup, (), (round, team, opponent, boards))
BOOST_DESCRIBE_STRUCT(TeamByes, (), (match_points, game_points, by_round))
BOOST_DESCRIBE_STRUCT(TeamForfeit, (), (round, white, black, white_wins, black_wins))
BOOST_DESCRIBE_STRUCT(MatchPoints, (), (win, draw, loss))
BOOST_DESCRIBE_STRUCT(TeamEvent, (),
                      (teams, board_colors, points, lineups, byes, forfeits, references_are_teams))
BOOST_DESCRIBE_STRUCT(Player, (),
                      (start_rank, sex, title, name, rating, federation, fide_id, birth_date,
                       listed_points, listed_rank, rounds))
BOOST_DESCRIBE_STRUCT(Acceleration, (),
                      (match_points, game_points, first_round, last_round, first_rank, last_rank))
BOOST_DESCRIBE_STRUCT(ForbiddenGroup, (), (first_round, last_round, players))
BOOST_DESCRIBE_STRUCT(RequestedBye, (), (round, code, player))
BOOST_DESCRIBE_STRUCT(PointAdjustment, (), (type, match_points, game_points, round, players))
BOOST_DESCRIBE_STRUCT(VirtualPoints, (), (player, by_round))
BOOST_DESCRIBE_STRUCT(KeptLine, (), (after, player, text))
BOOST_DESCRIBE_STRUCT(Tournament, (),
                      (name, city, federation, start_date, end_date, type_text, chief_arbiter,
                       deputy_arbiters, time_control, encoded_time_control, round_dates,
                       total_rounds, initial_color, points, encoded_type, system, baku_acceleration,
                       pair_by_file_rank, tie_breaks, pairing_program, players, accelerations,
                       virtual_points, forbidden, requested_byes, adjustments, national, team_event,
                       kept_lines))
}  // namespace rostok::model

namespace rostok::pairing {
BOOST_DESCRIBE_STRUCT(Board, (), (white, black))
}

namespace rostok::systems {
BOOST_DESCRIBE_STRUCT(KnockoutOptions, (), (games, tie_break_games, third_place, seeds))
BOOST_DESCRIBE_STRUCT(KeizerOptions, (),
                      (win, draw, loss, bye, full_bye, half_bye, excused, missing, excused_times,
                       own_value_counts, lowest_value, rounds_apart))
BOOST_DESCRIBE_STRUCT(RoundRobinOptions, (), (cycles, exchange_last_rounds, lots))
BOOST_DESCRIBE_STRUCT(Options, (), (knockout, keizer, round_robin))
}  // namespace rostok::systems

namespace rostok::club {
BOOST_DESCRIBE_ENUM(StartOrder, RatingTitleName, RatingName, Name, AsEntered, ByLot, ByHand)
BOOST_DESCRIBE_ENUM(RatingChoice, Club, National, Fide, Highest)
BOOST_DESCRIBE_ENUM(Tempo, Standard, Rapid, Blitz)
BOOST_DESCRIBE_ENUM(AvoidKind, SameGroup, SameSchool)
BOOST_DESCRIBE_STRUCT(Participant, (),
                      (child, group, school, rank, newcomer, no_half_point_byes, withdrawn_from,
                       rating_source, present_in))
BOOST_DESCRIBE_STRUCT(SecondEntry, (), (board, white, black))
BOOST_DESCRIBE_STRUCT(RoundState, (),
                      (published, manual, manual_open, boards, adjourned, second_entries,
                       report_corrections, avoided, published_at, changed_at))
BOOST_DESCRIBE_STRUCT(Avoidance, (), (kind, last_round, weak))
BOOST_DESCRIBE_STRUCT(TournamentSettings, (),
                      (centre, event, first_board, fide_mode, left_fide_mode, start_order,
                       rating_choice, tempo, lots_seed, late_rounds, half_point_byes_until,
                       withdraw_after_forfeits, check_in_round, avoid, systems, notes, started,
                       finished, removed))
BOOST_DESCRIBE_STRUCT(GameRecord, (),
                      (round, board, white, black, start_fen, moves, result, termination))
BOOST_DESCRIBE_STRUCT(TournamentSummary, (),
                      (name, event, start_date, system, players, rounds_paired, rounds_total,
                       finished, removed))
}  // namespace rostok::club

namespace rostok::club::codec {
template <>
inline constexpr bool kKeptApart<&model::Tournament::players> = true;
template <>
inline constexpr bool kKeptApart<&model::Player::rounds> = true;
}  // namespace rostok::club::codec
