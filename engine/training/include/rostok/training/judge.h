// SPDX-License-Identifier: MIT
// Judging the answer to a task that nobody foresaw.
#pragma once
#include <functional>

#include "rostok/analysis/service.h"
#include "rostok/training/task.h"

namespace rostok::training {

using Judged = std::function<void(base::Result<bool>)>;

// Whether `answer`, a legal move, is right. Accepted answers, the move of the game and ends by rule
// are judged at once; any other move by one search of the position behind it, ahead of all other
// work of `service`, with the nodes of the closer look (`report_nodes` is Analysis::nodes). `done`
// is called exactly once: here or as Service::analyse says. The ticket cancels the search; 0: there
// is none. Errors are those of the engine; Cancelled.
analysis::Ticket judge_answer(analysis::Service& service, const Task& task, chess::Move answer,
                              std::uint64_t report_nodes, Judged done);

}  // namespace rostok::training
