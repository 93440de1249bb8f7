// SPDX-License-Identifier: MIT
// rostok demo as a user runs it: what it leaves behind agrees with itself, and a kill loses nothing.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"
#include "rostok/chess/pgn.h"
#include "rostok/club/game_record.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/engine_host/engine.h"
#include "rostok/standings/standings.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "rostok-demo-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

std::string quoted(const std::string& text) { return "'" + text + "'"; }

// The exit code of a shell command; its streams go to `log`.
int shell(const std::string& command, const fs::path& log) {
  const int status = std::system((command + " >" + quoted(log.string()) + " 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string demo(const fs::path& out, const std::string& more) {
  return quoted(std::string(ROSTOK_BIN_DIR) + "/rostok") + " demo --out " + quoted(out.string()) + " " + more;
}

std::string text_of(const fs::path& path) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  return *bytes;
}

bool have(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

bool no_engine() {
  if (engine_host::find_engine()) return false;
  WARN("no chess engine: nothing to play with");
  return true;
}

std::unique_ptr<store::ClubFile> open_club(const fs::path& folder) {
  auto file = store::ClubFile::open(folder / "club.db");
  REQUIRE(file);
  REQUIRE((*file)->check_integrity());
  return std::move(*file);
}

void check_games(const store::ClubFile& file, const model::Tournament& tournament) {
  const auto games = club::games_of(file, 1);
  REQUIRE(games);
  std::map<model::PlayerIndex, model::Score> points;
  for (const auto& record : *games) {
    chess::Game game;
    for (const auto& text : record.moves) {
      const auto move = chess::parse_uci(game.position(), text);
      REQUIRE(move);
      REQUIRE(game.play(*move));
    }
    if (const auto end = game.result_by_rule()) CHECK(record.result == chess::to_string(end->result));
    if (!game.result_by_rule() && !game.claimable_draw()) CHECK(record.termination == "adjudication");
    const int white = record.result == "1-0" ? 2 : record.result == "0-1" ? 0 : 1;
    points[record.white] += model::Score::from_halves(white);
    points[record.black] += model::Score::from_halves(2 - white);
  }
  for (std::size_t i = 0; i < tournament.players.size(); ++i)
    for (const auto& entry : tournament.players[i].rounds)
      if (entry.code == model::ResultCode::PairingAllocatedBye)
        points[static_cast<model::PlayerIndex>(i)] += tournament.points.pab;
  for (const auto& row : standings::compute_standings(tournament)) CHECK(row.points == points[row.player]);
}

void check_trf(const fs::path& path, const model::Tournament& tournament) {
  const auto read = trf::read_trf(text_of(path), path.string());
  REQUIRE(read.ok());
  REQUIRE(read.tournament.players.size() == tournament.players.size());
  for (std::size_t i = 0; i < tournament.players.size(); ++i) {
    const auto& there = read.tournament.players[i];
    const auto& here = tournament.players[i];
    CHECK(there.name == here.name);
    CHECK(there.start_rank == here.start_rank);
    CHECK(there.rounds == here.rounds);
    CHECK(there.listed_points == tournament.score(static_cast<model::PlayerIndex>(i), tournament.rounds_paired()));
  }
}

void check_pgn(const fs::path& path, std::size_t expected, const fs::path& log) {
  std::size_t games = 0;
  const auto read = chess::read_pgn_file(path, {}, [&](chess::PgnGame& game) {
    ++games;
    CHECK_FALSE(game.error);
    CHECK(game.warnings.empty());
    CHECK_FALSE(game.tag("Termination").empty());
    return true;
  });
  REQUIRE(read);
  CHECK(games == expected);
  if (!have("pgn-extract")) return;
  CHECK(shell("pgn-extract -r " + quoted(path.string()), log) == 0);
  const std::string said = text_of(log);
  CHECK(said.find(std::to_string(expected) + " game") != std::string::npos);
}

void check_pdf(const fs::path& path, const std::string& name, const fs::path& log) {
  CHECK(text_of(path).compare(0, 5, "%PDF-") == 0);
  if (!have("pdftotext")) return;
  REQUIRE(shell("pdftotext -layout " + quoted(path.string()) + " -", log) == 0);
  CHECK(text_of(log).find(name) != std::string::npos);
}

}  // namespace

TEST_CASE("the demo leaves a tournament that agrees with itself in every file") {
  if (no_engine()) return;
  const Folder folder;
  const fs::path first = folder.path / "a", second = folder.path / "b", log = folder.path / "log";
  const std::string options = "--players 9 --rounds 3 --seed 7";
  REQUIRE(shell(demo(first, options), log) == 0);
  const std::string said = text_of(log);
  const auto file = open_club(first);
  const auto desk = club::TournamentDesk::open(*file, 1);
  REQUIRE(desk);
  const auto* tournament = &desk->state().tournament;
  CHECK(tournament->players.size() == 9);
  CHECK(tournament->rounds_paired() == 3);
  for (const auto& player : tournament->players) {
    CHECK(said.find(player.name) != std::string::npos);
    CHECK(player.rounds.size() == 3);
    for (const auto& entry : player.rounds) CHECK(entry.code != model::ResultCode::Pending);
  }
  REQUIRE(club::games_of(*file, 1)->size() == 12);
  check_games(*file, *tournament);
  check_trf(first / "report.trf", *tournament);
  check_pgn(first / "games.pgn", 12, log);
  // Lists for the wall shorten first names; the last name stands on every one of them.
  const std::string name = tournament->players.front().name;
  for (const char* paper : {"round-1-pairings.pdf", "round-2-pairings.pdf", "round-3-pairings.pdf"})
    check_pdf(first / paper, name.substr(0, name.find(' ')), log);
  check_pdf(first / "standings.pdf", name, log);

  // The same seed, the same tournament; a folder that is taken is refused and stays as it is.
  REQUIRE(shell(demo(second, options), log) == 0);
  const auto again = club::games_of(*open_club(second), 1);
  REQUIRE(again);
  CHECK(*again == *club::games_of(*file, 1));
  const std::string before = text_of(first / "report.trf");
  CHECK(shell(demo(first, options), log) == 3);
  CHECK(text_of(first / "report.trf") == before);
}

TEST_CASE("a demo without an engine says so") {
  const Folder folder;
  const fs::path log = folder.path / "log";
  const int code = shell(demo(folder.path / "a", "--players 4 --rounds 1 --engine /no/such/engine"), log);
  CHECK((code == 5 || code == 6));
  CHECK(text_of(log).find("/no/such/engine") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path / "a" / "club.db"));
}

