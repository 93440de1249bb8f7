// SPDX-License-Identifier: MIT
// What every paper must obey: order of cut stacks, blanks for missing data, page counts, stamps,
// file names, nothing lost in black and white.
#include <cmath>
#include <cstring>
#include <set>

#include "paper_tournaments.h"
#include "pdf_reading.h"
#include "rostok/base/files.h"
#include "rostok/systems/round_robin.h"

using namespace rostok;
using namespace pdf_reading;
using namespace paper_tournaments;
using report::PaperKind;

namespace {

constexpr double kMm = 72 / 25.4;

std::string code_of(PaperKind kind) {
  return report::paper_code(kind);
}

fs::path print(const Folder& folder, PaperKind kind, const model::Tournament& t,
               const report::PaperSettings& settings,
               i18n::Language language = i18n::Language::English, bool binding = false) {
  const auto words = words_in(language);
  const fs::path path = folder.path / ("rules-" + code_of(kind) + ".pdf");
  report::Printing printing{words, kMoment};
  printing.binding_margin = binding;
  const auto done = report::write_paper(path, kind, t, settings, printing);
  if (!done) FAIL(code_of(kind) << ": " << done.error().to_string());
  return path;
}

// The figure behind each "Board", from the upper left to the lower right.
std::vector<std::vector<int>> boards_by_page(const fs::path& pdf) {
  std::vector<std::vector<int>> result;
  for (const Page& page : read_pages(pdf)) {
    std::vector<std::pair<std::pair<int, int>, int>> found;
    for (std::size_t i = 0; i + 1 < page.words.size(); ++i)
      if (page.words[i].text == "Board")
        found.push_back(
            {{static_cast<int>(page.words[i].y1 / 20), static_cast<int>(page.words[i].x1 / 20)},
             std::stoi(page.words[i + 1].text)});
    std::sort(found.begin(), found.end());
    std::vector<int> boards;
    for (const auto& each : found)
      boards.push_back(each.second);
    result.push_back(boards);
  }
  return result;
}

// A grey picture of one page by pdftoppm.
struct Picture {
  int width = 0, height = 0;
  std::string pixels;
  [[nodiscard]] int at(int x, int y) const {
    return static_cast<unsigned char>(pixels[static_cast<std::size_t>(y * width + x)]);
  }
};

int difference(char a, char b) {
  return std::abs(static_cast<unsigned char>(a) - static_cast<unsigned char>(b));
}

std::vector<std::string> pictures_of(const Folder& folder, const fs::path& pdf, int dpi,
                                     const std::string& how, int last) {
  const std::string stem = (folder.path / "picture").string();
  std::vector<std::string> result;
  output_of("rm -f '" + stem + "'-*; pdftoppm " + how + " -r " + std::to_string(dpi) + " -l " +
            std::to_string(last) + " '" + pdf.string() + "' '" + stem + "' 2>/dev/null");
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder.path))
    if (entry.path().filename().string().starts_with("picture-")) files.insert(entry.path());
  for (const fs::path& each : files)
    result.push_back(base::read_file(each).value());
  return result;
}

Picture parse(const std::string& bytes, std::size_t channels) {
  Picture picture;
  int depth = 0, header = 0;
  std::sscanf(bytes.c_str(), "P%*d %d %d %d%n", &picture.width, &picture.height, &depth, &header);
  picture.pixels = bytes.substr(static_cast<std::size_t>(header) + 1);
  REQUIRE(depth == 255);
  REQUIRE(picture.pixels.size() ==
          static_cast<std::size_t>(picture.width * picture.height) * channels);
  return picture;
}

}  // namespace

TEST_CASE("cut stacks of result slips lie in board order") {
  const Folder folder;
  for (const int players : {2, 16, 18, 34, 50, 121})
    for (const auto per_page : {report::SlipsPerPage::Eight, report::SlipsPerPage::Ten}) {
      const auto t = plain(players, false);
      report::PaperSettings settings;
      settings.slips = per_page;
      const auto pages = boards_by_page(print(folder, PaperKind::Slips, t, settings));
      const auto slips = static_cast<std::size_t>(per_page);
      CHECK(pages.size() == (static_cast<std::size_t>(players / 2) + slips - 1) / slips);
      std::vector<int> stack;
      for (std::size_t place = 0; place < slips; ++place)
        for (const auto& page : pages)
          if (place < page.size()) stack.push_back(page[place]);
      std::vector<int> expected;
      for (int board = 1; board <= players / 2; ++board)
        expected.push_back(board);
      INFO(players << " players, " << slips << " a page");
      CHECK(stack == expected);
    }
}

