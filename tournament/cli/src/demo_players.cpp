// SPDX-License-Identifier: MIT
#include "demo_players.h"

#include <algorithm>
#include <random>
#include <set>

#include "rostok/base/files.h"
#include "rostok/base/paths.h"
#include "rostok/base/text.h"

namespace rostok::cli {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

Result<std::vector<model::Player>> read_sample() {
  const auto path = base::share_dir() / "sample" / "players.csv";
  const auto bytes = base::read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  std::vector<model::Player> players;
  int number = 0;
  for (const auto line : base::split(*bytes, '\n')) {
    if (++number == 1 || base::trim(line).empty()) continue;
    const auto fields = base::split(base::trim(line), ';');
    const auto rating = fields.size() == 4 ? base::parse_integer(fields[3]).value_or(0) : -1;
    if (rating < 0)
      return fail({ErrorKind::BadInput, "A line needs name, sex, year of birth and rating", {}, {path.string(), number, 1}, {}});
    model::Player player;
    player.name = fields[0];
    player.sex = fields[1] == "w" ? model::Sex::Female : model::Sex::Male;
    player.birth_date = std::string(fields[2]) + "/00/00";
    player.rating = static_cast<int>(rating);
    player.federation = "RUS";
    players.push_back(std::move(player));
  }
  return players;
}

// Last and first names of different children of one sex, joined anew.
void add_more(std::vector<model::Player>& players, std::size_t wanted, std::mt19937& random) {
  const std::size_t sample = players.size();
  std::set<std::string> names;
  for (const auto& player : players) names.insert(player.name);
  while (players.size() < wanted) {
    const model::Player& last = players[random() % sample];
    const model::Player& first = players[random() % sample];
    if (last.sex != first.sex) continue;
    model::Player player = first;
    player.name = std::string(base::split(last.name, ' ')[0]) + " " + std::string(base::split(first.name, ' ')[1]);
    // All combinations used up: a number tells namesakes apart.
    for (int twin = 2; !names.insert(player.name).second; ++twin)
      player.name = std::string(base::split(last.name, ' ')[0]) + " " + std::string(base::split(first.name, ' ')[1]) + " " + std::to_string(twin);
    player.rating = random() % 4 == 0 ? 0 : static_cast<int>(1000 + random() % 600);
    players.push_back(std::move(player));
  }
}

}  // namespace

Result<model::Tournament> make_demo_tournament(int count, int rounds, std::uint32_t seed, const std::string& name) {
  auto players = read_sample();
  if (!players) return tl::unexpected(players.error());
  std::mt19937 random(seed);
  add_more(*players, static_cast<std::size_t>(count), random);
  std::shuffle(players->begin(), players->end(), random);
  players->resize(static_cast<std::size_t>(count));
  // C.04.2 art. 2.2: rating, then title, then the alphabet.
  std::stable_sort(players->begin(), players->end(), [](const auto& a, const auto& b) {
    return a.rating != b.rating ? a.rating > b.rating : a.name < b.name;
  });
  model::Tournament tournament;
  tournament.name = name;
  tournament.federation = "RUS";
  tournament.type_text = "Individual: Swiss-System";
  tournament.encoded_type = "FIDE_DUTCH";
  tournament.total_rounds = rounds;
  tournament.initial_color = random() % 2 == 0 ? model::Color::White : model::Color::Black;
  tournament.tie_breaks = {"DE", "BH/C1", "BH", "SB", "WIN", "TPN"};
  tournament.pairing_program = "Rostok " ROSTOK_VERSION;
  tournament.players = std::move(*players);
  for (std::size_t i = 0; i < tournament.players.size(); ++i)
    tournament.players[i].start_rank = static_cast<std::int32_t>(i + 1);
  return tournament;
}

}  // namespace rostok::cli
