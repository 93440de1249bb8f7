// SPDX-License-Identifier: MIT
#include "rostok/training/json.h"

#include <boost/json.hpp>

#include "rostok/chess/notation.h"
#include "rostok/review/json.h"

namespace rostok::training {

namespace json = boost::json;

namespace {

const char* name_of(Theme theme) {
  switch (theme) {
    case Theme::Mate:
      return "mate";
    case Theme::HangingPiece:
      return "hanging_piece";
    case Theme::Fork:
      return "fork";
    case Theme::Pin:
      return "pin";
    case Theme::DiscoveredAttack:
      return "discovered_attack";
    case Theme::BackRank:
      return "back_rank";
    case Theme::Promotion:
      return "promotion";
    case Theme::Stalemate:
      return "stalemate";
    case Theme::Other:
      break;
  }
  return "other";
}

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
      {"theme", name_of(task.theme)}};
  if (task.theme == Theme::Mate) result["mate_in"] = task.mate_in;
  result["hint"] = json::object{{"piece", chess::to_string(best.from())},
                                {"target", chess::to_uci(task.position, best).substr(2, 2)}};
  return result;
}

}  // namespace

json::array to_json(const std::vector<Task>& tasks) {
  json::array result;
  for (const Task& task : tasks)
    result.push_back(task_json(task));
  return result;
}

}  // namespace rostok::training
