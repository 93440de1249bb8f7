// SPDX-License-Identifier: MIT
// An evaluation as text, a line per variation: "15 cp -23 e2e4 e7e5" (depth, kind, value, moves).
#pragma once
#include <optional>
#include <string>

#include "rostok/analysis/service.h"

namespace rostok::store {

// `position` is a FEN without its counters, as in EvaluationCache::Query; nullopt if it is none
// or a move does not belong to it.
[[nodiscard]] std::optional<std::string> to_text(const std::string& position,
                                                 const analysis::Evaluation& evaluation);

// nullopt for anything that to_text does not write: a damaged row is no answer.
[[nodiscard]] std::optional<analysis::Evaluation> from_text(const std::string& position,
                                                            std::uint64_t nodes,
                                                            const std::string& text);

}  // namespace rostok::store
