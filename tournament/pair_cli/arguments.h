// SPDX-License-Identifier: MIT
// The command line that bbpPairings and JaVaFo share, and what we add to it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/i18n/i18n.h"
#include "rostok/trf/trf.h"

namespace rostok::pair_cli {

enum class Action : std::uint8_t { None, Version, Help, Pair, Explain, Check, Generate };

struct Arguments {
  Action action = Action::None;
  bool release_info = false;  // -r
  bool dutch = false;         // --dutch: files of another system are refused
  std::vector<std::string> files;
  std::optional<std::string> output;  // after -p or -o
  bool checklist = false;             // -l
  std::optional<std::string> checklist_file;
  std::optional<std::string> config;       // after -g
  std::optional<std::string> seed;         // after -s
  std::optional<std::string> count;        // after -n
  std::optional<int> only_round;           // after -c
  bool strict = false;                     // "check": the exit code tells about differences
  bool explain = false;                    // together with -p
  std::optional<i18n::Language> language;  // --lang
  trf::Encoding encoding = trf::Encoding::Utf8;
};

[[nodiscard]] base::Result<Arguments> parse_arguments(const std::vector<std::string>& words);

}  // namespace rostok::pair_cli
