// SPDX-License-Identifier: MIT
// Answers that no closer look foresaw are judged by the engine.
#include "rostok/training/judge.h"

#include <future>

#include "one_move.h"
#include "rostok/review/reviewer.h"

using namespace rostok;
using namespace rostok::training;

namespace {

constexpr std::uint64_t kNodes = 1000;

Task task_at(const char* fen, const std::string& accepted, const std::string& played) {
  Task task;
  task.position = *chess::Position::from_fen(fen);
  task.played = *chess::parse_uci(task.position, played);
  const auto move = *chess::parse_uci(task.position, accepted);
  task.accepted.push_back({move, cp(800), {move}});
  task.win_best = review::win_percent(cp(800), task.pupil());
  return task;
}

base::Result<bool> judge(const std::string& engine, const Task& task, const std::string& answer) {
  engine_host::EngineHost host;
  analysis::Service service(host, review::settings_for(engine, kNodes), 1);
  std::promise<base::Result<bool>> promise;
  judge_answer(service, task, *chess::parse_uci(task.position, answer), kNodes,
               [&](base::Result<bool> result) { promise.set_value(std::move(result)); });
  return promise.get_future().get();
}

}  // namespace

TEST_CASE("another answer is right when it is as good, and wrong when it is not") {
  // Rook and knight can take the queen; the closer look has named the rook.
  const Task task = task_at("4k3/8/8/3q4/8/2N5/8/3RK3 w - - 0 1", "d1d5", "e1f1");
  CHECK(*judge(MATERIAL_ENGINE, task, "c3d5"));
  CHECK_FALSE(*judge(MATERIAL_ENGINE, task, "d1d4"));
}

TEST_CASE("what is known needs no engine, and an engine that is missing is an error") {
  const std::string nowhere = "/nonexistent/engine";
  const Task task = task_at("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "a1a8", "e1e2");
  CHECK(*judge(nowhere, task, "a1a8"));
  CHECK_FALSE(*judge(nowhere, task, "e1e2"));
  Task other = task;
  other.accepted.clear();
  other.must_mate = true;
  CHECK(*judge(nowhere, other, "a1a8"));  // mate on the board
  CHECK(judge(nowhere, other, "a1a7").error().kind == base::ErrorKind::EngineFailed);
  const Task stalemate = task_at("k7/8/1K6/8/8/8/8/2Q5 w - - 0 1", "c1c8", "c1d1");
  CHECK_FALSE(*judge(nowhere, stalemate, "c1c7"));
}