TEST_CASE("a tent says its number to both sides, the upper one upside down") {
  const Folder folder;
  report::TentsSheet sheet{"", 7, 11, false, false};
  for (const bool two : {false, true}) {
    sheet.two_on_a_page = two;
    const fs::path path = folder.path / "tents.pdf";
    const auto words = words_in(i18n::Language::English);
    REQUIRE(report::write_tents_pdf(path, sheet, {words, kMoment}));
    const auto pages = read_pages(path);
    REQUIRE(pages.size() == (two ? 3 : 5));
    std::vector<std::string> stack;
    for (std::size_t place = 0; place < (two ? 2u : 1u); ++place)
      for (const Page& page : pages) {
        const double from = page.height * static_cast<double>(place) / (two ? 2 : 1),
                     to = page.height * static_cast<double>(place + 1) / (two ? 2 : 1);
        std::vector<std::string> halves[2];
        for (const Word& word : page.words) {
          const double middle = (word.y1 + word.y2) / 2;
          if (word.text != "Board" && middle > from && middle < to)
            halves[middle > (from + to) / 2].push_back(word.text);
        }
        CHECK(halves[0] == halves[1]);
        if (!halves[0].empty()) stack.push_back(halves[0].front());
      }
    CHECK(stack == std::vector<std::string>{"7", "8", "9", "10", "11"});
    // The page is the same when it is turned round.
    const auto picture = parse(pictures_of(folder, path, 60, "-gray", 1).front(), 1);
    if (!two) {
      long long different = 0, dark = 0;
      for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
          const int turned = picture.at(picture.width - 1 - x, picture.height - 1 - y);
          dark += picture.at(x, y) < 128;
          different += std::abs(picture.at(x, y) - turned) > 128;
        }
      CHECK(dark > 2000);
      CHECK(different * 6 < dark);
    }
  }
}

TEST_CASE("missing data leaves blanks") {
  const Folder folder;
  const auto t = plain(12, true);
  auto settings = rich_settings(t);
  settings.people.clear();
  for (const auto language : {i18n::Language::Russian, i18n::Language::English})
    for (const PaperKind kind : report::all_paper_kinds()) {
      if (!report::is_possible(kind, t, settings)) continue;
      const std::string text = text_of(print(folder, kind, t, settings, language));
      for (const char* fault : {"null", "nan", "inf", " -1", "1970", "{1}", "{2}", "()", "None"}) {
        INFO(code_of(kind) << ": " << fault << "\n" << text);
        CHECK(text.find(fault) == std::string::npos);
      }
    }
  // A number and a name, nothing else.
  const std::string list = text_of(print(folder, PaperKind::Players, t, settings));
  bool found = false;
  for (const auto line : base::split(list, '\n'))
    if (line.find("Ёлкина Анна") != std::string_view::npos) {
      found = true;
      CHECK(base::trim(line).substr(0, 1) == "5");
      CHECK(base::trim(line).ends_with("Ёлкина Анна"));
    }
  CHECK(found);
}

TEST_CASE("every kind has as many pages as its cards need, and no list a page with one row") {
  const Folder folder;
  for (const int players : {1, 2, 9, 33, 45, 46, 47, 61, 91, 92}) {
    const auto t = plain(players, false);
    report::PaperSettings settings;
    INFO(players << " players");
    const auto count = [&](PaperKind kind) {
      return static_cast<int>(read_pages(print(folder, kind, t, settings)).size());
    };
    CHECK(count(PaperKind::Badges) == (players + 7) / 8);
    if (players > 1) CHECK(count(PaperKind::PersonalCards) == (players + 3) / 4);
    if (players > 1) CHECK(count(PaperKind::ScoreSheets) == players / 2);
    settings.certificates = report::CertificateKind::Participation;
    if (players > 1) CHECK(count(PaperKind::Certificates) == players / 2 * 2);
    CHECK(count(PaperKind::RulesPoster) == 1);
    for (const PaperKind kind :
         {PaperKind::Players, PaperKind::RollCall, PaperKind::Pairings, PaperKind::CrossTable,
          PaperKind::Standings, PaperKind::WallChart, PaperKind::PairingsByName}) {
      if (players == 1 && kind != PaperKind::Players) continue;
      const auto pages = read_pages(print(folder, kind, t, settings));
      int people = 0;
      for (const Page& page : pages) {
        int families = 0;
        for (const Word& word : page.words)
          for (const char* family : {"Кузнецова", "Орлов", "Щербакова", "Ли", "Ёлкина", "Ковалёв"})
            families += word.text == family;
        INFO(code_of(kind) << ": " << families << " on a page");
        // The roll call ends in empty lines.
        if (players > 3 && kind != PaperKind::RollCall) CHECK(families >= 2);
        people += families;
      }
      const int each = kind == PaperKind::PairingsByName ? 2 : 1;
      INFO(code_of(kind));
      CHECK(people >= players - 1);
      CHECK(people <= each * players + 1);
    }
  }
}

