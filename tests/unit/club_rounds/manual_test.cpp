// SPDX-License-Identifier: MIT
// The phase of changes by hand and what it warns of.
#include "rostok/club/commands/manual.h"
#include "catch.h"
#include "evening.h"
#include "rostok/club/commands/avoidances.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"

using namespace rostok;
using namespace rostok::club;
using base::ErrorKind;
using enum model::ResultCode;
using test::codes;
using test::Evening;
using test::has_code;

namespace {

// Round 2 of eight players as a draft, White has won everywhere in round 1.
Evening second_round_draft() {
  Evening evening(8);
  evening.pair();
  evening.play();
  evening.must(pair_round(Publish::Later));
  return evening;
}

}  // namespace

TEST_CASE("changes are made in a phase that has a beginning and an end") {
  Evening evening(8);
  CHECK(evening.refused(begin_manual_pairing()) == ErrorKind::IllegalState);
  evening.must(pair_round(Publish::Later));
  CHECK(evening.refused(swap_players(0, 1)) == ErrorKind::IllegalState);
  CHECK(evening.refused(end_manual_pairing()) == ErrorKind::IllegalState);
  CHECK(evening.ask(begin_manual_pairing(), Consent::Acknowledge).done);
  CHECK(evening.refused(begin_manual_pairing()) == ErrorKind::IllegalState);
  CHECK(evening.refused(publish_round()) == ErrorKind::IllegalState);
  CHECK(evening.refused(pair_round()) == ErrorKind::IllegalState);
  // Nothing changed: nothing to tell.
  const auto outcome = evening.must(end_manual_pairing());
  CHECK(outcome.warnings.empty());
  CHECK_FALSE(evening.last().manual);
  CHECK(evening.state().settings.notes.empty());
}

TEST_CASE("an end that differs from the engine names the engine's pairs") {
  auto evening = second_round_draft();
  evening.must(begin_manual_pairing());
  const auto first = evening.last().boards[0], second = evening.last().boards[1];
  evening.must(swap_players(first.black, second.black));
  CHECK(evening.last().boards[0] == pairing::Board{first.white, second.black});
  CHECK(evening.last().boards[1] == pairing::Board{second.white, first.black});
  const EngineComparison engine = compare_with_engine(evening.state());
  CHECK(engine.known);
  CHECK(engine.missing == std::vector<pairing::Board>{first, second});
  CHECK(engine.extra.size() == 2);
  const auto asked = evening.ask(end_manual_pairing(), Consent::Acknowledge);
  CHECK_FALSE(asked.done);
  const auto& told = test::warning(asked, "differs-from-engine");
  CHECK(told.level == WarningLevel::Confirm);
  CHECK(told.note == "### MPA @ Round 2");
  const auto name = [&](model::PlayerIndex p) {
    return evening.state().tournament.players[static_cast<std::size_t>(p)].name;
  };
  CHECK(told.args.at(1).find(name(first.white) + " – " + name(first.black)) != std::string::npos);
  CHECK(evening.last().manual_open);
  // Swapped back: the engine's pairing again.
  evening.must(swap_players(first.black, second.black));
  CHECK(evening.must(end_manual_pairing()).warnings.empty());
}

TEST_CASE("the bye of the engine is part of the comparison") {
  Evening evening(7);
  evening.must(pair_round(Publish::Later));
  evening.must(begin_manual_pairing());
  REQUIRE(evening.entry(6).code == PairingAllocatedBye);
  evening.must(swap_players(6, 5));
  CHECK(evening.entry(5).code == PairingAllocatedBye);
  CHECK(evening.board_of(6) == 3);
  const EngineComparison engine = compare_with_engine(evening.state());
  CHECK(engine.bye == 6);
  CHECK(engine.bye_differs);
  CHECK_FALSE(engine.same());
}

