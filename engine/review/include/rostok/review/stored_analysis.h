// SPDX-License-Identifier: MIT
// What an engine said about a game, as text to keep beside it ("Stored analyses" of
// docs/review-json.md). The report is made from it again by make_report.
#pragma once
#include <string>
#include <string_view>

#include "rostok/base/result.h"
#include "rostok/review/report.h"

namespace rostok::review {

inline constexpr int kAnalysisVersion = 1;

// One line of JSON. `analysis` is of `record`.
[[nodiscard]] std::string analysis_to_text(const Analysis& analysis, const GameRecord& record,
                                           const ReportModel& model = kModel);

// Errors: BadInput with the field that is missing or wrong, also when the analysis is of another
// game; Unsupported when it was made with other curves than `model` or by a newer program.
[[nodiscard]] base::Result<Analysis> analysis_from_text(std::string_view text,
                                                        const GameRecord& record,
                                                        const ReportModel& model = kModel);

}  // namespace rostok::review
