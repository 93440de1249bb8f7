// SPDX-License-Identifier: MIT
#include "rounds/seating.h"

#include <algorithm>

namespace rostok::club {

using model::Color;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using pairing::Board;

namespace {

std::size_t ix(int number) {
  return static_cast<std::size_t>(number);
}

}  // namespace

Seating::Seating(TournamentState& state, model::RoundNumber round)
    : state_(state), number_(round) {}

RoundState& Seating::round() const {
  return state_.rounds[ix(number_) - 1];
}

model::RoundEntry& Seating::entry(PlayerIndex player) const {
  auto& rounds = state_.tournament.players[ix(player)].rounds;
  if (rounds.size() < ix(number_)) rounds.resize(ix(number_));
  return rounds[ix(number_) - 1];
}

int Seating::boards() const {
  return static_cast<int>(round().boards.size());
}

const Board& Seating::at(int board) const {
  return round().boards[ix(board) - 1];
}

Place Seating::place_of(PlayerIndex player) const {
  for (int board = 1; board <= boards(); ++board) {
    if (at(board).white == player) return {board, Color::White, ResultCode::Pending};
    if (at(board).black == player) return {board, Color::Black, ResultCode::Pending};
  }
  return {0, Color::White, state_.tournament.entry(player, number_).code};
}

bool Seating::is_decided(int board) const {
  return !is_empty(board) &&
         state_.tournament.entry(at(board).white, number_).code != ResultCode::Pending;
}

void Seating::write(int board) {
  const auto [white, black] = at(board);
  entry(white) = {ResultCode::Pending, Color::White, black};
  entry(black) = {ResultCode::Pending, Color::Black, white};
}

void Seating::seat(int board, PlayerIndex white, PlayerIndex black) {
  round().boards[ix(board) - 1] = {white, black};
  // Who plays has not asked for a bye.
  std::erase_if(state_.tournament.requested_byes, [&](const auto& bye) {
    return bye.round == number_ && (bye.player == white || bye.player == black);
  });
  write(board);
}

int Seating::add(PlayerIndex white, PlayerIndex black) {
  int board = 1;
  while (board <= boards() && !is_empty(board))
    ++board;
  if (board > boards()) round().boards.push_back({});
  seat(board, white, black);
  return board;
}

void Seating::take_off(int board) {
  const auto [white, black] = at(board);
  for (const PlayerIndex player : {white, black})
    entry(player) = {};
  auto& boards = round().boards;
  const bool draft = !round().published;
  if (draft)
    boards.erase(boards.begin() + (board - 1));
  else
    boards[ix(board) - 1] = {};
  std::erase(round().adjourned, board);
  std::erase_if(round().second_entries, [&](const auto& each) { return each.board == board; });
}

void Seating::set_code(PlayerIndex player, ResultCode code) {
  if (const Place place = place_of(player); place.board != 0) take_off(place.board);
  entry(player) = {code, {}, kNobody};
}

void Seating::put(PlayerIndex player, const Place& place) {
  if (place.board == 0) {
    entry(player) = {place.code, {}, kNobody};
    return;
  }
  Board& board = round().boards[ix(place.board) - 1];
  (place.color == Color::White ? board.white : board.black) = player;
}

void Seating::exchange(PlayerIndex a, PlayerIndex b) {
  const Place of_a = place_of(a), of_b = place_of(b);
  put(a, of_b);
  put(b, of_a);
  for (const int board : {of_a.board, of_b.board})
    if (board != 0) seat(board, at(board).white, at(board).black);
}

void Seating::turn(int board) {
  seat(board, at(board).black, at(board).white);
}

void Seating::swap_marks(int a, int b) {
  const auto other = [&](int board) { return board == a ? b : board == b ? a : board; };
  for (int& board : round().adjourned)
    board = other(board);
  std::sort(round().adjourned.begin(), round().adjourned.end());
  for (SecondEntry& each : round().second_entries)
    each.board = other(each.board);
}

void Seating::move(int from, int to) {
  auto& boards = round().boards;
  const auto first = boards.begin() + (from - 1), last = boards.begin() + (to - 1);
  if (round().published) {
    std::iter_swap(first, last);
    swap_marks(from, to);
  } else if (from < to) {
    std::rotate(first, first + 1, last + 1);
  } else {
    std::rotate(last, first, first + 1);
  }
}

void Seating::drop_empty_tail() {
  auto& boards = round().boards;
  while (!boards.empty() && boards.back().white == kNobody)
    boards.pop_back();
}

}  // namespace rostok::club
