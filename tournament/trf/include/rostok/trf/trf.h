// SPDX-License-Identifier: MIT
// Tournament report files of FIDE (C.02.03 Annex A: TRF16 and TRF-2026) with the extension
// records of JaVaFo (XX…) and bbpPairings (BB…). Columns count from 1, in code points.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"

namespace rostok::trf {

enum class Encoding { Utf8, Cp1251, Latin1 };
enum class Severity { Error, Warning };

// One finding. `error.code` is TRF-…, `error.place` says file, line and column.
struct Problem {
  Severity severity = Severity::Error;
  base::Error error;
};

struct ReadOptions {
  Encoding encoding = Encoding::Utf8;  // never guessed
};

struct ReadOutcome {
  model::Tournament tournament;   // complete when there is no error
  std::vector<Problem> problems;  // in the order of the file
  std::vector<int> player_lines;  // the line of every player, parallel to tournament.players

  [[nodiscard]] bool ok() const;
  // The tournament, or the first error.
  [[nodiscard]] base::Result<model::Tournament> result() const;
};

// Reads a whole file; any line end, a UTF-8 mark is skipped. All problems are collected.
[[nodiscard]] ReadOutcome read_trf(std::string_view bytes, const std::string& file_name,
                                   const ReadOptions& options = {});

enum class LineEnd { CrLf, Lf, Cr };
enum class Version { Trf2026, Trf16 };
struct WriteOptions {
  LineEnd line_end = LineEnd::CrLf;
  Version version = Version::Trf2026;  // TRF16 has no records beyond 013 and 132
  bool javafo = false;                 // XXR, XXC, XXZ, XXS, XXA and XXP beside FIDE's records
  bool by_start_rank = false;          // order of the records 001; else that of the value
};

// The tournament as a file: headers, players, teams, byes and the like, each in the order of the
// codes; kept lines stand behind the record that they followed. Reading it back gives an equal tournament; a request for a bye that
// the results contradict is left out, for the file would be refused. What does not fit its
// columns is cut: names, and numbers above 9999 (a file holds no more players than that).
[[nodiscard]] std::string write_trf(const model::Tournament& tournament,
                                    const WriteOptions& options = {});

}  // namespace rostok::trf
