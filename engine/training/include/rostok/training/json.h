// SPDX-License-Identifier: MIT
// Tasks as JSON; the fields are described in docs/review-json.md.
#pragma once
#include <boost/json/fwd.hpp>
#include <string>
#include <string_view>

#include "rostok/training/task.h"

namespace rostok::training {

[[nodiscard]] boost::json::array to_json(const std::vector<Task>& tasks);

// One task as one line of JSON, to keep it (practice::Card::task).
[[nodiscard]] std::string task_to_text(const Task& task);
// The same task. What can be computed from the rest (san, side, hint) is not looked at. Errors:
// BadInput with the field that is missing or wrong; a task that is read has a legal played move,
// at least one accepted answer, and the played move is none of them.
[[nodiscard]] base::Result<Task> task_from_text(std::string_view text);

}  // namespace rostok::training
