// SPDX-License-Identifier: MIT
// D24, D26 and D27: papers for the wall of the hall.
#pragma once
#include "rostok/report/report.h"

namespace rostok::report {

// D24: a code that a phone opens.
struct QrSheet {
  SheetHead head;
  std::string address;  // "http://192.168.0.10:8080"
  std::string hint;     // a sentence; empty = ours
  bool a5 = false;
};
// Errors: BadInput for an empty address; TooLarge for one that no code holds.
[[nodiscard]] base::Result<void> write_qr_pdf(const Path& path, const QrSheet& sheet,
                                              const Printing& printing);

// D26: what everybody must know, from the tournament's own settings.
struct PosterRule {
  std::string title, text;
};
struct RulesPoster {
  SheetHead head;
  std::vector<PosterRule> rules;
};
struct PosterOptions {
  std::string start_time;         // "10:00"
  std::string default_time;       // "15 minutes": who comes later loses; empty = no such line
  bool touch_move = true;         // a touched piece is moved
  bool illegal_move_line = true;  // what happens after an illegal move
};
[[nodiscard]] RulesPoster make_rules_poster(const model::Tournament& tournament,
                                            const standings::Options& options,
                                            const PosterOptions& how,
                                            const i18n::Translator& words);
// One page; the type is as large as the text allows.
[[nodiscard]] base::Result<void> write_rules_poster_pdf(const Path& path, const RulesPoster& poster,
                                                        const Printing& printing);

// D27: to be filled with a pen when there is no computer. Rounds that are known are filled in.
struct ChartCell {
  std::string opponent, colour, result, sum;
};
struct ChartLine {
  int number = 0;
  std::string name, rating;
  std::vector<ChartCell> cells;  // [round-1]; may be shorter than WallChart::rounds
};
struct WallChart {
  SheetHead head;
  int rounds = 0;
  std::vector<ChartLine> lines;
};
// In the order of starting numbers, with `spare` empty lines for late entries.
[[nodiscard]] WallChart make_wall_chart(const model::Tournament& tournament,
                                        const i18n::Translator& words, int spare = 2);
[[nodiscard]] base::Result<void> write_wall_chart_pdf(const Path& path, const WallChart& chart,
                                                      const Printing& printing);

}  // namespace rostok::report
