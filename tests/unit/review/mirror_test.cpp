// SPDX-License-Identifier: MIT
// Properties over many made-up games: figures stay in range, colours exchanged, so is the report.
#include <random>

#include "review_games.h"

using namespace rostok;
using namespace rostok::review;
using chess::Color;
using chess::Position;

namespace {

GameRecord random_game(std::mt19937& dice, int plies) {
  GameRecord record;
  Position position;
  for (int i = 0; i < plies; ++i) {
    const auto moves = position.legal_moves();
    if (moves.empty()) break;
    record.moves.push_back(moves[dice() % moves.size()]);
    position.play(record.moves.back());
  }
  return record;
}

Score random_score(std::mt19937& dice) {
  const auto kind = dice() % 10;
  if (kind == 0)
    return Score::mate(dice() % 2 == 0 ? Color::White : Color::Black,
                       1 + static_cast<int>(dice() % 9));
  return Score::centipawns(static_cast<int>(dice() % 1600) - 800);
}

Line random_line(std::mt19937& dice, const Position& position) {
  const auto moves = position.legal_moves();
  return {random_score(dice), 1, {moves[dice() % moves.size()]}};
}

Analysis random_analysis(std::mt19937& dice, const GameRecord& record) {
  Analysis made;
  for (const Position& position : positions_of(record)) {
    EvaluatedPosition each;
    const bool over = !position.has_legal_move();
    if (!over && dice() % 20 != 0) each.line = random_line(dice, position);
    if (!over && dice() % 4 == 0)
      each.closer = {random_line(dice, position), random_line(dice, position)};
    made.positions.push_back(std::move(each));
  }
  made.book_moves =
      record.moves.empty() ? 0 : dice() % std::min<std::size_t>(record.moves.size(), 6);
  return made;
}

Position mirrored(const Position& position) {
  std::string fen = position.to_fen(), board = fen.substr(0, fen.find(' ')), turned;
  std::vector<std::string> ranks;
  for (const auto rank : base::split(board, '/'))
    ranks.insert(ranks.begin(), std::string(rank));
  for (const auto& rank : ranks) {
    if (!turned.empty()) turned += '/';
    for (const char c : rank)
      turned += std::isupper(static_cast<unsigned char>(c)) ? static_cast<char>(std::tolower(c))
                                                            : static_cast<char>(std::toupper(c));
  }
  return review::position(turned +
                          (position.turn() == Color::White ? " b KQkq - 0 1" : " w KQkq - 0 1"));
}

chess::Move mirrored(chess::Move move) {
  return {static_cast<chess::Square>(move.from() ^ 56), static_cast<chess::Square>(move.to() ^ 56),
          move.kind()};
}

void mirror(Line& line) {
  line.score = line.score.mirrored();
  for (auto& move : line.moves)
    move = mirrored(move);
}

}  // namespace

TEST_CASE("accuracy and win per cent stay between 0 and 100 in any game") {
  std::mt19937 dice(20261125);
  for (int i = 0; i < 300; ++i) {
    const GameRecord record = random_game(dice, i % 90);
    const Report report = make_report(record, random_analysis(dice, record));
    REQUIRE(report.moves.size() == record.moves.size());
    for (const SideReport& side : report.sides) {
      CHECK(side.accuracy.has_value() == (side.moves > 0));
      if (side.accuracy) CHECK((*side.accuracy >= 0 && *side.accuracy <= 100));
      if (side.average_loss) CHECK((*side.average_loss >= 0 && *side.average_loss <= 2000));
      for (const auto& phase : side.phases)
        if (phase) CHECK((*phase >= 0 && *phase <= 100));
      int sum = 0;
      for (const int each : side.classes)
        sum += each;
      CHECK(sum == side.moves);
    }
    for (const MoveReport& move : report.moves) {
      CHECK((move.win_before >= 0 && move.win_before <= 100 && move.accuracy >= 0 &&
             move.accuracy <= 100));
      CHECK_FALSE((move.move_class != MoveClass::None && move.praise != Praise::None));
      CHECK_FALSE(
          (move.move_class != MoveClass::None && (move.book || move.forced || !move.score)));
    }
  }
}

TEST_CASE("a mirrored game gives the report with the sides exchanged") {
  std::mt19937 dice(7);
  for (int i = 0; i < 100; ++i) {
    GameRecord record = random_game(dice, 10 + i % 60);
    // Not from the start array, which counts +15 for White whoever moves first.
    record.start = Position().after(record.moves.front());
    record.moves.erase(record.moves.begin());
    const Analysis made = random_analysis(dice, record);
    GameRecord turned{mirrored(record.start), {}, {}, false};
    for (const auto each : record.moves)
      turned.moves.push_back(mirrored(each));
    Analysis turned_analysis = made;
    for (auto& each : turned_analysis.positions) {
      if (each.line) mirror(*each.line);
      for (Line& line : each.closer)
        mirror(line);
    }
    const Report one = make_report(record, made), other = make_report(turned, turned_analysis);
    for (std::size_t side = 0; side < 2; ++side) {
      const SideReport &a = one.sides[side], &b = other.sides[1 - side];
      CHECK(a.accuracy.has_value() == b.accuracy.has_value());
      if (a.accuracy) CHECK(*a.accuracy == Approx(*b.accuracy));
      CHECK(a.average_loss == b.average_loss);
      CHECK(a.classes == b.classes);
      CHECK(a.praises == b.praises);
      CHECK(a.precise_runs.size() == b.precise_runs.size());
    }
    for (std::size_t n = 0; n < one.moves.size(); ++n) {
      CHECK(one.moves[n].centipawns == -other.moves[n].centipawns);
      CHECK(one.moves[n].move_class == other.moves[n].move_class);
      CHECK(one.moves[n].phase == other.moves[n].phase);
    }
  }
}
