// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace rostok::cli {

// Now, as in the log: "2026-11-24T10:15:00Z".
[[nodiscard]] std::string utc_moment();

}  // namespace rostok::cli
