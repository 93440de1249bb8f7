// SPDX-License-Identifier: MIT
#include "papers_options.h"

#include <filesystem>

#include "papers_lines.h"
#include "rostok/base/files.h"
#include "rostok/base/paths.h"
#include "rostok/report/print_service.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::Result;
using report::PaperKind;

namespace {

void add_what(CLI::App& command, PapersOptions& o, const CommandContext& c) {
  auto& s = o.settings;
  command
      .add_option("--kind", o.kinds,
                  c.tr("Papers: D1 … D27 (docs/papers.md), package for those of a round, or all"))
      ->delimiter(',');
  command
      .add_option("--round", s.round, c.tr("Round of the papers (default: the last paired one)"))
      ->check(CLI::Range(1, 99));
  command.add_option("--out", o.out,
                     c.tr("File, or folder for names by rule (default: this folder)"));
  command.add_option("--lang", o.language, c.tr("Language of the papers: ru or en"))
      ->check(CLI::IsMember({"ru", "en"}));
  command.add_option("--lines", o.lines,
                     c.tr("Tab-separated lines for D17, D19, D21, D22 or D23 (docs/papers.md)"));
  command
      .add_option("--set", o.system_settings,
                  c.tr("Setting of the pairing system, KEY=VALUE; may be repeated"))
      ->allow_extra_args(false);
  command.add_option("--centre", s.centre, c.tr("School or centre, for the heads"));
  command.add_option("--start", s.start_time, c.tr("Start of the round, as it is to be read"));
  command.add_option("--late", s.default_time,
                     c.tr("D26: how late a player may come, as it is to be read"));
  command.add_option("--changed", s.changed, c.tr("Stamp of a reprint: the time of the change"));
  command.add_flag("--draft", s.draft, c.tr("Stamp of pairings that are not published yet"));
  command.add_flag("--binding", o.binding, c.tr("8 mm more on the left, for a folder"));
  command.add_flag("--full-names", o.full_names, c.tr("Full names on the wall lists"));
  command.add_flag("--short-names", o.short_names, c.tr("Short names on the slips"));
}

void add_tables(CLI::App& command, PapersOptions& o, const CommandContext& c) {
  auto& s = o.settings;
  command.add_option("--order", o.order, c.tr("D1, D2: number, alphabet or rating"))
      ->check(CLI::IsMember({"number", "alphabet", "rating"}));
  command.add_option("--slips", o.slips, c.tr("D5: slips on a page, 8 or 10"))
      ->check(CLI::IsMember({8, 10}));
  command.add_flag("--opponents-by-place", s.cross_table.opponents_by_place,
                   c.tr("D8: opponents by their places, not their numbers"));
  command.add_flag("--running-points", s.cross_table.running_points,
                   c.tr("D8: points so far under every result"));
  command.add_option("--best", s.best, c.tr("D25: how many players of a team count"))
      ->check(CLI::Range(1, 99));
}

void add_prizes(CLI::App& command, PapersOptions& o, const CommandContext& c) {
  auto& s = o.settings;
  command.add_option("--places", s.places, c.tr("D11, D12: places that are rewarded"))
      ->check(CLI::Range(1, 999));
  command.add_flag("--girls", o.girls, c.tr("D11, D12: a list of girls as well"));
  command.add_flag("--from-last", s.from_last, c.tr("D11: to be read from the third to the first"));
  command.add_option("--sharing-rule", s.sharing_rule, c.tr("D11: how prizes are shared"));
  command.add_option("--certificates", o.certificates, c.tr("D12: prizes, or all participants"))
      ->check(CLI::IsMember({"prizes", "all"}));
  command.add_flag("--landscape", s.look.landscape, c.tr("D12: landscape"));
  command.add_option("--background", o.background,
                     c.tr("D12: picture behind the text, PNG or SVG"));
  command.add_flag("--text-only", s.look.text_only, c.tr("D12: text only, for ready forms"));
  command.add_option("--shift-right", s.look.shift_right, c.tr("D12: moves the text, mm"))
      ->check(CLI::Range(-100.0, 100.0));
  command.add_option("--shift-down", s.look.shift_down, c.tr("D12: moves the text, mm"))
      ->check(CLI::Range(-100.0, 100.0));
}

void add_cards(CLI::App& command, PapersOptions& o, const CommandContext& c) {
  auto& s = o.settings;
  command.add_flag("--colours", s.colours_on_tents, c.tr("D13: colours on both sides"));
  command.add_flag("--two-per-page", s.two_tents, c.tr("D13: two on a page"));
  command.add_flag("--empty", s.empty_forms, c.tr("D15: an empty form"));
  command.add_flag("--a5", s.a5, c.tr("D15, D24: on A5 pages"));
  command.add_option("--tasks-per-page", o.tasks_per_page, c.tr("D21: 4, 6 or 12 diagrams a page"))
      ->check(CLI::IsMember({4, 6, 12}));
  command.add_option("--task-title", s.tasks.title, c.tr("D21: title"));
  command.add_option("--task-source", s.tasks.source,
                     c.tr("D21: theme, or where the tasks are from"));
  command.add_option("--pupil", s.tasks.pupil, c.tr("D21: whose tasks they are"));
  command.add_flag("--turn-for-black", s.tasks.turn_for_black,
                   c.tr("D21: the board as Black sees it where Black moves"));
  command.add_option("--address", s.address, c.tr("D23, D24: address of the club's page"));
}

void add_output(CLI::App& command, PapersOptions& o, const CommandContext& c) {
  o.print = command
                .add_option("--print", o.printer,
                            c.tr("Print as well, on this printer or the default one"))
                ->expected(0, 1);
  command.add_option("--copies", o.copies, c.tr("Copies to print"))->check(CLI::Range(1, 99));
  command.add_flag("--show", o.show, c.tr("Open the papers in the PDF viewer"));
  command.add_flag("--printers", o.list_printers, c.tr("List the printers and do nothing else"));
}

void print_printers(CommandContext& context) {
  const auto printers = report::list_printers();
  if (!printers) return context.fail(printers.error());
  for (const auto& each : *printers)
    context.out << each.name << (each.is_default ? context.tr(" (default)") : "") << '\n';
  if (printers->empty()) context.out << context.tr("There is no printer.") << '\n';
}

report::PrizeCategory girls_of(const model::Tournament& t, const i18n::Translator& words) {
  report::PrizeCategory girls{words.tr("Girls"), {}, 3};
  for (std::size_t p = 0; p < t.players.size(); ++p)
    if (t.players[p].sex == model::Sex::Female)
      girls.members.push_back(static_cast<model::PlayerIndex>(p));
  return girls;
}

class PaperJob {
 public:
  PaperJob(const model::Tournament& tournament, const PapersOptions& options,
           CommandContext& context)
      : t_(tournament),
        o_(options),
        context_(context),
        words_(options.language.empty() ? context.words
                                        : i18n::Translator(i18n::parse_language(options.language),
                                                           base::share_dir() / "locale")) {}

