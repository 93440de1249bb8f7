// SPDX-License-Identifier: MIT
// bench_result FOLDER: how long an arbiter waits for a result to be on the disk. FOLDER lies on the
// disk to be measured; a bare append with fsync is measured beside it.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "desk_steps.h"
#include "rostok/standings/standings.h"
#include "rostok/store/club_file.h"

using namespace rostok;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using enum model::ResultCode;

namespace {

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s %5zu times  median %7.2f ms  95 %% %7.2f ms  longest %7.2f ms\n", what,
              times.size(), at(0.5), at(0.95), at(1));
}

void bare_fsync(const fs::path& folder) {
  const int file = ::open((folder / "bare").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const std::vector<char> block(8192, 'x');  // a commit of two pages and their headers
  std::vector<double> times;
  for (int i = 0; i < 300; ++i) {
    const auto start = Clock::now();
    if (::write(file, block.data(), block.size()) < 0 || ::fdatasync(file) != 0) std::abort();
    times.push_back(milliseconds_since(start));
  }
  ::close(file);
  print("8 KiB appended, fdatasync (the limit)", times);
}

// A whole tournament: every result stored, and the standings made anew as a screen shows them.
void results(const fs::path& folder, int count, int rounds) {
  auto file = store::ClubFile::open(folder / ("club-" + std::to_string(count) + ".db"));
  auto desk = test::create(**file, test::numbered_players(count, rounds));
  const auto list = standings::list_of(desk->state().tournament);
  std::vector<double> stored, shown;
  for (int round = 1; round <= rounds; ++round) {
    if (!test::pair(*desk)) std::abort();
    for (int board = 1; board <= count / 2; ++board) {
      const bool white = (round + board) % 3 != 0;
      const auto start = Clock::now();
      if (!test::record(*desk, board, white ? Win : Loss, white ? Loss : Win)) std::abort();
      stored.push_back(milliseconds_since(start));
      standings::Options how;
      how.list = list;
      if (standings::compute_standings(desk->state().tournament, how).empty()) std::abort();
      shown.push_back(milliseconds_since(start));
    }
  }
  const std::string what = std::to_string(count) + " players: ";
  print((what + "result stored").c_str(), stored);
  print((what + "result stored, standings made").c_str(), shown);
}

}  // namespace

int main(int argc, char** argv) {
  const fs::path folder = fs::path(argc > 1 ? argv[1] : ".") / "bench-club";
  fs::remove_all(folder);
  fs::create_directories(folder);
  bare_fsync(folder);
  for (const int count : {34, 200, 1000})
    results(folder, count, count == 1000 ? 2 : 9);
  fs::remove_all(folder);
}
