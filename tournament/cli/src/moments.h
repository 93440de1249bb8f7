// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace rostok::cli {

// Now, as in the log: "2026-11-24T10:15:00Z".
[[nodiscard]] std::string utc_moment();
// The day where the machine stands: "2026/11/24".
[[nodiscard]] std::string local_date();
// A moment of the log where the machine stands, by a format of std::put_time; empty when it is none.
[[nodiscard]] std::string local_time(const std::string& utc, const char* format);

}  // namespace rostok::cli
