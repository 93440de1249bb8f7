// SPDX-License-Identifier: MIT
#include "rostok/presenter/entry_page.h"

#include <set>

#include "rostok/club/commands/players.h"
#include "rostok/club/roster.h"
#include "rostok/systems/next_round.h"
#include "words.h"

namespace rostok::presenter {

namespace {

EntryRow row_of(const club::TournamentState& state, model::PlayerIndex player,
                const i18n::Translator& words) {
  const auto index = static_cast<std::size_t>(player);
  const model::Player& p = state.tournament.players[index];
  const club::Participant card =
      index < state.participants.size() ? state.participants[index] : club::Participant{};
  return {player,
          number_text(p.start_rank),
          p.name,
          year_text(p.birth_date),
          number_text(p.rating),
          card.group,
          card.school,
          card.rank,
          attendance_text(state, player, words),
          club::current_round(state) == 0};
}

std::vector<Suggestion> suggestions_of(const club::ClubState& club,
                                       const club::TournamentState& state, const std::string& typed,
                                       std::size_t limit) {
  std::vector<Suggestion> suggestions;
  if (typed.empty()) return suggestions;
  std::set<club::ChildNumber> entered;
  for (const auto& participant : state.participants)
    entered.insert(club::resolve(club, participant.child));
  for (const auto number : club::RosterIndex(club).find(typed, club.children.size())) {
    if (suggestions.size() == limit) break;
    if (entered.contains(number)) continue;
    const auto entry = club::entry_of(club, number, state.settings);
    if (entry)
      suggestions.push_back({number, entry->player.name, year_text(entry->player.birth_date),
                             entry->participant.group, number_text(entry->player.rating)});
  }
  return suggestions;
}

// The command itself says whether anybody can enter.
void ask_whether_open(const club::TournamentState& state, const i18n::Translator& words,
                      EntryPage& page) {
  const auto trial = club::add_players({}).action(state);
  page.open = trial.has_value();
  if (!trial)
    page.notice = words.text(trial.error());
  else if (club::current_round(state) > 0)
    page.notice = words.tr("Who enters now plays from round {1} on",
                           {std::to_string(club::current_round(state) + 1)});
}

}  // namespace

EntryPage entry_page(const club::ClubState& club, const club::TournamentState& state,
                     const std::string& typed, const i18n::Translator& words, std::size_t limit) {
  EntryPage page;
  for (const auto player : systems::by_start_rank(state.tournament))
    page.rows.push_back(row_of(state, player, words));
  page.summary = words.trn("{1} player", "{1} players", static_cast<long long>(page.rows.size()));
  ask_whether_open(state, words, page);
  if (page.open) page.suggestions = suggestions_of(club, state, typed, limit);
  return page;
}

}  // namespace rostok::presenter