TEST_CASE("rows are as high as fingers and pens need") {
  const Folder folder;
  const auto t = read("swiss34");
  const auto settings = rich_settings(t);
  // Distances between the lines that begin with the given words, mm.
  const auto least_step = [&](PaperKind kind, double from_x, double to_x, double type = 0) {
    double least = 1000;
    for (const Page& page : read_pages(print(folder, kind, t, settings))) {
      std::set<double> lines;
      for (const Word& word : page.words)
        if (word.x1 / kMm > from_x && word.x1 / kMm < to_x && word.y2 - word.y1 > type &&
            std::isdigit(static_cast<unsigned char>(word.text[0])) != 0 && word.y1 / kMm > 38 &&
            word.y2 / kMm < 280)
          lines.insert(std::round(word.y2 * 10) / 10);
      for (auto it = lines.begin(); it != lines.end() && std::next(it) != lines.end(); ++it)
        if (*std::next(it) - *it > 1) least = std::min(least, (*std::next(it) - *it) / kMm);
    }
    return least;
  };
  CHECK(least_step(PaperKind::RollCall, 21, 33) >= 8);
  CHECK(least_step(PaperKind::Pairings, 12, 26, 17) >= 8);
  CHECK(least_step(PaperKind::WallChart, 12, 21) >= 10);
  CHECK(least_step(PaperKind::ScoreSheets, 11, 18) >= 4.5);
  const auto robin = round_robin(20, 19);
  for (const Page& page :
       read_pages(print(folder, PaperKind::Square, robin, rich_settings(robin)))) {
    CHECK(page.width > page.height);  // 20 columns need the long side
    double last = 0;
    for (const Word& word : page.words)
      if (word.x1 / kMm < 20 && word.y1 / kMm > 38 && word.y2 / kMm < 190 &&
          std::isdigit(static_cast<unsigned char>(word.text[0])) != 0) {
        if (last > 0) CHECK((word.y1 - last) / kMm >= 7 - 0.01);
        last = word.y1;
      }
  }
}

TEST_CASE("type becomes smaller before a name is cut, by a fifth at most") {
  const Folder folder;
  auto t = plain(12, false);
  const auto height_of = [&](const std::string& beginning) {
    double most = 0;
    for (const Page& page : read_pages(print(folder, PaperKind::PairingsByName, t, {})))
      for (const Word& word : page.words)
        if (word.text.starts_with(beginning)) most = std::max(most, word.y2 - word.y1);
    return most;
  };
  t.players[2].name = "Щербакова-Орлова Анна";  // a little too long
  const double usual = height_of("Ёлкина"), smaller = height_of("Щербакова-О");
  CHECK(smaller < 0.999 * usual);
  CHECK(smaller > 0.8 * usual);
  t.players[2].name = "Щербакова-Преображенская-Константинопольская Анна";
  CHECK(height_of("Щербакова-П") == Approx(0.8 * usual).epsilon(0.01));
}

