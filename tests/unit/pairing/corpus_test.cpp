// SPDX-License-Identifier: MIT
// The recorded rounds of the reference program (tests/data/pairing/SOURCES.md).
#include "corpus.h"
#include "catch.h"

namespace {

using namespace rostok;
using pairing::DutchMethod;
using pairing::DutchOptions;

DutchOptions with(DutchMethod method) {
  DutchOptions options;
  options.method = method;
  return options;
}

int check_finished(DutchMethod method) {
  int rounds = 0;
  for (const auto& folder : test::dutch_folders())
    for (const auto& path : test::files_in(folder, ".trf")) {
      const model::Tournament tournament = test::load(path);
      for (int round = 1; round <= tournament.rounds_paired(); ++round, ++rounds) {
        const std::string difference = test::difference_in_round(tournament, round, with(method));
        INFO(path.string() << " round " << round << ":" << difference);
        CHECK(difference.empty());
      }
    }
  return rounds;
}

int check_next(DutchMethod method) {
  int rounds = 0;
  for (const auto& folder : test::dutch_folders())
    for (const auto& path : test::files_in(folder / "next", ".trf")) {
      const model::Tournament tournament = test::load(path);
      const auto paired = pairing::pair_dutch(tournament, with(method));
      INFO(path.string());
      CHECK(paired);
      if (!paired) continue;
      auto expected = path;
      CHECK(test::printed(tournament, *paired) ==
            test::read_text(expected.replace_extension(".pairs")));
      ++rounds;
    }
  return rounds;
}

int check_impossible(DutchMethod method) {
  int rounds = 0;
  for (const auto& folder : test::dutch_folders())
    for (const auto& path : test::files_in(folder / "nopair", ".trf")) {
      const auto paired = pairing::pair_dutch(test::load(path), with(method));
      INFO(path.string());
      REQUIRE_FALSE(paired);
      CHECK(paired.error().kind == base::ErrorKind::NoSolution);
      ++rounds;
    }
  return rounds;
}

}  // namespace

TEST_CASE("Finished tournaments are paired again, dense", "[corpus]") {
  CHECK(check_finished(DutchMethod::Dense) > 0);
}
TEST_CASE("Finished tournaments are paired again, fast", "[corpus]") {
  CHECK(check_finished(DutchMethod::Fast) > 0);
}
TEST_CASE("Next rounds come out byte for byte, dense", "[corpus]") {
  CHECK(check_next(DutchMethod::Dense) > 0);
}
TEST_CASE("Next rounds come out byte for byte, fast", "[corpus]") {
  CHECK(check_next(DutchMethod::Fast) > 0);
}
TEST_CASE("States without a legal pairing are reported", "[corpus]") {
  CHECK(check_impossible(DutchMethod::Fast) > 0);
  CHECK(check_impossible(DutchMethod::Dense) > 0);
}

TEST_CASE("The known slip of the reference is not followed", "[corpus]") {
  const model::Tournament tournament = test::load(std::filesystem::path(ROSTOK_TESTS_DIR) /
                                                  "data/pairing/dutch2026/known/m6001986.trf");
  for (const DutchMethod method : {DutchMethod::Fast, DutchMethod::Dense}) {
    for (int round = 1; round <= 6; ++round)
      CHECK(test::difference_in_round(tournament, round, with(method)).empty());
    DutchOptions options = with(method);
    options.round = 7;
    const auto paired = pairing::pair_dutch(tournament, options);
    REQUIRE(paired);
    const auto meets = [&](int a, int b) {
      for (const auto& board : paired->boards) {
        const int w = tournament.players[static_cast<std::size_t>(board.white)].start_rank;
        const int l = tournament.players[static_cast<std::size_t>(board.black)].start_rank;
        if ((w == a && l == b) || (w == b && l == a)) return true;
      }
      return false;
    };
    CHECK(meets(9, 10));
    CHECK(meets(16, 18));
    CHECK(tournament.players[static_cast<std::size_t>(paired->bye)].start_rank == 13);
  }
}
