// SPDX-License-Identifier: MIT
// Makes assets/puzzles/mate_in_{1,2,3}.tsv: positions from games of our own quick player, proven
// by the solver of rostok::training. The same seed gives the same files.
//   make_mates FOLDER [SEED]
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "player.h"
#include "quality.h"
#include "rostok/base/files.h"
#include "rostok/chess/notation.h"
#include "rostok/training/mate.h"

namespace {

using namespace rostok;
using namespace rostok::mates;

constexpr std::array<std::size_t, 4> kWanted = {0, 360, 360, 240};  // whole rows of twelve
constexpr std::size_t kDeepPlies = 12;  // before a mate, where three moves are looked for
constexpr int kMostGames = 3'600;
constexpr int kMostOfGame = 2;  // puzzles of one length
constexpr std::size_t kRow = 12;

class Collection {
 public:
  explicit Collection(int mate_in)
      : wanted_(kWanted[static_cast<std::size_t>(mate_in)]), mate_in_(mate_in) {}

  [[nodiscard]] bool full() const { return puzzles_.size() >= wanted_; }
  [[nodiscard]] std::size_t size() const { return puzzles_.size(); }

  // No colour has much more than its half, no picture more than its share, and nothing is
  // twice the same idea: same key piece, same target, same place of the king.
  void offer(const Found& found) {
    if (full()) return;
    const auto colour = static_cast<std::size_t>(found.position.turn());
    const auto king = found.position.king(chess::opposite(found.position.turn()));
    const std::tuple idea{found.position.turn(), found.mover, found.key.to(), king,
                          found.picture.kind};
    const std::pair picture{found.picture.kind, found.picture.piece};
    if (colours_[colour] >= (wanted_ + 1) / 2 || pictures_[picture] >= wanted_ / 4 ||
        ideas_.contains(idea))
      return;
    if (found.key.is_promotion() && promotions_ >= wanted_ / 20) return;
    ++colours_[colour];
    ++pictures_[picture];
    promotions_ += found.key.is_promotion() ? 1 : 0;
    ideas_.insert(idea);
    puzzles_.push_back(found);
  }

  [[nodiscard]] base::Result<void> write(const std::filesystem::path& folder, std::uint64_t seed) {
    std::stable_sort(puzzles_.begin(), puzzles_.end(),
                     [](const Found& a, const Found& b) { return a.difficulty < b.difficulty; });
    // The hardest ones that fill no row of twelve stay away.
    puzzles_.resize(puzzles_.size() / kRow * kRow);
    std::string text = "# Mate in " + std::to_string(mate_in_) +
                       ", easiest first. Made by tools/mates/make_mates, seed " +
                       std::to_string(seed) + ".\n";
    for (const Found& each : puzzles_)
      text += each.position.to_fen() + '\t' + chess::to_uci(each.position, each.key) + '\t' +
              training::code_of(each.picture.kind) + '\n';
    return base::write_file_atomically(folder / ("mate_in_" + std::to_string(mate_in_) + ".tsv"),
                                       text);
  }

  void tell(std::ostream& out) const {
    out << "mate in " << mate_in_ << ": " << puzzles_.size() << ", White " << colours_[0] << '\n';
    for (const auto& [picture, count] : pictures_)
      out << "  " << training::code_of(picture.first) << ' '
          << chess::fen_letter({chess::Color::White, picture.second}) << ' ' << count << '\n';
  }

 private:
  std::size_t wanted_;
  int mate_in_;
  std::vector<Found> puzzles_;
  std::array<std::size_t, 2> colours_{};
  std::map<std::pair<training::MateKind, chess::PieceType>, std::size_t> pictures_;
  std::set<
      std::tuple<chess::Color, chess::PieceType, chess::Square, chess::Square, training::MateKind>>
      ideas_;
  std::size_t promotions_ = 0;
};

// Backwards from the end; few puzzles of each length from one game.
void search_game(const chess::Game& game, std::array<Collection, 4>& collections) {
  std::array<int, 4> taken{};
  const bool mated = training::is_checkmate(game.position());
  for (std::size_t ply = game.plies(); ply-- > 14;) {
    const bool deep = mated && game.plies() - ply <= kDeepPlies && !collections[3].full();
    const auto found = as_puzzle(game.position_at(ply), deep ? 3 : 2);
    if (!found || taken[static_cast<std::size_t>(found->mate_in)]++ >= kMostOfGame) continue;
    collections[static_cast<std::size_t>(found->mate_in)].offer(*found);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: make_mates FOLDER [SEED]\n";
    return 2;
  }
  const std::uint64_t seed = argc > 2 ? std::stoull(argv[2]) : 2026;
  std::array<Collection, 4> collections = {Collection(0), Collection(1), Collection(2),
                                           Collection(3)};
  int games = 0;
  const auto all_full = [&] {
    return collections[1].full() && collections[2].full() && collections[3].full();
  };
  for (; games < kMostGames && !all_full(); ++games) {
    search_game(Player(seed * 1'000'003 + static_cast<std::uint64_t>(games)).play_game(),
                collections);
    if (games % 100 == 0)
      std::cerr << games << " games: " << collections[1].size() << ' ' << collections[2].size()
                << ' ' << collections[3].size() << '\n';
  }
  for (int n = 1; n <= 3; ++n) {
    Collection& each = collections[static_cast<std::size_t>(n)];
    if (const auto written = each.write(argv[1], seed); !written) {
      std::cerr << written.error().to_string() << '\n';
      return 1;
    }
    each.tell(std::cout);
  }
  std::cout << games << " games\n";
  return 0;
}
