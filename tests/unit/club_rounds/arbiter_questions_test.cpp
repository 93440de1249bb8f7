// SPDX-License-Identifier: MIT
// The nine questions that arbiters really ask (features, end of table A): each is one command.
#include "catch.h"
#include "evening.h"
#include "rostok/club/commands/avoidances.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"

using namespace rostok;
using namespace rostok::club;
using enum model::ResultCode;
using model::PlayerIndex;
using test::Evening;

namespace {

// Five players of whom the last are absent: P5 (index 4) has no record of a game.
Evening evening_with_absent(int players, std::vector<PlayerIndex> absent) {
  Evening evening(players);
  PairOptions options;
  options.absent = std::move(absent);
  evening.must(pair_round(options));
  return evening;
}

PlayerIndex player_with(const Evening& evening, model::ResultCode code) {
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(evening.state().tournament.players.size());
       ++p)
    if (evening.entry(p).code == code) return p;
  return model::kNobody;
}

}  // namespace

TEST_CASE("late player against the bye player") {
  auto evening = evening_with_absent(6, {5});
  const PlayerIndex bye = player_with(evening, PairingAllocatedBye);
  REQUIRE(bye == 4);
  CHECK(evening.entry(5).code == ZeroPointBye);
  const auto outcome = evening.must(at_once(make_pair(bye, 5), "2026-11-25T10:20:00Z"));
  CHECK(test::has_code(outcome, "published-pairing"));
  CHECK(evening.board_of(bye) == 3);
  CHECK(evening.entry(5) == model::RoundEntry{Pending, model::Color::Black, bye});
  CHECK(evening.state().tournament.requested_byes.empty());
  CHECK(evening.last().changed_at == "2026-11-25T10:20:00Z");
  CHECK_FALSE(evening.last().manual_open);
  evening.play();
  CHECK(missing_results(evening.state()).empty());
}

TEST_CASE("two latecomers against each other") {
  auto evening = evening_with_absent(8, {1, 6});
  evening.must(at_once(make_pair(1, 6)));
  CHECK(evening.board_of(1) == 4);
  CHECK(evening.board_of(6) == 4);
  CHECK(evening.last().boards.back() == pairing::Board{1, 6});
}

TEST_CASE("delete a pair when nobody came") {
  Evening evening(8);
  evening.pair();
  // Board 4 has finished already: its table stays where it is.
  evening.must(record_result(1, 4, Win, Loss));
  const pairing::Board gone = evening.last().boards[1];
  const auto fourth = evening.last().boards[3];
  evening.must(at_once(delete_pair(2, ZeroPointBye, ZeroPointBye)));
  CHECK(evening.entry(gone.white) == model::RoundEntry{ZeroPointBye, {}, model::kNobody});
  CHECK(evening.entry(gone.black) == model::RoundEntry{ZeroPointBye, {}, model::kNobody});
  CHECK(find_board(evening.state(), 1, 2) == nullptr);
  CHECK(evening.last().boards[3] == fourth);
  CHECK(open_boards(evening.state(), 1) == std::vector<int>{1, 3});
  evening.play();
  evening.pair();
}

TEST_CASE("two relatives must not play") {
  Evening evening(8);
  evening.must(forbid_pair(0, 4));  // round 1 would pair them
  evening.pair();
  CHECK(evening.board_of(0) != evening.board_of(4));
  const auto group = evening.state().tournament.forbidden.at(0);
  CHECK(group == model::ForbiddenGroup{1, 5, {0, 4}});
  CHECK(evening.state().settings.fide_mode);
}

TEST_CASE("forfeit turned into a played game") {
  Evening evening(4);
  evening.pair();
  const auto board = evening.last().boards[0];
  evening.must(record_result(1, 1, ForfeitWin, ForfeitLoss));
  evening.must(record_result(1, 2, Draw, Draw));
  const auto outcome = evening.must(record_result(1, 1, Loss, Win));
  CHECK(outcome.warnings.empty());
  CHECK(evening.entry(board.white).is_played());
  CHECK(evening.state().tournament.score(board.black, 1) == model::Score::from_tenths(10));
  evening.pair();
  CHECK(evening.board_of(board.white) != evening.board_of(board.black));  // they have met
}

TEST_CASE("half-point bye for a latecomer") {
  auto evening = evening_with_absent(6, {5});
  const auto outcome = evening.must(at_once(give_bye(5, HalfPointBye)));
  CHECK(evening.entry(5) == model::RoundEntry{HalfPointBye, {}, model::kNobody});
  CHECK(evening.state().tournament.score(5, 1) == model::Score::from_tenths(5));
  CHECK_FALSE(test::has_code(outcome, "second-half-point-bye"));
  CHECK_FALSE(test::has_code(outcome, "differs-from-engine"));
  evening.play();
  PairOptions absent;
  absent.absent = {5};
  evening.must(pair_round(absent));
  CHECK(test::has_code(evening.must(at_once(give_bye(5, HalfPointBye))), "second-half-point-bye"));
}

TEST_CASE("pair two bye players with each other") {
  auto evening = evening_with_absent(7, {});
  const PlayerIndex bye = player_with(evening, PairingAllocatedBye);
  REQUIRE(bye != model::kNobody);
  auto other = evening_with_absent(8, {7});
  other.must(at_once(give_bye(7, HalfPointBye)));
  const PlayerIndex allocated = player_with(other, PairingAllocatedBye);
  other.must(at_once(make_pair(7, allocated)));
  CHECK(other.board_of(7) == 4);
  CHECK(other.entry(allocated).code == Pending);
  CHECK(other.refused(at_once(make_pair(7, 0))) == base::ErrorKind::IllegalState);
}

TEST_CASE("sat down with wrong colours") {
  Evening evening(4);
  evening.pair();
  const auto board = evening.last().boards[0];
  evening.must(record_result(1, 1, Win, Loss));
  const auto outcome = evening.must(exchange_colours(1, 1));
  CHECK(test::codes(outcome) == std::vector<std::string>{"colours-exchanged"});
  CHECK(evening.last().boards[0] == pairing::Board{board.black, board.white});
  CHECK(evening.entry(board.white) == model::RoundEntry{Win, model::Color::Black, board.black});
  CHECK(evening.entry(board.black) == model::RoundEntry{Loss, model::Color::White, board.white});
  // Also while they still play.
  const auto second = evening.last().boards[1];
  evening.must(exchange_colours(1, 2));
  CHECK(evening.entry(second.white) ==
        model::RoundEntry{Pending, model::Color::Black, second.black});
}

TEST_CASE("list of missing results") {
  Evening evening(6);
  CHECK(missing_results(evening.state()).empty());
  evening.pair();
  CHECK(missing_results(evening.state()) ==
        std::vector<OpenBoard>{{1, 1, false}, {1, 2, false}, {1, 3, false}});
  evening.must(record_result(1, 2, Draw, Draw));
  evening.must(adjourn_game(1, 3));
  CHECK(missing_results(evening.state()) == std::vector<OpenBoard>{{1, 1, false}, {1, 3, true}});
}
