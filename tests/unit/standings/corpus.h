// SPDX-License-Identifier: MIT
// Tournaments with the values that FIDE's reference program gives.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/standings/explanation.h"
#include "rostok/trf/trf.h"

namespace rostok::test {

inline model::Tournament read_tournament(const std::string& path) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  const auto outcome = trf::read_trf(*bytes, path);
  REQUIRE(outcome.ok());
  return outcome.tournament;
}

struct Reference {
  std::string code;
  int id = 0;
  std::string value;  // a decimal number, or "null"
};

inline std::vector<Reference> read_references(const std::string& path) {
  const auto table = base::read_file(path);
  REQUIRE(table);
  std::vector<Reference> result;
  for (const auto line : base::split(*table, '\n')) {
    const auto fields = base::split(base::trim(line), '\t');
    if (fields.size() != 3 || fields[0] == "code") continue;
    result.push_back({std::string(fields[0]),
                      static_cast<int>(base::parse_integer(fields[1]).value()),
                      std::string(fields[2])});
  }
  return result;
}

// "7.5" → 750; every number of the corpus has at most two decimals.
inline std::optional<long long> hundredths(std::string text) {
  const auto point = text.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  if (decimals > 2) return std::nullopt;
  if (point != std::string::npos) text.erase(point, 1);
  return base::parse_integer(text + std::string(2 - decimals, '0'));
}

inline int id_of(const model::Tournament& t, standings::Competitors kind, standings::Competitor c) {
  const auto index = static_cast<std::size_t>(c);
  return kind == standings::Competitors::Teams ? t.team_event.teams[index].number
                                               : t.players[index].start_rank;
}

inline std::vector<std::string> kept_events() {
  std::vector<std::string> stems;
  for (const char* name :
       {"tb001", "tb013", "tb031", "tb034", "tb041", "tb044", "tb049", "tb056", "tb058", "tb059"})
    stems.push_back(std::string(ROSTOK_TESTS_DIR "/data/tiebreaks/") + name);
  return stems;
}

// The whole corpus; nothing where it is absent.
inline std::vector<std::string> corpus_events() {
  const std::string folder = ROSTOK_SHARED_DIR "/corpus/tiebreaks/";
  const auto index = base::read_file(folder + "index.tsv");
  std::vector<std::string> stems;
  if (!index) return stems;
  for (const auto line : base::split(*index, '\n')) {
    const auto fields = base::split(base::trim(line), '\t');
    if (fields.size() > 1 && fields[0] != "file") stems.push_back(folder + std::string(fields[0]));
  }
  return stems;
}

}  // namespace rostok::test
