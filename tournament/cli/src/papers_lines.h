// SPDX-License-Identifier: MIT
// Papers that a tournament file knows nothing of take their lines from a file of tab-separated
// values (docs/papers.md).
#pragma once
#include <string>

#include "rostok/report/papers.h"

namespace rostok::cli {

// Whether the paper needs such a file.
[[nodiscard]] bool takes_lines(report::PaperKind kind);

// Reads the file for the paper into the settings. Errors: those of reading; BadInput with the
// line for what cannot be understood.
[[nodiscard]] base::Result<void> read_lines(const std::string& file, report::PaperKind kind,
                                            report::PaperSettings& settings);

}  // namespace rostok::cli
