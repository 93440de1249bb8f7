// SPDX-License-Identifier: MIT
// The worked example of the format (six players, four rounds) and how a test asks what is wrong.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/trf/trf.h"

namespace rostok::test {

inline const std::string kWorked =
    "012 Worked example\n042 2026/04/04\n092 Individual: Swiss-System\n142 4\n192 FIDE_DUTCH\n"
    "212 PTS,DE,BH/C1,BH,SB,TPN\n"
    "001    1 m    Lipa, Anna                        1800 RUS             2012/00/00  3.0    1     "
    "4 w 1     2 b =     3 w 1     5 b =\n"
    "001    2 w    Dub, Boris                        1700 RUS             2012/00/00  2.0    4     "
    "5 w =     1 w =     4 b 1     3 w 0\n"
    "001    3 w    Klyon, Vera                       1650 RUS             2012/00/00  2.5    3     "
    "6 w +  0000 - H     1 b 0     2 b 1\n"
    "001    4 m    Sosna, Gleb                       1500 RUS             2012/00/00  2.0    5     "
    "1 b 0     6 w 1     2 w 0  0000 - U\n"
    "001    5 w    Yel, Daria                        1450 RUS             2012/00/00  3.0    2     "
    "2 b =  0000 - U     6 b 1     1 w =\n"
    "001    6 m    Iva, Egor                         1200 RUS             2012/00/00  0.0    6     "
    "3 b -     4 b 0     5 w 0  0000 - Z\n";

// The line of the example in which player `rank` stands.
inline int line_of(int rank) {
  return 6 + rank;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// The example with a change in the line of one player only.
inline std::string in_line(int rank, const std::string& from, const std::string& to) {
  const std::string begin = "001    " + std::to_string(rank);
  const auto start = kWorked.find(begin);
  const auto end = kWorked.find('\n', start);
  return kWorked.substr(0, start) + replaced(kWorked.substr(start, end - start), from, to) +
         kWorked.substr(end);
}

inline std::string place(const trf::Problem& problem) {
  return problem.error.code + " " + std::to_string(problem.error.place.line) + ":" +
         std::to_string(problem.error.place.column);
}

// "code line:column" of the first error, or "ok".
inline std::string first_error(const std::string& text) {
  const auto outcome = trf::read_trf(text, "a.trf");
  for (const auto& problem : outcome.problems)
    if (problem.severity == trf::Severity::Error) return place(problem);
  return "ok";
}

// "code line:column" of every warning but the one about rating reports.
inline std::vector<std::string> warnings(const std::string& text) {
  std::vector<std::string> found;
  const auto outcome = trf::read_trf(text, "a.trf");
  INFO((outcome.ok() ? "" : outcome.result().error().to_string()));
  CHECK(outcome.ok());
  for (const auto& problem : outcome.problems)
    if (problem.severity == trf::Severity::Warning && problem.error.code != "TRF-046")
      found.push_back(place(problem));
  return found;
}

using Warnings = std::vector<std::string>;

// The whole sentence of the first problem with this code.
inline std::string sentence(const std::string& text, const std::string& code) {
  for (const auto& problem : trf::read_trf(text, "a.trf").problems)
    if (problem.error.code == code) return problem.error.to_string();
  return "";
}

}  // namespace rostok::test
