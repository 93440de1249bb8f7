// SPDX-License-Identifier: MIT
// Every paper of a tournament by its kind, in one call: for the command line, and for a window
// that offers them in a list.
#pragma once
#include <optional>
#include <string_view>

#include "rostok/report/office_sheets.h"
#include "rostok/report/prize_sheets.h"
#include "rostok/report/round_robin_sheets.h"
#include "rostok/report/table_cards.h"
#include "rostok/report/training_sheets.h"
#include "rostok/report/wall_sheets.h"

namespace rostok::report {

enum class PaperKind {
  Players,
  RollCall,
  Pairings,
  PairingsByName,
  Slips,
  Results,
  Standings,
  CrossTable,
  Square,
  Schedule,
  Winners,
  Certificates,
  Tents,
  Badges,
  ScoreSheets,
  PersonalCards,
  Journal,
  EventReport,
  Norms,
  Tasks,
  Pupil,
  EntryCards,
  Qr,
  TeamTable,
  RulesPoster,
  WallChart,
  Package  // pairings by board, by name and slips in one file
};

// In the order of the list of papers, Package last.
[[nodiscard]] const std::vector<PaperKind>& all_paper_kinds();
// "D3", "package".
[[nodiscard]] std::string paper_code(PaperKind kind);
[[nodiscard]] std::optional<PaperKind> parse_paper_kind(std::string_view code);
// "Pairings by board", for a list to choose from.
[[nodiscard]] std::string paper_title(PaperKind kind, const i18n::Translator& words);
// Papers of one round: their file names carry it.
[[nodiscard]] bool is_of_round(PaperKind kind);

// "2026-11-23_Осенний-блиц_тур-3_пары.pdf". `date` as ISO; nothing in the name needs quoting.
// `round` 0 = the paper is of no round.
[[nodiscard]] std::string paper_file_name(PaperKind kind, const std::string& date,
                                          const std::string& tournament, model::RoundNumber round,
                                          const i18n::Translator& words);
// The same from a tournament: the date of the round, else the first day, else today.
[[nodiscard]] std::string paper_file_name(PaperKind kind, const model::Tournament& tournament,
                                          model::RoundNumber round, const i18n::Translator& words);

// What a paper may need beyond the tournament; every field can stay as it is.
struct PaperSettings {
  std::string centre;            // school or centre; else the city of the tournament
  model::RoundNumber round = 0;  // 0 = the last paired one
  Boards boards;                 // of that round; else by rule
  int first_board = 1;           // number on the table of the first board
  standings::Options standings;  // `through` is set from `round`
  systems::Options systems;      // settings of the pairing system
  People people;
  std::string start_time, default_time, changed;
  bool draft = false;
  std::optional<Names> names;  // else short on wall lists
  PlayerOrder order = PlayerOrder::StartingNumber;
  SlipsPerPage slips = SlipsPerPage::Eight;
  CrossTableOptions cross_table;
  // Prizes.
  int places = 3;
  std::vector<PrizeCategory> categories;
  std::string sharing_rule;
  bool from_last = false;
  CertificateKind certificates = CertificateKind::Diploma;
  CertificateLook look;
  // Tables.
  bool colours_on_tents = false, two_tents = false;
  bool empty_forms = false, a5 = false;
  // Papers that a tournament knows nothing of.
  std::vector<JournalLine> journal;
  NormsSheet norms;
  TaskSheet tasks;
  PupilSheet pupil;
  EntryCardsSheet entry_cards;
  std::string address;
  // Teams.
  int best = 0;
  std::vector<TeamGroup> groups;
  std::filesystem::path share;  // folder with pieces and avatars
};

// Whether the tournament alone gives this paper (at its last round, with these settings).
[[nodiscard]] bool is_possible(PaperKind kind, const model::Tournament& tournament,
                               const PaperSettings& settings);

// Errors: IllegalState for a round that is not paired yet; BadInput where what the paper shows is
// missing; those of each writer.
[[nodiscard]] base::Result<void> write_paper(const Path& path, PaperKind kind,
                                             const model::Tournament& tournament,
                                             const PaperSettings& settings,
                                             const Printing& printing);

}  // namespace rostok::report