  Result<void> run() {
    if (auto set = fill_settings(); !set) return set;
    const auto kinds = chosen();
    if (!kinds) return base::fail(kinds.error());
    for (const PaperKind each : *kinds)
      if (takes_lines(each) && !o_.lines.empty())
        if (auto read = read_lines(o_.lines, each, s_); !read) return read;
    const bool all = o_.kinds.size() == 1 && o_.kinds.front() == "all";
    for (const PaperKind each : *kinds) {
      if (all && !report::is_possible(each, t_, s_)) continue;
      if (auto done = make(each, kinds->size() == 1); !done) return done;
    }
    return {};
  }

 private:
  Result<void> fill_settings() {
    s_ = o_.settings;
    s_.standings.list = standings::list_of(t_);
    if (!o_.system_settings.empty()) {
      std::string lines;
      for (const std::string& each : o_.system_settings)
        lines += each + "\n";
      auto systems = systems::parse_options(lines);
      if (!systems) {
        systems.error().place = {};  // an option of the command line has no line
        return base::fail(systems.error());
      }
      s_.systems = *systems;
    }
    if (o_.full_names || o_.short_names)
      s_.names = o_.full_names ? report::Names::Full : report::Names::Short;
    if (o_.order == "alphabet") s_.order = report::PlayerOrder::Alphabet;
    if (o_.order == "rating") s_.order = report::PlayerOrder::Rating;
    if (o_.slips == 10) s_.slips = report::SlipsPerPage::Ten;
    s_.tasks.per_page = static_cast<report::TasksPerPage>(o_.tasks_per_page);
    if (o_.certificates == "all") s_.certificates = report::CertificateKind::Participation;
    if (o_.girls) s_.categories.push_back(girls_of(t_, words_));
    s_.share = base::share_dir();
    s_.tasks.centre = s_.pupil.centre = s_.entry_cards.club = s_.centre;
    s_.entry_cards.address = s_.address;
    if (o_.background.empty()) return {};
    auto picture = base::read_file(o_.background);
    if (!picture) return base::fail(picture.error());
    s_.look.background = std::move(*picture);
    return {};
  }

