// SPDX-License-Identifier: MIT
// The program as a script calls it: output, messages, exit codes.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"

namespace {

namespace fs = std::filesystem;

struct Outcome {
  int code = -1;
  std::string out, err;
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A fresh folder that goes away with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "rostok_pair_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string put(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return file(name);
  }

 private:
  fs::path path_;
};

Outcome run(const std::string& arguments) {
  const Folder folder;
  const std::string command = "ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok-pair' " + arguments +
                              " >" + folder.file("out") + " 2>" + folder.file("err") +
                              " </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(folder.file("out")),
          text_of(folder.file("err"))};
}

// The same with a terminal as stderr: what a person sees there.
std::string seen_on_terminal(const std::vector<std::string>& arguments) {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  REQUIRE(grantpt(terminal) == 0);
  REQUIRE(unlockpt(terminal) == 0);
  const std::string name = ptsname(terminal);
  const pid_t child = fork();
  if (child == 0) {
    const int screen = open(name.c_str(), O_RDWR | O_NOCTTY);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, 0);
    dup2(nothing, 1);
    dup2(screen, 2);
    std::vector<char*> words{const_cast<char*>("rostok-pair")};
    for (const std::string& word : arguments)
      words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execv(ROSTOK_BIN_DIR "/rostok-pair", words.data());
    _exit(127);
  }
  std::string seen;
  char buffer[4096];
  // The terminal reports an error once the program has closed it.
  for (ssize_t n = 0; (n = read(terminal, buffer, sizeof buffer)) > 0;)
    seen.append(buffer, static_cast<std::size_t>(n));
  int status = 0;
  waitpid(child, &status, 0);
  close(terminal);
  CHECK(WEXITSTATUS(status) == 0);
  return seen;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string line(int number, const std::string& rest) {
  std::string text = "001    " + std::to_string(number) +
                     "      Player                            1" + std::to_string(900 - number) +
                     std::string(28, ' ');
  return text + rest + "\n";
}

const fs::path kCorpus = fs::path(ROSTOK_TESTS_DIR) / "data/pairing/dutch2026";

std::string four_players(const std::string& header) {
  std::string text = header;
  for (int i = 1; i <= 4; ++i)
    text += line(i, " 0.0    " + std::to_string(i));
  return text;
}

// Recorded from the reference program.
const std::string kFirstList =
    "\nID\tPts\t-\tPref\tC2\tC14\tC16\t Cur\t\t\n\n"
    " 1\t0.0\t \t  A \t Y\t   \t   \t(3W)\t\t\n"
    " 2\t0.0\t \t  A \t Y\t   \t   \t(4B)\t\t\n"
    " 3\t0.0\t \t  A \t Y\t   \t   \t(1B)\t\t\n"
    " 4\t0.0\t \t  A \t Y\t   \t   \t(2W)\t\t\n\n\n";
const std::string kThirdList =
    "\n"
    "ID\tPts\t---\tPref\tC2\tC14\tC16\t  Cur\t\tR1\tR2\t\n"
    "\n"
    " 1\t2.0\t WB\t  w \t Y\t   \t   \t (5B)\t\t 3\t 2\t\n"
    " 5\t2.0\t  B\t (W)\t N\t  D\t  D\t (1W)\t\t  \t 4\t\n"
    "\n"
    " 2\t1.0\t BW\t  b \t Y\t   \t   \t (3B)\t\t 4\t 1\t\n"
    " 3\t1.0\t  B\t (W)\t N\t  D\t   \t (2W)\t\t 1\t  \t\n"
    "\n"
    " 4\t0.0\t WW\t  B \t Y\t  U\t   \t(bye)\t\t 2\t 5\t\n"
    "\n"
    "\n";

}  // namespace

