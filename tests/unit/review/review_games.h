// SPDX-License-Identifier: MIT
// Games and made-up evaluations for the tests of the report.
#pragma once
#include <string>

#include "catch.h"
#include "rostok/base/text.h"
#include "rostok/chess/notation.h"
#include "rostok/review/report.h"

namespace rostok::review {

inline chess::Position position(const std::string& fen) {
  auto result = chess::Position::from_fen(fen);
  REQUIRE(result);
  return *result;
}

// "e4 e5 Nf3"
inline GameRecord game(const std::string& moves, const chess::Position& start = {}) {
  GameRecord record;
  record.start = start;
  chess::Position current = start;
  for (const auto word : base::split(moves, ' ')) {
    if (word.empty()) continue;
    const auto move = chess::parse_san(current, word);
    if (!move) FAIL(move.error().to_string());
    record.moves.push_back(move->move);
    current.play(move->move);
  }
  return record;
}

inline chess::Move move(const chess::Position& before, const std::string& san) {
  const auto result = chess::parse_san(before, san);
  if (!result) FAIL(result.error().to_string());
  return result->move;
}

// Scores after every half-move; the first moves of the lines are the ones played.
inline Analysis analysis(const GameRecord& record, const std::vector<Score>& after) {
  Analysis result;
  result.engine = "none";
  result.nodes = 1;
  result.positions.resize(record.moves.size() + 1);
  for (std::size_t i = 0; i < after.size(); ++i) {
    const chess::Move next = i + 1 < record.moves.size()
                                 ? record.moves[i + 1]
                                 : chess::Move(chess::Square{1}, chess::Square{2});
    result.positions[i + 1].line = Line{after[i], 1, {next}};
  }
  return result;
}

inline std::vector<Score> centipawns(const std::vector<int>& values) {
  std::vector<Score> scores;
  for (const int each : values)
    scores.push_back(Score::centipawns(each));
  return scores;
}

}  // namespace rostok::review
