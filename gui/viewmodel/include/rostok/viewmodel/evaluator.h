// SPDX-License-Identifier: MIT
// Positions evaluated at full strength, without waiting. There is one engine for everything at this
// computer; what is more urgent goes first (analysis::Priority).
#pragma once
#include <functional>

#include "rostok/analysis/service.h"
#include "rostok/i18n/i18n.h"

namespace rostok::viewmodel {

class Evaluator {
 public:
  using Ticket = std::uint64_t;  // 0 = nothing to cancel
  // On the thread of the window.
  using Done = std::function<void(const base::Result<analysis::Evaluation>&)>;

  virtual ~Evaluator() = default;
  // `done` is called once, later, never from inside this call; not at all after cancel().
  virtual Ticket evaluate(const analysis::Request& request, Done done) = 0;
  virtual void cancel(Ticket ticket) = 0;
  // Empty = there is an engine; else why not, in words for the person.
  [[nodiscard]] virtual std::optional<base::Error> problem() = 0;
};

// Why the engine cannot look at a position, in words for a child.
[[nodiscard]] std::string engine_words(const base::Error& problem, const i18n::Translator& words);

}  // namespace rostok::viewmodel
