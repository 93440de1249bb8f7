// SPDX-License-Identifier: MIT
#include "gui_run.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "catch.h"

namespace rostok::e2e {
namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 30s;  // for busy machines; it only ends a test that has failed already
constexpr auto kStep = 20ms;

std::filesystem::path fresh_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "rostok-gui-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  return name;
}

bool poll_until(const std::function<bool()>& holds, std::chrono::seconds patience = kPatience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!holds()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(kStep);
  }
  return true;
}

}  // namespace

std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Child::Child(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
             const std::filesystem::path& output) {
  pid_ = fork();
  REQUIRE(pid_ >= 0);
  if (pid_ != 0) return;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(file, 1);
  dup2(file, 2);
  for (const auto& [name, value] : environment) {
    if (value.empty()) unsetenv(name.c_str());
    else setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execvp(words[0], words.data());
  _exit(127);
}

Child::~Child() {
  if (!running()) return;
  kill(pid_, SIGTERM);
  if (wait(2) != -1 || pid_ < 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

bool Child::running() {
  if (pid_ < 0) return false;
  int status = 0;
  if (waitpid(pid_, &status, WNOHANG) == 0) return true;
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  pid_ = -1;
  return false;
}

int Child::wait(int seconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (running() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(kStep);
  return pid_ < 0 ? code_ : -1;
}

std::vector<pid_t> Child::living_children() const {
  std::vector<pid_t> found;
  std::error_code ignored;
  for (const auto& thread : std::filesystem::directory_iterator("/proc/" + std::to_string(pid_) + "/task", ignored)) {
    std::istringstream ids(read_all(thread.path() / "children"));
    for (std::string id; ids >> id;) {
      std::istringstream stat(read_all("/proc/" + id + "/stat"));
      std::string number, name, state;
      stat >> number >> name >> state;
      if (!state.empty() && state != "Z") found.push_back(std::stoi(id));
    }
  }
  return found;
}

int Child::children() const {
  return static_cast<int>(living_children().size());
}

int Child::kill_children() const {
  const auto found = living_children();
  for (const pid_t child : found) kill(child, SIGKILL);
  return static_cast<int>(found.size());
}

void Child::signal(int number) const {
  if (pid_ > 0) kill(pid_, number);
}

double Child::processor_time() const {
  std::string text = read_all("/proc/" + std::to_string(pid_) + "/stat");
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0, system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

Display::Display(const std::vector<std::string>& extra) : extra_(extra), folder_(fresh_folder()) {
  open();
}

void Display::open() {
  name_.clear();
  // The server chooses a free number itself and prints it.
  std::vector<std::string> command = {"Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"};
  command.insert(command.end(), extra_.begin(), extra_.end());
  const auto number = folder_ / "display";
  std::error_code ignored;
  std::filesystem::remove(number, ignored);  // of the server before
  server_ = std::make_unique<Child>(command, std::map<std::string, std::string>{}, number);
  const auto find_number = [&] {  // between whatever else the server says
    std::istringstream lines(read_all(number));
    for (std::string line; std::getline(lines, line) && !lines.eof();)
      if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos) name_ = ":" + line;
    return !name_.empty();
  };
  REQUIRE(poll_until(find_number));
  REQUIRE_FALSE(name_.empty());
}

Display::~Display() {
  server_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

GuiRun::GuiRun(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment)
    : widgets_(display_.folder() / "widgets"), arguments_(arguments), environment_(environment) {
  start();
}

void GuiRun::start() {
  std::error_code ignored;
  std::filesystem::remove(widgets_, ignored);
  std::vector<std::string> command = {std::string(ROSTOK_BIN_DIR) + "/rostok-gui", "--dump-widgets", widgets_.string(), "--data", data().string()};
  command.insert(command.end(), arguments_.begin(), arguments_.end());
  std::map<std::string, std::string> all = environment_;
  all["DISPLAY"] = display_.name();
  program_ = std::make_unique<Child>(command, all, display_.folder() / "output");
  wait_for("first page", [this] { return !read_all(widgets_).empty(); });
  // Without a window manager nobody gives the keys to the window.
  xdotool("search --onlyvisible --classname rostok-gui windowfocus");
}

void GuiRun::xdotool(const std::string& arguments) const {
  const std::string command = "DISPLAY=" + display_.name() + " xdotool " + arguments + " >/dev/null 2>&1";
  INFO(command);
  REQUIRE(std::system(command.c_str()) == 0);
}

std::string GuiRun::value(const std::string& key) const {
  std::istringstream lines(read_all(widgets_));
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key + ' ')) return line.substr(key.size() + 1);
  return {};
}

std::string GuiRun::last_value(const std::string& key) const {
  std::istringstream lines(read_all(widgets_));
  std::string last;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key + ' ')) last = line.substr(key.size() + 1);
  return last;
}

std::vector<std::string> GuiRun::pressable() const {
  std::vector<std::string> ids;
  std::istringstream lines(read_all(widgets_));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string id;
    int x = 0, y = 0, w = 0, h = 0, enabled = 0;
    if (fields >> id >> x >> y >> w >> h >> enabled && enabled == 1 && w > 0 && h > 0) ids.push_back(id);
  }
  return ids;
}

