// SPDX-License-Identifier: MIT
// UCI engines as quiet servants: whatever one does – dies, hangs, lies, floods – the caller gets
// a typed error by an absolute deadline, and no process is left behind.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/position.h"
#include "rostok/uci/codec.h"

namespace rostok::engine_host {

struct OptionSetting {
  std::string name, value;
  bool required = false;  // an engine without it is then refused (Unsupported)
};

struct Timeouts {
  std::chrono::milliseconds start{20'000};   // until uciok and readyok
  std::chrono::milliseconds ready{10'000};   // every later readyok
  std::chrono::milliseconds search{60'000};  // a whole search, whatever its limits
  std::chrono::milliseconds stop{2'000};     // bestmove after stop
  std::chrono::milliseconds quit{1'000};     // end after quit; then it is killed
};

struct EngineSettings {
  std::string path;
  std::vector<std::string> arguments;
  std::vector<OptionSetting> options;
  Timeouts timeouts;
  // One that had nothing to do for so long is ended; the next search starts it again. 0: never.
  std::chrono::milliseconds idle{0};
};

struct EngineInfo {
  std::string name, author;
  std::vector<uci::Option> options;
};

struct SearchRequest {
  chess::Position start;
  std::vector<chess::Move> moves;  // each legal in its turn
  uci::SearchLimits limits;
  int lines = 1;                         // MultiPV; an engine without it is refused when above 1
  std::vector<OptionSetting> options{};  // kept until a later request says otherwise
  bool new_game = false;                 // forget what was learned (ucinewgame)
};

struct SearchLine {
  uci::Score score;  // from the side to move
  int depth = 0;
  std::vector<chess::Move> moves;  // legal ones only: cut before the first that is not
};

struct SearchResult {
  chess::Move best;
  // By MultiPV number: the last set in which every line has an exact score of one depth. May
  // be empty.
  std::vector<SearchLine> lines;
  std::uint64_t nodes = 0;
  std::string engine{};  // as it calls itself
  int depth = 0;         // the deepest that was told of
  // It did not obey "stop" and was ended; this is what it had found.
  bool ended_by_force = false;
};

// Owns the I/O thread. Destroy it after its engines.
class EngineHost {
 public:
  EngineHost();
  ~EngineHost();
  EngineHost(const EngineHost&) = delete;
  EngineHost& operator=(const EngineHost&) = delete;

  class Loop;
  [[nodiscard]] Loop& loop() { return *loop_; }

 private:
  std::unique_ptr<Loop> loop_;
};

// One engine, started at its first use and started again after a failure (at most once a
// second). Searches run one after the other. A limit of nodes is kept for engines that know none.
// One that does not obey "stop" is from then on given only searches that it ends by itself (time
// instead of nodes it does not count), and ended when a search is cancelled.
// All methods may be called from any thread; those that wait, and the destructor, not from a
// handler.
class Engine {
 public:
  using InfoHandler = std::function<void(const SearchLine&, int multipv)>;
  using Done = std::function<void(base::Result<SearchResult>)>;

  Engine(EngineHost& host, EngineSettings settings);
  ~Engine();  // quits the engine; waits for its end, at most Timeouts::stop + quit
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Handlers are called on the I/O thread and must be quick; `done` exactly once.
  void search(SearchRequest request, Done done, InfoHandler on_info = {});
  [[nodiscard]] base::Result<SearchResult> search_and_wait(SearchRequest request);

  // Starts the engine if need be and tells who it is.
  [[nodiscard]] base::Result<EngineInfo> identify();

  // Ends the running search and those that wait with ErrorKind::Cancelled, at once, however slow
  // the engine is to obey.
  void cancel();

  // Asks the running search for what it has found so far.
  void stop();

  // Ends the process as soon as nothing waits for it; a later search starts it again.
  void rest();

  // What the destructor does, with its outcome: Timeout when the engine ignored "quit" and was
  // ended by force. No search may follow.
  base::Result<void> close();

  // Process id of the running engine; 0 when there is none. For reports and tests.
  [[nodiscard]] int process_id();

 private:
  class Session;
  std::shared_ptr<Session> session_;
};

// The engine program: `setting` if not empty, else ROSTOK_ENGINE, else stockfish. A name without
// a slash is looked for on PATH and where distributions put games. NotFound says what was tried.
[[nodiscard]] base::Result<std::string> find_engine(const std::string& setting = {});

// What a known program must be told to speak UCI ("--uci" for GNU Chess); most need nothing.
[[nodiscard]] std::vector<std::string> arguments_for(const std::string& path);

// What a program writes when it is sent `commands`: for examining one that is no UCI engine.
struct Conversation {
  std::vector<std::string> lines;  // both its streams, at most 100 lines, cut to 200 bytes
  bool ended = false;              // it ended by itself within `patience`
};
[[nodiscard]] base::Result<Conversation> converse(EngineHost& host, const EngineSettings& settings,
                                                  std::vector<std::string> commands,
                                                  std::chrono::milliseconds patience);

}  // namespace rostok::engine_host
