// SPDX-License-Identifier: MIT
// Import of a large rating list and look-up while typing.
//   bench_rating_lists make txt|xml|csv COUNT FILE   writes a list of invented players
//   bench_rating_lists import FILE LISTS.db          clock, processor time and peak memory
//   bench_rating_lists find LISTS.db                 every prefix of 500 names of the list, in both
//                                                    scripts, and of their numbers: processor time
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "invented.h"
#include "rostok/base/text.h"
#include "rostok/rating_lists/find.h"
#include "rostok/rating_lists/import.h"
#include "rostok/store/rating_list_file.h"

using namespace rostok;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Of this process: a busy machine does not count.
double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

int give_up(const base::Error& error) {
  std::fprintf(stderr, "%s\n", error.to_string().c_str());
  return 1;
}

int make(const std::string& format, long count, const char* name) {
  std::FILE* file = std::fopen(name, "wb");
  if (file == nullptr) return 1;
  const bool known = bench::write_invented_list(format, count, file);
  return std::fclose(file) == 0 && known ? 0 : 2;
}

int import(const char* list, const char* database) {
  const auto start = Clock::now();
  auto file = store::RatingListFile::open(database, store::RatingListFile::IfAbsent::Create);
  if (!file) return give_up(file.error());
  rating_lists::ImportOptions options;
  options.now = "2026-09-01T12:00:00Z";
  if (std::string(list).ends_with(".csv")) options.tempo = rating_lists::Tempo::Standard;
  const auto done = rating_lists::import_lists(list, options, **file);
  if (!done) return give_up(done.error());
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  std::printf("%lld players: %.1f s on the clock, %.1f s user, %.1f s system, peak %ld MB\n",
              done->front().info.players, milliseconds_since(start) / 1000, seconds(used.ru_utime),
              seconds(used.ru_stime), used.ru_maxrss / 1024);
  return 0;
}

void report(const char* what, std::vector<double>& times) {
  std::sort(times.begin(), times.end());
  std::printf("%-40s %6zu look-ups: median %.2f ms, 99 %% below %.2f ms, worst %.2f ms\n", what,
              times.size(), times[times.size() / 2], times[times.size() * 99 / 100], times.back());
}

// A plain spelling in Cyrillic letters, one for one where there is one.
std::string in_cyrillic(const std::string& name) {
  constexpr std::pair<const char*, const char*> kLetters[]{
      {"shch", "щ"}, {"zh", "ж"}, {"kh", "х"}, {"ts", "ц"}, {"ch", "ч"}, {"sh", "ш"},
      {"yu", "ю"},   {"ya", "я"}, {"a", "а"},  {"b", "б"},  {"v", "в"},  {"g", "г"},
      {"d", "д"},    {"e", "е"},  {"z", "з"},  {"i", "и"},  {"k", "к"},  {"l", "л"},
      {"m", "м"},    {"n", "н"},  {"o", "о"},  {"p", "п"},  {"r", "р"},  {"s", "с"},
      {"t", "т"},    {"u", "у"},  {"f", "ф"},  {"h", "х"},  {"c", "к"},  {"y", "ы"}};
  std::string lower, text;
  for (const char c : name)
    lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (std::size_t at = 0; at < lower.size();) {
    const auto* known =
        std::find_if(std::begin(kLetters), std::end(kLetters), [&](const auto& pair) {
          return lower.compare(at, std::string(pair.first).size(), pair.first) == 0;
        });
    text += known == std::end(kLetters) ? std::string(1, lower[at]) : known->second;
    at += known == std::end(kLetters) ? 1 : std::string(known->first).size();
  }
  return text;
}

// Every beginning of a text, by letters.
int look_up(const rating_lists::RatingLists& lists, const std::vector<std::string>& texts,
            const char* what, const rating_lists::RowFilter& filter = {}) {
  std::vector<double> times;
  long found = 0, asked = 0;
  for (const std::string& text : texts) {
    const std::u32string letters = base::to_code_points(text);
    for (std::size_t length = 1; length <= letters.size(); ++length) {
      rating_lists::FindQuery query;
      query.text = base::to_utf8(letters.substr(0, length));
      query.filter = filter;
      const double start = processor_milliseconds();
      const auto outcome = rating_lists::find_players(lists, query);
      times.push_back(processor_milliseconds() - start);
      if (!outcome) return give_up(outcome.error());
      ++asked;
      found += outcome->players.empty() ? 0 : 1;
    }
  }
  report(what, times);
  std::printf("%-40s %ld of %ld found somebody\n", "", found, asked);
  return 0;
}

int find(const char* database) {
  auto file = store::RatingListFile::open(database, store::RatingListFile::IfAbsent::Refuse);
  if (!file) return give_up(file.error());
  std::vector<std::string> names, cyrillic, initials, numbers;
  for (int i = 0; i < 500; ++i) {
    // Spread over the list by number.
    const auto rows = (*file)->with_number_prefix(std::to_string(1000 + i * 7), {}, 1);
    if (!rows) return give_up(rows.error());
    if (rows->empty()) continue;
    const auto& player = rows->front().player;
    names.push_back(player.name);
    cyrillic.push_back(in_cyrillic(player.name));
    initials.push_back(player.name.substr(0, 2) + " " +
                       player.name.substr(player.name.find_last_of(' ') + 1, 1));
    numbers.push_back(std::to_string(player.id));
  }
  return look_up(**file, names, "names") + look_up(**file, cyrillic, "names in the other script") +
         look_up(**file, initials, "two letters and an initial") +
         look_up(**file, numbers, "numbers") +
         look_up(**file, names, "names, one federation", {"RUS", 0});
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "make" && argc == 5) return make(argv[2], std::atol(argv[3]), argv[4]);
  if (command == "import" && argc == 4) return import(argv[2], argv[3]);
  if (command == "find" && argc == 3) return find(argv[2]);
  std::fprintf(stderr,
               "bench_rating_lists make txt|xml|csv COUNT FILE | import FILE DB | find DB\n");
  return 2;
}
