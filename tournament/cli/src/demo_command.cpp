// SPDX-License-Identifier: MIT
// rostok demo: a whole club tournament with real parts, from the list of children to the papers.
#include <csignal>
#include <ctime>
#include <filesystem>
#include <memory>

#include "commands.h"
#include "demo_games.h"
#include "demo_players.h"
#include "rostok/base/files.h"
#include "rostok/chess/notation.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/club/games_pgn.h"
#include "rostok/engine_host/engine.h"
#include "rostok/report/sheets.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"
#include "tournament_print.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::Result;
using model::ResultCode;

namespace {

std::atomic<bool> interrupted{false};

struct DemoOptions {
  std::string out, engine;
  int players = 24, rounds = 5;
  std::uint32_t seed = 1;
};

std::pair<ResultCode, ResultCode> codes_of(chess::GameResult result) {
  switch (result) {
    case chess::GameResult::WhiteWins:
      return {ResultCode::Win, ResultCode::Loss};
    case chess::GameResult::BlackWins:
      return {ResultCode::Loss, ResultCode::Win};
    case chess::GameResult::Draw:
      break;
  }
  return {ResultCode::Draw, ResultCode::Draw};
}

std::string today(const char* format) {
  const std::time_t now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof text, format, std::localtime(&now));
  return text;
}

class Demo {
 public:
  Demo(const DemoOptions& options, CommandContext& context)
      : options_(options), context_(context), words_(context.words) {}

  Result<void> run() {
    const auto engine = engine_host::find_engine(options_.engine);
    if (!engine) return tl::unexpected(engine.error());
    if (auto ready = choose_folder(); !ready) return ready;
    auto tournament = make_demo_tournament(options_.players, options_.rounds, options_.seed,
                                           words_.tr("Autumn club tournament"));
    if (!tournament) return tl::unexpected(tournament.error());
    tournament->start_date = tournament->end_date = today("%Y/%m/%d");
    tournament->city = words_.tr("School centre");
    auto file = store::ClubFile::open(folder_ / "club.db");
    if (!file) return tl::unexpected(file.error());
    auto desk = club::TournamentDesk::create(**file, club::state_of(*tournament));
    if (!desk) return tl::unexpected(desk.error());
    for (int round = 1; round <= options_.rounds; ++round)
      if (auto played = play_round(*desk, *engine); !played) return played;
    return write_papers(*desk, **file);
  }

