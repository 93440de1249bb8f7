// SPDX-License-Identifier: MIT
#include "rostok/link/keeper.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/chess/position.h"
#include "temporary_folder.h"

using namespace rostok;
using link::Keeper;
using link::PersonalFiles;

namespace {

viewmodel::SavedGame small_game() {
  viewmodel::SavedGame game;
  game.start_fen = chess::Position().to_fen();
  game.moves = {"e2e4", "e7e5"};
  game.level = 4;
  game.human = viewmodel::Side::Black;
  game.control = {viewmodel::ClockMode::Increment, viewmodel::Milliseconds{300'000},
                  viewmodel::Milliseconds{3'000}};
  game.white_left = viewmodel::Milliseconds{123'456};
  game.black_left = viewmodel::Milliseconds{234'567};
  return game;
}

// Starts the driver and kills it with SIGKILL after `lines` lines; the last number it printed.
std::size_t kill_driver_after(const std::filesystem::path& folder, int lines) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const std::string argument = folder.string();
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl(SAVING_DRIVER, "saving_driver", argument.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[1]);
  FILE* output = ::fdopen(ends[0], "r");
  std::size_t last = 0;
  for (int line = 0; line < lines && std::fscanf(output, "%zu", &last) == 1; ++line) {
  }
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  std::size_t more = 0;
  while (std::fscanf(output, "%zu", &more) == 1)
    last = more;
  std::fclose(output);
  REQUIRE(WIFSIGNALED(status));
  return last;
}

}  // namespace

TEST_CASE("a program killed in the middle of saving leaves a whole game") {
  for (const int lines : {1, 2, 7, 23, 40}) {
    const TemporaryFolder folder;
    const std::size_t acknowledged = kill_driver_after(folder.path, lines);
    REQUIRE(acknowledged >= static_cast<std::size_t>(lines));
    const auto loaded = PersonalFiles(folder.path).load_game();
    REQUIRE_FALSE(loaded.problem.has_value());
    REQUIRE(loaded.value.has_value());
    CHECK(loaded.value->moves.size() >= acknowledged);
    CHECK(loaded.value->moves.size() <= acknowledged + 1);
  }
}

TEST_CASE("game and settings come back as they were kept") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path / "new" / "folder");
  viewmodel::Settings settings;
  settings.language = i18n::Language::English;
  settings.board = viewmodel::BoardLook::Mono;
  settings.game.control = small_game().control;
  {
    Keeper keeper(files);
    keeper.keep(small_game());
    keeper.keep(settings);
  }
  CHECK(files.load_game().value == small_game());
  CHECK(files.load_settings().value == settings);
}

TEST_CASE("the newest state wins and a finished game is forgotten") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path);
  Keeper keeper(files);
  viewmodel::SavedGame game = small_game();
  keeper.keep(game);
  game.moves.emplace_back("g1f3");
  keeper.keep(game);
  keeper.flush();
  CHECK(files.load_game().value == game);
  keeper.forget(0);
  keeper.flush();
  CHECK_FALSE(files.load_game().value.has_value());
  CHECK_FALSE(keeper.take_problem().has_value());
}

TEST_CASE("every student has an unfinished game of his own") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path);
  Keeper keeper(files);
  viewmodel::SavedGame mine = small_game(), guests = small_game();
  mine.student = 12;
  mine.rival = practice::Rival::Person;
  mine.names = {"Аня", "Тимофей"};
  mine.hints_used = 2;
  mine.record = 1234567890123;
  keeper.keep(mine);
  keeper.keep(guests);
  keeper.flush();
  CHECK(files.load_game(12).value == mine);
  CHECK(files.load_game().value == guests);
  keeper.forget(12);
  keeper.flush();
  CHECK_FALSE(files.load_game(12).value.has_value());
  CHECK(files.load_game().value.has_value());
}

TEST_CASE("no file is no problem, a broken file is set aside and told") {
  const TemporaryFolder folder;
  const PersonalFiles files(folder.path);
  CHECK_FALSE(files.load_game().problem.has_value());
  CHECK_FALSE(files.load_settings().problem.has_value());
  REQUIRE(base::write_file_atomically(files.game_path(), "{\"format\":1,\"moves\":[").has_value());
  const auto loaded = files.load_game();
  CHECK_FALSE(loaded.value.has_value());
  REQUIRE(loaded.problem.has_value());
  CHECK(loaded.problem->kind == base::ErrorKind::BadInput);
  CHECK(loaded.problem->place.file == files.game_path().string());
  CHECK(std::filesystem::exists(files.game_path().string() + ".broken"));
  CHECK_FALSE(std::filesystem::exists(files.game_path()));
}

TEST_CASE("a folder that cannot be made is a problem told once") {
  const TemporaryFolder folder;
  REQUIRE(base::write_file_atomically(folder.path / "file", "x").has_value());
  Keeper keeper{PersonalFiles(folder.path / "file" / "inside")};
  keeper.keep(small_game());
  keeper.flush();
  const auto problem = keeper.take_problem();
  REQUIRE(problem.has_value());
  CHECK(problem->kind == base::ErrorKind::Io);
  CHECK_FALSE(keeper.take_problem().has_value());
}
