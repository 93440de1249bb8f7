// SPDX-License-Identifier: MIT
// Speaks UCI, and breaks it in the way its first argument names.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace {

int stops_seen = 0;

[[noreturn]] void sleep_for_ever() {
  for (;;)
    std::this_thread::sleep_for(std::chrono::hours(1));
}

// Tells of ever more nodes; the limit means nothing to it. The lines are few enough for the pipe.
void count_nodes() {
  for (int i = 1; i <= 200; ++i)
    std::cout << "info depth " << (i < 100 ? i : 99) << " score cp 10 nodes " << i * 100
              << " pv e2e4\n";
  std::cout << std::flush;
}

void answer_search(const std::string& fault, const std::string& command) {
  if (fault == "stops" && command == "go infinite") {
    std::cout << "info depth 1 score cp 10 nodes 20 pv e2e4" << std::endl;
    return;
  }
  if (fault == "stops") {
    std::cout << "info depth 9 score cp 10 nodes 20000 pv e2e4\nbestmove e2e4" << std::endl;
    return;
  }
  if (fault == "no-nodes") return count_nodes();
  if (fault == "no-limit") {
    if (command.find("nodes") == std::string::npos) return count_nodes();
    std::cout << "info depth 1 score cp 5 nodes 20 pv a2a3\nbestmove a2a3" << std::endl;
    return;
  }
  if (fault == "no-stop") {  // obeys neither nodes nor "stop": ends only by depth or time
    const bool ends =
        command.find("depth") != std::string::npos || command.find("movetime") != std::string::npos;
    std::cout << "info depth 5 score cp 25 nodes 4000 pv d2d4 d7d5\n"
                 "info depth 6 score cp 30 nodes 90000 pv g1f3 g8f6\n";
    if (ends) std::cout << "bestmove e2e4\n";
    std::cout << std::flush;
    return;
  }
  if (fault == "crash") std::abort();
  if (fault == "hang") sleep_for_ever();
  if (fault == "flood")
    for (;;)
      std::cout << "info depth 1 score cp 0 nodes 1 pv e2e4\n";
  if (fault == "endless-line")
    for (;;)
      std::cout << "info string aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                << std::flush;
  if (fault == "half-line") {
    std::cout << "bestm" << std::flush;
    std::_Exit(0);
  }
  if (fault == "delay") std::this_thread::sleep_for(std::chrono::milliseconds(100));
  if (fault == "late")
    std::cout << "bestmove h2h4\nbestmove e2e4\nbestmove a2a3" << std::endl;
  else if (fault == "mixed-lines")
    std::cout
        << "info depth 1 multipv 1 score cp 10 pv e2e4\ninfo depth 1 multipv 2 score cp 5 pv d2d4\n"
           "info depth 2 multipv 1 score cp 30 pv d2d4\ninfo depth 2 multipv 2 score cp 20 pv "
           "e2e4\n"
           "info depth 3 multipv 1 score cp 90 lowerbound pv a2a3\ninfo depth 3 multipv 1 score cp "
           "40 pv a2a3\n"
           "info depth 2 multipv 2 score cp 30 pv d2d4\nbestmove a2a3"
        << std::endl;
  else if (fault == "illegal")
    std::cout << "bestmove e2e5" << std::endl;
  else if (fault == "nonsense")
    std::cout << "bestmove \xff\xfe knight takes" << std::endl;
  else if (fault == "huge-line")
    std::cout << "info string " << std::string(1'000'000, 'x') << "\nbestmove e2e4" << std::endl;
  else if (fault == "long-line")
    std::cout << "info string " << std::string(50'000, 'x') << "\nbestmove e2e4" << std::endl;
  else if (fault == "no-move")
    std::cout << "bestmove (none)" << std::endl;
  else if (fault == "garbage")
    std::cout << "\x01\xff hello\n\n\t\ninfo depth x score cp abc pv\nbestmove e2e4\r" << std::endl;
  else if (fault == "bad-pv")
    std::cout << "info depth 9 score cp 31 pv e2e4 e7e5 xyzz e1e2\nbestmove e2e4" << std::endl;
  else if (fault == "too-deep")
    std::cout
        << "info depth 250 score cp 5 nodes 90 pv e2e4\ninfo depth 251 score cp 7 nodes 91 pv e2e4"
        << std::endl;
  else if (fault == "deep-mate")
    std::cout << "info depth 245 score mate 1 nodes 9 pv e2e4\nbestmove "
              << (stops_seen == 0 ? "e2e4" : "d2d4") << std::endl;
  else if (fault == "wait-for-stop")
    std::cout << "info depth 1 score cp 20 nodes 9 pv d2d4" << std::endl;
  else if (fault != "ignore-stop")
    std::cout << "info depth 1 score cp 20 nodes 9 pv e2e4\nbestmove e2e4" << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string fault = argc > 1 ? argv[1] : "";
  if (fault == "die-at-start") return 1;
  if (fault == "silent") sleep_for_ever();
  if (fault == "xboard") {
    std::string line;
    while (std::getline(std::cin, line))
      std::cout << "Error (unknown command): " << line << std::endl;
    return 0;
  }
  if (fault == "flood-at-start")
    for (;;)
      std::cout << "I am not listening\n";
  if (fault == "deaf") {  // never reads: the pipe to it fills up
    std::cout << "uciok\nreadyok\nreadyok" << std::endl;
    sleep_for_ever();
  }
  if (fault == "closes-output") {
    std::fclose(stdout);
    close(1);
    sleep_for_ever();
  }
  if (fault == "child") {  // a wrapper: the engine proper is a process of its own
    std::cout << std::flush;
    if (fork() == 0) sleep_for_ever();
  }
  std::cout << "A banner before the handshake" << std::endl;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line == "uci")
      std::cout << "id name Scripted\nid author Tests\noption name Hash type spin default 16 min 1 "
                   "max 64\n";
    if (line == "uci" && fault == "mixed-lines")
      std::cout << "option name MultiPV type spin default 1 min 1 max 9\n";
    if (line == "uci" && fault == "options-without-end")
      for (;;)
        std::cout << "option name More type check default false\n";
    if (line == "uci" && fault == "in-pieces") {
      for (const char* piece : {"uc", "io", "k\r", "\n"}) {
        std::cout << piece << std::flush;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
      continue;
    }
    if (line == "uci") std::cout << "uciok" << std::endl;
    if (line == "uci" && fault == "die-after-uciok") return 3;
    if (line == "isready" && fault != "never-ready") std::cout << "readyok" << std::endl;
    if (line == "stop") ++stops_seen;
    if (line.rfind("go", 0) == 0) answer_search(fault, line);
    if (line.rfind("go", 0) == 0 && fault == "die-idle") return 0;
    if (line == "stop" && fault == "too-deep")
      std::cout << "info depth 199 score cp 99 nodes 92 pv d2d4\nbestmove d2d4" << std::endl;
    if (line == "stop" && (fault == "wait-for-stop" || fault == "stops" || fault == "no-nodes" ||
                           fault == "no-limit"))
      std::cout << "bestmove d2d4" << std::endl;
    if (line == "quit") {
      if (fault == "ignore-quit") sleep_for_ever();
      return 0;
    }
  }
  return 0;
}