 private:
  // Without --out the first free name; a folder that holds a club file already is never touched.
  Result<void> choose_folder() {
    folder_ = options_.out.empty() ? "rostok-demo" : options_.out;
    for (int n = 2; options_.out.empty() && fs::exists(folder_ / "club.db"); ++n)
      folder_ = "rostok-demo-" + std::to_string(n);
    if (fs::exists(folder_ / "club.db"))
      return base::fail(ErrorKind::BadInput, "{1} holds a club file already: name another folder",
                        {folder_.string()});
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error)
      return base::fail(ErrorKind::Io, "The folder {1} cannot be made: {2}",
                        {folder_.string(), error.message()});
    return {};
  }

  Result<void> play_round(club::TournamentDesk& desk, const std::string& engine) {
    if (auto paired = desk.perform(club::pair_round()); !paired)
      return tl::unexpected(paired.error());
    const auto round = club::current_round(desk.state());
    print_pairings(desk.state(), round, context_);
    std::vector<std::pair<model::PlayerIndex, model::PlayerIndex>> pairs;
    std::vector<DemoBoard> boards;
    for (const auto& [white, black] : desk.state().rounds.back().boards) {
      pairs.emplace_back(white, black);
      boards.push_back(
          {static_cast<int>(boards.size()) + 1, rating(desk, white), rating(desk, black)});
    }
    const auto paper = folder_ / ("round-" + std::to_string(round) + "-pairings.pdf");
    if (auto done =
            report::write_pairings_pdf(paper, desk.state().tournament, round, pairs, words_);
        !done)
      return done;
    context_.out << '\n';
    auto played =
        play_demo_round(engine, boards, options_.seed, round, interrupted,
                        [&](const DemoGame& game) { return take_game(desk, round, game); });
    context_.out << std::endl;
    return played;
  }

  static int rating(const club::TournamentDesk& desk, model::PlayerIndex p) {
    return desk.state().tournament.players[static_cast<std::size_t>(p)].rating;
  }

  // A result is told only after the club file has it.
  Result<void> take_game(club::TournamentDesk& desk, int round, const DemoGame& played) {
    const auto& board = *club::find_board(desk.state(), round, played.board);
    club::GameRecord record{
        round,
        played.board,
        board.white,
        board.black,
        "",
        {},
        chess::to_string(played.end.result),
        played.end.reason == chess::EndReason::Adjudication ? "adjudication" : "normal"};
    for (std::size_t ply = 0; ply < played.game.plies(); ++ply)
      record.moves.push_back(chess::to_uci(played.game.position_at(ply), played.game.moves()[ply]));
    const auto [white, black] = codes_of(played.end.result);
    const auto stored =
        desk.perform(club::record_result(round, played.board, white, black, record));
    if (!stored) return tl::unexpected(stored.error());
    context_.out << words_.tr("Round {1}, board {2}: {3}",
                              {std::to_string(round), std::to_string(played.board), record.result})
                 << std::endl;
    return {};
  }

  Result<void> write_papers(const club::TournamentDesk& desk, const store::ClubFile& file) {
    print_standings(desk.state().tournament, context_);
    standings::Options how;
    how.list = tie_breaks_of(desk.state().tournament, context_);
    if (auto done = report::write_standings_pdf(folder_ / "standings.pdf", desk.state().tournament,
                                                how, words_);
        !done)
      return done;
    model::Tournament listed = desk.state().tournament;
    for (const auto& row : standings::compute_standings(listed, how))
      listed.players[static_cast<std::size_t>(row.player)].listed_rank = row.rank;
    if (auto done = base::write_file_atomically(folder_ / "report.trf", trf::write_trf(listed));
        !done)
      return done;
    const auto games = club::games_of(file, desk.id());
    if (!games) return tl::unexpected(games.error());
    if (auto done = write_games(desk.state().tournament, *games); !done) return done;
    context_.out << '\n'
                 << words_.tr(
                        "Everything is in {1}: club.db, pairings and standings as PDF, report.trf, "
                        "games.pgn",
                        {folder_.string()})
                 << '\n';
    return {};
  }

  Result<void> write_games(const model::Tournament& t, const std::vector<club::GameRecord>& games) {
    const auto text = club::games_as_pgn(t, games, today("%Y.%m.%d"));
    if (!text) return tl::unexpected(text.error());
    return base::write_file_atomically(folder_ / "games.pgn", *text);
  }

  const DemoOptions& options_;
  CommandContext& context_;
  const i18n::Translator& words_;
  fs::path folder_;
};

}  // namespace

void add_demo_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<DemoOptions>();
  auto* command = app.add_subcommand(
      "demo", context.tr("Play a whole sample tournament: pairings, games, standings, papers"));
  command->add_option("--out", options->out,
                      context.tr("Folder for the files (default: rostok-demo)"));
  command->add_option("--players", options->players, context.tr("Number of players"))
      ->check(CLI::Range(4, 400));
  command->add_option("--rounds", options->rounds, context.tr("Number of rounds"))
      ->check(CLI::Range(1, 15));
  command->add_option("--seed", options->seed,
                      context.tr("The same number gives the same tournament"));
  command->add_option("--engine", options->engine,
                      context.tr("Chess engine to use instead of the installed one"));
  command->callback([options, &context] {
    std::signal(SIGINT, [](int) { interrupted = true; });
    if (options->rounds >= options->players)
      return context.fail({ErrorKind::BadInput,
                           "{1} players can play at most {2} rounds",
                           {std::to_string(options->players), std::to_string(options->players - 1)},
                           {},
                           {}});
    if (auto done = Demo(*options, context).run(); !done) context.fail(done.error());
  });
}

}  // namespace rostok::cli
