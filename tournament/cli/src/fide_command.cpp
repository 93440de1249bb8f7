// SPDX-License-Identifier: MIT
// rostok tournament ratings: FIDE rating change, first rating and performance of every player.
#include "fide_command.h"

#include <algorithm>
#include <memory>

#include "answer_table.h"
#include "rostok/base/result.h"
#include "rostok/ratings/fide.h"
#include "tournament_file.h"

namespace rostok::cli {

using ratings::FirstRatingState;
using ratings::NotRated;
using ratings::PlayerReport;

namespace {

struct RatingOptions : TournamentFile, AnswerOptions {
  std::string play = "standard";
  int coefficient = 0;  // for everybody, 0 = by the rules
  int player = 0;       // starting rank, 0 = everybody
};

AnswerCell rating_cell(int rating) {
  return rating > 0 ? AnswerCell(rating) : no_answer();
}

std::string coefficient_reason(const ratings::Coefficient& coefficient,
                               const CommandContext& context) {
  using enum ratings::CoefficientRule;
  std::string reason;
  switch (coefficient.rule) {
    case Listed:
      reason = context.tr("as given");
      break;
    case Reached2400:
      reason = context.tr("2400 and more");
      break;
    case FewGames:
      reason = context.tr("fewer than 30 games so far");
      break;
    case Youth:
      reason = context.tr("under 18, below 2300");
      break;
    case Below2400:
      reason = context.tr("below 2400");
      break;
  }
  return coefficient.reduced ? reason + ", " + context.tr("K · games at most 700") : reason;
}

std::string first_rating_note(const PlayerReport& report, const CommandContext& context) {
  switch (report.first.state) {
    case FirstRatingState::NotNew:
      return report.new_rating == 0 ? context.tr("below 1400: no rating") : "";
    case FirstRatingState::ZeroScore:
      return report.games.empty() ? "" : context.tr("no point: the event does not count");
    case FirstRatingState::TooFewGames:
      return context.tr("fewer than 5 rated games: first rating {1} so far",
                        {std::to_string(report.first.rating)});
    case FirstRatingState::BelowFloor:
      return context.tr("first rating {1} is below 1400: not published",
                        {std::to_string(report.first.rating)});
    case FirstRatingState::Given:
      return context.tr("first rating");
  }
  return "";
}

const char* state_key(FirstRatingState state) {
  switch (state) {
    case FirstRatingState::NotNew:
      return "rated";
    case FirstRatingState::ZeroScore:
      return "zero-score";
    case FirstRatingState::TooFewGames:
      return "too-few-games";
    case FirstRatingState::BelowFloor:
      return "below-floor";
    case FirstRatingState::Given:
      return "first-rating";
  }
  return "";
}

class FidePrinter {
 public:
  FidePrinter(const model::Tournament& t, const RatingOptions& options, CommandContext& context)
      : t_(t), options_(options), context_(context) {}

  void run() {
    ratings::FideOptions how;
    if (options_.play == "rapid") how.play = ratings::RateOfPlay::Rapid;
    if (options_.play == "blitz") how.play = ratings::RateOfPlay::Blitz;
    if (options_.coefficient > 0)
      how.facts.resize(t_.players.size(), {options_.coefficient, {}, false});
    const auto reports = ratings::fide_report(t_, how);
    if (options_.player == 0) return print_all(reports);
    for (const PlayerReport& report : reports)
      if (player(report.player).start_rank == options_.player) return print_one(report);
    context_.fail(base::fail(base::ErrorKind::BadInput,
                             "There is no participant with the number {1}",
                             {std::to_string(options_.player)})
                      .value());
  }

 private:
  [[nodiscard]] const model::Player& player(model::PlayerIndex p) const {
    return t_.players[static_cast<std::size_t>(p)];
  }

  void print_all(const std::vector<PlayerReport>& reports) {
    AnswerTable table({{"number", context_.words.trc("column", "No."), Align::Right},
                       {"name", context_.tr("Player")},
                       {"rating", context_.tr("Rating"), Align::Right},
                       {"games", context_.words.trc("column", "Games"), Align::Right},
                       {"score", context_.tr("Points"), Align::Right},
                       {"sum", "Σ ΔR", Align::Right},
                       {"k", "K", Align::Right},
                       {"change", "±", Align::Right},
                       {"new_rating", context_.words.trc("column", "New"), Align::Right},
                       {"performance", context_.words.trc("column", "Perf."), Align::Right},
                       {"state", ""}});
    for (const PlayerReport& report : reports) {
      const auto& person = player(report.player);
      const bool rated = report.rating > 0;
      table.add({person.start_rank,
                 person.name,
                 rating_cell(report.rating),
                 static_cast<int>(report.games.size()),
                 half_points(report.halves),
                 rated ? hundredths(report.sum, context_) : no_answer(),
                 rated ? AnswerCell(report.coefficient.k) : no_answer(),
                 rated ? signed_number(report.change) : no_answer(),
                 rating_cell(report.new_rating),
                 report.performance ? AnswerCell(report.performance->rating) : no_answer(),
                 {first_rating_note(report, context_), state_key(report.first.state)}});
    }
    table.print(context_.out, options_.form());
    if (options_.form() == AnswerForm::Text) print_remarks(reports);
  }

