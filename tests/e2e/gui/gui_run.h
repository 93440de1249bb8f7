// SPDX-License-Identifier: MIT
// A display of its own, the program on it, and hands: mouse and keys through xdotool.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rostok::e2e {

// Ends with the object; stdout and stderr go to one file.
class Child {
 public:
  Child(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
        const std::filesystem::path& output);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  // Exit code once it has ended by itself, at most `seconds`; -1 = still running.
  int wait(int seconds);
  [[nodiscard]] bool running();
  // Programs that it has started and that have not ended.
  [[nodiscard]] int children() const;
  // SIGKILL for each of them; how many there were.
  int kill_children() const;
  void signal(int number) const;
  // Processor time used so far, in seconds.
  [[nodiscard]] double processor_time() const;

 private:
  [[nodiscard]] std::vector<pid_t> living_children() const;

  pid_t pid_ = -1;
  int code_ = -1;
};

std::string read_all(const std::filesystem::path& path);

class Display {
 public:
  explicit Display(const std::vector<std::string>& extra = {});
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  // The server ends under the programs that use it; then another one.
  void close() { server_.reset(); }
  void open();
  ~Display();

 private:
  std::vector<std::string> extra_;
  std::filesystem::path folder_;
  std::string name_;
  std::unique_ptr<Child> server_;
};

class GuiRun {
 public:
  explicit GuiRun(const std::vector<std::string>& arguments = {}, const std::map<std::string, std::string>& environment = {});

  // Again, with the same data, after the program or its display has ended.
  void start();
  Display& display() { return display_; }

  void click(const std::string& id);
  void click_square(const std::string& square, int button = 1);
  void drag(const std::string& from, const std::string& to);
  void drag_to_square(const std::string& id, const std::string& to);
  void type(const std::string& text);
  void press(const std::string& key);
  // At a part 0 … 1 of a widget that may be gone by now; true when it was there.
  bool poke(const std::string& id, double across, double down, int button = 1);
  void screenshot(const std::string& name) const;

  // Polls the widget file until it says so; fails the test after ten seconds.
  void wait_for(const std::string& what, const std::function<bool()>& holds, int seconds = 10);
  void wait_for_widget(const std::string& id);
  void wait_for_fen(const std::string& beginning);
  void wait_for_line(const std::string& line, int seconds = 10);

  [[nodiscard]] std::string value(const std::string& key) const;  // rest of the line `key …`
  [[nodiscard]] std::string last_value(const std::string& key) const;  // of the last such line
  // Ids of everything that can be pressed now.
  [[nodiscard]] std::vector<std::string> pressable() const;
  [[nodiscard]] bool has(const std::string& id) const;
  [[nodiscard]] std::string output() const;
  Child& program() { return *program_; }
  [[nodiscard]] std::filesystem::path data() const { return display_.folder() / "data"; }

 private:
  struct Point { int x, y; };
  [[nodiscard]] Point middle(const std::string& id) const;
  [[nodiscard]] Point square(const std::string& name) const;
  void xdotool(const std::string& arguments) const;

  Display display_;
  std::filesystem::path widgets_;
  std::vector<std::string> arguments_;
  std::map<std::string, std::string> environment_;
  std::unique_ptr<Child> program_;
};

}  // namespace rostok::e2e
