// SPDX-License-Identifier: MIT
#include "rostok/model/tournament.h"

#include "catch.h"

using namespace rostok::model;

TEST_CASE("A forfeit is paired but not played, a pending game counts as played", "[model]") {
  CHECK_FALSE(RoundEntry{ResultCode::ForfeitWin, Color::White, 1}.is_played());
  CHECK(RoundEntry{ResultCode::ForfeitLoss, Color::Black, 1}.is_paired());
  CHECK(RoundEntry{ResultCode::Pending, Color::White, 1}.is_played());
  CHECK_FALSE(RoundEntry{ResultCode::PairingAllocatedBye, {}, kNobody}.is_played());
}

TEST_CASE("Requested byes of a coming round do not make it a paired round", "[model]") {
  Tournament tournament;
  tournament.players.resize(3);
  tournament.players[0].rounds = {{ResultCode::Win, Color::White, 1}};
  tournament.players[1].rounds = {{ResultCode::Loss, Color::Black, 0},
                                  {ResultCode::HalfPointBye, {}, kNobody}};
  tournament.players[2].rounds = {{ResultCode::PairingAllocatedBye, {}, kNobody}};
  CHECK(tournament.rounds_paired() == 1);
  CHECK(tournament.score(1, 2).to_display() == "½");
  CHECK(tournament.score(2, 1).to_display() == "1");
  CHECK(tournament.entry(0, 5).code == ResultCode::NotPaired);
}

TEST_CASE("Every result code has its points", "[model]") {
  PointSystem points;
  points.pab = Score::from_tenths(5);
  points.forfeit_loss = Score::from_tenths(-5);
  CHECK(points.points(ResultCode::PairingAllocatedBye).tenths() == 5);
  CHECK(points.points(ResultCode::ForfeitLoss).tenths() == -5);
  CHECK(points.points(ResultCode::FullPointBye).tenths() == 10);
  CHECK(points.points(ResultCode::HalfPointBye).tenths() == 5);
  CHECK(points.points(ResultCode::NotPaired).tenths() == 0);
  CHECK(parse_result_code('h') == ResultCode::HalfPointBye);
  CHECK_FALSE(parse_result_code('x'));
}