  void print_remarks(const std::vector<PlayerReport>& reports) {
    context_.out << '\n' << forecast() << '\n';
    const bool by_rules = std::any_of(reports.begin(), reports.end(), [](const auto& report) {
      return report.rating > 0 && report.coefficient.rule != ratings::CoefficientRule::Listed;
    });
    if (by_rules)
      context_.out << context_.tr(
                          "K follows from rating and age; who has played fewer than 30 rated games "
                          "or once had 2400 is not in the file (--k).")
                   << '\n';
  }

  [[nodiscard]] std::string forecast() const {
    return context_.tr(
        "A forecast by FIDE's rules of 1 October 2025: FIDE itself computes by its own list.");
  }

  void print_one(const PlayerReport& report) {
    AnswerTable table({{"round", context_.words.trc("column", "Round"), Align::Right},
                       {"number", context_.words.trc("column", "No."), Align::Right},
                       {"opponent", context_.tr("Opponent")},
                       {"rating", context_.tr("Rating"), Align::Right},
                       {"result", context_.tr("Result"), Align::Right},
                       {"difference", context_.words.trc("column", "Difference"), Align::Right},
                       {"expected", context_.words.trc("column", "Expected"), Align::Right},
                       {"change", "ΔR", Align::Right},
                       {"note", ""}});
    auto out = report.not_rated.begin();
    auto game = report.games.begin();
    while (out != report.not_rated.end() || game != report.games.end()) {
      const bool counted =
          out == report.not_rated.end() || (game != report.games.end() && game->round < out->first);
      counted ? add_game(table, report, *game++) : add_round(table, report, *out++);
    }
    if (options_.form() != AnswerForm::Text) return table.print(context_.out, options_.form());
    context_.out << player(report.player).start_rank << ' ' << player(report.player).name << "\n\n";
    table.print(context_.out, AnswerForm::Text);
    context_.out << '\n';
    print_sum(report);
    context_.out << forecast() << '\n';
  }

  void add_game(AnswerTable& table, const PlayerReport& report, const ratings::RatedGame& game) {
    const bool rated = report.rating > 0;
    table.add({game.round,
               player(game.opponent).start_rank,
               player(game.opponent).name,
               game.opponent_rating,
               half_points(game.halves),
               rated ? signed_number(game.difference) : no_answer(),
               rated ? hundredths(game.percent, context_) : no_answer(),
               rated ? hundredths(game.change(), context_) : no_answer(),
               {game.limited ? context_.tr("counted as 400 points") : "",
                game.limited ? "limited" : ""}});
  }

  void add_round(AnswerTable& table, const PlayerReport& report,
                 const std::pair<model::RoundNumber, NotRated>& round) {
    const auto entry = t_.entry(report.player, round.first);
    const bool paired = entry.is_paired();
    table.add({round.first, paired ? AnswerCell(player(entry.opponent).start_rank) : no_answer(),
               paired ? player(entry.opponent).name : std::string(),
               paired ? rating_cell(player(entry.opponent).rating) : no_answer(), no_answer(),
               no_answer(), no_answer(), no_answer(), why(round.second)});
  }

  [[nodiscard]] AnswerCell why(NotRated reason) const {
    switch (reason) {
      case NotRated::NoGame:
        return {context_.tr("no game"), "no-game"};
      case NotRated::ShortGame:
        return {context_.tr("not both moved"), "short-game"};
      case NotRated::UnratedOpponent:
        return {context_.tr("opponent without rating"), "unrated-opponent"};
      case NotRated::TooFarApart:
        return {context_.tr("600 points apart"), "too-far-apart"};
    }
    return "";
  }

  void print_sum(const PlayerReport& report) {
    if (report.rating > 0) {
      context_.out << context_.tr(
                          "K {1} ({2}): {1} · {3} = {4}; new rating {5}",
                          {std::to_string(report.coefficient.k),
                           coefficient_reason(report.coefficient, context_),
                           hundredths(report.sum, context_).text, signed_number(report.change).text,
                           rating_cell(report.new_rating).text})
                   << '\n';
    } else if (!report.games.empty()) {
      context_.out << context_.tr("With two draws against 1800: average {1}, {2} % – rating {3}",
                                  {hundredths(report.first.average_hundredths, context_).text,
                                   std::to_string(report.first.percent),
                                   std::to_string(report.first.rating)})
                   << '\n';
      context_.out << first_rating_note(report, context_) << '\n';
    }
    if (report.performance)
      context_.out << context_.tr("Performance {1}: average of the opponents {2}, {3} %",
                                  {std::to_string(report.performance->rating),
                                   std::to_string(report.performance->average),
                                   std::to_string(report.performance->percent)})
                   << '\n';
  }

  const model::Tournament& t_;
  const RatingOptions& options_;
  CommandContext& context_;
};

}  // namespace

void add_fide_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<RatingOptions>();
  auto* command = group.add_subcommand(
      "ratings", context.tr("FIDE rating changes, first ratings and performances (a forecast)"));
  add_file(*command, *options, context);
  command->add_option("--play", options->play, context.tr("standard, rapid or blitz"))
      ->check(CLI::IsMember({"standard", "rapid", "blitz"}));
  command->add_option("--k", options->coefficient, context.tr("K of every player"))
      ->check(CLI::IsMember({10, 20, 40}));
  command
      ->add_option("--player", options->player,
                   context.tr("Number of a player whose games are shown one by one"))
      ->check(CLI::PositiveNumber);
  add_answer_options(*command, *options, context);
  command->callback([options, &context] {
    if (const auto tournament = read_tournament(*options, context))
      FidePrinter(*tournament, *options, context).run();
  });
}

}  // namespace rostok::cli