TEST_CASE("The next round comes out byte for byte, to the output or to a file") {
  const Folder folder;
  int files = 0;
  for (const auto& entry : fs::directory_iterator(kCorpus / "next")) {
    if (entry.path().extension() != ".trf") continue;
    INFO(entry.path());
    const std::string expected = text_of(fs::path(entry.path()).replace_extension(".pairs"));
    const Outcome printed = run("--dutch " + entry.path().string() + " -p");
    CHECK(printed.code == 0);
    CHECK(printed.out == expected);
    CHECK(printed.err.empty());
    if (files++ > 0) continue;
    CHECK(run("-r --dutch " + entry.path().string() + " -p " + folder.file("pairs")).code == 0);
    CHECK(text_of(folder.file("pairs")) == expected);
  }
  CHECK(files > 10);
}

TEST_CASE("An output file without a folder lies beside the tournament, so does the list") {
  const Folder folder;
  const std::string file = folder.put("t.trf", four_players("142 3\n152 W\n"));
  CHECK(run("--dutch " + file + " -p pairs.txt -l").code == 0);
  CHECK(text_of(folder.file("pairs.txt")) == "2\n1 3\n4 2\n");
  const std::string list = text_of(folder.file("t.list"));
  CHECK(has(list, kFirstList));
  CHECK(run(file + " -p pairs.txt -l other.list").code == 0);
  CHECK(text_of(folder.file("other.list")) == list);
}

TEST_CASE("The list has the columns of the programs we stand in for") {
  const Folder folder;
  // Round 3 of 5: colours had, preferences of every strength, floats, a barred bye.
  const std::string file = folder.put(
      "t.trf",
      "142 5\n152 W\n" + line(1, " 2.0    1     3 w 1     2 b 1") +
          line(2, " 1.0    2     4 b 1     1 w 0") + line(3, " 1.0    3     1 b 0  0000 - U") +
          line(4, " 0.0    5     2 w 0     5 w 0") + line(5, " 2.0    4  0000 - U     4 b 1"));
  CHECK(run("--dutch " + file + " -p -l").code == 0);
  const std::string list = text_of(folder.file("t.list"));
  CHECK(has(list, kThirdList));
  CHECK(has(list, "\n\n\nrostok-pair "));
  CHECK(run("--dutch " + file + " -c -l checked.list").code == 0);
  const std::string checked = text_of(folder.file("checked.list"));
  CHECK(checked.substr(0, 10) == "Round #1\n\n");
  CHECK(has(checked, "\n\n\nRound #2\n\nID\t"));
}

TEST_CASE("Output goes where it was sent, be it a pipe or a link") {
  const Folder folder;
  const std::string file = folder.put("t.trf", four_players("142 3\n152 W\n"));
  CHECK(run("--dutch " + file + " -p /dev/stdout").out == "2\n1 3\n4 2\n");
  CHECK(fs::is_symlink("/dev/stdout"));
  const std::string target = folder.put("target.txt", "old");
  fs::create_symlink(target, folder.file("link.txt"));
  CHECK(run(file + " -p link.txt").code == 0);
  CHECK(fs::is_symlink(folder.file("link.txt")));
  CHECK(text_of(target) == "2\n1 3\n4 2\n");
}

TEST_CASE("Without a legal pairing no older pairs stay in the output") {
  const Folder folder;
  for (const auto& entry : fs::directory_iterator(kCorpus / "nopair")) {
    if (entry.path().extension() != ".trf") continue;
    const std::string file = folder.put("t.trf", text_of(entry.path()));
    const std::string out = folder.put("pairs.txt", "1\n1 2\n");
    CHECK(run("--dutch " + file + " -p pairs.txt -l").code == 1);
    CHECK(fs::exists(out));
    CHECK(text_of(out).empty());
    CHECK(has(text_of(folder.file("t.list")), "Pref"));
    break;
  }
}

TEST_CASE("JaVaFo's forms: no --dutch, and the switches of its algorithms") {
  const Folder folder;
  const std::string file = folder.put("t.trf", four_players("XXR 3\nXXC white1\n"));
  for (const char* form : {" -p", " -p -w", " -w -p", " -q -p", " -q 10 -p", " -p -q 10"}) {
    INFO(form);
    CHECK(run(file + form).out == "2\n1 3\n4 2\n");
  }
  CHECK(run(file + " -c").code == 0);
}

