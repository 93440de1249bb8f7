// SPDX-License-Identifier: MIT
#include "rostok/club/child_data.h"

#include <algorithm>

#include "codec/described_club.h"
#include "rostok/club/games_pgn.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

using base::Result;
using model::kNobody;
using model::PlayerIndex;

namespace {

PlayerIndex player_of(const TournamentState& state, const ClubState& club, ChildNumber number) {
  for (std::size_t i = 0; i < state.participants.size(); ++i)
    if (state.participants[i].child != 0 && resolve(club, state.participants[i].child) == number)
      return static_cast<PlayerIndex>(i);
  return kNobody;
}

std::string date_of(const model::Tournament& t, model::RoundNumber round) {
  const auto index = static_cast<std::size_t>(round) - 1;
  if (index >= t.round_dates.size() || t.round_dates[index].empty()) return t.start_date;
  const std::string& date = t.round_dates[index];  // as in record 132: two digits for the year
  return date.size() == 8 ? "20" + date : date;
}

void add_rounds(const TournamentState& state, TournamentId id, PlayerIndex player,
                std::vector<ChildRound>& rounds) {
  const model::Tournament& t = state.tournament;
  const auto played = t.players[static_cast<std::size_t>(player)].rounds.size();
  for (model::RoundNumber r = 1; r <= static_cast<model::RoundNumber>(played); ++r) {
    const auto entry = t.entry(player, r);
    ChildRound round{id, t.name, date_of(t, r), r, entry, {}};
    if (entry.opponent != kNobody)
      round.opponent = t.players[static_cast<std::size_t>(entry.opponent)].name;
    rounds.push_back(std::move(round));
  }
}

// The child's games of one tournament.
Result<std::string> pgn_of(const Storage& storage, const model::Tournament& t, TournamentId id,
                           PlayerIndex player) {
  auto games = games_of(storage, id);
  if (!games) return tl::unexpected(games.error());
  std::erase_if(
      *games, [&](const GameRecord& game) { return game.white != player && game.black != player; });
  return games_as_pgn(t, *games);
}

}  // namespace

Result<ChildData> child_data(const Storage& storage, const ClubState& club, ChildNumber number) {
  number = resolve(club, number);
  const Child* child = find_child(club, number);
  if (child == nullptr || child->anonymous)
    return base::fail(base::ErrorKind::NotFound, "The club has no child {1}",
                      {std::to_string(number)});
  ChildData data{number, *child, group_name(club, child->group), {}, {}};
  const auto documents = storage.documents();
  if (!documents) return tl::unexpected(documents.error());
  for (const DocumentSummary& document : *documents) {
    auto state = load_tournament(storage, document.id);
    if (!state) return tl::unexpected(state.error());
    const PlayerIndex player = player_of(*state, club, number);
    if (player == kNobody) continue;
    auto& players = state->tournament.players;
    for (std::size_t i = 0; i < players.size(); ++i)
      if (static_cast<PlayerIndex>(i) != player)
        players[i].name = name_with_initial(players[i].name);
    add_rounds(*state, document.id, player, data.rounds);
    const auto pgn = pgn_of(storage, state->tournament, document.id, player);
    if (!pgn) return tl::unexpected(pgn.error());
    data.pgn += *pgn;
  }
  return data;
}

std::string card_as_json(const ChildData& data) {
  const Child& c = data.child;
  const auto ratings = [](const ListRatings& r) {
    return boost::json::object{{"standard", r.standard}, {"rapid", r.rapid}, {"blitz", r.blitz}};
  };
  boost::json::object card{{"number", data.number},
                           {"surname", c.surname},
                           {"first_name", c.first_name},
                           {"birth", c.birth},
                           {"sex", boost::describe::enum_to_string(c.sex, "")},
                           {"group", data.group},
                           {"school", c.school},
                           {"rank", c.rank},
                           {"title", model::to_string(c.title)},
                           {"club_rating", c.club_rating},
                           {"first_rating", c.first_rating},
                           {"fide", ratings(c.fide)},
                           {"fide_id", c.fide_id},
                           {"national", ratings(c.national)},
                           {"national_id", c.national_id},
                           {"rating_list", c.rating_list},
                           {"archived", c.archived}};
  return boost::json::serialize(card) + "\n";
}

}  // namespace rostok::club
