// SPDX-License-Identifier: MIT
// A report of one move with the answers of an engine written down.
#pragma once
#include <boost/json.hpp>
#include <string>

#include "catch.h"
#include "rostok/base/text.h"
#include "rostok/chess/notation.h"
#include "rostok/training/json.h"
#include "rostok/training/task.h"

namespace rostok::training {

inline std::vector<chess::Move> moves_of(const chess::Position& start, const std::string& text) {
  std::vector<chess::Move> moves;
  chess::Position position = start;
  for (const auto word : base::split(text, ' ')) {
    if (word.empty()) continue;
    const auto move = chess::parse_san(position, word);
    if (!move) FAIL(move.error().to_string());
    moves.push_back(move->move);
    position.play(move->move);
  }
  return moves;
}

inline review::Score cp(int value) {
  return review::Score::centipawns(value);
}
inline review::Score white_mates(int moves) {
  return review::Score::mate(chess::Color::White, moves);
}

struct Answered {
  review::Score score;  // for White
  std::string line;
};

struct OneMove {
  std::string fen, played;
  std::vector<Answered> closer;  // best first
  review::Score after;
  std::string refutation;  // from the position after the played move
  bool book = false;

  [[nodiscard]] review::Report report() const {
    const auto start = chess::Position::from_fen(fen);
    REQUIRE(start);
    review::GameRecord record{*start, moves_of(*start, played), {}, false};
    const chess::Position next = start->after(record.moves.front());
    review::Analysis analysis;
    analysis.positions.resize(2);
    for (const Answered& each : closer)
      analysis.positions[0].closer.push_back({each.score, 20, moves_of(*start, each.line)});
    if (!closer.empty()) analysis.positions[0].line = analysis.positions[0].closer.front();
    if (!refutation.empty())
      analysis.positions[1].line = review::Line{after, 20, moves_of(next, refutation)};
    analysis.book_moves = book ? 1 : 0;
    return review::make_report(record, analysis);
  }
  [[nodiscard]] std::vector<Task> tasks(const TaskModel& model = kTaskModel) const {
    const auto made = report();
    return make_tasks(made, made.moves.front().mover, model);
  }
};

}  // namespace rostok::training
