// SPDX-License-Identifier: MIT
#include "rostok/club/event.h"

#include <algorithm>
#include <map>

#include "desk_impl.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/settings.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

void take_warnings(TournamentState& after, const std::vector<Warning>& warnings);

namespace {

struct Loaded {
  TournamentState state;
  Revision revision = 0;
};

Result<Loaded> load(const Storage& storage, TournamentId id) {
  const auto document = storage.load(id);
  if (!document) return tl::unexpected(document.error());
  Loaded loaded{{}, document->revision};
  if (auto applied = apply_changes(loaded.state, changes_from_nothing(document->records)); !applied)
    return tl::unexpected(applied.error());
  return loaded;
}

using Parameters = std::vector<std::pair<std::string, std::string>>;

// What Desk::perform() would write, for commits of several documents.
DocumentCommit commit_of(TournamentId id, const Loaded& before, TournamentProposal proposal,
                         const std::string& command, const std::string& author,
                         const Parameters& parameters) {
  take_warnings(proposal.after, proposal.warnings);
  normalise(proposal.after);
  return {id,
          before.revision,
          summary_text(proposal.after),
          {command, author, detail_text(parameters), diff(before.state, proposal.after), 0}};
}

// Repeats an action while other programs are faster.
template <typename Action>
auto repeatedly(Action action) -> decltype(action()) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    auto result = action();
    if (result || result.error().kind != ErrorKind::Conflict) return result;
  }
  return too_busy();
}

Result<void> check_not_begun(const TournamentState& state) {
  if (current_round(state) == 0) return {};
  return fail(ErrorKind::IllegalState,
              "Round 1 of “{1}” is paired: players move between tournaments before it only",
              {state.tournament.name});
}

Entry entry_at(const TournamentState& state, model::PlayerIndex player) {
  const auto index = static_cast<std::size_t>(player);
  Entry entry{state.tournament.players[index], {}, {}};
  if (index < state.participants.size()) entry.participant = state.participants[index];
  entry.participant.present_in = 0;
  for (const auto& record : state.tournament.national.records)
    if (record.player == player) entry.national = record;
  return entry;
}

Result<Outcome> move_once(Storage& storage, TournamentId from, TournamentId to,
                          model::PlayerIndex player, const std::string& author, Consent consent) {
  const auto source = load(storage, from), target = load(storage, to);
  if (!source) return tl::unexpected(source.error());
  if (!target) return tl::unexpected(target.error());
  for (const auto* state : {&source->state, &target->state})
    if (auto early = check_not_begun(*state); !early) return tl::unexpected(early.error());
  auto leaving = remove_player(player).action(source->state);
  if (!leaving) return tl::unexpected(leaving.error());
  auto coming = add_players({entry_at(source->state, player)}).action(target->state);
  if (!coming) return tl::unexpected(coming.error());
  Outcome outcome{false, coming->warnings};
  if (std::any_of(outcome.warnings.begin(), outcome.warnings.end(),
                  [&](const Warning& warning) { return warning.level > consent; }))
    return outcome;
  const std::string index = std::to_string(player);
  const auto done =
      storage.commit_together({commit_of(from, *source, std::move(*leaving), "move-player-out",
                                         author, {{"player", index}, {"to", std::to_string(to)}}),
                               commit_of(to, *target, std::move(*coming), "move-player-in", author,
                                         {{"player", index}, {"from", std::to_string(from)}})});
  if (!done) return tl::unexpected(done.error());
  outcome.done = true;
  return outcome;
}

Result<std::vector<EventTables>> number_once(Storage& storage, const std::string& event, int first,
                                             int spare, const std::string& author) {
  auto plan = table_plan(storage, event, first, spare);
  if (!plan) return plan;
  std::vector<DocumentCommit> commits;
  for (const EventTables& tables : *plan) {
    const auto loaded = load(storage, tables.tournament);
    if (!loaded) return tl::unexpected(loaded.error());
    if (loaded->state.settings.first_board == tables.first_board) continue;
    const Parameters value{{"first-board", std::to_string(tables.first_board)}};
    auto proposal = set_tournament(value).action(loaded->state);
    if (!proposal) return tl::unexpected(proposal.error());
    commits.push_back(
        commit_of(tables.tournament, *loaded, std::move(*proposal), "set", author, value));
  }
  if (auto done = storage.commit_together(commits); !done) return tl::unexpected(done.error());
  return plan;
}

}  // namespace

Result<std::vector<ListedTournament>> tournaments_in(const Storage& storage,
                                                     const std::string& event) {
  auto listed = tournaments_of(storage);
  if (listed)
    std::erase_if(*listed, [&](const ListedTournament& line) {
      return line.summary.removed || line.summary.event != event;
    });
  return listed;
}

Result<std::vector<EventTables>> table_plan(const Storage& storage, const std::string& event,
                                            int first, int spare) {
  const auto listed = tournaments_in(storage, event);
  if (!listed) return tl::unexpected(listed.error());
  if (listed->empty()) return fail(ErrorKind::NotFound, "There is no event “{1}”", {event});
  std::vector<EventTables> plan;
  for (const auto& [id, summary] : *listed) {
    const int boards = (summary.players + 1) / 2;
    plan.push_back({id, first, boards});
    first += boards + spare;
  }
  return plan;
}

Result<std::vector<EventTables>> number_tables(Storage& storage, const std::string& event,
                                               int first, int spare, const std::string& author) {
  return repeatedly([&] { return number_once(storage, event, first, spare, author); });
}

Result<Outcome> move_player(Storage& storage, TournamentId from, TournamentId to,
                            model::PlayerIndex player, const std::string& author, Consent consent) {
  if (from == to) return fail(ErrorKind::BadInput, "The player is in that tournament already");
  return repeatedly([&] { return move_once(storage, from, to, player, author, consent); });
}

Result<std::vector<PlaysTwice>> plays_twice(const Storage& storage, const std::string& event) {
  const auto listed = tournaments_in(storage, event);
  if (!listed) return tl::unexpected(listed.error());
  std::map<std::int64_t, PlaysTwice> children;
  for (const auto& line : *listed) {
    const auto state = load_tournament(storage, line.id);
    if (!state) return tl::unexpected(state.error());
    for (std::size_t i = 0; i < state->participants.size(); ++i)
      if (const auto child = state->participants[i].child; child != 0) {
        auto& found = children[child];
        found.child = child;
        found.name = state->tournament.players[i].name;
        found.tournaments.push_back(line.id);
      }
  }
  std::vector<PlaysTwice> twice;
  for (auto& [number, child] : children)
    if (child.tournaments.size() > 1) twice.push_back(std::move(child));
  return twice;
}

}  // namespace rostok::club