TEST_CASE("Where no legal pairing exists the program says so with code 1") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(kCorpus / "nopair")) {
    if (entry.path().extension() != ".trf") continue;
    INFO(entry.path());
    const Outcome outcome = run("--dutch " + entry.path().string() + " -p");
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(has(outcome.err, "No legal pairing"));
    ++files;
  }
  CHECK(files > 10);
}

TEST_CASE("Finished tournaments agree, a changed one is shown side by side") {
  const Folder folder;
  const fs::path original = kCorpus / "o10007.trf";
  const Outcome good = run("--dutch " + original.string() + " -c");
  CHECK(good.code == 0);
  CHECK(has(good.out, "o10007: Round #1\n"));
  CHECK_FALSE(has(good.out, "Checker pairings"));

  const std::string swapped = folder.put(
      "swapped.trf", "142 3\n152 W\n" + line(1, " 1.0    1     2 w 1") +
                         line(2, " 0.0    4     1 b 0") + line(3, " 0.5    2     4 w =") +
                         line(4, " 0.5    2     3 b ="));
  const Outcome bad = run("--dutch " + swapped + " -c");
  CHECK(bad.code == 0);
  CHECK(bad.out ==
        "swapped: Round #1\n"
        "  Checker pairings        Tournament pairings \n"
        "      1 -   3                  1 -   2\n"
        "      4 -   2                  3 -   4\n\n\n");
  CHECK(run("check " + swapped).code == 1);
  CHECK(run("check " + original.string()).code == 0);
  const Outcome both = run("check " + original.string() + " " + swapped);
  CHECK(both.code == 1);
  CHECK(has(both.out, "files 2 ok 1 inconsistent 1 refused 0\n"));
  CHECK(run(swapped + " -c 2").out == "\n");
}

TEST_CASE("Of teams and round robins the standings are checked") {
  const fs::path data = ROSTOK_TESTS_DIR "/data/tiebreaks";
  for (const char* name : {"tb041", "tb056"}) {
    const std::string file = (data / (std::string(name) + ".trf")).string();
    const Outcome good = run("check " + file);
    CHECK(good.code == 0);
    CHECK(has(good.out, std::string(name) + ": pairings not compared"));
    CHECK_FALSE(has(good.out, "decides"));
    CHECK(run(file + " -c").code == 0);
    CHECK(run("--dutch " + file + " -c").code == 3);
    CHECK(run(file + " -c 2").code == 3);
  }
  const Folder folder;
  std::string text = text_of(data / "tb056.trf");
  const auto replace = [&text](const std::string& what, const std::string& by) {
    REQUIRE(text.find(what) != std::string::npos);
    text.replace(text.find(what), what.size(), by);
  };
  replace("9.0   12.0   1", "9.0   12.0   2");
  replace("6.0    9.5   2", "6.0    9.5   1");
  const Outcome bad = run("check " + folder.put("teams.trf", text));
  CHECK(bad.code == 1);
  CHECK(has(bad.out, "team 1: rank 2 in the file, 1 by its results (PTS decides)"));
  CHECK(has(bad.out, "team 5: rank 1 in the file, 2 by its results (PTS decides)"));
}

TEST_CASE("The generator repeats itself for a seed, and its tournaments check") {
  const Folder folder;
  const std::string config = folder.put(
      "c.txt",
      "# small\nPlayersNumber=17\r\nRoundsNumber=6\nForfeitRate=8\nRetiredRate=12\n"
      "HalfPointByeRate=15\nLateEntryRate=6\nWithdrawalRate=40\nAcceleration=explicit\n");
  CHECK(run("--dutch -g " + config + " -o a.trf -s 7").code == 0);
  CHECK(run("--dutch -g " + config + " -o b.trf -s 7").code == 0);
  CHECK(run("--dutch -g " + config + " -o c.trf -s 8").code == 0);
  const std::string a = text_of(folder.file("a.trf"));
  CHECK(has(a, "142 6"));
  CHECK(has(a, "001   17"));
  CHECK(a == text_of(folder.file("b.trf")));
  CHECK(a != text_of(folder.file("c.trf")));
  CHECK(run("-g " + config + " -o a.trf -s 7 -l").code == 0);
  const std::string list = text_of(folder.file("a.list"));
  CHECK(list.substr(0, 11) == "Round #1.\n\n");
  CHECK(has(list, "Round #6.\n\nID\t"));
  CHECK(run("-g " + config + " -o n%.trf -s 100 -n 5").code == 0);
  const Outcome checked = run("check " + folder.file("a.trf") + " " + folder.file("n") + "*.trf");
  INFO(checked.out << checked.err);
  CHECK(checked.code == 0);
  CHECK(has(checked.out, "files 6 ok 6"));
  CHECK(run(folder.file("a.trf") + " -g -o again.trf -s 3").code == 0);
  CHECK(run("check " + folder.file("again.trf")).code == 0);
}

