// SPDX-License-Identifier: MIT
// Settings of the systems that a tournament value does not hold.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rostok/systems/keizer.h"
#include "rostok/systems/knockout.h"
#include "rostok/systems/round_robin.h"

namespace rostok::systems {

struct RoundRobinOptions {
  int cycles = 0;  // 0: what the tournament asks for (cycles_of)
  // Cycles::exchange_last_rounds; absent: by the tournament's record 192.
  std::optional<bool> exchange_last_rounds;
  std::uint64_t lots = 0;  // Cycles::lots
  bool operator==(const RoundRobinOptions&) const = default;
};

struct Options {
  KnockoutOptions knockout;
  KeizerOptions keizer;
  RoundRobinOptions round_robin;
  bool operator==(const Options&) const = default;
};

// Every setting as a line "key=value", also those with their default value, so that a stored
// tournament keeps its rules when a later version has other defaults.
[[nodiscard]] std::string to_text(const Options& options);

// The opposite of to_text(); empty lines are skipped, absent keys keep their default value.
// BadInput with line and column for an unknown key, a value that is none, and one out of its range.
[[nodiscard]] base::Result<Options> parse_options(std::string_view text);

// The cycles of the tournament, with these settings.
[[nodiscard]] Cycles cycles_of(const model::Tournament& tournament,
                               const RoundRobinOptions& options);

// pair_next_round() and boards_of() with other settings than the default ones.
[[nodiscard]] base::Result<NextRound> pair_next_round(const model::Tournament& tournament,
                                                      const Options& options);
[[nodiscard]] std::vector<pairing::Board> boards_of(const model::Tournament& tournament,
                                                    model::RoundNumber round,
                                                    const Options& options);

}  // namespace rostok::systems
