// SPDX-License-Identifier: MIT
#include "child_practice.h"

#include <sstream>

#include "club_session.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/practice/codes.h"
#include "rostok/store/practice_file.h"
#include "rostok/tables/write.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::Result;

namespace {

// The data of others are not given away: a rival's name is cut to the initial.
std::string without_rival(const practice::Game& game) {
  if (game.rival != practice::Rival::Person || game.pgn.empty()) return game.pgn;
  std::istringstream text(game.pgn);
  chess::PgnReader reader(text, "game");
  chess::PgnGame read;
  if (!reader.next(read)) return {};
  const char* rival = game.color == chess::Color::White ? "Black" : "White";
  read.set_tag(rival, club::name_with_initial(std::string(read.tag(rival))));
  return chess::to_pgn(read);
}

std::string games_of(const practice::Record& record) {
  std::string all;
  for (const practice::Game& game : record.games) {
    std::string pgn = without_rival(game);
    while (pgn.ends_with('\n'))
      pgn.pop_back();
    if (!pgn.empty()) all += pgn + "\n\n";
  }
  return all;
}

tables::Table titled(const std::vector<std::string>& titles) {
  tables::Table table;
  for (const std::string& title : titles)
    table.columns.push_back({title, tables::Numbers::Decimal});
  return table;
}

tables::Table tasks_of(const practice::Record& record, const CommandContext& context) {
  tables::Table table = titled({context.tr("Made"), context.tr("Half-move"), context.tr("Theme"),
                                context.tr("Box"), context.tr("Due"), context.tr("Task")});
  for (const practice::Card& card : record.cards)
    table.rows.push_back({card.made, static_cast<double>(card.ply), card.theme,
                          static_cast<double>(card.box), card.due, card.task});
  return table;
}

tables::Table attempts_of(const practice::Record& record, const CommandContext& context) {
  tables::Table table = titled({context.tr("Date"), context.tr("Exercise"), context.tr("Number"),
                                context.tr("Result"), context.tr("Score"), context.tr("Seconds")});
  for (const practice::Attempt& attempt : record.attempts)
    table.rows.push_back(
        {attempt.made_at, std::string(practice::to_code(attempt.exercise)),
         std::to_string(attempt.item), std::string(practice::to_code(attempt.grade)),
         static_cast<double>(attempt.score), static_cast<double>(attempt.seconds)});
  return table;
}

struct Options : ClubSession {
  club::ChildNumber child = 0;
};

void remove_pin(const Options& options, CommandContext& context) {
  if (const auto exists = open_club(options); !exists) return context.fail(exists.error());
  const auto file = store::PracticeFile::open(options.file);
  if (!file) return context.fail(file.error());
  const auto record = (*file)->load(options.child);
  if (!record) return context.fail(record.error());
  practice::Profile profile = record->profile;
  const std::string name = profile.surname + ' ' + profile.first_name;
  if (profile.pin_hash.empty()) {
    context.out << context.tr("{1} has no PIN", {name}) << '\n';
    return;
  }
  profile.pin_hash.clear();
  if (const auto done = (*file)->save_profile(profile); !done) return context.fail(done.error());
  context.out << context.tr("{1}: the PIN is removed", {name}) << '\n';
}

}  // namespace

Result<std::vector<fs::path>> write_practice(const practice::Record& record, const fs::path& folder,
                                             const std::string& child,
                                             const CommandContext& context) {
  std::vector<fs::path> written;
  if (record.games.empty() && record.cards.empty() && record.attempts.empty()) return written;
  const auto path = [&](const char* ending) {
    return written.emplace_back(folder / (child + ending));
  };
  if (auto done = base::write_file_atomically(path("-board.pgn"), games_of(record)); !done)
    return base::fail(done.error());
  if (auto done = tables::write_csv(path("-tasks.csv"), tasks_of(record, context)); !done)
    return base::fail(done.error());
  if (auto done = tables::write_csv(path("-attempts.csv"), attempts_of(record, context)); !done)
    return base::fail(done.error());
  return written;
}

void add_child_pin_command(CLI::App& child, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* command = child.add_subcommand(
      "pin-remove", context.tr("Remove the PIN of a child who has forgotten it"));
  add_club_file(*command, *options, context);
  command->add_option("CHILD", options->child, context.tr("Number of the child"))->required();
  command->callback([options, &context] { remove_pin(*options, context); });
}

}  // namespace rostok::cli
