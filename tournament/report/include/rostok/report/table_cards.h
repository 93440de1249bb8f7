// SPDX-License-Identifier: MIT
// D13, D14, D15, D16 and D23: papers to cut, to fold and to put on tables.
#pragma once
#include <optional>

#include "rostok/report/report.h"

namespace rostok::report {

// D13: board numbers to fold into a tent; the upper half stands on its head.
struct TentsSheet {
  std::string tournament;  // small, under the number; may be empty
  int first_board = 1, last_board = 1;
  bool colours = false;        // "White" on the half that White sees, "Black" on the other
  bool two_on_a_page = false;  // A5 tents; cut and stacked they are in board order
};
[[nodiscard]] base::Result<void> write_tents_pdf(const Path& path, const TentsSheet& sheet,
                                                 const Printing& printing);

// D14: badges, eight on a page (90 × 55 mm).
struct Badge {
  std::string family, first;  // the two lines of a name
  std::string club, rating;
  int number = 0;  // 0 = none
};
struct BadgesSheet {
  std::string tournament;
  std::vector<Badge> people;
};
[[nodiscard]] BadgesSheet make_badges(const model::Tournament& tournament,
                                      const i18n::Translator& words, const People& people = {});
[[nodiscard]] base::Result<void> write_badges_pdf(const Path& path, const BadgesSheet& sheet,
                                                  const Printing& printing);

// D15: score sheets, 60 moves. Two copies on an A4 page, one for each player, or single A5 pages.
struct ScoreSheets {
  SheetHead head;                 // of an empty form: empty
  std::vector<BoardLine> boards;  // none = one empty form (two copies)
  bool a5_pages = false;
};
[[nodiscard]] ScoreSheets make_score_sheets(const model::Tournament& tournament,
                                            model::RoundNumber round, const i18n::Translator& words,
                                            const Boards& boards = {});
[[nodiscard]] base::Result<void> write_score_sheets_pdf(const Path& path, const ScoreSheets& sheet,
                                                        const Printing& printing);

// D16: everything of one player, four cards on a page.
struct CardRound {
  int round = 0;
  std::string opponent, rating;  // "3 Орлов Пётр"; for a round without one: why
  std::optional<model::Color> colour;
  std::string result, sum;
};
struct PersonalCard {
  int number = 0;
  std::string name, year, club, rating, place, points, performance;
  std::vector<CardRound> rounds;
};
struct PersonalCardsSheet {
  SheetHead head;
  std::vector<PersonalCard> cards;
};
// In the order of the alphabet.
[[nodiscard]] PersonalCardsSheet make_personal_cards(const model::Tournament& tournament,
                                                     const standings::Options& options,
                                                     const i18n::Translator& words,
                                                     const People& people = {},
                                                     const systems::Options& systems = {});
[[nodiscard]] base::Result<void> write_personal_cards_pdf(const Path& path,
                                                          const PersonalCardsSheet& sheet,
                                                          const Printing& printing);

// D23: how a pupil enters the club, ten cards on a page.
struct EntryCard {
  std::string name;                       // short
  std::string picture;                    // a name from share/avatars without ending; empty = none
  std::string pin;                        // only when it was just made; else empty
  std::vector<std::string> picture_code;  // names as `picture`, in order
};
struct EntryCardsSheet {
  std::string club, address;  // of the club server
  std::vector<EntryCard> cards;
};
// Errors: NotFound for a picture that is not in `share`.
[[nodiscard]] base::Result<void> write_entry_cards_pdf(const Path& path,
                                                       const EntryCardsSheet& sheet,
                                                       const Path& share, const Printing& printing);

}  // namespace rostok::report
