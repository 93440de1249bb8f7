// SPDX-License-Identifier: MIT
// rostok engine as a user runs it: the doctor, the list, matches and Ctrl-C.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>

#include "catch.h"
#include "run_program.h"
#include "rostok/base/files.h"

using namespace rostok;

namespace {

std::string command_line(const std::string& arguments, const std::string& language) {
  return "ROSTOK_LANG=" + language + " exec '" ROSTOK_BIN_DIR "/rostok' engine " + arguments +
         " 2>&1";
}

Outcome run(const std::string& arguments, const std::string& language = "en") {
  return run_program(command_line(arguments, language));
}

// Presses Ctrl-C when the first line has come.
Outcome run_and_interrupt(const std::string& arguments) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], 1);
    close(ends[0]);
    execl("/bin/sh", "sh", "-c", command_line(arguments, "en").c_str(), nullptr);
    _exit(127);
  }
  close(ends[1]);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = read(ends[0], buffer.data(), buffer.size())) > 0;) {
    if (outcome.out.empty()) kill(child, SIGINT);
    outcome.out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

Outcome examine(const std::string& fault, const std::string& language = "en") {
  return run("test '" SCRIPTED_ENGINE "' -- " + fault, language);
}

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("the doctor finds the installed engine in order, in both languages") {
  const Outcome outcome = run("test");
  CHECK(outcome.code == 0);
  CHECK(outcome.says("Speaks UCI: Stockfish"));
  CHECK(outcome.says("The engine is in order"));
  CHECK(run("test stockfish", "ru").says("Движок исправен"));
}

TEST_CASE("the doctor says in words what is wrong with an engine") {
  const auto fails = [](const std::string& fault, const std::string& words) {
    const Outcome outcome = examine(fault);
    CAPTURE(fault, outcome.out);
    CHECK(outcome.code == 6);
    CHECK(outcome.says(words));
  };
  fails("xboard", "This program speaks the xboard protocol (CECP), not UCI");
  fails("die-at-start", "The engine ended unexpectedly with exit code 1");
  fails("die-at-start", "It wrote nothing");
  fails("illegal", "played an illegal move");
  fails("crash", "The engine crashed or was killed");
  fails("options-without-end", "lists options without end");
  CHECK(examine("xboard", "ru").says("понимает протокол xboard (CECP), а не UCI"));
}

TEST_CASE("the doctor tells what works only in part, and the engine can still be used") {
  const Outcome outcome = examine("stops");
  CAPTURE(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(outcome.says("- MultiPV: no opponents of steps 1–16"));
  CHECK(outcome.says("- UCI_Chess960: no Chess960 games"));
  CHECK(outcome.says("+ ends when told to"));
  CHECK(outcome.says("The engine can be used"));
}

TEST_CASE("an engine that ignores stop can be used, and the doctor says what that means") {
  const Outcome outcome = examine("no-stop");
  CAPTURE(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(outcome.says("- limit of 20000 nodes: does not know it; given time instead"));
  CHECK(outcome.says("- does not obey “stop”: it can be used for play"));
  CHECK(outcome.says("The engine can be used"));
  CHECK(examine("no-stop", "ru").says("не слушается команды «stop»: играть с ним можно"));
}

TEST_CASE("what is no engine is told apart") {
  CHECK(run("test /nonexistent").code == 5);
  CHECK(run("test /").says("is a folder"));
  CHECK(run("test /etc/passwd").says("not allowed to run"));
  const Outcome list = run("list");
  CHECK(list.code == 0);
  CHECK(list.says("* "));
  CHECK(list.says("/stockfish: "));
}

TEST_CASE("a match prints its table and writes its games") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("rostok-match-" + std::to_string(getpid()) + ".pgn");
  const std::string file = path.string();
  const Outcome outcome = run("match 2 1 --games 4 --seed 3 --jobs 2 --pgn '" + file + "'");
  CAPTURE(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(outcome.says("Game 4 of 4"));
  CHECK(outcome.says("2 Leaf against 1 Sprout"));
  const auto games = base::read_file(file);
  REQUIRE(games);
  CHECK(count(*games, "[White \"2 Leaf\"]") == 2);
  CHECK(count(*games, "[Event ") == 4);
  CHECK(games->find("[Round \"1\"]") < games->find("[Round \"2\"]"));
  // The same seed gives the same games, played one after the other.
  REQUIRE(run("match Leaf Росток --games 4 --seed 3 --pgn '" + file + "'").code == 0);
  const auto again = base::read_file(file);
  REQUIRE(again);
  CHECK(*again == *games);
  std::filesystem::remove(file);
  CHECK(run("match 0 1").code == 3);
  CHECK(run("match 1 2 --engine /nonexistent").code == 5);
}

TEST_CASE("Ctrl-C ends a match with what was played") {
  const Outcome outcome = run_and_interrupt("match 1 2 --games 5000");
  CAPTURE(outcome.out);
  CHECK(outcome.code == 130);
  CHECK(outcome.says("1 Sprout against 2 Leaf"));
  CHECK(outcome.says("Share of points"));
  CHECK(outcome.says("of 5000 games"));
}
