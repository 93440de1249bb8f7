// SPDX-License-Identifier: MIT
// What the commands on a club file share: the file, who works at it, how far warnings are agreed
// to.
#pragma once
#include <CLI/App.hpp>
#include <memory>
#include <string>

#include "command_context.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/store/club_file.h"

namespace rostok::cli {

struct ClubSession {
  std::string file, author;
  club::TournamentId tournament = 0;  // 0 = the newest
  bool yes = false, force = false;    // agrees to warnings of level Confirm; of every level
  bool json = false;
};

// The positional CLUB and --author.
void add_club_file(CLI::App& command, ClubSession& session, const CommandContext& context);
// --tournament
void add_tournament_choice(CLI::App& command, ClubSession& session, const CommandContext& context);
// --yes, --force
void add_consent(CLI::App& command, ClubSession& session, const CommandContext& context);
// --json
void add_json(CLI::App& command, ClubSession& session, const CommandContext& context);

[[nodiscard]] club::Consent consent_of(const ClubSession& session);
// As given, else the name under which the person is logged in; may be empty.
[[nodiscard]] std::string author_of(const ClubSession& session);

// An existing file: NotFound where a name was only mistyped.
[[nodiscard]] base::Result<std::unique_ptr<store::ClubFile>> open_club(const ClubSession& session);
[[nodiscard]] base::Result<club::ClubDesk> open_roster(store::ClubFile& file,
                                                       const ClubSession& session);
[[nodiscard]] base::Result<club::TournamentDesk> open_tournament(store::ClubFile& file,
                                                                 const ClubSession& session);

// From now on the language of the club, unless the environment (ROSTOK_LANG) asks for one.
void speak_language_of(const club::Storage& club, CommandContext& context);

// Prints warnings; where more consent is needed says which option gives it and sets exit code 3.
// Whether the command was done.
[[nodiscard]] bool tell(const club::Outcome& outcome, CommandContext& context);

// Performs a command with the consent of the session. False: not done and told why.
template <typename State>
[[nodiscard]] bool perform(club::Desk<State>& desk, const club::Command<State>& command,
                           const ClubSession& session, CommandContext& context) {
  const auto outcome = desk.perform(command, consent_of(session));
  if (outcome) return tell(*outcome, context);
  context.fail(outcome.error());
  return false;
}

// The callback of a command: opens the file and the roster, then `action(file, desk)`.
template <typename Action>
void with_roster(const ClubSession& session, CommandContext& context, Action action) {
  auto file = open_club(session);
  if (!file) return context.fail(file.error());
  speak_language_of(**file, context);
  auto desk = open_roster(**file, session);
  if (!desk) return context.fail(desk.error());
  action(**file, *desk);
}

// The same for a tournament.
template <typename Action>
void with_tournament(const ClubSession& session, CommandContext& context, Action action) {
  auto file = open_club(session);
  if (!file) return context.fail(file.error());
  speak_language_of(**file, context);
  auto desk = open_tournament(**file, session);
  if (!desk) return context.fail(desk.error());
  action(**file, *desk);
}

}  // namespace rostok::cli
