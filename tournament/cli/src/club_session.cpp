// SPDX-License-Identifier: MIT
#include "club_session.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "rostok/base/paths.h"
#include "rostok/club/summary.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;

void add_club_file(CLI::App& command, ClubSession& session, const CommandContext& context) {
  command.add_option("CLUB", session.file, context.tr("Club file"))->required();
  command.add_option("--author", session.author,
                     context.tr("Who does it, for the log (default: the name of the login)"));
}

void add_tournament_choice(CLI::App& command, ClubSession& session, const CommandContext& context) {
  command.add_option("--tournament", session.tournament,
                     context.tr("Number of the tournament (default: the newest)"));
}

void add_consent(CLI::App& command, ClubSession& session, const CommandContext& context) {
  command.add_flag("--yes", session.yes, context.tr("Do it in spite of ordinary warnings"));
  command.add_flag("--force", session.force,
                   context.tr("Do it in spite of every warning, leaving FIDE mode included"));
}

void add_json(CLI::App& command, ClubSession& session, const CommandContext& context) {
  command.add_flag("--json", session.json, context.tr("Answer as JSON"));
}

club::Consent consent_of(const ClubSession& session) {
  if (session.force) return club::Consent::TwoStep;
  return session.yes ? club::Consent::Confirm : club::Consent::Acknowledge;
}

std::string author_of(const ClubSession& session) {
  if (!session.author.empty()) return session.author;
  for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
    if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
  return {};
}

Result<std::unique_ptr<store::ClubFile>> open_club(const ClubSession& session) {
  if (!std::filesystem::exists(session.file))
    return base::fail(ErrorKind::NotFound, "No such file: {1}", {session.file});
  return store::ClubFile::open(session.file);
}

Result<club::ClubDesk> open_roster(store::ClubFile& file, const ClubSession& session) {
  return club::ClubDesk::open(file, club::kClubDocument, author_of(session));
}

Result<club::TournamentDesk> open_tournament(store::ClubFile& file, const ClubSession& session) {
  club::TournamentId id = session.tournament;
  if (id == 0) {
    const auto listed = club::tournaments_of(file);
    if (!listed) return tl::unexpected(listed.error());
    for (const auto& line : *listed)
      if (!line.summary.removed) id = line.id;
    if (id == 0) return base::fail(ErrorKind::NotFound, "The club file holds no tournament");
  }
  return club::TournamentDesk::open(file, id, author_of(session));
}

void speak_language_of(const club::Storage& club, CommandContext& context) {
  if (std::getenv("ROSTOK_LANG") != nullptr) return;
  const auto settings = club::club_settings_of(club);
  if (!settings || settings->language.empty()) return;
  const auto language = i18n::parse_language(settings->language);
  if (language != context.words.language())
    context.words = i18n::Translator(language, base::share_dir() / "locale");
}

bool tell(const club::Outcome& outcome, CommandContext& context) {
  auto highest = club::WarningLevel::Acknowledge;
  for (const club::Warning& warning : outcome.warnings) {
    context.err << context.tr(warning.message, warning.args) << " [" << warning.code << "]\n";
    highest = std::max(highest, warning.level);
  }
  if (outcome.done) return true;
  context.err << (highest == club::WarningLevel::TwoStep
                      ? context.tr("Nothing was changed. If it is meant: --force")
                      : context.tr("Nothing was changed. If it is meant: --yes"))
              << '\n';
  context.exit_code = ExitCode::BadInput;
  return false;
}

}  // namespace rostok::cli
