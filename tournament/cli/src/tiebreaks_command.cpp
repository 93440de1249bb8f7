// SPDX-License-Identifier: MIT
// rostok tournament tiebreaks: values of tie-breaks, and where one of them comes from.
#include "tiebreaks_command.h"

#include <memory>

#include "answer_table.h"
#include "rostok/base/text.h"
#include "rostok/report/explanation.h"
#include "rostok/results/final_table.h"
#include "text_table.h"
#include "tournament_file.h"
#include "tournament_print.h"

namespace rostok::cli {

using standings::Competitor;
using standings::Competitors;
using standings::TieBreak;

namespace {

struct TieBreakOptions : TournamentFile, AnswerOptions {
  std::string codes;
  int explain = 0;  // number of a participant, 0 = none
  int round = 0;    // 0 = the last
};

// "PTS>DE": the last item is asked for, those in front of it say who is tied.
struct Question {
  std::string code;
  std::vector<TieBreak> before;
  TieBreak item;
};

base::Result<std::vector<Question>> questions_of(const std::string& codes, Competitors kind) {
  std::vector<Question> questions;
  for (const std::string_view code : base::split(codes, ',')) {
    auto items = standings::parse_sequence(code, kind);
    if (!items) return tl::unexpected(items.error());
    const TieBreak last = items->back();
    items->pop_back();
    questions.push_back({std::string(base::trim(code)), std::move(*items), last});
  }
  return questions;
}

// Without codes: the list of the tournament, every item among those whom the earlier ones leave
// tied.
std::vector<Question> questions_of_list(const model::Tournament& t) {
  std::vector<TieBreak> before{{standings::TieBreakKind::Points}};
  std::vector<Question> questions;
  for (const TieBreak& item : standings::list_of(t)) {
    questions.push_back({standings::to_string(item), before, item});
    before.push_back(item);
  }
  return questions;
}

class TieBreakTable {
 public:
  TieBreakTable(model::Tournament t, const TieBreakOptions& options, CommandContext& context)
      : t_(std::move(t)),
        options_(options),
        context_(context),
        kind_(standings::competitors_of(t_)) {}

  void run() {
    if (options_.round > standings::last_round(t_, kind_))
      return context_.fail(base::fail(base::ErrorKind::BadInput, "Round {1} is not paired yet",
                                      {std::to_string(options_.round)})
                               .value());
    auto questions = options_.codes.empty()
                         ? base::Result<std::vector<Question>>(questions_of_list(t_))
                         : questions_of(options_.codes, kind_);
    if (!questions) return context_.fail(questions.error());
    if (options_.explain != 0) return explain(*questions);
    if (options_.form() != AnswerForm::Text) return print_lines(*questions);
    print_table(*questions);
  }

 private:
  [[nodiscard]] std::size_t count() const {
    return kind_ == Competitors::Teams ? t_.team_event.teams.size() : t_.players.size();
  }
  [[nodiscard]] int id(std::size_t c) const {
    return kind_ == Competitors::Teams ? t_.team_event.teams[c].number : t_.players[c].start_rank;
  }
  [[nodiscard]] std::vector<standings::Value> values(const Question& question) const {
    return standings::compute_tie_break(t_, question.item, question.before, options_.round, kind_);
  }

  // One line per code and participant. The values are exact: decimal fractions of two places.
  void print_lines(const std::vector<Question>& questions) const {
    AnswerTable table({{"code", ""}, {"id", ""}, {"value", ""}});
    for (const Question& question : questions) {
      const auto column = values(question);
      for (std::size_t c = 0; c < column.size(); ++c)
        table.add({question.code, id(c), cell_of(column[c])});
    }
    table.print(context_.out, options_.form());
  }

  // "null" in TSV, as the reference writes it.
  [[nodiscard]] AnswerCell cell_of(const standings::Value& value) const {
    const std::string text = value.to_text();
    if (options_.form() == AnswerForm::Json) return {text, boost::json::parse(text)};
    return text;
  }

  void print_table(const std::vector<Question>& questions) const {
    std::vector<Align> columns{Align::Right, Align::Left};
    std::vector<std::string> head{context_.words.trc("column", "No."), kind_ == Competitors::Teams
                                                                           ? context_.tr("Team")
                                                                           : context_.tr("Player")};
    std::vector<std::vector<standings::Value>> computed;
    for (const Question& question : questions) {
      columns.push_back(Align::Right);
      head.push_back(question.code);
      computed.push_back(values(question));
    }
    TextTable table(columns);
    table.add(head);
    for (std::size_t c = 0; c < count(); ++c) {
      std::vector<std::string> cells{std::to_string(id(c)),
                                     competitor_name(t_, kind_, static_cast<Competitor>(c))};
      for (const auto& column : computed)
        cells.push_back(column[c].to_text());
      table.add(std::move(cells));
    }
    table.print(context_.out);
  }

  void explain(const std::vector<Question>& questions) const {
    std::size_t who = 0;
    while (who < count() && id(who) != options_.explain)
      ++who;
    if (who == count())
      return context_.fail(base::fail(base::ErrorKind::BadInput,
                                      "There is no participant with the number {1}",
                                      {std::to_string(options_.explain)})
                               .value());
    const auto c = static_cast<Competitor>(who);
    context_.out << id(who) << ' ' << competitor_name(t_, kind_, c) << '\n';
    for (const Question& question : questions) {
      const auto explanation = standings::explain_tie_break(t_, question.item, c, question.before,
                                                            options_.round, kind_);
      const auto text = report::explain_in_words(t_, explanation, kind_, context_.words);
      context_.out << '\n' << question.code << ": " << text.sentence << '\n';
      for (const std::string& line : text.lines)
        context_.out << "  " << line << '\n';
    }
  }

  const model::Tournament t_;
  const TieBreakOptions& options_;
  CommandContext& context_;
  const Competitors kind_;
};

}  // namespace

void add_tiebreaks_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<TieBreakOptions>();
  auto* command = group.add_subcommand(
      "tiebreaks",
      context.tr("Values of tie-breaks for every participant, or where one comes from"));
  add_file(*command, *options, context);
  command->add_option(
      "--codes", options->codes,
      context.tr(
          "Codes separated by commas, like BH/C1,SB,PTS>DE (default: the list of the tournament)"));
  command
      ->add_option("--round", options->round,
                   context.tr("After this round (default: the last one)"))
      ->check(CLI::PositiveNumber);
  add_answer_options(*command, *options, context);
  command
      ->add_option("--explain", options->explain,
                   context.tr("Number of a participant whose values are explained"))
      ->check(CLI::PositiveNumber)
      ->excludes(command->get_option("--tsv"))
      ->excludes(command->get_option("--json"));
  command->callback([options, &context] {
    if (const auto tournament = read_tournament(*options, context))
      TieBreakTable(results::counted_tournament(*tournament), *options, context).run();
  });
}

}  // namespace rostok::cli
