// SPDX-License-Identifier: MIT
// Counts material after the best reply, sees mate in one for either side, knows MultiPV. Its
// argument makes it die: "die-at=N" in the N-th search of this process; "one-line": it knows no
// MultiPV. Where no argument can be
// given: MATERIAL_DIE_AT=N, and MATERIAL_DELAY=MS for every search.
#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "rostok/chess/notation.h"
#include "rostok/chess/position.h"

using namespace rostok::chess;

namespace {

constexpr int kMate = 100'000;

int material(const Position& position) {
  constexpr std::array<int, kPieceTypes> kValues{100, 300, 300, 500, 900, 0};
  int sum = 0;
  for (int i = 0; i < kPieceTypes; ++i) {
    const auto type = static_cast<PieceType>(i);
    sum += kValues[static_cast<std::size_t>(i)] *
           (std::popcount(position.pieces(position.turn(), type)) -
            std::popcount(position.pieces(opposite(position.turn()), type)));
  }
  return sum;
}

struct Found {
  int score;
  Move move, reply;
};

// For the side to move at `after`, who has just been given the move.
int best_reply(const Position& after, Move& reply) {
  int best = -kMate - 1;
  for (const Move move : after.legal_moves()) {
    const Position next = after.after(move);
    const int score = !next.has_legal_move() ? (next.in_check() ? kMate : 0) : -material(next);
    if (score > best) best = score, reply = move;
  }
  return best;
}

std::vector<Found> judge(const Position& position) {
  std::vector<Found> found;
  for (const Move move : position.legal_moves()) {
    const Position after = position.after(move);
    Found each{0, move, {}};
    if (!after.has_legal_move())
      each.score = after.in_check() ? kMate : 0;
    else
      each.score = -best_reply(after, each.reply);
    found.push_back(each);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.score > b.score; });
  return found;
}

void go(const Position& position, int lines, const std::string& nodes) {
  const auto found = judge(position);
  for (int i = 0; i < std::min<int>(lines, static_cast<int>(found.size())); ++i) {
    const Found& each = found[static_cast<std::size_t>(i)];
    std::cout << "info depth 2 multipv " << i + 1 << " score ";
    if (std::abs(each.score) == kMate)
      std::cout << "mate " << (each.score > 0 ? 1 : -1);
    else
      std::cout << "cp " << each.score;
    std::cout << " nodes " << nodes << " pv " << to_uci(position, each.move);
    if (!each.reply.is_null()) std::cout << ' ' << to_uci(position.after(each.move), each.reply);
    std::cout << '\n';
  }
  std::cout << "bestmove " << to_uci(position, found.front().move) << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  int die_at = 0, searches = 0, lines = 1;
  bool one_line = false;
  std::ofstream log;  // "log=FILE": every command, for tests and benches
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.rfind("die-at=", 0) == 0) die_at = std::atoi(argument.c_str() + 7);
    if (argument == "one-line") one_line = true;
    if (argument.rfind("log=", 0) == 0) log.open(argument.substr(4));
  }
  const auto number = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::atoi(value) : 0;
  };
  if (die_at == 0) die_at = number("MATERIAL_DIE_AT");
  const std::chrono::milliseconds delay(number("MATERIAL_DELAY"));
  Position position;
  for (std::string line; std::getline(std::cin, line);) {
    if (log.is_open()) log << line << std::endl;
    if (line == "uci")
      std::cout << "id name Material 1\nid author Tests\n"
                << (one_line ? "" : "option name MultiPV type spin default 1 min 1 max 9\n")
                << "option name Hash type spin default 16 min 1 max 64\noption name UCI_Chess960 "
                   "type check default false\n"
                   "option name Threads type spin default 1 min 1 max 1\nuciok"
                << std::endl;
    if (line == "isready") std::cout << "readyok" << std::endl;
    if (line.rfind("setoption name MultiPV value ", 0) == 0) lines = std::atoi(line.c_str() + 29);
    if (line.rfind("position fen ", 0) == 0)
      position = Position::from_fen(line.substr(13, line.find(" moves") - 13)).value();
    if (line.rfind("position startpos", 0) == 0) position = Position();
    if (line.rfind("go", 0) == 0) {
      if (++searches == die_at) return 1;
      std::this_thread::sleep_for(delay);
      const auto at = line.find("nodes ");
      go(position, lines, at == line.npos ? "1" : line.substr(at + 6));
    }
    if (line == "quit") return 0;
  }
}
