// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "command_context.h"
#include "rostok/engine_host/engine.h"

namespace rostok::cli {

// The examination of one engine. Each finding is a line on the output: “+” works, “-” does not; a
// fault with which nothing works is an error with exit code 6.
class EngineDoctor {
 public:
  EngineDoctor(CommandContext& context, engine_host::EngineSettings settings);
  void examine();

 private:
  void say(const std::string& line);
  void good(const std::string& line);
  void lacks(const std::string& line);
  bool broken(const base::Error& error, const std::string& meaning);
  [[nodiscard]] bool has_option(const char* name) const;

  void explain_failed_start(const base::Error& error);
  void tell_last_words(const engine_host::Conversation& heard);
  bool try_depth();
  bool try_nodes();
  bool try_stop();
  bool tell_that_stop_is_ignored();
  void try_lines();
  void try_chess960();
  void try_again();
  void tell_memory();
  void try_quit();

  CommandContext& context_;
  engine_host::EngineSettings settings_;
  engine_host::EngineHost host_;
  std::unique_ptr<engine_host::Engine> engine_;
  std::vector<uci::Option> options_;
  int missing_ = 0;
  bool ignores_stop_ = false;
};

}  // namespace rostok::cli