TEST_CASE("An explanation names every pair and the article of its colours") {
  const Folder folder;
  const std::string file = folder.put("t.trf", four_players("142 3\n152 B\n"));
  const Outcome english = run(file + " --explain --lang en");
  CHECK(english.code == 0);
  CHECK(has(english.out, "3 Player (White) – 1 Player"));
  CHECK(has(english.out, "5.2.5"));
  const Outcome russian = run(file + " --explain --lang=ru");
  CHECK(has(russian.out, "Очковая группа 0"));
  CHECK(run(file + " -p --explain").out.substr(0, 10) == "2\n3 1\n2 4\n");
}

TEST_CASE("An explanation says in plain words which criterion decided and why he had to float") {
  const Folder folder;
  // C14: 5 had the bye in the last round, so 4 floats down and 3 does not meet 4.
  const std::string file =
      folder.put("t.trf", "142 3\n152 W\n" + line(1, " 0.0    4     3 w 0") +
                              line(2, " 0.0    5     4 b 0") + line(3, " 1.0    1     1 b 1") +
                              line(4, " 1.0    2     2 w 1") + line(5, " 1.0    3  0000 - U"));
  const Outcome english = run(file + " --explain --lang en");
  CHECK(has(english.out,
            "By order it would be 3 Player – 4 Player, but then "
            "1 player would float down two rounds running, now none (C14)\n"));
  CHECK(has(english.out,
            "4 Player (1) floats down: the number of players is odd, somebody has to\n"
            "      Why not 5 Player: then 1 player would float down two rounds running, now none "
            "(C14)\n"));
  CHECK(has(english.out, "Different points: 4 Player (1) floats down, 1 Player (0) floats up"));
  CHECK(has(english.out, "2 Player (0) gets the pairing-allocated bye"));
  const Outcome russian = run(file + " --explain --lang ru");
  CHECK(
      has(russian.out, "но тогда второй тур подряд спустится 1 игрок, а сейчас – ни одного (C14)"));
  CHECK(has(russian.out, "Почему не 5 Player: тогда второй тур подряд спустится 1 игрок"));
  CHECK(has(russian.out, "2 Player (0) свободен от игры"));
}

TEST_CASE("Long work shows its progress on a terminal, and only there") {
  const Folder folder;
  const std::string config = folder.put("c.txt", "PlayersNumber=120\nRoundsNumber=9\n");
  const std::vector<std::string> words{"--lang", "en", "-g", config, "-o",
                                       "n%.trf", "-s", "1",  "-n",   "250"};
  const std::string seen = seen_on_terminal(words);
  CHECK(has(seen, " of 250\033[K"));
  CHECK(seen.substr(seen.size() - 4) == "\r\033[K");  // nothing is left behind
  std::string again;
  for (const std::string& word : words)
    again += "'" + word + "' ";
  const Outcome quiet = run(again);
  CHECK(quiet.code == 0);
  CHECK(quiet.err.empty());
  // What is over at once shows nothing.
  CHECK(seen_on_terminal({"check", folder.file("n1.trf"), "--lang", "en"}).empty());
}

