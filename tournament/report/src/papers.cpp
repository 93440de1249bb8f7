// SPDX-License-Identifier: MIT
// From a kind and a tournament to the builder and the writer of that paper.
#include "rostok/report/papers.h"

#include <algorithm>

#include "people.h"

namespace rostok::report {

using base::ErrorKind;
using base::Result;

namespace {

class PaperMaker {
 public:
  PaperMaker(const Path& path, const model::Tournament& t, const PaperSettings& settings,
             const Printing& printing)
      : path_(path),
        t_(t),
        s_(settings),
        printing_(printing),
        words_(printing.words),
        round_(settings.round > 0 ? settings.round : t.rounds_paired()),
        options_(settings.standings) {
    options_.through =
        settings.round > 0 && settings.round < t.rounds_paired() ? settings.round : 0;
    options_.competitors = standings::Competitors::Players;
  }

  Result<void> write(PaperKind kind) {
    if (is_of_round(kind) && !is_free_of_round(kind)) {
      if (auto paired = check_round(); !paired) return paired;
    }
    switch (kind) {
      case PaperKind::Pairings:
      case PaperKind::PairingsByName:
      case PaperKind::Slips:
      case PaperKind::Results:
      case PaperKind::Package:
      case PaperKind::ScoreSheets:
        return write_round(kind);
      case PaperKind::Players:
      case PaperKind::RollCall:
      case PaperKind::Badges:
      case PaperKind::PersonalCards:
        return write_people(kind);
      case PaperKind::Standings:
      case PaperKind::CrossTable:
      case PaperKind::Square:
      case PaperKind::Schedule:
      case PaperKind::TeamTable:
      case PaperKind::EventReport:
        return write_table(kind);
      case PaperKind::Winners:
      case PaperKind::Certificates:
        return write_prizes(kind);
      case PaperKind::Tents:
      case PaperKind::Qr:
      case PaperKind::RulesPoster:
      case PaperKind::WallChart:
        return write_wall(kind);
      case PaperKind::Journal:
      case PaperKind::Norms:
      case PaperKind::Tasks:
      case PaperKind::Pupil:
      case PaperKind::EntryCards:
        return write_given(kind);
    }
    return {};
  }

 private:
  [[nodiscard]] bool is_free_of_round(PaperKind kind) const {
    return kind == PaperKind::Standings || (kind == PaperKind::ScoreSheets && s_.empty_forms);
  }

  [[nodiscard]] Result<void> check_round() const {
    if (round_ >= 1 && round_ <= t_.rounds_paired()) return {};
    if (t_.rounds_paired() == 0)
      return base::fail(ErrorKind::IllegalState, "No round is paired yet");
    return base::fail(ErrorKind::IllegalState,
                      "Round {1} is not paired yet; the last paired one is round {2}",
                      {std::to_string(round_), std::to_string(t_.rounds_paired())});
  }

  // What every head takes from the settings.
  SheetHead dressed(SheetHead head) const {
    if (!s_.centre.empty()) head.centre = s_.centre;
    head.changed = s_.changed;
    return head;
  }
  template <typename Sheet>
  Sheet with_head(Sheet sheet) const {
    sheet.head = dressed(std::move(sheet.head));
    return sheet;
  }

  // Several tournaments in one hall: the tables are numbered on.
  template <typename Sheet>
  Sheet with_tables(Sheet sheet) const {
    for (BoardLine& line : sheet.boards)
      line.board += s_.first_board - 1;
    return with_head(std::move(sheet));
  }

