// SPDX-License-Identifier: MIT
// Whole files against what another reader found in them.
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/pgn.h"
#include "rostok/chess/pgn_check.h"

using namespace rostok;
using namespace rostok::chess;

namespace {

std::string read(const std::string& path) {
  const auto bytes = base::read_file(path);
  INFO(path);
  REQUIRE(bytes);
  return *bytes;
}

std::vector<PgnGame> games_of(const std::string& bytes, const PgnOptions& options = {}) {
  std::istringstream input(bytes);
  PgnReader reader(input, "file.pgn", options);
  std::vector<PgnGame> games;
  PgnGame game;
  while (reader.next(game))
    games.push_back(game);
  return games;
}

using Rows = std::map<std::string, std::vector<std::vector<std::string>>>;
Rows rows_by_file(const std::string& path) {
  Rows rows;
  const std::string bytes = read(path);
  for (const auto line : base::split(bytes, '\n')) {
    std::vector<std::string> cells;
    for (const auto cell : base::split(line, '\t'))
      cells.emplace_back(cell);
    if (cells.size() > 3 && cells[0] != "file") rows[cells[0]].push_back(cells);
  }
  return rows;
}

int compare_with_expected(const std::string& folder) {
  int compared = 0;
  for (const auto& [file, rows] : rows_by_file(folder + "/expected.tsv")) {
    const auto games = games_of(read(folder + "/" + file));
    for (const auto& row : rows) {
      const auto number = static_cast<std::size_t>(base::parse_integer(row[1]).value());
      INFO(file << " game " << number);
      REQUIRE(number <= games.size());
      const PgnGame& game = games[number - 1];
      std::string expected;
      for (std::size_t i = 0; i < 9; ++i)
        expected += (i == 0 ? "" : "\t") + row[i];
      CHECK(pgn_check_line(file, game) == expected);
      CHECK((game.error ? game.error->to_string() : "") == "");
      ++compared;
    }
  }
  return compared;
}

int compare_faults(const std::string& folder) {
  int compared = 0;
  for (const auto& [file, rows] : rows_by_file(folder + "/broken-faults.tsv")) {
    const auto games = games_of(read(folder + "/" + file));
    for (const auto& row : rows) {
      const auto number = static_cast<std::size_t>(base::parse_integer(row[1]).value());
      INFO(file << " game " << number << ": " << row[2]);
      REQUIRE(number <= games.size());
      const PgnGame& game = games[number - 1];
      CHECK(std::to_string(game.tree.main_line().size()) == row[3]);
      CHECK((game.error || !game.warnings.empty()));
      if (game.error) {
        CHECK(game.error->place.file == "file.pgn");
        CHECK(game.error->place.line > game.line);
        CHECK(game.error->place.column >= 1);
      }
      ++compared;
    }
  }
  return compared;
}

bool same_lines(const GameTree& a, const GameTree& b) {
  if (a.size() != b.size()) return false;
  std::vector<std::pair<GameTree::Node, GameTree::Node>> open{{GameTree::kRoot, GameTree::kRoot}};
  while (!open.empty()) {
    const auto [left, right] = open.back();
    open.pop_back();
    if (a.move(left) != b.move(right) || !(a.annotation(left) == b.annotation(right))) return false;
    const auto lefts = a.children(left), rights = b.children(right);
    if (lefts.size() != rights.size()) return false;
    for (std::size_t i = 0; i < lefts.size(); ++i)
      open.emplace_back(lefts[i], rights[i]);
  }
  return true;
}

// Written and read again a game is the same, and written once more it is the same text.
int check_round_trip(const std::string& path, const std::string& name) {
  int games = 0;
  for (const PgnGame& game : games_of(read(path))) {
    if (game.error) continue;
    const std::string text = to_pgn(game);
    const auto again = games_of(text);
    INFO(name << " game " << game.number << "\n" << text);
    REQUIRE(again.size() == 1);
    REQUIRE((again[0].error ? again[0].error->to_string() : "") == "");
    CHECK(same_lines(game.tree, again[0].tree));
    CHECK(again[0].result == game.result);
    CHECK(again[0].tree.start().to_fen() == game.tree.start().to_fen());
    CHECK(to_pgn(again[0]) == text);
    const std::string moves = text.substr(text.find("\n\n"));
    for (const auto line : base::split(moves, '\n'))
      CHECK(base::utf8_length(line) < 80);
    ++games;
  }
  return games;
}

const std::string kKept = ROSTOK_TESTS_DIR "/data/pgn";
const std::string kCorpus = ROSTOK_SHARED_DIR "/data/pgn";

}  // namespace

TEST_CASE("kept game files give the expected games") {
  CHECK(compare_with_expected(kKept) == 145);
  CHECK(compare_faults(kKept) == 45);
}

TEST_CASE("the whole game corpus gives the expected games") {
  if (!std::filesystem::exists(kCorpus)) return;
  CHECK(compare_with_expected(kCorpus + "/made") == 335);
  CHECK(compare_faults(kCorpus + "/made") == 45);
}

