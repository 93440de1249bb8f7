// SPDX-License-Identifier: MIT
// Who must not, or should not, meet.
#include <algorithm>
#include <set>

#include "catch.h"
#include "evening.h"
#include "rostok/checker/checker.h"
#include "rostok/club/commands/avoidances.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/trf/trf.h"

using namespace rostok;
using namespace rostok::club;
using base::ErrorKind;
using test::Evening;

namespace {

// Players of these classes, in order of their numbers.
Evening classes(const std::string& letters) {
  auto state = Evening(static_cast<int>(letters.size())).state();
  for (std::size_t i = 0; i < letters.size(); ++i)
    state.participants[i].group = std::string("5") + letters[i];
  return Evening(state);
}

int classmates_paired(const Evening& evening) {
  const auto& who = evening.state().participants;
  return static_cast<int>(std::count_if(evening.last().boards.begin(), evening.last().boards.end(),
                                        [&](const auto& board) {
                                          return who[static_cast<std::size_t>(board.white)].group ==
                                                 who[static_cast<std::size_t>(board.black)].group;
                                        }));
}

}  // namespace

TEST_CASE("classmates do not meet in the first rounds") {
  auto evening = classes("aabbaabb");  // 1-5, 2-6 … would be classmates
  evening.must(avoid(AvoidKind::SameGroup, 2));
  for (int round = 1; round <= 2; ++round) {
    evening.pair();
    CHECK(classmates_paired(evening) == 0);
    CHECK(evening.last().avoided.size() == 2);
    evening.play();
  }
  evening.pair();
  CHECK(evening.last().avoided.empty());
}

TEST_CASE("a weak rule is given up where there is no other pairing, no more than need be") {
  auto evening = classes("aaaaab");  // five of six from one class: two such pairs at least
  evening.must(avoid(AvoidKind::SameGroup, 3, true));
  const auto outcome = evening.must(pair_round());
  CHECK(classmates_paired(evening) == 2);
  const auto& told = test::warning(outcome, "avoidance-given-up");
  CHECK(told.level == WarningLevel::Acknowledge);
  CHECK(told.note.starts_with("### Avoidance given up @ Round 1: "));
  CHECK(evening.state().settings.fide_mode);
  // The prohibitions that held are in the report: a checker pairs the same.
  const auto text = trf::write_trf(with_notes(evening.state()));
  CHECK(text.find("\n260") != std::string::npos);
}

TEST_CASE("a hard rule leaves no pairing and says so") {
  auto evening = classes("aaaaab");
  evening.must(avoid(AvoidKind::SameGroup, 3, false));
  const auto refused = evening.desk().perform(pair_round(), Consent::TwoStep);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::NoSolution);
  CHECK(refused.error().message.find("forbidden pairs") != std::string::npos);
  evening.must(stop_avoiding(AvoidKind::SameGroup));
  evening.pair();
  CHECK(evening.refused(stop_avoiding(AvoidKind::SameGroup)) == ErrorKind::IllegalState);
}

TEST_CASE("given up pairs by trying everything: never more than necessary") {
  // Random classes of eight players over three rounds against the best matching by search.
  unsigned seed = 5;
  const auto next = [&seed] { return seed = seed * 1103515245U + 12345U; };
  for (int trial = 0; trial < 40; ++trial) {
    std::string letters;
    for (int i = 0; i < 8; ++i)
      letters += "aaab"[(next() >> 16) % 4];
    auto evening = classes(letters);
    evening.must(avoid(AvoidKind::SameGroup, 3, true));
    evening.pair();
    // Round 1: nobody has met, so the fewest are those beyond what the others can take.
    const auto a = static_cast<int>(std::count(letters.begin(), letters.end(), 'a'));
    const int larger = std::max(a, 8 - a);
    CHECK(classmates_paired(evening) == std::max(0, larger - 4));
  }
}

TEST_CASE("Keizer gives the whole weak rule up where it must") {
  auto state = classes("aaaaab").state();
  state.tournament.system = model::PairingSystem::Keizer;
  Evening evening(state);
  evening.must(avoid(AvoidKind::SameGroup, 3, true));
  CHECK(test::has_code(evening.must(pair_round()), "avoidance-given-up"));
}

TEST_CASE("forbidden after round 1 leaves FIDE mode") {
  Evening evening(8);
  CHECK(evening.ask(forbid_pair(1, 2), Consent::Acknowledge).done);
  CHECK(evening.refused(forbid_pair(2, 1)) == ErrorKind::IllegalState);
  CHECK(evening.refused(forbid_pair(2, 2)) == ErrorKind::BadInput);
  CHECK(evening.refused(forbid_pair(2, 3, {4, 2})) == ErrorKind::BadInput);
  evening.must(allow_pair(2, 1));
  CHECK(evening.state().tournament.forbidden.empty());
  CHECK(evening.refused(allow_pair(2, 1)) == ErrorKind::IllegalState);
  evening.pair();
  evening.play();
  const auto asked = evening.ask(forbid_pair(1, 2, {2, 3}), Consent::Confirm);
  CHECK_FALSE(asked.done);
  CHECK(test::warning(asked, "forbidden-after-start").level == WarningLevel::TwoStep);
  evening.must(forbid_pair(1, 2, {2, 3}));
  CHECK_FALSE(evening.state().settings.fide_mode);
  CHECK(evening.state().tournament.forbidden.at(0) == model::ForbiddenGroup{2, 3, {1, 2}});
  // Once left, later ones need no consent.
  CHECK(evening.ask(avoid(AvoidKind::SameSchool, 3), Consent::Acknowledge).done);
  CHECK(test::has_code(evening.ask(allow_pair(1, 2), Consent::Acknowledge), "allowed-after-start"));
}

TEST_CASE("a checker pairs every round of the report the same way") {
  auto evening = classes("aaaaabbab");
  evening.must(forbid_pair(0, 8));
  evening.must(avoid(AvoidKind::SameGroup, 2, true));
  for (int round = 1; round <= 4; ++round) {
    PairOptions options;
    if (round == 2) options.absent = {3};
    evening.must(pair_round(options));
    evening.play();
  }
  CHECK_FALSE(evening.state().settings.notes.empty());  // something was given up
  const auto read = trf::read_trf(trf::write_trf(with_notes(evening.state())), "report");
  REQUIRE(read.ok());
  for (int round = 1; round <= 4; ++round) {
    const auto check = checker::check_round(read.tournament, round);
    REQUIRE(check);
    CHECK(check->agrees());
  }
}
