// SPDX-License-Identifier: MIT
// Names of the papers: codes, titles, files.
#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>

#include "frame.h"
#include "rostok/base/text.h"
#include "rostok/report/papers.h"

namespace rostok::report {

namespace {

// Only for the catalogues: marks a text for translation.
constexpr const char* N_(const char* text) {
  return text;
}

struct KindRow {
  PaperKind kind;
  const char* code;
  bool of_round;
  const char* title;
};

constexpr std::array kKinds = {
    KindRow{PaperKind::Players, "D1", false, N_("Participants")},
    KindRow{PaperKind::RollCall, "D2", false, N_("Roll call")},
    KindRow{PaperKind::Pairings, "D3", true, N_("Pairings by board")},
    KindRow{PaperKind::PairingsByName, "D4", true, N_("Pairings by name")},
    KindRow{PaperKind::Slips, "D5", true, N_("Result slips")},
    KindRow{PaperKind::Results, "D6", true, N_("Results")},
    KindRow{PaperKind::Standings, "D7", true, N_("Standings")},
    KindRow{PaperKind::CrossTable, "D8", false, N_("Cross-table")},
    KindRow{PaperKind::Square, "D9", false, N_("Round-robin table")},
    KindRow{PaperKind::Schedule, "D10", false, N_("Schedule of all rounds")},
    KindRow{PaperKind::Winners, "D11", false, N_("Winners and prizes")},
    KindRow{PaperKind::Certificates, "D12", false, N_("Certificates")},
    KindRow{PaperKind::Tents, "D13", false, N_("Board numbers")},
    KindRow{PaperKind::Badges, "D14", false, N_("Badges")},
    KindRow{PaperKind::ScoreSheets, "D15", true, N_("Score sheets")},
    KindRow{PaperKind::PersonalCards, "D16", false, N_("Personal cards")},
    KindRow{PaperKind::Journal, "D17", false, N_("Arbiter's journal")},
    KindRow{PaperKind::EventReport, "D18", false, N_("Report of the tournament")},
    KindRow{PaperKind::Norms, "D19", false, N_("Rank norms (preliminary)")},
    KindRow{PaperKind::Tasks, "D21", false, N_("Tasks")},
    KindRow{PaperKind::Pupil, "D22", false, N_("Chess: how it went")},
    KindRow{PaperKind::EntryCards, "D23", false, N_("Entry cards")},
    KindRow{PaperKind::Qr, "D24", false, N_("Code for phones")},
    KindRow{PaperKind::TeamTable, "D25", false, N_("Teams and classes")},
    KindRow{PaperKind::RulesPoster, "D26", false, N_("Rules of the tournament")},
    KindRow{PaperKind::WallChart, "D27", false, N_("Wall chart")},
    KindRow{PaperKind::Package, "package", true, N_("Package of the round")}};

const KindRow& row_of(PaperKind kind) {
  return *std::find_if(kKinds.begin(), kKinds.end(),
                       [&](const KindRow& each) { return each.kind == kind; });
}

// One or two words in the name of a file.
std::string file_word(PaperKind kind, const i18n::Translator& words) {
  switch (kind) {
    case PaperKind::Players:
      return words.trc("file name", "players");
    case PaperKind::RollCall:
      return words.trc("file name", "roll-call");
    case PaperKind::Pairings:
      return words.trc("file name", "pairings");
    case PaperKind::PairingsByName:
      return words.trc("file name", "pairings-by-name");
    case PaperKind::Slips:
      return words.trc("file name", "slips");
    case PaperKind::Results:
      return words.trc("file name", "results");
    case PaperKind::Standings:
      return words.trc("file name", "standings");
    case PaperKind::CrossTable:
      return words.trc("file name", "cross-table");
    case PaperKind::Square:
      return words.trc("file name", "round-robin");
    case PaperKind::Schedule:
      return words.trc("file name", "schedule");
    case PaperKind::Winners:
      return words.trc("file name", "winners");
    case PaperKind::Certificates:
      return words.trc("file name", "certificates");
    case PaperKind::Tents:
      return words.trc("file name", "board-numbers");
    case PaperKind::Badges:
      return words.trc("file name", "badges");
    case PaperKind::ScoreSheets:
      return words.trc("file name", "score-sheets");
    case PaperKind::PersonalCards:
      return words.trc("file name", "personal-cards");
    case PaperKind::Journal:
      return words.trc("file name", "journal");
    case PaperKind::EventReport:
      return words.trc("file name", "report");
    case PaperKind::Norms:
      return words.trc("file name", "norms");
    case PaperKind::Tasks:
      return words.trc("file name", "tasks");
    case PaperKind::Pupil:
      return words.trc("file name", "pupil");
    case PaperKind::EntryCards:
      return words.trc("file name", "entry-cards");
    case PaperKind::Qr:
      return words.trc("file name", "code");
    case PaperKind::TeamTable:
      return words.trc("file name", "teams");
    case PaperKind::RulesPoster:
      return words.trc("file name", "rules");
    case PaperKind::WallChart:
      return words.trc("file name", "wall-chart");
    case PaperKind::Package:
      return words.trc("file name", "package");
  }
  return {};
}

bool belongs_in_file_name(char32_t c) {
  const bool ascii =
      (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  const bool cyrillic = c >= 0x400 && c <= 0x52F;
  return ascii || latin || cyrillic;
}

// "Осенний блиц, «А»" → "Осенний-блиц-А".
std::string for_file_name(const std::string& text) {
  constexpr std::size_t kMost = 60;
  std::u32string name;
  for (const char32_t c : base::to_code_points(text)) {
    if (name.size() == kMost) break;
    if (belongs_in_file_name(c))
      name += c;
    else if (!name.empty() && name.back() != U'-')
      name += U'-';
  }
  while (!name.empty() && name.back() == U'-')
    name.pop_back();
  return base::to_utf8(name);
}

std::string iso_day(std::string date) {
  std::replace(date.begin(), date.end(), '/', '-');
  if (date.size() == 8) date = "20" + date;
  const bool digits = date.size() == 10 && std::all_of(date.begin(), date.end(), [](char c) {
                        return c == '-' || std::isdigit(static_cast<unsigned char>(c)) != 0;
                      });
  return digits ? date : "";
}

}  // namespace

const std::vector<PaperKind>& all_paper_kinds() {
  static const std::vector<PaperKind> kinds = [] {
    std::vector<PaperKind> list;
    for (const KindRow& each : kKinds)
      list.push_back(each.kind);
    return list;
  }();
  return kinds;
}

std::string paper_code(PaperKind kind) {
  return row_of(kind).code;
}

std::optional<PaperKind> parse_paper_kind(std::string_view code) {
  const auto same = [&](const KindRow& row) {
    const std::string_view own = row.code;
    return std::equal(own.begin(), own.end(), code.begin(), code.end(), [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) ==
             std::tolower(static_cast<unsigned char>(b));
    });
  };
  const auto row = std::find_if(kKinds.begin(), kKinds.end(), same);
  if (row == kKinds.end()) return std::nullopt;
  return row->kind;
}

std::string paper_title(PaperKind kind, const i18n::Translator& words) {
  return words.tr(row_of(kind).title);
}

bool is_of_round(PaperKind kind) {
  return row_of(kind).of_round;
}

std::string paper_file_name(PaperKind kind, const std::string& date, const std::string& tournament,
                            model::RoundNumber round, const i18n::Translator& words) {
  std::string name = date;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) name += (name.empty() ? "" : "_") + part;
  };
  add(for_file_name(tournament));
  if (round > 0) add(words.trc("file name", "round-{1}", {std::to_string(round)}));
  add(file_word(kind, words));
  return name + ".pdf";
}

std::string paper_file_name(PaperKind kind, const model::Tournament& t, model::RoundNumber round,
                            const i18n::Translator& words) {
  if (!is_of_round(kind)) round = 0;
  std::string date = iso_day(t.start_date);
  const auto index = static_cast<std::size_t>(round) - 1;
  if (round > 0 && index < t.round_dates.size())
    if (const std::string day = iso_day(t.round_dates[index]); !day.empty()) date = day;
  if (date.empty()) date = moment_of({words, ""}).substr(0, 10);
  return paper_file_name(kind, date, t.name, round, words);
}

}  // namespace rostok::report
