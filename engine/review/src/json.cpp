// SPDX-License-Identifier: MIT
#include "rostok/review/json.h"

#include <boost/json.hpp>

#include "rostok/chess/notation.h"

namespace rostok::review {

namespace json = boost::json;
using chess::Color;
using chess::Position;

namespace {

const char* name_of(Color side) {
  return side == Color::White ? "white" : "black";
}

json::value name_of(MoveClass which) {
  switch (which) {
    case MoveClass::Inaccuracy:
      return "inaccuracy";
    case MoveClass::Mistake:
      return "mistake";
    case MoveClass::Blunder:
      return "blunder";
    case MoveClass::None:
      break;
  }
  return nullptr;
}

json::value name_of(Praise which) {
  switch (which) {
    case Praise::OnlyMove:
      return "only_move";
    case Praise::Great:
      return "great";
    case Praise::Find:
      return "find";
    case Praise::None:
      break;
  }
  return nullptr;
}

const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return "opening";
    case Phase::Middlegame:
      return "middlegame";
    case Phase::Endgame:
      break;
  }
  return "endgame";
}

template <typename T>
json::value optional_value(const std::optional<T>& value) {
  return value ? json::value(*value) : json::value(nullptr);
}

json::object side_json(const SideReport& side) {
  json::object phases;
  for (int i = 0; i < kPhases; ++i)
    phases[name_of(static_cast<Phase>(i))] =
        optional_value(side.phases[static_cast<std::size_t>(i)]);
  json::array runs;
  for (const PreciseRun& run : side.precise_runs)
    runs.push_back(json::object{
        {"first_ply", run.first + 1}, {"last_ply", run.last + 1}, {"moves", run.moves}});
  return {{"moves", side.moves},
          {"accuracy", optional_value(side.accuracy)},
          {"average_loss", optional_value(side.average_loss)},
          {"inaccuracies", side.count(MoveClass::Inaccuracy)},
          {"mistakes", side.count(MoveClass::Mistake)},
          {"blunders", side.count(MoveClass::Blunder)},
          {"inaccuracies_shown", side.inaccuracies_shown},
          {"only_moves", side.count(Praise::OnlyMove)},
          {"great_moves", side.count(Praise::Great)},
          {"finds", side.count(Praise::Find)},
          {"accuracy_by_phase", std::move(phases)},
          {"precise_runs", std::move(runs)}};
}

json::object move_json(const Report& report, std::size_t index, const Position& before) {
  const MoveReport& move = report.moves[index];
  const EvaluatedPosition& asked = report.analysis.positions[index];
  json::object result{
      {"ply", index + 1},
      {"number", before.fullmove_number()},
      {"side", name_of(move.mover)},
      {"san", chess::to_san(before, move.move)},
      {"uci", chess::to_uci(before, move.move)},
      {"phase", name_of(move.phase)},
      {"book", move.book},
      {"forced", move.forced},
      {"score", move.score ? json::value(to_json(*move.score)) : json::value(nullptr)},
      {"centipawns", move.centipawns},
      {"win_before", move.win_before},
      {"win_after", move.win_after},
      {"accuracy", move.accuracy},
      {"loss", move.loss},
      {"class", name_of(move.move_class)},
      {"class_shown", move.class_shown},
      {"mate_lost", move.mate_lost},
      {"praise", name_of(move.praise)}};
  if (!move.better.empty()) result["better"] = to_json(before, move.better);
  if (asked.line) result["best"] = to_json(before, *asked.line);
  if (!asked.closer.empty()) {
    json::array lines;
    for (const Line& line : asked.closer)
      lines.push_back(to_json(before, line));
    result["closer"] = std::move(lines);
  }
  return result;
}

}  // namespace

json::object to_json(const Score& score) {
  if (score.is_mate()) return {{"mate", score.value}, {"winner", name_of(score.winner)}};
  return {{"centipawns", score.value}};
}

json::object to_json(const Position& start, const Line& line) {
  return {
      {"score", to_json(line.score)}, {"depth", line.depth}, {"moves", to_json(start, line.moves)}};
}

json::array to_json(const Position& start, const std::vector<chess::Move>& moves) {
  json::array result;
  Position position = start;
  for (const chess::Move move : moves) {
    result.push_back(json::string(chess::to_uci(position, move)));
    position.play(move);
  }
  return result;
}

json::object to_json(const Report& report) {
  json::array moves;
  Position position = report.game.start;
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    moves.push_back(move_json(report, i, position));
    position.play(report.moves[i].move);
  }
  return {{"format", "rostok-review"},
          {"version", kJsonVersion},
          {"model", report.model},
          {"engine", report.analysis.engine},
          {"nodes", report.analysis.nodes},
          {"start_fen", report.game.start.to_fen()},
          {"start_centipawns", report.start_centipawns},
          {"book_plies", report.analysis.book_moves},
          {"white", side_json(report.side(Color::White))},
          {"black", side_json(report.side(Color::Black))},
          {"moves", std::move(moves)}};
}

}  // namespace rostok::review
