// SPDX-License-Identifier: MIT
// Whole files: the corpus against its ground truth, one game out of a file, many into a new one.
#include <algorithm>
#include <map>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/pgn_check.h"
#include "rostok/library/game_text.h"
#include "sample.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::library;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  const auto text = base::read_file(path);
  REQUIRE(text);
  return *text;
}

// Lines of expected.tsv: file, game, white, black, result, plies, …; healthy games only.
int compare_with_expected(const fs::path& folder) {
  std::map<std::string, Index> files;
  int compared = 0;
  const std::string truth = text_of(folder / "expected.tsv");
  for (const auto line : base::split(truth, '\n')) {
    const auto cells = base::split(line, '\t');
    if (cells.size() < 9 || cells[0] == "file") continue;
    const std::string name(cells[0]);
    if (!fs::exists(folder / name)) continue;
    if (!files.contains(name)) files[name] = index_of_file(folder / name);
    const auto number = static_cast<std::size_t>(*base::parse_integer(cells[1]));
    INFO(line);
    REQUIRE(number <= files[name].size());
    const auto found = files[name].at(number - 1);
    CHECK(found.white() == cells[2]);
    CHECK(found.black() == cells[3]);
    CHECK(chess::to_string(found.game->result) == cells[4]);
    CHECK(std::to_string(found.game->plies) == cells[5]);
    CHECK(found.game->fault == 0);
    std::string fen;
    replay(*found.segment, *found.game, [&fen](const chess::Position& position, std::size_t) {
      fen = position.to_fen();
      return true;
    });
    CHECK(fen == cells[6]);
    ++compared;
  }
  return compared;
}

int compare_faults(const fs::path& folder) {
  std::map<std::string, Index> files;
  int compared = 0;
  const std::string truth = text_of(folder / "broken-faults.tsv");
  for (const auto line : base::split(truth, '\n')) {
    const auto cells = base::split(line, '\t');
    if (cells.size() < 4 || cells[0] == "file") continue;
    const std::string name(cells[0]);
    if (!fs::exists(folder / name)) continue;
    if (!files.contains(name)) files[name] = index_of_file(folder / name);
    INFO(line);
    const auto found = files[name].at(static_cast<std::size_t>(*base::parse_integer(cells[1])) - 1);
    CHECK(std::to_string(found.game->plies) == cells[3]);
    ++compared;
  }
  return compared;
}

}  // namespace

TEST_CASE("kept game files give the expected table") {
  CHECK(compare_with_expected(ROSTOK_TESTS_DIR "/data/pgn") == 145);
  CHECK(compare_faults(ROSTOK_TESTS_DIR "/data/pgn") == 45);
}

TEST_CASE("the whole game corpus gives the expected table") {
  const fs::path corpus = ROSTOK_SHARED_DIR "/data/pgn/made";
  if (!fs::exists(corpus)) return;
  CHECK(compare_with_expected(corpus) == 335);
  CHECK(compare_faults(corpus) == 45);
}

TEST_CASE("each game taken out of its file is the game that stands there") {
  for (const char* name :
       {"broken.pgn", "enc-cp1251.pgn", "import-must.pgn", "import-should.pgn"}) {
    const fs::path path = fs::path(ROSTOK_TESTS_DIR "/data/pgn") / name;
    const Index index = index_of_file(path);
    const auto stamp = stamp_of(path);
    REQUIRE(stamp);
    std::vector<std::string> whole;
    REQUIRE(chess::read_pgn_file(path, {}, [&](chess::PgnGame& game) {
      whole.push_back(chess::to_pgn(game) + (game.error ? game.error->to_string() : ""));
      return true;
    }));
    REQUIRE(index.size() == whole.size());
    for (std::size_t n = 0; n < index.size(); ++n) {
      const auto game = load_game(path, *stamp, *index.at(n).game);
      INFO(name << " game " << n + 1);
      REQUIRE(game);
      CHECK(chess::to_pgn(*game) + (game->error ? game->error->to_string() : "") == whole[n]);
    }
  }
}

TEST_CASE("a game is not taken out of a file that has changed") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path / "games.pgn";
  REQUIRE(base::write_file_atomically(path, kSample));
  const Index index = index_of_file(path);
  const auto stamp = stamp_of(path);
  REQUIRE(stamp);
  REQUIRE(load_game(path, *stamp, *index.at(3).game));
  REQUIRE(base::write_file_atomically(path, "\n\n" + kSample));
  const auto changed = load_game(path, *stamp, *index.at(3).game);
  REQUIRE_FALSE(changed);
  CHECK(changed.error().kind == base::ErrorKind::Conflict);
  fs::remove(path);
  CHECK(load_game(path, *stamp, *index.at(3).game).error().kind == base::ErrorKind::NotFound);
}

TEST_CASE("chosen games are copied into a new file in the wanted order") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path / "games.pgn", target = folder.path / "new" / "some.pgn";
  REQUIRE(base::write_file_atomically(path, kSample));
  const Index index = index_of_file(path);
  const auto stamp = stamp_of(path);
  REQUIRE(stamp);
  auto copy = Export::begin(path, *stamp, index, {3, 0, 2}, target);
  REQUIRE(copy);
  int steps = 0;
  for (bool finished = false; !finished; ++steps) {
    CHECK_FALSE(fs::exists(target));
    const auto done = copy->advance(1);
    REQUIRE(done);
    finished = *done;
  }
  CHECK(steps == 3);
  const Index again = index_of_file(target);
  REQUIRE(again.size() == 3);
  CHECK(again.at(0).white() == "Orlov, Ivan");
  CHECK(again.at(0).game->plies == 7);
  CHECK(again.at(2).game->fault == 1);
  CHECK(text_of(target).find("{Ruy} a6 (3... Nf6") != std::string::npos);
}

TEST_CASE("a copy that was not finished leaves nothing and never replaces its source") {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path / "games.pgn";
  REQUIRE(base::write_file_atomically(path, kSample));
  const Index index = index_of_file(path);
  const auto stamp = stamp_of(path);
  {
    auto copy = Export::begin(path, *stamp, index, {0, 1}, folder.path / "b.pgn");
    REQUIRE(copy);
    REQUIRE(copy->advance(1));
  }
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  const auto itself = Export::begin(path, *stamp, index, {0}, path);
  REQUIRE_FALSE(itself);
  CHECK(itself.error().kind == base::ErrorKind::IllegalState);
}
