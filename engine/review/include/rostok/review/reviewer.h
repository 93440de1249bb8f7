// SPDX-License-Identifier: MIT
// Has a game evaluated by an engine.
#pragma once
#include <functional>
#include <stop_token>

#include "rostok/review/inquiry.h"

namespace rostok::review {

// Positions done and positions known to be needed; the second may grow. Called by the thread
// that waits.
using ReviewProgress = std::function<void(std::size_t, std::size_t)>;

// Asks for every position that neither book nor rules answer, from the last to the first, then
// for the critical ones; waits. The engine forgets what it knew before the first. With a service
// of one engine, started with settings_for, without a cache and without work from others, the
// answers are the same in every run on every machine.
// A position at which the engine failed stays without a score; more than three failures are an
// error. Errors: those of the engine; Cancelled.
[[nodiscard]] base::Result<Analysis> analyse_game(analysis::Service& service,
                                                  const GameRecord& record,
                                                  const ReviewOptions& options,
                                                  const ReviewProgress& progress = {},
                                                  std::stop_token cancel = {});

// One thread, 64 MiB of hash, and as much time as the slowest machine needs for `nodes`.
[[nodiscard]] engine_host::EngineSettings settings_for(const std::string& path,
                                                       std::uint64_t nodes = kQuickNodes);

}  // namespace rostok::review
