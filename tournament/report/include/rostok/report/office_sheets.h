// SPDX-License-Identifier: MIT
// D17, D18, D19 and D25: papers for the archive, the director and the parents.
#pragma once
#include "rostok/report/prize_sheets.h"

namespace rostok::report {

// D17: what was done, by whom, when.
struct JournalLine {
  std::string time;  // as it is to be read
  std::string who, what;
};
struct JournalSheet {
  SheetHead head;  // of one round when head.round is set
  std::vector<JournalLine> lines;
};
// Name, place and arbiter of the tournament over the given lines; `round` 0 = the whole event.
[[nodiscard]] JournalSheet make_journal_sheet(const model::Tournament& tournament,
                                              model::RoundNumber round,
                                              std::vector<JournalLine> lines,
                                              const i18n::Translator& words);
[[nodiscard]] base::Result<void> write_journal_pdf(const Path& path, const JournalSheet& sheet,
                                                   const Printing& printing);

// D18: one page about the event; the cross-table follows.
struct Fact {
  std::string name, value;
};
struct EventReport {
  SheetHead head;
  std::vector<Fact> event;       // dates, system, rounds, time control, arbiters
  std::vector<Fact> people;      // numbers by sex, year of birth, club
  std::vector<Fact> statistics;  // games, White's wins, draws, forfeits …
  std::vector<WinnerLine> winners;
  CrossTableSheet table;
};
[[nodiscard]] EventReport make_event_report(const model::Tournament& tournament,
                                            const standings::Options& options,
                                            const i18n::Translator& words,
                                            const People& people = {},
                                            const systems::Options& systems = {});
[[nodiscard]] base::Result<void> write_event_report_pdf(const Path& path, const EventReport& report,
                                                        const Printing& printing);

// D19: ranks made, by an editable table of the centre. The preliminary nature is always printed.
struct NormLine {
  std::string name, own_rank;
  std::string games, average, band;  // "7", "1012", "1001–1025"
  std::string scored;                // "4½"
  std::vector<std::string> needed;   // parallel to NormsSheet::ranks; empty = no norm in this band
  std::vector<bool> made;            // parallel: scored at least what is needed
};
struct NormsSheet {
  SheetHead head;
  std::vector<std::string> ranks;  // column titles
  std::vector<NormLine> lines;
  std::string source;  // name, number and date of the decree, who typed it in
};
// Errors: BadInput where no table was filled (no ranks or no source): norms are never guessed.
[[nodiscard]] base::Result<void> write_norms_pdf(const Path& path, const NormsSheet& sheet,
                                                 const Printing& printing);

// D25: clubs, classes or teams by the sum of their best players.
struct TeamLine {
  std::string place, name, points;
  std::string members;    // "Орлов П. 5 + Ли Я. 4½"
  std::string remaining;  // the points of those who do not count; may be empty
};
struct TeamTableSheet {
  SheetHead head;
  std::vector<TeamLine> lines;
  int best = 0;  // how many count; 0 = all
};
struct TeamGroup {
  std::string name;
  std::vector<model::PlayerIndex> members;
};
// The best `best` of every group by the standings; equal sums are ordered by the best single
// place, then the next ones; sums and all counted places equal share the place. Without groups:
// the teams of the file, else the clubs of the players. `best` 0: all members count.
[[nodiscard]] TeamTableSheet make_team_table(const model::Tournament& tournament,
                                             const standings::Options& options, int best,
                                             const i18n::Translator& words,
                                             std::vector<TeamGroup> groups = {},
                                             const People& people = {},
                                             const systems::Options& systems = {});
[[nodiscard]] base::Result<void> write_team_table_pdf(const Path& path, const TeamTableSheet& sheet,
                                                      const Printing& printing);

}  // namespace rostok::report
