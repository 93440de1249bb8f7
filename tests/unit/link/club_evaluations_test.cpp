// SPDX-License-Identifier: MIT
// Evaluations in the club file behind the window: early, late, and without a usable file.
#include "rostok/link/club_evaluations.h"

#include <fstream>

#include "catch.h"
#include "rostok/base/files.h"
#include "temporary_folder.h"

using namespace rostok;
using link::ClubEvaluations;

namespace {

const analysis::EvaluationCache::Query kQuery{
    "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", "engine", 1000, 1};

analysis::Evaluation evaluation(int centipawns) {
  analysis::Evaluation made;
  engine_host::SearchLine line;
  line.score.centipawns = centipawns;
  line.depth = 9;
  line.moves.push_back(chess::Position().legal_moves()[0]);
  made.lines.push_back(line);
  made.nodes = kQuery.nodes;
  return made;
}

int kept(ClubEvaluations& evaluations) {
  const auto found = evaluations.find(kQuery);
  return found ? found->lines.front().score.centipawns.value_or(-1) : -1;
}

}  // namespace

TEST_CASE("what is kept before the file is open is in it afterwards") {
  const TemporaryFolder folder;
  const auto file = folder.path / "new folder" / "club.db";
  {
    ClubEvaluations evaluations(file);
    CHECK_FALSE(std::filesystem::exists(file));  // nobody asked yet
    evaluations.keep(kQuery, evaluation(31));
    CHECK(kept(evaluations) == 31);
    CHECK(evaluations.wait_until_open());
    CHECK(kept(evaluations) == 31);
  }
  ClubEvaluations evaluations(file);
  CHECK(evaluations.wait_until_open());
  CHECK(kept(evaluations) == 31);
}

TEST_CASE("a file that cannot be used stays as it is, and memory serves") {
  const TemporaryFolder folder;
  const auto file = folder.path / "club.db";
  std::ofstream(file) << "not a club file, but somebody's";
  ClubEvaluations evaluations(file);
  evaluations.keep(kQuery, evaluation(5));
  CHECK_FALSE(evaluations.wait_until_open());
  CHECK(kept(evaluations) == 5);
  evaluations.keep(kQuery, evaluation(6));
  CHECK(kept(evaluations) == 6);
  CHECK(*base::read_file(file) == "not a club file, but somebody's");
  ClubEvaluations nowhere("/proc/nowhere/club.db");
  CHECK_FALSE(nowhere.wait_until_open());
}
