// SPDX-License-Identifier: MIT
#include "rostok/review/stored_analysis.h"

#include <boost/json.hpp>
#include <limits>

#include "rostok/base/text.h"
#include "rostok/review/json.h"
#include "rostok/review/json_reading.h"

namespace rostok::review {

namespace json = boost::json;
using chess::Position;

namespace {

constexpr const char* kFormat = "rostok-analysis";
constexpr std::size_t kMostCloser = 256;  // there are never more legal moves

json::object position_json(const Position& position, const EvaluatedPosition& evaluated) {
  json::object result;
  if (evaluated.line) result["best"] = to_json(position, *evaluated.line);
  if (evaluated.closer.empty()) return result;
  json::array closer;
  for (const Line& line : evaluated.closer)
    closer.push_back(to_json(position, line));
  result["closer"] = std::move(closer);
  return result;
}

// An engine calls itself as it likes; a text that is no UTF-8 could not be read again.
std::string readable(const std::string& name) {
  return base::is_valid_utf8(name) ? name : base::latin1_to_utf8(name);
}

Line read_line(const json::value& value, const Position& start, FieldReader& outer) {
  FieldReader in(value, "best");
  Line line;
  line.score = in.score("score");
  line.depth = static_cast<int>(in.integer("depth", 0, std::numeric_limits<int>::max()));
  line.moves = in.moves("moves", start);
  if (line.moves.empty()) in.reject("moves");
  outer.take_over(in);
  return line;
}

EvaluatedPosition read_position(const json::value& value, const Position& position,
                                FieldReader& outer) {
  FieldReader in(value, "positions");
  EvaluatedPosition result;
  if (in.has("best")) result.line = read_line(in.any("best"), position, in);
  if (in.has("closer"))
    for (const json::value& line : in.array("closer", kMostCloser))
      result.closer.push_back(read_line(line, position, in));
  outer.take_over(in);
  return result;
}

base::Unexpected unsupported(std::string what) {
  return base::fail(base::ErrorKind::Unsupported,
                    "This analysis was made by another version of the program ({1})",
                    {std::move(what)});
}

}  // namespace

std::string analysis_to_text(const Analysis& analysis, const GameRecord& record,
                             const ReportModel& model) {
  const std::vector<Position> at = positions_of(record);
  json::array positions;
  for (std::size_t i = 0; i < analysis.positions.size(); ++i)
    positions.push_back(position_json(at[i], analysis.positions[i]));
  return json::serialize(json::object{{"format", kFormat},
                                      {"version", kAnalysisVersion},
                                      {"model", json::string(model.name)},
                                      {"engine", readable(analysis.engine)},
                                      {"nodes", analysis.nodes},
                                      {"book_plies", analysis.book_moves},
                                      {"start_fen", record.start.to_fen()},
                                      {"game", to_json(record.start, record.moves)},
                                      {"positions", std::move(positions)}});
}

base::Result<Analysis> analysis_from_text(std::string_view text, const GameRecord& record,
                                          const ReportModel& model) {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  const auto parsed = parse_json(text);
  if (!parsed) return base::fail(parsed.error());
  FieldReader in(*parsed, "format");
  if (in.text("format") != kFormat) in.reject("format");
  const auto version = in.integer("version", 1, kMost);
  if (in.good() && version > kAnalysisVersion) return unsupported(std::to_string(version));
  if (const std::string name = in.text("model"); in.good() && name != model.name)
    return unsupported(name);
  const std::vector<Position> at = positions_of(record);
  Analysis analysis;
  analysis.engine = in.text("engine");
  analysis.nodes = static_cast<std::uint64_t>(in.integer("nodes", 0, kMost));
  analysis.book_moves = static_cast<std::size_t>(
      in.integer("book_plies", 0, static_cast<std::int64_t>(record.moves.size())));
  if (!in.position("start_fen").same_position(record.start)) in.reject("start_fen");
  if (in.good() && in.moves("game", record.start) != record.moves) in.reject("game");
  const json::array& positions = in.array("positions", at.size());
  if (positions.size() != at.size()) in.reject("positions");
  for (std::size_t i = 0; in.good() && i < at.size(); ++i)
    analysis.positions.push_back(read_position(positions[i], at[i], in));
  if (const auto read = in.outcome(); !read) return base::fail(read.error());
  return analysis;
}

}  // namespace rostok::review