  [[nodiscard]] Result<std::vector<PaperKind>> chosen() const {
    std::vector<PaperKind> kinds;
    for (const std::string& each : o_.kinds) {
      if (each == "all") {
        for (const PaperKind kind : report::all_paper_kinds())
          if (kind != PaperKind::Package && (!takes_lines(kind) || o_.lines.empty()))
            kinds.push_back(kind);
        continue;
      }
      const auto kind = report::parse_paper_kind(each);
      if (!kind)
        return base::fail(ErrorKind::BadInput,
                          "There is no paper {1}: name D1 … D27, package or all", {each});
      kinds.push_back(*kind);
    }
    if (kinds.empty())
      return base::fail(ErrorKind::BadInput, "Name the papers with --kind: D1 … D27, package, all");
    return kinds;
  }

  Result<void> make(PaperKind kind, bool alone) {
    const auto path = path_for(kind, alone);
    if (!path) return base::fail(path.error());
    report::Printing printing{words_, {}};
    printing.binding_margin = o_.binding;
    if (auto done = report::write_paper(*path, kind, t_, s_, printing); !done) return done;
    context_.out << path->string() << '\n';
    if (o_.show)
      if (auto shown = report::open_in_viewer(*path); !shown) return shown;
    if (o_.print != nullptr && o_.print->count() > 0)
      if (auto sent = report::print_file(*path, o_.printer, o_.copies); !sent) return sent;
    return {};
  }

  // One paper goes to the file that is named; anything else to a folder.
  [[nodiscard]] Result<fs::path> path_for(PaperKind kind, bool alone) const {
    std::error_code error;
    const fs::path out = o_.out;
    const bool is_file = alone && out.extension() == ".pdf" && !fs::is_directory(out, error);
    if (is_file) return out;
    if (out.extension() == ".pdf" && !fs::is_directory(out, error))
      return base::fail(ErrorKind::BadInput, "Several papers need a folder, not the file {1}",
                        {out.string()});
    if (!out.empty()) fs::create_directories(out, error);
    if (error)
      return base::fail(ErrorKind::Io, "The folder {1} cannot be made: {2}",
                        {out.string(), error.message()});
    const auto round = s_.round > 0 ? s_.round : t_.rounds_paired();
    return out / report::paper_file_name(kind, t_, round, words_);
  }

  const model::Tournament& t_;
  const PapersOptions& o_;
  CommandContext& context_;
  const i18n::Translator words_;
  report::PaperSettings s_;
};

}  // namespace

void add_papers_options(CLI::App& command, PapersOptions& options, const CommandContext& context) {
  add_what(command, options, context);
  add_tables(command, options, context);
  add_prizes(command, options, context);
  add_cards(command, options, context);
  add_output(command, options, context);
}

void make_papers(const model::Tournament& tournament, const PapersOptions& options,
                 CommandContext& context) {
  if (options.list_printers) return print_printers(context);
  if (auto done = PaperJob(tournament, options, context).run(); !done) context.fail(done.error());
}

}  // namespace rostok::cli
