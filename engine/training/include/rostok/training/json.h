// SPDX-License-Identifier: MIT
// Tasks as JSON; the fields are described in docs/review-json.md.
#pragma once
#include <boost/json/fwd.hpp>

#include "rostok/training/task.h"

namespace rostok::training {

[[nodiscard]] boost::json::array to_json(const std::vector<Task>& tasks);

}  // namespace rostok::training