  Result<void> write_round(PaperKind kind) {
    if (kind == PaperKind::ScoreSheets) {
      ScoreSheets forms;
      if (!s_.empty_forms) forms = with_tables(make_score_sheets(t_, round_, words_, s_.boards));
      forms.a5_pages = s_.a5;
      return write_score_sheets_pdf(path_, forms, printing_);
    }
    const bool slips = kind == PaperKind::Slips;
    auto sheet =
        with_tables(make_pairings_sheet(t_, round_, words_, kind == PaperKind::Results, s_.boards,
                                      s_.names.value_or(slips ? Names::Full : Names::Short)));
    sheet.start_time = s_.start_time;
    sheet.draft = s_.draft && kind != PaperKind::Results;
    switch (kind) {
      case PaperKind::PairingsByName:
        return write_pairings_by_name_pdf(path_, sheet, printing_);
      case PaperKind::Slips:
        return write_slips_pdf(path_, sheet, printing_, s_.slips);
      case PaperKind::Package:
        return write_round_package_pdf(path_, sheet, printing_, s_.slips);
      default:
        return write_pairings_pdf(path_, sheet, printing_);
    }
  }

  Result<void> write_people(PaperKind kind) {
    if (kind == PaperKind::Badges)
      return write_badges_pdf(path_, make_badges(t_, words_, s_.people), printing_);
    if (kind == PaperKind::PersonalCards)
      return write_personal_cards_pdf(
          path_, with_head(make_personal_cards(t_, options_, words_, s_.people, s_.systems)),
          printing_);
    const auto sheet = with_head(make_players_sheet(t_, s_.order, words_, s_.people));
    return kind == PaperKind::Players ? write_players_pdf(path_, sheet, printing_)
                                      : write_roll_call_pdf(path_, sheet, printing_);
  }

  Result<void> write_table(PaperKind kind) {
    switch (kind) {
      case PaperKind::Standings:
        return write_standings_pdf(
            path_,
            with_head(make_standings_sheet(t_, table_options(), words_, s_.people, s_.systems)),
            printing_);
      case PaperKind::CrossTable:
        return write_cross_table_pdf(path_, cross_table(), printing_);
      case PaperKind::Square:
        return write_square_pdf(
            path_, with_head(make_square_sheet(t_, options_, words_, s_.systems)), printing_);
      case PaperKind::Schedule: {
        auto sheet = make_schedule_sheet(t_, words_, s_.systems);
        if (!sheet) return base::fail(sheet.error());
        return write_schedule_pdf(path_, with_head(std::move(*sheet)), printing_);
      }
      case PaperKind::TeamTable: {
        auto sheet = with_head(
            make_team_table(t_, options_, s_.best, words_, s_.groups, s_.people, s_.systems));
        if (sheet.lines.empty())
          return base::fail(ErrorKind::BadInput,
                            "Nobody has a club, a class or a team: there is no table of teams");
        return write_team_table_pdf(path_, sheet, printing_);
      }
      default: {
        auto report = with_head(make_event_report(t_, options_, words_, s_.people, s_.systems));
        report.table = cross_table();
        return write_event_report_pdf(path_, report, printing_);
      }
    }
  }

  // Standings are of teams where the event is one of teams; all other papers are of people.
  [[nodiscard]] standings::Options table_options() const {
    standings::Options table = options_;
    table.competitors = standings::competitors_of(t_);
    return table;
  }

  [[nodiscard]] CrossTableSheet cross_table() const {
    auto sheet = make_cross_table(t_, options_, words_, s_.cross_table, s_.systems);
    sheet.standings.head = dressed(std::move(sheet.standings.head));
    return sheet;
  }

  Result<void> write_prizes(PaperKind kind) {
    WinnersSheet winners = with_head(
        make_winners_sheet(t_, options_, words_, s_.places, s_.categories, s_.people, s_.systems));
    if (kind == PaperKind::Winners) {
      winners.rule = s_.sharing_rule;
      winners.from_last = s_.from_last;
      return write_winners_pdf(path_, winners, printing_);
    }
    auto sheet = s_.certificates == CertificateKind::Diploma
                     ? make_diplomas(winners, words_)
                     : with_head(make_participation_certificates(t_, options_, words_, s_.people,
                                                                 s_.systems));
    return write_certificates_pdf(path_, sheet, s_.look, printing_);
  }

