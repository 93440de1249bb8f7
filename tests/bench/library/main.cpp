// SPDX-License-Identifier: MIT
// A file of games: reading it into a table, finding things, keeping the table.
//   bench_library FILE.pgn SHARE-FOLDER [ROUNDS]
// Each time is processor time of the one thread that works, the best of the rounds.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <vector>

#include "rostok/library/cache.h"
#include "rostok/library/game_text.h"
#include "rostok/library/query.h"

namespace {

using namespace rostok;
using namespace rostok::library;

double seconds(int rounds, const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t begin = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

void read_bytes(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> block(std::size_t{256} << 10);
  long lines = 0;
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    lines += std::count(block.begin(), block.begin() + file.gcount(), '\n');
  if (lines == 0) std::puts("no lines");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::puts("bench_library FILE.pgn SHARE-FOLDER [ROUNDS]"), 64;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
  auto loaded = openings::OpeningNames::load(argv[2]);
  const auto stamp = stamp_of(argv[1]);
  if (!loaded || !stamp) return std::puts("a file is missing"), 66;
  const auto names = std::make_shared<const openings::OpeningNames>(std::move(*loaded));
  Index index;
  double longest = 0;
  const double plain = seconds(rounds, [&] { read_bytes(argv[1]); });
  const double scan = seconds(rounds, [&] {
    index = {};
    longest = 0;
    auto scanner = Scanner::open(argv[1], names);
    for (bool finished = false; !finished;) {
      longest = std::max(longest, seconds(1, [&] {
                           const auto step = scanner->advance(std::uint64_t{2} << 20);
                           finished = !step || step->finished;
                           if (step) index.add(step->games);
                         }));
    }
  });
  const double megabytes = static_cast<double>(stamp->bytes) / 1e6;
  std::printf("%.0f MB, %zu games, table %.1f MB\n", megabytes, index.size(),
              static_cast<double>(index.memory()) / 1e6);
  std::printf("plain reading, lines counted  %.3f s  %.0f MB/s\n", plain, megabytes / plain);
  std::printf("reading into the table        %.3f s  %.0f MB/s  longest piece %.1f ms\n", scan,
              megabytes / scan, longest * 1e3);
  const auto ask = [&](const char* what, const Filter& filter, Order order) {
    std::size_t found = 0;
    const double time = seconds(rounds, [&] {
      Query query(filter, order, names);
      for (std::size_t at = 0; at < index.segments().size(); ++at)
        query.add(*index.segments()[at], index.first_of(at));
      found = query.result(index).games.size();
    });
    std::printf("%-28s  %.3f s  %zu games\n", what, time, found);
  };
  Filter filter;
  ask("all, by name of White", filter, {Column::White});
  filter.player = "иванов";
  ask("a name", filter, {});
  filter = {};
  filter.opening = "Сицилианская";
  ask("an opening", filter, {});
  filter = {};
  for (const char* fen : {"rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
                          "r1bqkbnr/pppp1ppp/2n5/1B2p3/4P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 3 3",
                          "8/8/4k3/8/8/4K3/4P3/8 w - - 0 60"}) {
    filter.position = *chess::Position::from_fen(fen);
    ask(fen, filter, {});
  }
  const CacheKey key{*stamp, fingerprint(names.get())};
  std::string bytes;
  const double write = seconds(rounds, [&] { bytes = to_bytes(key, index); });
  const double read = seconds(rounds, [&] {
    if (!from_bytes(bytes, key)) std::puts("damaged");
  });
  std::printf("kept table %.1f MB: made in %.3f s, read in %.3f s\n",
              static_cast<double>(bytes.size()) / 1e6, write, read);
  const double one = seconds(rounds, [&] {
    if (!load_game(argv[1], *stamp, *index.at(index.size() - 1).game)) std::puts("no game");
  });
  std::printf("the last game, whole          %.2f ms\n", one * 1e3);
  return 0;
}
