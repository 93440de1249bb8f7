// SPDX-License-Identifier: MIT
// Rating lists of invented players in the published layouts, as large as wanted.
#pragma once
#include <cstdio>
#include <string>

namespace rostok::bench {

// Format: "txt" (FIDE, combined), "xml" (FIDE, combined), "csv" (national, with header). The same
// count gives the same list. False for another format.
bool write_invented_list(const std::string& format, long count, std::FILE* file);

}  // namespace rostok::bench
