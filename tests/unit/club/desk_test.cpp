// SPDX-License-Identifier: MIT
// The desk: commands, consent, undo without end, and programs that meet at one document.
#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"

using namespace rostok;
using base::ErrorKind;
using club::Consent;
using club::TournamentDesk;
using enum model::ResultCode;

namespace {

club::TournamentCommand rename_to(const std::string& name,
                                  std::vector<club::Warning> warnings = {}) {
  return {"rename", {{"name", name}}, [=](const club::TournamentState& state) {
            club::TournamentProposal proposal{state, warnings, {}};
            proposal.after.tournament.name = name;
            return base::Result<club::TournamentProposal>(proposal);
          }};
}

}  // namespace

TEST_CASE("everything can be taken back and done again, by another desk too") {
  test::MemoryStorage storage;
  auto desk = test::create(storage, test::numbered_players(5));
  REQUIRE(desk);
  std::vector<club::TournamentState> states{desk->state()};
  const auto keep = [&](const base::Result<club::Outcome>& outcome) {
    REQUIRE(outcome);
    REQUIRE(outcome->done);
    states.push_back(desk->state());
  };
  const club::GameRecord game{1, 1, 0, 1, "", {"e2e4"}, "1-0", "normal"};
  keep(test::pair(*desk));
  keep(test::record(*desk, 1, Win, Loss, game));
  keep(test::record(*desk, 2, Draw, Draw));
  keep(test::record(*desk, 1, Loss, Win));
  keep(test::pair(*desk));
  CHECK(club::games_of(storage, desk->id())->empty());

  auto other = TournamentDesk::open(storage, desk->id(), "second");
  REQUIRE(other);
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    CHECK(other->state() == states[i]);
    REQUIRE(other->undo());
  }
  CHECK(other->state() == states[0]);
  CHECK(other->undo().error().kind == ErrorKind::IllegalState);
  for (std::size_t i = 1; i < states.size(); ++i) {
    REQUIRE(other->redo());
    CHECK(other->state() == states[i]);
    const auto games = club::games_of(storage, desk->id());
    REQUIRE(games);
    CHECK(games->size() == (i == 2 || i == 3 ? 1U : 0U));
  }
  CHECK(other->redo().error().kind == ErrorKind::IllegalState);
  REQUIRE(other->undo());
  REQUIRE(other->perform(rename_to("Другое")));
  CHECK_FALSE(*other->next_redo());  // a new command closes the way forward
  CHECK((*other->next_undo())->command == "rename");
  CHECK(*desk->refresh());
  CHECK(desk->state() == other->state());
  CHECK_FALSE(*desk->refresh());
}

TEST_CASE("a command that others overtook is done on what they left") {
  test::MemoryStorage storage;
  auto first = test::create(storage, test::numbered_players(4));
  auto second = TournamentDesk::open(storage, first->id());
  REQUIRE(test::pair(*first));
  // The second desk has not seen the pairing: it pairs by itself, which is refused on the new
  // state.
  CHECK(test::pair(*second).error().kind == ErrorKind::IllegalState);
  REQUIRE(test::record(*first, 1, Win, Loss));
  REQUIRE(second->perform(club::record_result(1, 2, Draw, Draw)));
  CHECK(test::open_boards(*second).empty());
  CHECK(*first->refresh());
  CHECK(first->state() == second->state());
}

TEST_CASE("what needs consent is not done without it") {
  test::MemoryStorage storage;
  auto desk = test::create(storage, test::numbered_players(4));
  const auto command = rename_to(
      "Новое",
      {{club::WarningLevel::TwoStep, "renamed", "The name changes", {}, true, "### Renamed"}});
  for (const Consent consent : {Consent::Acknowledge, Consent::Confirm}) {
    const auto asked = desk->perform(command, consent);
    REQUIRE(asked);
    CHECK_FALSE(asked->done);
    REQUIRE(asked->warnings.size() == 1);
    CHECK(desk->state().tournament.name == "Турнир");
    CHECK(storage.log(desk->id())->size() == 1);
  }
  REQUIRE(desk->perform(command, Consent::TwoStep)->done);
  CHECK(desk->state().tournament.name == "Новое");
  CHECK_FALSE(desk->state().settings.fide_mode);
  CHECK(desk->state().settings.left_fide_mode == "renamed");
  const auto exported = club::with_notes(desk->state());
  REQUIRE(exported.kept_lines.size() == 2);
  CHECK(exported.kept_lines[0].text == "### Renamed");
  // FIDE mode does not come back with the old name, and the file goes on to say so.
  REQUIRE(desk->undo());
  CHECK(desk->state().tournament.name == "Турнир");
  CHECK_FALSE(desk->state().settings.fide_mode);
  CHECK(desk->state().settings.notes.size() == 1);
}

TEST_CASE("a command that changes nothing leaves no line") {
  test::MemoryStorage storage;
  auto desk = test::create(storage, test::numbered_players(4));
  REQUIRE(desk->perform(rename_to("Турнир"))->done);
  CHECK(storage.log(desk->id())->size() == 1);
}

TEST_CASE("results: codes that belong together, boards that exist, rounds that are published") {
  test::MemoryStorage storage;
  auto desk = test::create(storage, test::numbered_players(4));
  REQUIRE(desk->perform(club::pair_round(club::Publish::Later)));
  CHECK(test::record(*desk, 1, Win, Loss).error().kind == ErrorKind::IllegalState);
  CHECK(test::pair(*desk).error().kind == ErrorKind::IllegalState);
  REQUIRE(desk->perform(club::publish_round()));
  CHECK_FALSE(desk->perform(club::publish_round()));
  CHECK(test::record(*desk, 3, Win, Loss).error().kind == ErrorKind::IllegalState);
  CHECK(test::record(*desk, 1, Win, Win).error().kind == ErrorKind::BadInput);
  CHECK(test::record(*desk, 1, Win, Draw).error().kind == ErrorKind::BadInput);
  CHECK(test::record(*desk, 1, ForfeitWin, Loss).error().kind == ErrorKind::BadInput);
  CHECK(test::record(*desk, 1, Draw, Loss));  // ½–0: an arbiter's decision
  CHECK(test::record(*desk, 1, ForfeitLoss, ForfeitLoss));
  REQUIRE(desk->perform(club::clear_result(1, 1)));
  CHECK(test::open_boards(*desk) == std::vector<int>{1, 2});
}

TEST_CASE("an old result is corrected only with consent") {
  test::MemoryStorage storage;
  auto desk = test::create(storage, test::numbered_players(4));
  for (int round = 1; round <= 3; ++round) {
    REQUIRE(test::pair(*desk));
    REQUIRE(test::record(*desk, 1, Win, Loss));
    REQUIRE(test::record(*desk, 2, Draw, Draw));
  }
  CHECK(desk->perform(club::record_result(3, 1, Draw, Draw))->done);
  const auto previous = club::record_result(2, 1, Draw, Draw),
             old = club::record_result(1, 1, Draw, Draw);
  CHECK_FALSE(desk->perform(previous)->done);
  CHECK(desk->perform(previous, Consent::Confirm)->done);
  CHECK(desk->state().settings.fide_mode);
  CHECK_FALSE(desk->perform(old, Consent::Confirm)->done);
  CHECK(desk->perform(old, Consent::TwoStep)->done);
  CHECK_FALSE(desk->state().settings.fide_mode);
}
