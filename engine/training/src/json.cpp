// SPDX-License-Identifier: MIT
#include "rostok/training/json.h"

#include <boost/json.hpp>
#include <cmath>
#include <limits>

#include "rostok/chess/notation.h"
#include "rostok/review/json.h"
#include "rostok/review/json_reading.h"

namespace rostok::training {

namespace json = boost::json;

namespace {

json::object task_json(const Task& task) {
  json::array accepted;
  for (const Answer& each : task.accepted)
    accepted.push_back(json::object{{"san", chess::to_san(task.position, each.move)},
                                    {"uci", chess::to_uci(task.position, each.move)},
                                    {"score", review::to_json(each.score)},
                                    {"line", review::to_json(task.position, each.line)}});
  const chess::Move best = task.accepted.front().move;
  json::object result{
      {"ply", task.ply + 1},
      {"side", task.pupil() == chess::Color::White ? "white" : "black"},
      {"fen", task.position.to_fen()},
      {"played", json::object{{"san", chess::to_san(task.position, task.played)},
                              {"uci", chess::to_uci(task.position, task.played)}}},
      {"accepted", std::move(accepted)},
      {"must_mate", task.must_mate},
      {"refutation", review::to_json(task.position.after(task.played), task.refutation)},
      {"win_best", task.win_best},
      {"win_played", task.win_played},
      {"theme", code_of(task.theme)}};
  if (task.theme == Theme::Mate) result["mate_in"] = task.mate_in;
  result["hint"] = json::object{{"piece", chess::to_string(best.from())},
                                {"target", chess::to_uci(task.position, best).substr(2, 2)}};
  return result;
}

// Three digits, as reports have them: reading and writing then agree to the last bit.
double read_percent(review::FieldReader& in, std::string_view key) {
  return std::round(in.number(key, 0, 100) * 1000) / 1000;
}

Answer read_answer(const json::value& value, const chess::Position& position,
                   review::FieldReader& outer) {
  review::FieldReader in(value, "accepted");
  Answer answer{in.move("uci", position), in.score("score"), in.moves("line", position)};
  if (answer.line.empty() || answer.line.front() != answer.move) in.reject("line");
  outer.take_over(in);
  return answer;
}

void read_answers(Task& task, review::FieldReader& in) {
  constexpr std::size_t kMost = 256;  // there are never more legal moves
  for (const json::value& each : in.array("accepted", kMost))
    task.accepted.push_back(read_answer(each, task.position, in));
  if (task.accepted.empty() || is_accepted(task, task.played)) in.reject("accepted");
}

}  // namespace

json::array to_json(const std::vector<Task>& tasks) {
  json::array result;
  for (const Task& task : tasks)
    result.push_back(task_json(task));
  return result;
}

std::string task_to_text(const Task& task) {
  return json::serialize(task_json(task));
}

base::Result<Task> task_from_text(std::string_view text) {
  constexpr auto kMost = std::numeric_limits<std::int32_t>::max();
  const auto parsed = review::parse_json(text);
  if (!parsed) return base::fail(parsed.error());
  review::FieldReader in(*parsed, "task");
  Task task;
  task.ply = static_cast<std::size_t>(in.integer("ply", 1, kMost)) - 1;
  task.position = in.position("fen");
  review::FieldReader played(in.any("played"), "played");
  task.played = played.move("uci", task.position);
  in.take_over(played);
  if (!in.good()) return base::fail(in.outcome().error());
  read_answers(task, in);
  task.must_mate = in.flag("must_mate");
  task.refutation = in.moves("refutation", task.position.after(task.played));
  task.win_best = read_percent(in, "win_best");
  task.win_played = read_percent(in, "win_played");
  const auto theme = theme_from_code(in.text("theme"));
  if (!theme) in.reject("theme");
  task.theme = theme.value_or(Theme::Other);
  if (task.theme == Theme::Mate) task.mate_in = static_cast<int>(in.integer("mate_in", 0, kMost));
  if (const auto read = in.outcome(); !read) return base::fail(read.error());
  return task;
}

}  // namespace rostok::training
