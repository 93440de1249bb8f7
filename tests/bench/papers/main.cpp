// SPDX-License-Identifier: MIT
// Processor time of every paper of a generated tournament, from the value to the file on the disk.
//   bench_papers PLAYERS ROUNDS SHARE [RUNS]     SHARE: the folder share/rostok; median of RUNS (5)
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "rostok/generator/generator.h"
#include "rostok/report/papers.h"

namespace {

using namespace rostok;
using report::PaperKind;

// Names as long as those of people.
void name_players(model::Tournament& t) {
  static const char* kFamilies[] = {"Кузнецова", "Орлов", "Щербакова-Преображенская", "Ли",
                                    "Ёлкин"};
  static const char* kFirst[] = {"Александра", "Пётр", "Ева", "Тимофей",
                                 "Константин", "Яна",  "Илья"};
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    auto& player = t.players[i];
    player.name = std::string(kFamilies[i % 5]) + " " + kFirst[i / 5 % 7] + " " + std::to_string(i);
    player.birth_date = "2015/00/00";
    player.federation = "RU" + std::to_string(i % 9);
  }
}

report::PaperSettings settings_for(const model::Tournament& t, const std::string& share) {
  report::PaperSettings s;
  s.share = share;
  s.standings.list = standings::list_of(t);
  s.address = "http://192.168.0.10:8080";
  s.certificates = report::CertificateKind::Participation;
  s.norms.source = "table";
  s.norms.ranks = {"3", "2", "1"};
  for (const auto& player : t.players) {
    s.journal.push_back({"23.11 10:00", "Соколова М.", "Результат: " + player.name + ", 1–0"});
    s.norms.lines.push_back(
        {player.name, "3", "7", "1012", "1001–1025", "4½", {"4", "5", "6"}, {}});
    s.entry_cards.cards.push_back({player.name, "fish", "4821", {}});
    if (s.tasks.tasks.size() < 48)
      s.tasks.tasks.push_back(*report::make_paper_task(
          "r1bqkb1r/pppp1ppp/2n2n2/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR w KQkq - 4 4", "1.Qxf7#", ""));
  }
  s.pupil = {"", "Кузнецова Анна", "2026", {{"Rating", "", {{"1", 1000}, {"2", 1100}}}}, {}, ""};
  return s;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc < 4) {
    std::fprintf(stderr, "bench_papers PLAYERS ROUNDS SHARE [RUNS]\n");
    return 2;
  }
  generator::Settings how;
  how.players = std::atoi(argv[1]);
  how.rounds = std::atoi(argv[2]);
  auto made = generator::generate(how, 7);
  if (!made) {
    std::fprintf(stderr, "%s\n", made.error().to_string().c_str());
    return 1;
  }
  model::Tournament& t = made->tournament;
  name_players(t);
  const std::string share = argv[3];
  const int runs = argc > 4 ? std::atoi(argv[4]) : 5;
  const i18n::Translator words(i18n::Language::Russian, share + "/locale");
  const auto settings = settings_for(t, share);
  const auto path = std::filesystem::temp_directory_path() / "rostok-bench-papers.pdf";
  for (const PaperKind kind : report::all_paper_kinds()) {
    if (!report::is_possible(kind, t, settings)) continue;
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
      const std::clock_t start = std::clock();
      const auto done = report::write_paper(path, kind, t, settings, {words, ""});
      times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
      if (!done) {
        std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
        return 1;
      }
    }
    std::sort(times.begin(), times.end());
    std::printf("%-8s %7.0f ms %9ju bytes\n", report::paper_code(kind).c_str(),
                times[times.size() / 2],
                static_cast<std::uintmax_t>(std::filesystem::file_size(path)));
  }
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  return 0;
}
