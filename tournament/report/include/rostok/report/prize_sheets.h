// SPDX-License-Identifier: MIT
// D11 and D12: winners and prizes for the ceremony, certificates.
#pragma once
#include <optional>

#include "rostok/report/report.h"

namespace rostok::report {

struct WinnerLine {
  std::string place;  // "1" or "2–3"
  std::string name, club, points;
  std::string prize;  // what is handed over; may be empty
};

struct WinnersBlock {
  std::string title;              // "Main list", "Girls"
  std::vector<WinnerLine> lines;  // best first
};

struct WinnersSheet {
  SheetHead head;
  std::vector<WinnersBlock> blocks;
  std::string rule;        // how prizes are shared; may be empty
  bool from_last = false;  // read out from the third to the first
};

// A list of its own beside the main one: the order is that of the standings.
struct PrizeCategory {
  std::string title;
  std::vector<model::PlayerIndex> members;
  int places = 3;
};

// The first `places` of the main list and of every category. Whoever shares the last of these
// places stands on the list too. Blocks without anybody are left out.
[[nodiscard]] WinnersSheet make_winners_sheet(const model::Tournament& tournament,
                                              const standings::Options& options,
                                              const i18n::Translator& words, int places = 3,
                                              const std::vector<PrizeCategory>& categories = {},
                                              const People& people = {},
                                              const systems::Options& systems = {});
[[nodiscard]] base::Result<void> write_winners_pdf(const Path& path, const WinnersSheet& sheet,
                                                   const Printing& printing);

struct CertificateLine {
  std::string name;
  std::string merit;   // "for 1st place", "4½ points of 7, place 12"
  std::string detail;  // the category, or the class; may be empty
};

enum class CertificateKind { Diploma, Participation };

struct CertificatesSheet {
  SheetHead head;  // head.date: as it is to be read, head.arbiter signs
  CertificateKind kind = CertificateKind::Diploma;
  std::vector<CertificateLine> people;  // one page each
};

struct CertificateLook {
  bool landscape = false;
  // The bytes of a PNG or an SVG over the whole page, its frame included; empty = our own frame.
  std::string background;
  // Ready forms lie in the printer: only name, merit, tournament, date and arbiter are printed.
  bool text_only = false;
  double shift_right = 0, shift_down = 0;  // mm, of all text
};

// Diplomas for those on the blocks of `winners`, in its order. A person who stands in several
// blocks gets one for each.
[[nodiscard]] CertificatesSheet make_diplomas(const WinnersSheet& winners,
                                              const i18n::Translator& words);
// Certificates for all participants who played, in the order of the standings.
[[nodiscard]] CertificatesSheet make_participation_certificates(
    const model::Tournament& tournament, const standings::Options& options,
    const i18n::Translator& words, const People& people = {}, const systems::Options& systems = {});
// Errors: BadInput for a background that is no picture; Io.
[[nodiscard]] base::Result<void> write_certificates_pdf(const Path& path,
                                                        const CertificatesSheet& sheet,
                                                        const CertificateLook& look,
                                                        const Printing& printing);

}  // namespace rostok::report
