// SPDX-License-Identifier: MIT
// Pairing a round, drafts, absences, taking a round back.
#include "rostok/club/commands/rounds.h"
#include "catch.h"
#include "evening.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/game_record.h"

using namespace rostok;
using namespace rostok::club;
using base::ErrorKind;
using enum model::ResultCode;
using test::Evening;

namespace {

PairOptions draft() {
  PairOptions options;
  options.publish = Publish::Later;
  return options;
}

}  // namespace

TEST_CASE("a draft takes no results until it is published") {
  Evening evening(6);
  evening.must(pair_round(draft()));
  CHECK_FALSE(evening.last().published);
  CHECK(evening.refused(record_result(1, 1, Win, Loss)) == ErrorKind::IllegalState);
  CHECK(evening.refused(pair_round()) == ErrorKind::IllegalState);
  evening.must(publish_round("2026-11-25T10:00:00Z"));
  CHECK(evening.last().published_at == "2026-11-25T10:00:00Z");
  CHECK(evening.refused(publish_round()) == ErrorKind::IllegalState);
  evening.must(record_result(1, 1, Win, Loss));
}

TEST_CASE("who is absent misses this round only") {
  Evening evening(6);
  PairOptions options;
  options.absent = {0, 3};
  evening.must(pair_round(options));
  CHECK(evening.entry(0) == model::RoundEntry{ZeroPointBye, {}, model::kNobody});
  CHECK(evening.entry(3) == model::RoundEntry{ZeroPointBye, {}, model::kNobody});
  CHECK(evening.last().boards.size() == 2);
  evening.play();
  evening.pair();
  CHECK(evening.board_of(0) != 0);
  CHECK(evening.board_of(3) != 0);
}

TEST_CASE("a bye asked for beforehand is written when the round is paired, and given up") {
  Evening evening(6);
  auto state = evening.state();
  state.tournament.requested_byes = {{1, HalfPointBye, 2}, {2, FullPointBye, 1}};
  Evening asked(state);
  asked.pair();
  CHECK(asked.entry(2).code == HalfPointBye);
  CHECK(asked.state().tournament.score(2, 1) == model::Score::from_tenths(5));
  asked.play();
  PairOptions here;
  here.present = {1};
  asked.must(pair_round(here));
  CHECK(asked.board_of(1) != 0);
  CHECK(asked.state().tournament.requested_byes.size() == 1);
}

TEST_CASE("who has withdrawn is not paired and cannot be called present") {
  Evening evening(6);
  auto state = evening.state();
  state.participants[1].withdrawn_from = 2;
  Evening withdrawn(state);
  withdrawn.pair();
  CHECK(withdrawn.board_of(1) != 0);
  withdrawn.play();
  PairOptions here;
  here.present = {1};
  CHECK(withdrawn.refused(pair_round(here)) == ErrorKind::BadInput);
  withdrawn.pair();
  CHECK(withdrawn.entry(1).code == ZeroPointBye);
}

TEST_CASE("the last round is taken back: a draft freely, a published one after a warning") {
  Evening evening(6);
  const auto before = evening.state();
  evening.must(pair_round(draft()));
  CHECK(evening.ask(unpair_round(), Consent::Acknowledge).done);
  CHECK(evening.state() == before);
  evening.pair();
  const auto asked = evening.ask(unpair_round(), Consent::Acknowledge);
  CHECK_FALSE(asked.done);
  CHECK(test::warning(asked, "published-round-taken-back").level == WarningLevel::Confirm);
  const GameRecord game{1, 1, 0, 3, "", {"e2e4"}, "1-0", "normal"};
  evening.must(record_result(1, 1, Win, Loss, game));
  const auto lost = evening.ask(unpair_round(), Consent::Confirm);
  CHECK_FALSE(lost.done);
  CHECK(test::warning(lost, "results-lost").level == WarningLevel::TwoStep);
  const auto paired = evening.state();
  evening.must(unpair_round());
  CHECK(evening.state().rounds.empty());
  CHECK(evening.state().tournament.rounds_paired() == 0);
  CHECK(games_of(evening.storage(), evening.desk().id())->empty());
  CHECK(evening.state().settings.notes ==
        std::vector<std::string>{"### Pairing taken back @ Round 1"});
  CHECK(evening.refused(unpair_round()) == ErrorKind::IllegalState);
  REQUIRE(evening.desk().undo());
  CHECK(evening.state() == paired);
  CHECK(games_of(evening.storage(), evening.desk().id())->size() == 1);
}

TEST_CASE("a round is paired by hand from an empty draft") {
  Evening evening(6);
  evening.must(pair_by_hand());
  CHECK(bench_of(evening.state(), 1).size() == 6);
  CHECK(evening.refused(publish_round()) == ErrorKind::IllegalState);
  CHECK(evening.refused(end_manual_pairing()) == ErrorKind::IllegalState);  // no pairs yet
  evening.must(make_pair(0, 5));
  evening.must(make_pair(2, 1));
  evening.must(give_bye(3, PairingAllocatedBye));
  const auto outcome = evening.must(end_manual_pairing());
  CHECK(test::codes(outcome) == std::vector<std::string>{"differs-from-engine", "left-on-bench"});
  CHECK(evening.entry(4).code == ZeroPointBye);
  CHECK(evening.last().manual);
  CHECK(evening.state().settings.notes == std::vector<std::string>{"### MPA @ Round 1"});
  evening.must(publish_round());
  evening.play();
  evening.pair();
}

TEST_CASE("an absent player of a table loses by forfeit") {
  auto state = Evening(4).state();
  state.tournament.system = model::PairingSystem::RoundRobin;
  state.tournament.total_rounds = 3;
  Evening evening(state);
  PairOptions options;
  options.absent = {0};
  evening.must(pair_round(options));
  CHECK(evening.entry(0).code == ForfeitLoss);
  CHECK(evening.refused(begin_manual_pairing()) == ErrorKind::Unsupported);
  // Colours may be changed in a table.
  evening.must(exchange_colours(1, 2));
  evening.play();
  evening.pair();
  CHECK(evening.last().boards.size() == 2);
}

TEST_CASE("an unknown player is refused") {
  Evening evening(4);
  PairOptions options;
  options.absent = {17};
  CHECK(evening.refused(pair_round(options)) == ErrorKind::BadInput);
  CHECK(evening.refused(at_once(make_pair(-1, 2))) == ErrorKind::IllegalState);  // no round
  evening.pair();
  CHECK(evening.refused(at_once(make_pair(-1, 2))) == ErrorKind::BadInput);
}

TEST_CASE("the groups of Baku acceleration are those of the list when round 1 is paired") {
  auto state = Evening(8, 9).state();
  state.tournament.baku_acceleration = true;
  Evening evening(state);
  evening.pair();
  REQUIRE_FALSE(evening.state().tournament.accelerations.empty());
  evening.must(unpair_round());
  CHECK(evening.state().tournament.accelerations.empty());
  CHECK_FALSE(evening.state().settings.started);
}

TEST_CASE("a round without a pair is refused") {
  Evening nobody(0);
  CHECK(nobody.refused(pair_round()) == ErrorKind::IllegalState);
  Evening evening(3);
  PairOptions options;
  options.absent = {0, 2};
  CHECK(evening.refused(pair_round(options)) == ErrorKind::IllegalState);
  CHECK(evening.state().tournament.requested_byes.empty());
  CHECK(evening.refused(record_result(0, 1, Win, Loss)) == ErrorKind::IllegalState);
}