TEST_CASE("stamps, binding margin and short lists in two columns") {
  const Folder folder;
  auto t = read("swiss34");
  auto settings = rich_settings(t);
  settings.draft = true;
  settings.changed = "14:32";
  for (const PaperKind kind : {PaperKind::Pairings, PaperKind::PairingsByName, PaperKind::Slips}) {
    const std::string text = text_of(print(folder, kind, t, settings, i18n::Language::Russian));
    INFO(code_of(kind) << text);
    CHECK(text.find("ПРОЕКТ") != text.npos);
    CHECK(text.find("Изменено 14:32") != text.npos);
  }
  const std::string results =
      text_of(print(folder, PaperKind::Results, t, settings, i18n::Language::Russian));
  CHECK(results.find("ПРОЕКТ") == results.npos);
  const auto least_x = [&](bool binding) {
    double least = 1000;
    for (const Page& page : read_pages(
             print(folder, PaperKind::Standings, t, settings, i18n::Language::Russian, binding)))
      for (const Word& word : page.words)
        least = std::min(least, word.x1 / kMm);
    return least;
  };
  CHECK(least_x(true) == Approx(least_x(false) + 8).margin(0.2));
  // 46 short rows stand in two columns on one page, 45 in one.
  const auto right_half = [&](int players) {
    int words = 0;
    for (const Page& page : read_pages(print(folder, PaperKind::Players, plain(players, true), {})))
      for (const Word& word : page.words)
        words += word.text == "Ли" && word.x1 > page.width / 2;
    return words;
  };
  CHECK(right_half(45) == 0);
  CHECK(right_half(46) > 2);
}

TEST_CASE("certificates on ready forms carry text only, shifted as asked") {
  const Folder folder;
  const auto t = read("swiss34");
  auto settings = rich_settings(t);
  const auto place_of = [&](const std::string& word) {
    const auto page = read_pages(print(folder, PaperKind::Certificates, t, settings)).front();
    for (const Word& each : page.words)
      if (each.text.find(word) != std::string::npos) return std::pair{each.x1 / kMm, each.y1 / kMm};
    return std::pair{0.0, 0.0};
  };
  CHECK(place_of("DIPLOMA").first > 0);
  settings.look.text_only = true;
  CHECK(place_of("DIPLOMA").first == 0);
  const auto before = place_of("Соколов");
  settings.look.shift_right = 7.5;
  settings.look.shift_down = -4;
  const auto after = place_of("Соколов");
  CHECK(after.first - before.first == Approx(7.5).margin(0.05));
  CHECK(after.second - before.second == Approx(-4).margin(0.05));
  // A background is drawn under the text; what is no picture is refused.
  settings.look = {};
  settings.look.background = base::read_file(ROSTOK_TESTS_DIR "/data/papers/back.png").value();
  const auto with = parse(
      pictures_of(folder, print(folder, PaperKind::Certificates, t, settings), 30, "-gray", 1)[0],
      1);
  CHECK(with.at(with.width / 2, with.height - 3) < 250);
  settings.look.background =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
      "<rect width='10' height='10' fill='#dddddd'/></svg>";
  const auto grey = parse(
      pictures_of(folder, print(folder, PaperKind::Certificates, t, settings), 30, "-gray", 1)[0],
      1);
  CHECK(grey.at(grey.width / 2, grey.height / 2 + grey.height / 4) == Approx(0xdd).margin(3));
  settings.look.background = "no picture";
  const auto words = words_in(i18n::Language::English);
  const auto refused = report::write_paper(folder.path / "refused.pdf", PaperKind::Certificates, t,
                                           settings, {words, kMoment});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::BadInput);
  CHECK_FALSE(fs::exists(folder.path / "refused.pdf"));
}

TEST_CASE("black and white keeps every word, and no paper needs colour") {
  const Folder folder;
  const auto t = read("swiss34");
  const auto settings = rich_settings(t);
  constexpr int kDpi = 110, kPages = 1;
  for (const PaperKind kind : report::all_paper_kinds()) {
    if (!report::is_possible(kind, t, settings)) continue;
    const fs::path pdf = print(folder, kind, t, settings, i18n::Language::Russian);
    INFO(code_of(kind));
    const auto pages = read_pages(pdf);
    const auto pictures = pictures_of(folder, pdf, kDpi, "-gray", kPages);
    REQUIRE(pictures.size() == std::min<std::size_t>(pages.size(), kPages));
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      const Picture picture = parse(pictures[i], 1);
      for (const Word& word : pages[i].words) {
        // The letters take the lower two thirds of the line's box.
        long long black = 0, all = 0;
        for (int y = static_cast<int>(word.y1 * kDpi / 72); y < word.y2 * kDpi / 72; ++y)
          for (int x = static_cast<int>(word.x1 * kDpi / 72); x < word.x2 * kDpi / 72; ++x) {
            if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
            black += picture.at(x, y) < 128;
            ++all;
          }
        // A dash is thinner than a dot of this picture.
        if (word.text == "–") continue;
        const double share = static_cast<double>(black) / static_cast<double>(std::max(all, 1LL));
        if (share < 0.008 || share > 0.6) FAIL_CHECK(word.text << ": " << share << " is black");
      }
    }
    // Avatars are the only thing in colour; a PIN stands in words beside them.
    if (kind == PaperKind::EntryCards) continue;
    for (const std::string& bytes : pictures_of(folder, pdf, 40, "", kPages)) {
      const Picture picture = parse(bytes, 3);
      long long coloured = 0;
      for (std::size_t at = 0; at + 2 < picture.pixels.size(); at += 3)
        coloured += difference(picture.pixels[at], picture.pixels[at + 1]) > 24 ||
                    difference(picture.pixels[at], picture.pixels[at + 2]) > 24;
      CHECK(coloured == 0);
    }
  }
}

