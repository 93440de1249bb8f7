// SPDX-License-Identifier: MIT
#include "simulate.h"

#include <algorithm>
#include <cmath>

namespace rostok::test {

using model::Color;
using model::ResultCode;

Simulation::Simulation(const SimulatedPlay& play) : play_(play), random_(play.seed) {
  std::normal_distribution<double> rating(1700, play.spread);
  std::vector<int> ratings;
  for (int i = 0; i < play.players; ++i)
    ratings.push_back(std::max(1, static_cast<int>(rating(random_))));
  std::sort(ratings.rbegin(), ratings.rend());
  tournament_.total_rounds = play.rounds;
  tournament_.initial_color = Color::White;
  tournament_.players.resize(static_cast<std::size_t>(play.players));
  for (int i = 0; i < play.players; ++i) {
    model::Player& player = tournament_.players[static_cast<std::size_t>(i)];
    player.start_rank = i + 1;
    player.rating = ratings[static_cast<std::size_t>(i)];
  }
  for (int club = 0; club < play.clubs; ++club) {
    model::ForbiddenGroup group;
    group.last_round = play.rounds;
    for (int i = 0; i < play.players; ++i)
      if (static_cast<int>((static_cast<unsigned>(i) * 2654435761U >> 8) %
                           static_cast<unsigned>(play.clubs)) == club)
        group.players.push_back(i);
    tournament_.forbidden.push_back(group);
  }
}

double Simulation::chance() {
  return std::uniform_real_distribution<double>(0, 1)(random_);
}

model::RoundEntry& Simulation::cell(model::PlayerIndex player) {
  auto& rounds = tournament_.players[static_cast<std::size_t>(player)].rounds;
  rounds.resize(static_cast<std::size_t>(next_round_));
  return rounds.back();
}

void Simulation::announce_absences() {
  for (int i = 0; i < play_.players; ++i) {
    const bool late = next_round_ == 1 && i >= play_.players * (1 - play_.late);
    if (!late && chance() >= play_.absences) continue;
    cell(i).code = !late && chance() < 0.5 ? ResultCode::HalfPointBye : ResultCode::ZeroPointBye;
  }
}

void Simulation::play(const pairing::RoundPairing& round) {
  if (round.bye != model::kNobody) cell(round.bye).code = ResultCode::PairingAllocatedBye;
  for (const pairing::Board& board : round.boards)
    play_board(board);
  for (int i = 0; i < play_.players; ++i)
    cell(i);
  ++next_round_;
}

void Simulation::play_board(const pairing::Board& board) {
  const auto rating = [&](model::PlayerIndex i) {
    return tournament_.players[static_cast<std::size_t>(i)].rating;
  };
  const double expected =
      1 / (1 + std::pow(10.0, (rating(board.black) - rating(board.white)) / 400.0));
  ResultCode white = ResultCode::Draw;
  ResultCode black = ResultCode::Draw;
  if (chance() < play_.forfeits) {
    const bool white_came = chance() < 0.5;
    white = white_came ? ResultCode::ForfeitWin : ResultCode::ForfeitLoss;
    black = white_came ? ResultCode::ForfeitLoss : ResultCode::ForfeitWin;
  } else if (chance() >= play_.draws * (1 - std::abs(2 * expected - 1) * 0.8)) {
    const bool white_won = chance() < expected;
    white = white_won ? ResultCode::Win : ResultCode::Loss;
    black = white_won ? ResultCode::Loss : ResultCode::Win;
  }
  cell(board.white) = {white, Color::White, board.black};
  cell(board.black) = {black, Color::Black, board.white};
}

}  // namespace rostok::test