TEST_CASE("kept games survive writing and reading") {
  for (const char* file : {"import-must.pgn", "import-should.pgn", "enc-cp1251.pgn", "broken.pgn"})
    CHECK(check_round_trip(kKept + "/" + file, file) >= 10);
}

TEST_CASE("the whole game corpus survives writing and reading") {
  if (!std::filesystem::exists(kCorpus)) return;
  for (const char* file :
       {"made/annotated.pgn", "made/chess960.pgn", "made/from-fen.pgn", "lichess-2025-05.pgn"})
    CHECK(check_round_trip(kCorpus + "/" + file, file) >= 40);
}

TEST_CASE("reading a game file tells its progress and can be stopped") {
  const std::string path = kKept + "/import-must.pgn";
  int games = 0;
  std::uint64_t done = 0, all = 0;
  const auto count = [&games](PgnGame&) { return ++games > 0; };
  REQUIRE(read_pgn_file(path, {}, count, [&](std::uint64_t part, std::uint64_t whole) {
    CHECK(part > done);
    done = part;
    all = whole;
  }));
  CHECK(games == 30);
  CHECK(done == all);
  CHECK(all == std::filesystem::file_size(path));

  games = 0;
  REQUIRE(read_pgn_file(path, {}, [&games](PgnGame&) { return ++games < 5; }));
  CHECK(games == 5);

  games = 0;
  std::stop_source cancel;
  const auto stopped = read_pgn_file(
      path, {}, [&](PgnGame&) { return ++games == 3 ? cancel.request_stop() : true; }, {},
      cancel.get_token());
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == base::ErrorKind::Cancelled);
  CHECK(games == 3);

  const auto missing = read_pgn_file(kKept + "/none.pgn", {}, count);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::NotFound);
}

TEST_CASE("reading can be stopped inside a game that never ends") {
  const std::string path = ROSTOK_BIN_DIR "/endless.pgn";
  REQUIRE(base::write_file_atomically(path, "1. e4 {" + std::string(std::size_t{3} << 20, 'x')));
  std::stop_source cancel;
  int games = 0, blocks = 0;
  const auto outcome = read_pgn_file(
      path, {}, [&games](PgnGame&) { return ++games > 0; },
      [&](std::uint64_t, std::uint64_t) { return ++blocks == 2 && cancel.request_stop(); },
      cancel.get_token());
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == base::ErrorKind::Cancelled);
  CHECK(blocks == 2);
  CHECK(games == 0);
  std::filesystem::remove(path);
}

TEST_CASE("a folder is not a file of games") {
  const auto outcome = read_pgn_file(kKept, {}, [](PgnGame&) { return true; });
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == base::ErrorKind::Io);
}

TEST_CASE("main lines alone are the main lines of everything, with the same faults") {
  PgnOptions main_line;
  main_line.content = PgnContent::MainLine;
  std::vector<std::string> files{kKept + "/import-must.pgn", kKept + "/import-should.pgn",
                                 kKept + "/broken.pgn", kKept + "/broken-runaway.pgn"};
  if (std::filesystem::exists(kCorpus))
    for (const char* file : {"annotated", "chess960", "from-fen"})
      files.push_back(kCorpus + "/made/" + file + ".pgn");
  for (const std::string& file : files) {
    const auto all = games_of(read(file)), lines = games_of(read(file), main_line);
    REQUIRE(all.size() == lines.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      INFO(file << " game " << i + 1);
      CHECK(lines[i].tree.main_line() == all[i].tree.main_line());
      CHECK(lines[i].tree.size() == lines[i].tree.main_line().size() + 1);
      CHECK(lines[i].tree.annotated() == 0);
      CHECK(lines[i].error.has_value() == all[i].error.has_value());
      if (all[i].error) CHECK(lines[i].error->to_string() == all[i].error->to_string());
      CHECK(lines[i].warnings.size() == all[i].warnings.size());
    }
  }
}

TEST_CASE("a game with more moves than can be kept is an error of that game") {
  PgnOptions few;
  few.most_moves = 10;
  const auto games = games_of(
      "1. Nf3 Nf6 2. Ng1 Ng8 3. Nf3 Nf6 4. Ng1 Ng8 5. Nf3 Nf6 6. Ng1 *\n\n"
      "[Event \"B\"]\n\n1. e4 {a} e5 {b} 2. Nf3 *\n\n[Event \"C\"]\n\n1. d4 *\n",
      few);
  REQUIRE(games.size() == 3);
  REQUIRE(games[0].error);
  CHECK(games[0].error->kind == base::ErrorKind::TooLarge);
  CHECK(games[0].tree.main_line().size() == 10);
  REQUIRE(games[1].error);
  CHECK(games[1].tree.main_line().size() == 2);
  CHECK_FALSE(games[2].error);
}
