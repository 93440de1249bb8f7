// SPDX-License-Identifier: MIT
// A command is a function from a state to the next one. It can warn; what is above the level that
// the arbiter has agreed to is not done, and the warnings are shown instead (features A11).
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::club {

enum class WarningLevel : std::uint8_t {
  Acknowledge = 1,  // shown afterwards, does not stop anything
  Confirm = 2,      // asks once
  TwoStep = 3       // asks twice, with the consequences
};

struct Warning {
  WarningLevel level = WarningLevel::Acknowledge;
  std::string code;     // stable, for programs: "repeated-game"
  std::string message;  // English msgid with {1} {2} …, as in base::Error
  std::vector<std::string> args;
  bool leaves_fide_mode = false;  // done all the same, the tournament leaves FIDE mode for good
  std::string note;               // "### …" line that goes into the report file; may be empty
};

// Made in one place, so that the catalogue of translations finds the messages.
[[nodiscard]] inline Warning warn(WarningLevel level, std::string code, std::string message,
                                  std::vector<std::string> args = {}, std::string note = {}) {
  return {level, std::move(code), std::move(message), std::move(args), false, std::move(note)};
}
// A warning of what FIDE does not allow: TwoStep, leaves FIDE mode.
[[nodiscard]] inline Warning warn_leaving(std::string code, std::string message,
                                          std::vector<std::string> args = {},
                                          std::string note = {}) {
  return {WarningLevel::TwoStep, std::move(code), std::move(message), std::move(args), true,
          std::move(note)};
}

template <typename State>
struct Proposal {
  State after;
  std::vector<Warning> warnings;
  // Records outside the state (games): the new text, nullopt = removed.
  std::vector<std::pair<std::string, std::optional<std::string>>> other_records;
};

template <typename State>
struct Command {
  std::string name;                                             // "result"
  std::vector<std::pair<std::string, std::string>> parameters;  // for the journal, in order
  // Pure: the same state gives the same proposal. It may be called again on a newer state when
  // another program was faster.
  std::function<base::Result<Proposal<State>>(const State&)> action;
};

// The highest level of warnings that the arbiter has agreed to.
using Consent = WarningLevel;

struct Outcome {
  bool done = false;  // false: nothing was changed, the warnings ask for more consent
  std::vector<Warning> warnings;
};

}  // namespace rostok::club
