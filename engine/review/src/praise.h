// SPDX-License-Identifier: MIT
// Good moves, by the closer look at critical positions.
#pragma once
#include "rostok/review/report.h"

namespace rostok::review {

// Of move `index`, whose win % are known. Moves with a class, forced ones and book moves get
// none.
[[nodiscard]] Praise praise_of(const Report& report, const std::vector<chess::Position>& positions,
                               std::size_t index, const ReportModel& model);

[[nodiscard]] std::vector<PreciseRun> precise_runs(const Report& report, chess::Color side,
                                                   const ReportModel& model);

}  // namespace rostok::review