TEST_CASE("the code on the wall is read by a camera") {
  const Folder folder;
  const auto t = read("swiss9");
  auto settings = rich_settings(t);
  if (output_of("command -v zbarimg").empty()) {
    WARN("zbarimg is not installed: the code is not read back");
    return;
  }
  for (const bool a5 : {false, true}) {
    settings.a5 = a5;
    settings.address = "https://шахматы.example/турнир?id=7&x=" + std::string(a5 ? 60 : 1, 'y');
    const fs::path pdf = print(folder, PaperKind::Qr, t, settings);
    const fs::path picture = folder.path / "code";
    output_of("pdftoppm -r 100 -gray -singlefile '" + pdf.string() + "' '" + picture.string() +
              "'");
    const std::string read =
        output_of("zbarimg --raw -q '" + picture.string() + ".pgm' 2>/dev/null");
    CHECK(base::trim(read) == settings.address);
  }
  settings.address = std::string(3000, 'x');
  const auto words = words_in(i18n::Language::English);
  const auto refused =
      report::write_paper(folder.path / "q.pdf", PaperKind::Qr, t, settings, {words, kMoment});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::TooLarge);
}

TEST_CASE("papers of every system show the places of that system") {
  const Folder folder;
  // A round robin with an odd number: the free round is nobody's wish and no absence.
  auto robin = round_robin(5, 5);
  auto settings = rich_settings(robin);
  std::string text =
      text_of(print(folder, PaperKind::CrossTable, robin, settings, i18n::Language::Russian));
  CHECK(text.find("п0") == text.npos);
  CHECK(text.find("выб ") == text.npos);
  CHECK(text.find("св") != text.npos);
  CHECK(text_of(print(folder, PaperKind::Pairings, robin, settings)).find("Bye: ") != text.npos);
  // Who left with fewer than half of the games has no place.
  robin = round_robin(6, 1);
  robin.total_rounds = 5;
  for (int round = 2; round <= 5; ++round) {
    const auto next = systems::pair_round_robin(robin);
    REQUIRE(next);
    for (auto [player, entry] : systems::entries_of(*next)) {
      const bool gone = player == 0 || entry.opponent == 0;
      entry.code =
          gone ? (player == 0 ? model::ResultCode::ForfeitLoss : model::ResultCode::ForfeitWin)
               : model::ResultCode::Draw;
      robin.players[static_cast<std::size_t>(player)].rounds.push_back(entry);
    }
  }
  for (const PaperKind kind : {PaperKind::Standings, PaperKind::Square, PaperKind::CrossTable}) {
    bool below = false;
    const std::string table = text_of(print(folder, kind, robin, settings));
    for (const auto line : base::split(table, '\n'))
      if (line.find("Кузнецова Анна") != std::string_view::npos)
        below = line.find("–") != std::string_view::npos;
    INFO(code_of(kind) << "\n" << table);
    CHECK(below);
  }
  // A last round that is not played yet gives no final table.
  auto swiss = read("swiss9");
  settings = rich_settings(swiss);
  const auto title_of = [&] {
    return text_of(print(folder, PaperKind::Standings, swiss, settings));
  };
  CHECK(title_of().find("Final standings") != std::string::npos);
  for (auto& player : swiss.players)
    if (player.rounds.back().is_paired()) player.rounds.back().code = model::ResultCode::Pending;
  CHECK(title_of().find("Final standings") == std::string::npos);
  CHECK(title_of().find("Round 5 of 5 · Standings") != std::string::npos);
}

