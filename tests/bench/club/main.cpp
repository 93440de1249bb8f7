// SPDX-License-Identifier: MIT
// bench_club FILE: opens a club of 2,000 children and 200 tournaments, each played board by board
// with its log; made first when FILE is not there (quick on a memory disk).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>

#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/club/new_tournament.h"
#include "rostok/club/roster.h"
#include "rostok/club/summary.h"
#include "rostok/store/club_file.h"

using namespace rostok;

namespace {

constexpr int kChildren = 2000, kTournaments = 200, kPlayers = 24, kRounds = 7, kRuns = 25;

[[noreturn]] void stop(const base::Error& error) {
  std::fprintf(stderr, "%s\n", error.to_string().c_str());
  std::exit(1);
}

template <typename T>
T need(base::Result<T> result) {
  if (!result) stop(result.error());
  return std::move(*result);
}

std::string syllables(std::mt19937& random, int count) {
  static const char* kParts[]{"ка", "ли", "но", "ре", "ми", "ва",
                              "со", "ту", "бе", "ло", "ши", "ёл"};
  std::string word;
  for (int i = 0; i < count; ++i)
    word += kParts[random() % 12];
  return word;
}

void add_children(club::ClubDesk& desk, std::mt19937& random) {
  std::vector<club::ListedChild> rows(kChildren);
  for (int i = 0; i < kChildren; ++i) {
    auto& [child, group] = rows[static_cast<std::size_t>(i)];
    child.surname = syllables(random, 4) + std::to_string(i);
    child.first_name = syllables(random, 2);
    child.birth = std::to_string(2008 + i % 10);
    child.school = "Школа " + std::to_string(i % 30);
    child.club_rating = 800 + static_cast<int>(random() % 600);
    group = std::to_string(1 + i % 11) + "А";
  }
  need(desk.perform(club::import_children(rows)));
}

void play(store::ClubFile& file, const club::ClubState& roster, int number, std::mt19937& random) {
  auto desk = need(club::TournamentDesk::create(
      file, need(club::new_tournament(
                roster.settings,
                {{"name", "Турнир " + std::to_string(number)}, {"rounds", std::to_string(kRounds)}},
                static_cast<std::uint64_t>(number)))));
  std::vector<club::Entry> entries;
  for (int i = 0; i < kPlayers; ++i)
    entries.push_back(need(
        club::entry_of(roster, 1 + (number * kPlayers + i) % kChildren, desk.state().settings)));
  need(desk.perform(club::add_players(entries)));
  for (int round = 1; round <= kRounds; ++round) {
    need(desk.perform(club::pair_round()));
    for (const int board : club::open_boards(desk.state(), round)) {
      const bool white = random() % 2 == 0;
      need(desk.perform(club::record_result(
          round, board, white ? model::ResultCode::Win : model::ResultCode::Loss,
          white ? model::ResultCode::Loss : model::ResultCode::Win)));
    }
  }
}

void make(const std::filesystem::path& path) {
  std::mt19937 random(1);
  const auto file = need(store::ClubFile::open(path));
  auto roster = need(club::ClubDesk::open(*file, club::kClubDocument));
  add_children(roster, random);
  for (int i = 1; i <= kTournaments; ++i)
    play(*file, roster.state(), i, random);
}

double milliseconds(const std::function<void()>& action) {
  const auto begin = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

void report(const char* what, const std::function<void()>& action) {
  std::vector<double> times;
  for (int run = 0; run < kRuns; ++run)
    times.push_back(milliseconds(action));
  std::sort(times.begin(), times.end());
  std::printf("%-52s median %8.2f ms, slowest %8.2f ms\n", what, times[kRuns / 2], times.back());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "bench_club FILE\n");
    return 1;
  }
  const std::filesystem::path path = argv[1];
  if (!std::filesystem::exists(path)) make(path);
  std::printf("%ju bytes\n", static_cast<std::uintmax_t>(std::filesystem::file_size(path)));
  report("open, children and list of tournaments (limit 300 ms)", [&] {
    const auto file = need(store::ClubFile::open(path));
    const auto roster = need(club::ClubDesk::open(*file, club::kClubDocument));
    const auto tournaments = need(club::tournaments_of(*file));
    if (roster.state().children.size() != kChildren || tournaments.size() != kTournaments)
      std::exit(2);
  });
  const auto file = need(store::ClubFile::open(path));
  report("the file alone", [&] { (void)need(store::ClubFile::open(path)); });
  report("the roster", [&] { (void)need(club::ClubDesk::open(*file, club::kClubDocument)); });
  report("the list of tournaments", [&] { (void)need(club::tournaments_of(*file)); });
  report("a tournament", [&] { (void)need(club::TournamentDesk::open(*file, 100)); });
  const auto roster = need(club::ClubDesk::open(*file, club::kClubDocument));
  report("index of the roster for searching",
         [&] { (void)club::RosterIndex(roster.state()).find(""); });
  const club::RosterIndex index(roster.state());
  report("a key typed", [&] { (void)index.find("ка ли"); });
}