bool GuiRun::poke(const std::string& id, double across, double down, int button) {
  std::istringstream numbers(value(id));
  int x = 0, y = 0, w = 0, h = 0;
  if (!(numbers >> x >> y >> w >> h) || w <= 0 || h <= 0) return false;
  xdotool("mousemove " + std::to_string(x + static_cast<int>(across * w)) + ' ' + std::to_string(y + static_cast<int>(down * h)) + " click " + std::to_string(button));
  return true;
}

bool GuiRun::has(const std::string& id) const {
  return !value(id).empty();
}

std::string GuiRun::output() const {
  return read_all(display_.folder() / "output");
}

void GuiRun::wait_for(const std::string& what, const std::function<bool()>& holds, int seconds) {
  const bool came = poll_until([&] { return holds() || !program_->running(); }, std::chrono::seconds(seconds)) && holds();
  INFO("waiting for " << what << "\n" << read_all(widgets_) << output());
  REQUIRE(came);
}

void GuiRun::wait_for_widget(const std::string& id) {
  wait_for(id, [&] { return value(id).ends_with(" 1"); });
}

void GuiRun::wait_for_fen(const std::string& beginning) {
  wait_for("position " + beginning, [&] { return value("fen").starts_with(beginning); });
}

void GuiRun::wait_for_line(const std::string& line, int seconds) {
  wait_for(line, [&] { return read_all(widgets_).find(line + '\n') != std::string::npos; }, seconds);
}

GuiRun::Point GuiRun::middle(const std::string& id) const {
  std::istringstream numbers(value(id));
  int x = 0, y = 0, w = 0, h = 0;
  numbers >> x >> y >> w >> h;
  INFO(id);
  REQUIRE(w > 0);
  return {x + w / 2, y + h / 2};
}

GuiRun::Point GuiRun::square(const std::string& name) const {
  std::istringstream numbers(value("board"));
  int x = 0, y = 0, w = 0;
  numbers >> x >> y >> w;
  REQUIRE(w > 0);
  const int side = w / 8, file = name[0] - 'a', rank = name[1] - '1';
  const bool flipped = value("square").find("flipped") != std::string::npos;
  const int column = flipped ? 7 - file : file, row = flipped ? rank : 7 - rank;
  return {x + column * side + side / 2, y + row * side + side / 2};
}

void GuiRun::click(const std::string& id) {
  wait_for_widget(id);
  const Point at = middle(id);
  xdotool("mousemove " + std::to_string(at.x) + ' ' + std::to_string(at.y) + " click 1");
}

void GuiRun::click_square(const std::string& name, int button) {
  const Point at = square(name);
  xdotool("mousemove " + std::to_string(at.x) + ' ' + std::to_string(at.y) + " click " + std::to_string(button));
}

void GuiRun::drag_to_square(const std::string& id, const std::string& to) {
  const Point a = middle(id), b = square(to);
  const auto text = [](int x, int y) { return std::to_string(x) + ' ' + std::to_string(y); };
  xdotool("mousemove " + text(a.x, a.y) + " mousedown 1 mousemove " + text((a.x + b.x) / 2, (a.y + b.y) / 2) + " mousemove " + text(b.x, b.y) + " mouseup 1");
}

void GuiRun::drag(const std::string& from, const std::string& to) {
  const Point a = square(from), b = square(to);
  const auto text = [](int x, int y) { return std::to_string(x) + ' ' + std::to_string(y); };
  xdotool("mousemove " + text(a.x, a.y) + " mousedown 1 mousemove " + text((a.x + b.x) / 2, (a.y + b.y) / 2) + " mousemove " + text(b.x, b.y) + " mouseup 1");
}

void GuiRun::type(const std::string& text) {
  xdotool("type --delay 20 '" + text + "'");
}

void GuiRun::press(const std::string& key) {
  xdotool("key " + key);
}

void GuiRun::screenshot(const std::string& name) const {
  std::filesystem::create_directories(ROSTOK_ARTIFACTS_DIR);
  const std::string file = std::string(ROSTOK_ARTIFACTS_DIR) + '/' + name + ".png";
  // The picture of a window that is not painted yet is one colour, and small.
  std::uintmax_t size = 0;
  for (int attempt = 0; attempt < 50 && size <= 10'000; ++attempt) {
    if (attempt > 0) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    REQUIRE(std::system(("DISPLAY=" + display_.name() + " import -window root '" + file + "'").c_str()) == 0);
    size = std::filesystem::file_size(file);
  }
  REQUIRE(size > 10'000);
}

}  // namespace rostok::e2e