TEST_CASE("kill -9 during the demo keeps every result that was told") {
  if (no_engine()) return;
  const Folder folder;
  for (const std::size_t wanted : {1U, 5U}) {
    const fs::path out = folder.path / std::to_string(wanted);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      ::close(ends[1]);
      ::setenv("ROSTOK_LANG", "en", 1);
      const std::string program = std::string(ROSTOK_BIN_DIR) + "/rostok";
      ::execl(program.c_str(), "rostok", "demo", "--players", "12", "--rounds", "3", "--out", out.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    const std::regex told("Round (\\d+), board (\\d+): (1-0|0-1|1/2-1/2)");
    std::string said;
    const auto count = [&] {
      return static_cast<std::size_t>(std::distance(std::sregex_iterator(said.begin(), said.end(), told), std::sregex_iterator()));
    };
    char buffer[4096];
    for (ssize_t n = 0; count() < wanted && (n = ::read(ends[0], buffer, sizeof buffer)) > 0;)
      said.append(buffer, static_cast<std::size_t>(n));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (ssize_t n = 0; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;) said.append(buffer, static_cast<std::size_t>(n));
    ::close(ends[0]);
    REQUIRE(count() >= wanted);
    const auto file = open_club(out);
    const auto games = club::games_of(*file, 1);
    REQUIRE(games);
    for (std::sregex_iterator line(said.begin(), said.end(), told), end; line != end; ++line) {
      const int round = std::stoi((*line)[1]), board = std::stoi((*line)[2]);
      const auto stored = std::find_if(games->begin(), games->end(),
                                       [&](const auto& game) { return game.round == round && game.board == board; });
      REQUIRE(stored != games->end());
      CHECK(stored->result == (*line)[3].str());
    }
  }
}