TEST_CASE("a chart with numbers that are none is left out") {
  const Folder folder;
  const auto words = words_in(i18n::Language::English);
  report::PupilSheet sheet{"", "Anna", "2026", {}, {}, ""};
  for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1e300})
    sheet.series.push_back({"bad", "", {{"May", 1}, {"June", value}}});
  sheet.series.push_back({"good", "", {{"May", -7}, {"June", 1e9}}});
  const fs::path path = folder.path / "pupil.pdf";
  REQUIRE(report::write_pupil_pdf(path, sheet, {words, kMoment}));
  const std::string text = text_of(path);
  CHECK(text.find("bad") == text.npos);
  CHECK(text.find("good") != text.npos);
}

TEST_CASE("winners of a category are counted anew, ties share") {
  auto t = plain(8, false);
  const auto words = words_in(i18n::Language::English);
  standings::Options points_only;
  points_only.list = {};
  const auto sheet = report::make_winners_sheet(t, points_only, words, 1,
                                                {{"Girls", {1, 5, 6, 7}, 2}, {"Nobody", {}, 3}});
  REQUIRE(sheet.blocks.size() == 2);  // a list without anybody is left out
  // Round 1: boards 1 and 4 are drawn, the top half wins the other two.
  REQUIRE(sheet.blocks[0].lines.size() == 2);
  CHECK(sheet.blocks[0].lines[0].place == "1–2");
  const auto& girls = sheet.blocks[1].lines;
  REQUIRE(girls.size() == 2);
  CHECK(girls[0].place == "1");
  CHECK(girls[0].name == t.players[1].name);
  CHECK(girls[1].place == "2");
  CHECK(girls[1].name == t.players[7].name);
}

TEST_CASE("file names follow the rule") {
  const auto russian = words_in(i18n::Language::Russian),
             english = words_in(i18n::Language::English);
  CHECK(report::paper_file_name(PaperKind::Pairings, "2026-11-23", "Осенний блиц", 3, russian) ==
        "2026-11-23_Осенний-блиц_тур-3_пары.pdf");
  CHECK(report::paper_file_name(PaperKind::Winners, "2026-11-23", "  «Кубок/школы» №7: \"А\"? ", 0,
                                english) == "2026-11-23_Кубок-школы-7-А_winners.pdf");
  CHECK(report::paper_file_name(PaperKind::Players, "2026-11-23", "../..", 0, english) ==
        "2026-11-23_players.pdf");
  const std::string longest =
      report::paper_file_name(PaperKind::Package, "2026-11-23", std::string(500, 'a'), 7, english);
  CHECK(longest.size() < 110);
  const auto t = read("swiss34");
  CHECK(report::paper_file_name(PaperKind::Pairings, t, 3, russian).starts_with("2026-11-09_"));
  CHECK(report::paper_file_name(PaperKind::CrossTable, t, 3, russian).starts_with("2026-11-02_"));
  std::set<std::string> names;
  for (const PaperKind kind : report::all_paper_kinds()) {
    CHECK(report::parse_paper_kind(code_of(kind)) == kind);
    for (const auto* words : {&russian, &english})
      CHECK(names.insert(report::paper_file_name(kind, "", "", 0, *words)).second);
  }
  CHECK(report::parse_paper_kind("d3") == PaperKind::Pairings);
  CHECK_FALSE(report::parse_paper_kind("D20"));
}

TEST_CASE("papers that cannot be made say why and leave no file") {
  const Folder folder;
  const auto words = words_in(i18n::Language::English);
  auto t = plain(8, false);
  const auto error_of = [&](PaperKind kind, const report::PaperSettings& settings) {
    const fs::path path = folder.path / "impossible.pdf";
    const auto done = report::write_paper(path, kind, t, settings, {words, kMoment});
    CHECK_FALSE(fs::exists(path));
    return done ? "" : done.error().to_string();
  };
  report::PaperSettings settings;
  CHECK(error_of(PaperKind::Schedule, settings) ==
        "Only a round robin has a schedule of all rounds");
  CHECK(error_of(PaperKind::Norms, settings) ==
        "The table of rank norms is empty: fill it and name its source first");
  CHECK(error_of(PaperKind::Qr, settings) == "A code needs an address");
  settings.round = 4;
  CHECK(error_of(PaperKind::Pairings, settings) ==
        "Round 4 is not paired yet; the last paired one is round 1");
  for (auto& player : t.players)
    player.rounds.clear();
  settings.round = 0;
  CHECK(error_of(PaperKind::Slips, settings) == "No round is paired yet");
  for (const PaperKind kind : report::all_paper_kinds())
    if (report::is_possible(kind, t, settings))
      CHECK(report::write_paper(folder.path / "early.pdf", kind, t, settings, {words, kMoment}));
}
