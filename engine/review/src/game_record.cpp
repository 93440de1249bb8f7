// SPDX-License-Identifier: MIT
#include "rostok/review/game_record.h"

#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/chess/game.h"

namespace rostok::review {

using chess::Color;
using chess::GameTree;
using chess::Position;

namespace {

std::optional<int> rating_of(const chess::PgnGame& game, std::string_view tag) {
  const auto value = base::parse_integer(base::trim(game.tag(tag)));
  if (!value || *value <= 0 || *value > 5000) return std::nullopt;
  return static_cast<int>(*value);
}

bool is_start_array(const Position& position) {
  if (position.same_position(Position())) return true;
  const auto number = position.chess960_number();  // looks at White's first rank alone
  if (!number) return false;
  Position array = Position::chess960_start(*number);
  array.set_chess960(position.is_chess960());
  return position.same_position(array);
}

int repetitions(const std::vector<Position>& positions, std::size_t index) {
  int count = 0;
  for (std::size_t i = 0; i <= index; ++i)
    count += positions[i].same_position(positions[index]) ? 1 : 0;
  return count;
}

std::optional<Score> drawn_by_history(const std::vector<Position>& positions, std::size_t index,
                                      bool claimed) {
  constexpr int kClaim = 100, kRule = 150;  // half-moves: articles 9.3 and 9.6.2
  const int clock = positions[index].halfmove_clock();
  if (clock >= (claimed ? kClaim : kRule)) return Score::centipawns(0);
  // Every return to a position takes four half-moves at least.
  if (clock < 8) return std::nullopt;
  if (repetitions(positions, index) >= (claimed ? 3 : 5)) return Score::centipawns(0);
  return std::nullopt;
}

std::optional<Score> ended(const Position& position) {
  if (!position.has_legal_move())
    return position.in_check() ? Score::mate(chess::opposite(position.turn()), 0)
                               : Score::centipawns(0);
  if (chess::is_dead_position(position)) return Score::centipawns(0);
  return std::nullopt;
}

}  // namespace

GameRecord record_of(const chess::PgnGame& game) {
  GameRecord record{game.tree.start(),
                    {},
                    {rating_of(game, "WhiteElo"), rating_of(game, "BlackElo")},
                    game.result == chess::PgnResult::Draw && !game.error};
  Position position = record.start;
  for (auto node = game.tree.main_child(GameTree::kRoot); node != GameTree::kNone;
       node = game.tree.main_child(node)) {
    const chess::Move move = game.tree.move(node);
    if (move.is_null() || !position.is_legal(move)) break;
    record.moves.push_back(move);
    position.play(move);
  }
  return record;
}

std::vector<Position> positions_of(const GameRecord& record) {
  std::vector<Position> positions{record.start};
  for (const chess::Move move : record.moves)
    positions.push_back(positions.back().after(move));
  return positions;
}

std::vector<std::optional<Score>> scores_by_rule(const GameRecord& record,
                                                 const std::vector<Position>& positions,
                                                 const ReportModel& model) {
  std::vector<std::optional<Score>> scores(positions.size());
  if (is_start_array(positions.front())) scores[0] = Score::centipawns(model.start_score);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (auto score = ended(positions[i])) scores[i] = score;
    const bool claimed = record.drawn && i + 1 == positions.size();
    if (!scores[i]) scores[i] = drawn_by_history(positions, i, claimed);
  }
  return scores;
}

Book book_of(const openings::OpeningNames& names) {
  return [&names](const Position& position) { return names.is_on_a_line(position); };
}

std::size_t book_moves(const std::vector<Position>& positions, const Book& book) {
  std::size_t count = 0;
  while (book && count + 1 < positions.size() && book(positions[count + 1]) &&
         !ended(positions[count + 1]))
    ++count;
  return count;
}

}  // namespace rostok::review