TEST_CASE("A damaged rank is told with the item that decides") {
  const Folder folder;
  const std::string config = folder.put("c.txt", "PlayersNumber=16\nRoundsNumber=5\n");
  REQUIRE(run("-g " + config + " -o t.trf -s 3").code == 0);
  std::string text = text_of(folder.file("t.trf"));
  // Ranks stand in columns 86 to 89.
  std::size_t first = std::string::npos, second = std::string::npos;
  for (std::size_t at = text.find("\n001 "); at != std::string::npos;
       at = text.find("\n001 ", at + 1)) {
    const std::string rank = text.substr(at + 86, 4);
    if (rank == "   1") first = at + 86;
    if (rank == "   2") second = at + 86;
  }
  REQUIRE(first != std::string::npos);
  REQUIRE(second != std::string::npos);
  text.replace(first, 4, "   2").replace(second, 4, "   1");
  const Outcome outcome = run("check " + folder.put("d.trf", text));
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, ": rank 2 in the file, 1 by its results ("));
  CHECK(has(outcome.out, ": rank 1 in the file, 2 by its results ("));
  CHECK_FALSE(has(outcome.out, "Checker pairings"));
  CHECK(run("-check " + folder.file("d.trf")).out == outcome.out);
}

TEST_CASE("Wrong requests have their exit codes and a message") {
  const Folder folder;
  const std::string good = folder.put("good.trf", four_players("142 3\n152 W\n"));
  const auto code = [](const std::string& arguments) {
    const Outcome outcome = run(arguments);
    CHECK_FALSE(outcome.err.empty());
    return outcome.code;
  };
  CHECK(code("--dutch " + folder.file("none.trf") + " -p") == 5);
  CHECK(code("--dutch " + good + " -p /no/such/folder/out") == 5);
  CHECK(code("--dutch " + good) == 3);
  CHECK(code("--burstein " + good + " -p") == 3);
  CHECK(code("--dutch " + good + " -p -x") == 3);
  CHECK(code(good + " " + good + " -p") == 3);
  CHECK(code("-g") == 3);
  CHECK(code("-g -o x -s abc") == 3);
  CHECK(code("-g -o x -s 99999999999999999999999") == 4);
  CHECK(code("-g " + folder.put("c3", "PlayersNumber=99999999999\n") + " -o x") == 4);
  CHECK(code("-g -o x% -n 2 -l") == 3);
  CHECK(code("-g -o x -n 2") == 3);
  CHECK(code(good + " -p --lang fr") == 3);
  CHECK(code("-g " + folder.put("c1", "PlayersNumber=0\n") + " -o x") == 3);
  CHECK(code("-g " + folder.put("c2", "Nonsense=1\n") + " -o x") == 3);
  CHECK(has(run("-g " + folder.file("c2") + " -o x").err, "c2:1:1: Unknown parameter"));
  CHECK(has(run(folder.put("e.trf", "012 x\n") + " -p").err, ": TRF-001: "));
  CHECK(has(run(folder.put("r.trf", four_players("152 W\n")) + " -p").err, "number of rounds"));
  CHECK(has(run(folder.put("k.trf", four_players("142 3\n")) + " -p").err, "152"));
  CHECK(has(run(folder.put("b.trf", four_players("142 3\n152 W\n192 FIDE_BURSTEIN\n")) + " -p").err,
            "not the Dutch system"));
  const Outcome old =
      run(folder.put("o.trf", four_players("142 3\n152 W\n192 FIDE_DUTCH_2017\n")) + " -p");
  CHECK(old.code == 3);
  CHECK(has(old.err, "the rules of 2017"));
}

TEST_CASE("Version and help") {
  CHECK(has(run("--version").out, "rostok-pair "));
  CHECK(run("-r").out == run("--version").out);
  const Outcome help = run("--help");
  CHECK(help.code == 0);
  CHECK(has(help.out, "--dutch"));
  CHECK(has(run("--help --lang ru").out, "составить следующий тур"));
}

TEST_CASE("Russian names in Windows-1251 are read when asked for") {
  const Folder folder;
  std::string text = four_players("142 3\n152 W\n");
  text.replace(text.find("Player"), 6, "\xC8\xE2\xE0\xED\xEE\xE2");
  const std::string file = folder.put("cp.trf", text);
  CHECK(run(file + " -p").code == 3);
  CHECK(run(file + " -p --encoding cp1251").out == "2\n1 3\n4 2\n");
}