TEST_CASE("a repeated game is warned of in two steps") {
  auto evening = second_round_draft();
  const auto met = evening.state().rounds[0].boards[0];
  evening.must(begin_manual_pairing());
  evening.must(delete_pair(evening.board_of(met.white), NotPaired, NotPaired));
  evening.must(delete_pair(evening.board_of(met.black), NotPaired, NotPaired));
  const auto asked = evening.ask(make_pair(met.black, met.white), Consent::Confirm);
  CHECK_FALSE(asked.done);
  CHECK(test::warning(asked, "repeated-game").level == WarningLevel::TwoStep);
  CHECK(test::warning(asked, "repeated-game").args.back() == "1");
  // A forfeit is no meeting (C.04.2 art. 3.5).
  Evening forfeit(8);
  forfeit.pair();
  const auto pair = forfeit.last().boards[0];
  forfeit.must(record_result(1, 1, ForfeitWin, ForfeitLoss));
  forfeit.play();
  forfeit.must(pair_round(Publish::Later));
  forfeit.must(begin_manual_pairing());
  forfeit.must(delete_pair(forfeit.board_of(pair.white), NotPaired, NotPaired));
  if (forfeit.board_of(pair.black) != 0)
    forfeit.must(delete_pair(forfeit.board_of(pair.black), NotPaired, NotPaired));
  CHECK_FALSE(has_code(forfeit.must(make_pair(pair.white, pair.black)), "repeated-game"));
}

TEST_CASE("forbidden and avoided pairs are warned of") {
  auto state = Evening(8).state();
  for (int p = 0; p < 4; ++p)
    state.participants[static_cast<std::size_t>(p)].group = "5А";
  Evening evening(state);
  evening.must(forbid_pair(0, 7));
  evening.must(avoid(AvoidKind::SameGroup, 3, true));
  evening.must(pair_by_hand());
  CHECK(test::warning(evening.must(make_pair(0, 7)), "forbidden-pair").level ==
        WarningLevel::TwoStep);
  CHECK(test::warning(evening.must(make_pair(1, 2)), "avoided-pair").level ==
        WarningLevel::Acknowledge);
  CHECK(evening.must(make_pair(3, 4)).warnings.empty());
}

TEST_CASE("colours that break the rules are warned of") {
  Evening evening(8, 7);
  // Player 0 has White in three rounds running, warned of from the third on.
  for (int round = 1; round <= 3; ++round) {
    evening.must(pair_by_hand());
    const auto outcome = evening.must(make_pair(0, static_cast<model::PlayerIndex>(round)));
    CHECK(has_code(outcome, "third-colour") == (round == 3));
    CHECK(has_code(outcome, "colour-imbalance") == (round == 3));
    std::vector<model::PlayerIndex> rest = bench_of(evening.state(), round);
    for (std::size_t i = 0; i + 1 < rest.size(); i += 2)
      evening.must(make_pair(rest[i], rest[i + 1]));
    evening.must(end_manual_pairing());
    evening.must(publish_round());
    evening.play();
  }
  CHECK(test::warning(evening.ask(pair_by_hand(), Consent::Acknowledge).warnings.empty()
                          ? evening.ask(make_pair(0, 7), Consent::Acknowledge)
                          : Outcome{},
                      "colour-imbalance")
            .level == WarningLevel::TwoStep);
}

TEST_CASE("two who both get the wrong colour") {
  auto evening = second_round_draft();
  evening.must(begin_manual_pairing());
  // In round 2 a pair of one with White and one with Black before has colours due to both.
  int board = 0;
  for (std::size_t i = 0; i < evening.last().boards.size() && board == 0; ++i) {
    const auto [white, black] = evening.last().boards[i];
    if (evening.state().tournament.entry(white, 1).color !=
        evening.state().tournament.entry(black, 1).color)
      board = static_cast<int>(i) + 1;
  }
  if (board == 0) {
    const auto met = evening.state().rounds[0].boards;
    evening.must(delete_pair(evening.board_of(met[0].white), NotPaired, NotPaired));
    evening.must(delete_pair(evening.board_of(met[1].black), NotPaired, NotPaired));
    const auto outcome = evening.must(make_pair(met[0].white, met[1].black));
    CHECK(test::warning(outcome, "both-colours-wrong").level == WarningLevel::Confirm);
  } else {
    const auto outcome = evening.must(swap_colours(board));
    CHECK(test::warning(outcome, "both-colours-wrong").level == WarningLevel::Confirm);
  }
}

