// SPDX-License-Identifier: MIT
// Judging the answer to a task that nobody foresaw.
#pragma once
#include <functional>
#include <variant>

#include "rostok/analysis/service.h"
#include "rostok/training/task.h"

namespace rostok::training {

struct Judgement {
  bool right = false;
  // What the other side does against a wrong answer, from the position behind it; may be empty.
  std::vector<chess::Move> refutation{};
};

// What is known at once: accepted answers, the move of the game and ends by rule. For any other
// move the search that decides: of the position behind it, ahead of all other work, with the nodes
// of the closer look (`report_nodes` is Analysis::nodes). `answer` is legal.
[[nodiscard]] std::variant<Judgement, analysis::Request> begin_judging(const Task& task,
                                                                       chess::Move answer,
                                                                       std::uint64_t report_nodes);
// What that search has found. Errors are those of the engine.
[[nodiscard]] base::Result<Judgement> end_judging(const Task& task, chess::Move answer,
                                                  const base::Result<analysis::Evaluation>& found);

using Judged = std::function<void(base::Result<bool>)>;

// Both in one: `done` is called exactly once, here or as Service::analyse says. The ticket cancels
// the search; 0: there is none. Errors are those of the engine; Cancelled.
analysis::Ticket judge_answer(analysis::Service& service, const Task& task, chess::Move answer,
                              std::uint64_t report_nodes, Judged done);

}  // namespace rostok::training