  Result<void> write_wall(PaperKind kind) {
    if (kind == PaperKind::Tents) {
      const auto boards = std::max<int>(1, static_cast<int>(t_.players.size()) / 2);
      return write_tents_pdf(path_,
                             {t_.name, s_.first_board, s_.first_board + boards - 1,
                              s_.colours_on_tents, s_.two_tents},
                             printing_);
    }
    if (kind == PaperKind::Qr)
      return write_qr_pdf(path_, {dressed(head_of(t_, 0, words_)), s_.address, {}, s_.a5},
                          printing_);
    if (kind == PaperKind::RulesPoster)
      return write_rules_poster_pdf(
          path_,
          with_head(make_rules_poster(t_, options_, {s_.start_time, s_.default_time}, words_)),
          printing_);
    return write_wall_chart_pdf(path_, with_head(make_wall_chart(t_, words_)), printing_);
  }

  Result<void> write_given(PaperKind kind) {
    switch (kind) {
      case PaperKind::Journal:
        if (s_.journal.empty())
          return base::fail(ErrorKind::BadInput, "The journal has no entries");
        return write_journal_pdf(
            path_, with_head(make_journal_sheet(t_, s_.round, s_.journal, words_)), printing_);
      case PaperKind::Norms: {
        NormsSheet norms = s_.norms;
        if (norms.head.tournament.empty()) norms.head = head_of(t_, 0, words_);
        return write_norms_pdf(path_, with_head(std::move(norms)), printing_);
      }
      case PaperKind::Tasks:
        return write_tasks_pdf(path_, s_.tasks, s_.share, printing_);
      case PaperKind::Pupil:
        if (s_.pupil.name.empty())
          return base::fail(ErrorKind::BadInput, "The page of a pupil needs a name");
        return write_pupil_pdf(path_, s_.pupil, printing_);
      default:
        if (s_.entry_cards.cards.empty())
          return base::fail(ErrorKind::BadInput, "There is nobody to print an entry card for");
        return write_entry_cards_pdf(path_, s_.entry_cards, s_.share, printing_);
    }
  }

  const Path& path_;
  const model::Tournament& t_;
  const PaperSettings& s_;
  const Printing& printing_;
  const i18n::Translator& words_;
  const model::RoundNumber round_;
  standings::Options options_;
};

bool has_teams(const model::Tournament& t, const PaperSettings& settings) {
  if (!settings.groups.empty() || !t.team_event.teams.empty()) return true;
  const auto texts = texts_of(t, settings.people);
  return std::any_of(texts.begin(), texts.end(),
                     [](const PersonText& each) { return !each.club.empty(); });
}

}  // namespace

bool is_possible(PaperKind kind, const model::Tournament& t, const PaperSettings& settings) {
  if (t.players.empty()) return false;
  const bool started = t.rounds_paired() > 0;
  switch (kind) {
    case PaperKind::Players:
    case PaperKind::RollCall:
    case PaperKind::Tents:
    case PaperKind::Badges:
    case PaperKind::RulesPoster:
    case PaperKind::WallChart:
      return true;
    case PaperKind::ScoreSheets:
      return started || settings.empty_forms;
    case PaperKind::Square:
      return started && standings::is_round_robin(t);
    case PaperKind::Schedule:
      return standings::is_round_robin(t) && t.players.size() > 1;
    case PaperKind::TeamTable:
      return started && has_teams(t, settings);
    case PaperKind::Journal:
      return !settings.journal.empty();
    case PaperKind::Norms:
      return !settings.norms.ranks.empty() && !settings.norms.source.empty();
    case PaperKind::Tasks:
      return !settings.tasks.tasks.empty();
    case PaperKind::Pupil:
      return !settings.pupil.name.empty();
    case PaperKind::EntryCards:
      return !settings.entry_cards.cards.empty();
    case PaperKind::Qr:
      return !settings.address.empty();
    default:
      return started;
  }
}

Result<void> write_paper(const Path& path, PaperKind kind, const model::Tournament& t,
                         const PaperSettings& settings, const Printing& printing) {
  if (t.players.empty()) return base::fail(ErrorKind::BadInput, "The tournament has no players");
  return PaperMaker(path, t, settings, printing).write(kind);
}

}  // namespace rostok::report