TEST_CASE("a second bye is warned of in two steps") {
  Evening evening(7);
  evening.pair();
  REQUIRE(evening.entry(6).code == PairingAllocatedBye);
  evening.play();
  evening.must(pair_round(Publish::Later));
  evening.must(begin_manual_pairing());
  model::PlayerIndex bye = 0;
  while (evening.entry(bye).code != PairingAllocatedBye)
    ++bye;
  const auto asked = evening.ask(swap_players(bye, 6), Consent::Confirm);
  CHECK_FALSE(asked.done);
  CHECK(test::warning(asked, "second-bye").level == WarningLevel::TwoStep);
  CHECK(has_code(evening.must(give_bye(bye, FullPointBye)), "full-point-bye"));
}

TEST_CASE("players are substituted, boards moved, pairs deleted") {
  Evening evening(8);
  PairOptions options;
  options.publish = Publish::Later;
  options.absent = {7};
  evening.must(pair_round(options));
  evening.must(begin_manual_pairing());
  const auto boards = evening.last().boards;
  evening.must(substitute_player(boards[0].white, 7));
  CHECK(evening.last().boards[0] == pairing::Board{7, boards[0].black});
  CHECK(evening.entry(boards[0].white).code == NotPaired);
  CHECK(evening.state().tournament.requested_byes.empty());
  CHECK(evening.refused(substitute_player(boards[1].white, 7)) == ErrorKind::IllegalState);
  evening.must(move_board(3, 1));
  CHECK(evening.last().boards[0] == boards[2]);
  CHECK(evening.last().boards[1] == pairing::Board{7, boards[0].black});
  evening.must(delete_pair(1, HalfPointBye, NotPaired));  // a draft closes the gap
  CHECK(evening.last().boards.size() == 2);
  CHECK(evening.entry(boards[2].white).code == HalfPointBye);
  CHECK(bench_of(evening.state(), 1).size() == 2);
  CHECK(evening.refused(move_board(1, 9)) == ErrorKind::IllegalState);
  CHECK(evening.refused(swap_colours(3)) == ErrorKind::IllegalState);
  CHECK(evening.refused(give_bye(boards[1].white, ZeroPointBye)) == ErrorKind::IllegalState);
  CHECK(evening.refused(delete_pair(1, Win, Loss)) == ErrorKind::BadInput);
  CHECK(evening.refused(swap_players(3, 3)) == ErrorKind::BadInput);
}

TEST_CASE("a published round keeps its tables") {
  Evening evening(8);
  evening.pair();
  const auto boards = evening.last().boards;
  evening.must(record_result(1, 4, Win, Loss));
  evening.must(adjourn_game(1, 3));
  const auto asked = evening.ask(begin_manual_pairing(), Consent::Acknowledge);
  CHECK_FALSE(asked.done);
  CHECK(has_code(asked, "published-pairing"));
  evening.must(begin_manual_pairing());
  CHECK(evening.refused(delete_pair(4, NotPaired, NotPaired)) == ErrorKind::IllegalState);
  CHECK(evening.refused(swap_players(boards[3].white, boards[0].white)) == ErrorKind::IllegalState);
  CHECK(evening.refused(record_result(1, 1, Win, Loss)) == ErrorKind::IllegalState);
  evening.must(delete_pair(1, NotPaired, NotPaired));
  CHECK(evening.last().boards.size() == 4);
  CHECK(evening.refused(delete_pair(1, NotPaired, NotPaired)) == ErrorKind::IllegalState);
  evening.must(move_board(3, 1));  // to the empty table
  CHECK(evening.last().boards[0] == boards[2]);
  CHECK(evening.last().adjourned == std::vector<int>{1});
  evening.must(make_pair(boards[0].black, boards[0].white));  // the free table is taken
  CHECK(evening.last().boards[2] == pairing::Board{boards[0].black, boards[0].white});
  evening.must(end_manual_pairing());
  CHECK(evening.last().manual);
}
