// SPDX-License-Identifier: MIT
// Who sat down with wrong colours, or at the wrong board.
#include "rostok/club/commands/results.h"
#include "rounds/pair_checks.h"
#include "rounds/past_rounds.h"
#include "rounds/ready.h"
#include "rounds/seating.h"
#include "text_of_players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

TournamentCommand exchange_colours(RoundNumber round, int board) {
  return {
      "exchange-colours",
      {{"round", std::to_string(round)}, {"board", std::to_string(board)}},
      [=](const TournamentState& state) -> Result<TournamentProposal> {
        const auto pair = board_in_play(state, round, board);
        if (!pair) return tl::unexpected(pair.error());
        TournamentProposal proposal{state, past_round_warnings(state, round), {}};
        proposal.warnings.push_back(
            warn(WarningLevel::Acknowledge, "colours-exchanged",
                 "{1} has White, {2} has Black; each keeps the result",
                 {name_of(state, pair->black), name_of(state, pair->white)}));
        TournamentState& after = proposal.after;
        after.rounds[static_cast<std::size_t>(round) - 1]
            .boards[static_cast<std::size_t>(board) - 1] = {pair->black, pair->white};
        for (const PlayerIndex player : {pair->white, pair->black}) {
          auto& entry = after.tournament.players[static_cast<std::size_t>(player)]
                            .rounds[static_cast<std::size_t>(round) - 1];
          entry.color = player == pair->black ? model::Color::White : model::Color::Black;
        }
        for (SecondEntry& second : after.rounds[static_cast<std::size_t>(round) - 1].second_entries)
          if (second.board == board) std::swap(second.white, second.black);
        // A recorded game tells of the colours as they were thought to be.
        proposal.other_records.emplace_back(game_key(round, board), std::nullopt);
        return proposal;
      }};
}

namespace {

// The other player of a board; kNobody without one.
PlayerIndex opponent_at(const Seating& seating, const Place& place) {
  if (place.board == 0) return kNobody;
  const auto& pair = seating.at(place.board);
  return place.color == model::Color::White ? pair.black : pair.white;
}

// The two who are left get the second board, each with the colour that he had if they differ.
void seat_rest(Seating& seating, int board, PlayerIndex of_white, const Place& white_place,
               PlayerIndex of_black) {
  // The opponent of the one who should have had White had Black, and the other way round.
  if (white_place.color == model::Color::White)
    seating.seat(board, of_black, of_white);
  else
    seating.seat(board, of_white, of_black);
}

std::vector<int> decided_boards(const Seating& seating, const Place& a, const Place& b) {
  std::vector<int> boards;
  for (const int board : {a.board, b.board})
    if (board != 0 && seating.is_decided(board)) boards.push_back(board);
  return boards;
}

Warning of_wrong_pair(RoundNumber round, bool results_lost) {
  const std::string number = std::to_string(round), note = "### MPA @ Round " + number;
  if (results_lost)
    return warn(WarningLevel::TwoStep, "wrong-pair",
                "The pairing of round {1} changes to what was played: results of these boards are "
                "to be entered again",
                {number}, note);
  return warn(WarningLevel::Confirm, "wrong-pair",
              "The pairing of round {1} changes to what was played", {number}, note);
}

}  // namespace

TournamentCommand sat_down(RoundNumber round, PlayerIndex white, PlayerIndex black) {
  return {
      "sat-down",
      {{"round", std::to_string(round)},
       {"first", std::to_string(white)},
       {"second", std::to_string(black)}},
      [=](const TournamentState& state) -> Result<TournamentProposal> {
        for (const PlayerIndex player : {white, black})
          if (auto known = check_player(state, player); !known)
            return tl::unexpected(known.error());
        if (white == black)
          return fail(ErrorKind::BadInput, "{1} is named twice", {name_of(state, white)});
        if (round < 1 || round > current_round(state))
          return fail(ErrorKind::IllegalState, "There is no round {1}", {std::to_string(round)});
        TournamentProposal proposal{state, {}, {}};
        Seating seating(proposal.after, round);
        const Place w = seating.place_of(white), b = seating.place_of(black);
        if (w.board == 0 && b.board == 0)
          return fail(ErrorKind::IllegalState, "{1} and {2} were not paired in round {3}",
                      {name_of(state, white), name_of(state, black), std::to_string(round)});
        if (w.board == b.board)
          return fail(ErrorKind::IllegalState,
                      "{1} and {2} are a pair: only their colours can be wrong",
                      {name_of(state, white), name_of(state, black)});
        const int main = w.board != 0 ? w.board : b.board;
        if (const auto in_play = board_in_play(state, round, main); !in_play)
          return tl::unexpected(in_play.error());
        const PlayerIndex of_white = opponent_at(seating, w), of_black = opponent_at(seating, b);
        const auto lost = decided_boards(seating, w, b);
        if (w.board != 0 && b.board != 0) {
          seat_rest(seating, b.board, of_white, w, of_black);
          seating.seat(w.board, white, black);
        } else {
          // The one who had no opponent takes the place; who should have been there, his.
          const Place free = w.board == 0 ? w : b;
          seating.exchange(w.board == 0 ? white : black, w.board == 0 ? of_black : of_white);
          seating.seat(main, white, black);
          seating.set_code(w.board == 0 ? of_black : of_white, free.code);
        }
        for (const int board : lost)
          proposal.other_records.emplace_back(game_key(round, board), std::nullopt);
        proposal.after.rounds[static_cast<std::size_t>(round) - 1].manual = true;
        proposal.warnings = past_round_warnings(state, round);
        proposal.warnings.push_back(of_wrong_pair(round, !lost.empty()));
        for (Warning& each : change_warnings(state, proposal.after, round))
          proposal.warnings.push_back(std::move(each));
        return proposal;
      }};
}

}  // namespace rostok::club
