// SPDX-License-Identifier: MIT
#include "paper_tournaments.h"

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/systems/round_robin.h"
#include "rostok/trf/trf.h"

namespace paper_tournaments {

using model::Color;
using model::ResultCode;

i18n::Translator words_in(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

model::Tournament read(const std::string& name) {
  const std::string path = ROSTOK_TESTS_DIR "/data/papers/" + name + ".trf";
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  auto outcome = trf::read_trf(*bytes, path);
  REQUIRE(outcome.ok());
  return outcome.tournament;
}

model::Tournament plain(int count, bool bare) {
  static const char* kFamilies[] = {"Кузнецова", "Орлов", "Щербакова", "Ли", "Ёлкина", "Ковалёв"};
  static const char* kFirst[] = {"Анна", "Пётр", "Александра", "Ян", "Евдокия", "Константин"};
  model::Tournament t;
  t.name = "Осенний турнир";
  t.total_rounds = 7;
  const int half = count / 2;
  for (int i = 0; i < count; ++i) {
    model::Player player;
    player.start_rank = i + 1;
    player.name = std::string(kFamilies[i % 6]) + " " + kFirst[(i / 6) % 6];
    if (!bare) player.rating = 1700 - i;
    if (!bare) player.birth_date = "2015/00/00";
    model::RoundEntry entry;
    if (i >= 2 * half) {
      entry.code = ResultCode::PairingAllocatedBye;
    } else {
      const bool top = i < half;
      entry.opponent = top ? i + half : i - half;
      entry.color = (top == (i % half % 2 == 0)) ? Color::White : Color::Black;
      entry.code = (i % half) % 3 == 0 ? ResultCode::Draw
                   : top               ? ResultCode::Win
                                       : ResultCode::Loss;
    }
    player.rounds = {entry};
    t.players.push_back(std::move(player));
  }
  return t;
}

model::Tournament round_robin(int players, int played) {
  model::Tournament t = plain(players, false);
  t.name = "Круговой турнир";
  t.city = "Клуб «Росток»";
  t.chief_arbiter = "Соколова Мария";
  t.start_date = "2026/11/23";
  t.system = model::PairingSystem::RoundRobin;
  t.encoded_type = "FIDE_ROUNDROBIN";
  t.total_rounds = systems::berger_rounds(players);
  for (auto& player : t.players)
    player.rounds.clear();
  constexpr std::pair<ResultCode, ResultCode> kResults[] = {{ResultCode::Win, ResultCode::Loss},
                                                            {ResultCode::Draw, ResultCode::Draw},
                                                            {ResultCode::Loss, ResultCode::Win}};
  std::size_t turn = 0;
  for (int round = 1; round <= played; ++round) {
    const auto next = systems::pair_round_robin(t);
    REQUIRE(next);
    for (auto [player, entry] : systems::entries_of(*next))
      t.players[static_cast<std::size_t>(player)].rounds.push_back(entry);
    for (const auto& [white, black] : next->boards) {
      const auto [first, second] = kResults[turn * (turn + 1) % 3];
      turn += 1 + turn % 2;
      t.players[static_cast<std::size_t>(white)].rounds.back().code = first;
      t.players[static_cast<std::size_t>(black)].rounds.back().code = second;
    }
  }
  return t;
}

namespace {

report::PaperTask task(const std::string& fen, const std::string& answer,
                       const std::string& title) {
  const auto made = report::make_paper_task(fen, answer, title);
  REQUIRE(made);
  return *made;
}

void add_training(report::PaperSettings& s) {
  s.tasks.source = "Свои ошибки";
  for (int i = 0; i < 4; ++i) {
    s.tasks.tasks.push_back(
        task("r1bqkb1r/pppp1ppp/2n2n2/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR w KQkq - 4 4", "1.Ф:f7#",
             "мат в 1 ход"));
    s.tasks.tasks.push_back(task("6k1/5ppp/8/8/8/8/q4PPP/3R2K1 b - - 0 1", "1…Фa8", ""));
  }
  s.pupil = {
      "Клуб «Росток»",
      "Кузнецова Анна",
      "сентябрь – ноябрь 2026",
      {{"Рейтинг", "", {{"05.09", 1020}, {"19.09", 1064}, {"10.10", 1041}, {"07.11", 1118}}},
       {"Точность", " %", {{"05.09", 61}, {"19.09", 66}, {"10.10", 64}, {"07.11", 73}}},
       {"Решено задач", "", {{"сентябрь", 24}, {"октябрь", 41}, {"ноябрь", 38}}}},
      {"Сыграно 31 партия, выиграно 17.", "Решено 103 задачи из 130.", "Рейтинг вырос на 98."},
      "Соколова Мария"};
  s.entry_cards.club = "Клуб «Росток»";
  s.entry_cards.address = "http://192.168.0.10:8080";
  s.entry_cards.cards = {{"Кузнецова А.", "fish", "4821", {}},
                         {"Орлов П.", "moon", "", {"acorn", "boat", "sun"}},
                         {"Щербакова-Преображенская Е.", "", "", {}}};
}

}  // namespace

report::PaperSettings rich_settings(const model::Tournament& t) {
  report::PaperSettings s;
  s.standings.list = standings::list_of(t);
  s.start_time = "10:00";
  s.default_time = "15 минут";
  s.address = "http://192.168.0.10:8080";
  s.sharing_rule = "При делёжке места призы вручаются по дополнительным показателям.";
  s.best = 3;
  s.share = ROSTOK_SHARE_DIR;
  s.journal = {
      {"23.11 10:00", "Соколова М.", "Проведена жеребьёвка 1-го тура, 17 пар, свободен № 34."},
      {"23.11 10:55", "Петров О.",
       "Исправлен результат: тур 1, доска 5, было 1–0, стало 0–1. Причина: перепутаны цвета в "
       "карточке, оба участника подтвердили это судье до начала следующего тура."}};
  s.norms.source = "таблица для проверки, введена 01.09.2026";
  s.norms.ranks = {"3ю", "2ю", "1ю"};
  s.norms.lines = {{"Кузнецова Анна",
                    "3ю",
                    "7",
                    "1012",
                    "1001–1025",
                    "4½",
                    {"4", "5", ""},
                    {true, false, false}},
                   {"Орлов Пётр", "", "", "", "", "", {}, {}}};
  add_training(s);
  return s;
}

}  // namespace paper_tournaments
