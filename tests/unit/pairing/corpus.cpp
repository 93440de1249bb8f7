// SPDX-License-Identifier: MIT
#include "corpus.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "rostok/trf/trf.h"

namespace rostok::test {

namespace fs = std::filesystem;

Paths files_in(const fs::path& folder, const std::string& extension) {
  Paths paths;
  if (!fs::exists(folder)) return paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Paths dutch_folders() {
  Paths folders{fs::path(ROSTOK_TESTS_DIR) / "data/pairing/dutch2026"};
  const fs::path shared = fs::path(ROSTOK_SHARED_DIR) / "corpus/dutch2026";
  if (fs::exists(shared)) folders.push_back(shared);
  return folders;
}

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

model::Tournament load(const fs::path& trf) {
  INFO(trf.string());
  const auto tournament = trf::read_trf(read_text(trf), trf.filename().string()).result();
  if (!tournament) FAIL(tournament.error().to_string());
  return *tournament;
}

std::string difference_in_round(const model::Tournament& tournament, int round,
                                pairing::DutchOptions options) {
  options.round = round;
  const auto paired = pairing::pair_dutch(tournament, options);
  if (!paired) return paired.error().to_string();
  std::string difference;
  std::size_t games = 0;
  const auto rank = [&](model::PlayerIndex i) {
    return std::to_string(tournament.players[static_cast<std::size_t>(i)].start_rank);
  };
  for (const pairing::Board& board : paired->boards) {
    const model::RoundEntry entry = tournament.entry(board.white, round);
    if (entry.opponent != board.black || entry.color != model::Color::White)
      difference += " " + rank(board.white) + "-" + rank(board.black);
  }
  for (std::size_t i = 0; i < tournament.players.size(); ++i) {
    const model::RoundEntry entry = tournament.entry(static_cast<int>(i), round);
    games += entry.is_paired() ? 1 : 0;
    const bool bye = entry.code == model::ResultCode::PairingAllocatedBye;
    if (bye != (paired->bye == static_cast<int>(i)))
      difference += " bye " + rank(static_cast<int>(i));
  }
  if (games != 2 * paired->boards.size()) difference += " number of boards";
  return difference;
}

std::string printed(const model::Tournament& tournament, const pairing::RoundPairing& round) {
  const auto rank = [&](model::PlayerIndex i) {
    return std::to_string(tournament.players[static_cast<std::size_t>(i)].start_rank);
  };
  const bool bye = round.bye != model::kNobody;
  std::string text = std::to_string(round.boards.size() + (bye ? 1 : 0)) + "\n";
  for (const pairing::Board& board : round.boards)
    text += rank(board.white) + " " + rank(board.black) + "\n";
  if (bye) text += rank(round.bye) + " 0\n";
  return text;
}

}  // namespace rostok::test
