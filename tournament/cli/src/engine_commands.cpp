// SPDX-License-Identifier: MIT
// Engines: which are there, what is wrong with one, and how strong the steps of the ladder are.
#include "engine_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <set>
#include <thread>

#include "engine_doctor.h"
#include "rostok/base/text.h"
#include "rostok/engine_host/engine.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using engine_host::Engine;
using engine_host::EngineHost;
using engine_host::EngineSettings;

namespace {

// Engines that distributions package; not all of them speak UCI.
constexpr const char* kKnownEngines[] = {
    "stockfish", "fairy-stockfish", "ethereal-chess", "ethereal", "toga2",    "fruit",
    "glaurung",  "sjaakii",         "igel",           "gnuchess", "hoichess", "phalanx",
    "crafty",    "sjeng",           "fairymax",       "dreamer",  "hachu"};

std::vector<std::string> installed_engines() {
  const char* variable = std::getenv("PATH");
  std::vector<std::string> folders;
  for (const auto folder : base::split(variable != nullptr ? variable : "", ':'))
    folders.emplace_back(folder);
  folders.emplace_back("/usr/games");
  std::vector<std::string> found;
  std::set<fs::path> seen;
  for (const std::string& folder : folders) {
    for (const char* name : kKnownEngines) {
      std::error_code error;
      const fs::path real = fs::canonical(fs::path(folder) / name, error);
      if (!error && seen.insert(real).second) found.push_back((fs::path(folder) / name).string());
    }
  }
  return found;
}

// What an engine calls itself, or why it cannot be used; nothing is worse than a list that waits.
std::string introduce(CommandContext& context, EngineHost& host, const std::string& path) {
  EngineSettings settings{path, engine_host::arguments_for(path), {}, {}};
  settings.timeouts.start = std::chrono::seconds(15);  // slow starters under load
  const auto info = Engine(host, settings).identify();
  if (info) return info->name.empty() ? context.tr("an engine without a name") : info->name;
  return context.tr("cannot be used: {1}", {context.words.text(info.error())});
}

void list_engines(CommandContext& context) {
  const auto paths = installed_engines();
  const auto chosen = engine_host::find_engine();
  EngineHost host;
  // Two at a time: one that says nothing does not hold up the others, all at once would be slow.
  std::vector<std::promise<std::string>> names(paths.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++)
      names[i].set_value(introduce(context, host, paths[i]));
  };
  const std::jthread first(work), second(work);
  for (std::size_t i = 0; i < paths.size(); ++i)
    context.out << (chosen && *chosen == paths[i] ? "* " : "  ") << paths[i] << ": "
                << names[i].get_future().get() << std::endl;
  if (!chosen) return context.fail(chosen.error());
  if (std::find(paths.begin(), paths.end(), *chosen) == paths.end())
    context.out << "* " << *chosen << ": " << introduce(context, host, *chosen) << '\n';
  context.out << context.tr("* is the engine that Rostok uses.") << '\n';
}

void test_engine(CommandContext& context, const std::string& name,
                 const std::vector<std::string>& arguments) {
  const auto path = engine_host::find_engine(name);
  if (!path) return context.fail(path.error());
  EngineDoctor(context, {*path,
                         arguments.empty() ? engine_host::arguments_for(*path) : arguments,
                         {{"Threads", "1"}, {"Hash", "16"}},
                         {}})
      .examine();
}

}  // namespace

void add_engine_commands(CLI::App& app, CommandContext& context) {
  CLI::App* engine =
      app.add_subcommand("engine", context.tr("Chess engines: find, examine, measure"));
  engine->require_subcommand(1);
  engine->add_subcommand("list", context.tr("Engines on this computer"))->callback([&context] {
    list_engines(context);
  });

  struct TestOptions {
    std::string name;
    std::vector<std::string> arguments;
  };
  const auto test = std::make_shared<TestOptions>();
  CLI::App* test_command =
      engine->add_subcommand("test", context.tr("Examine one engine and say what is wrong"));
  test_command->add_option("ENGINE", test->name,
                           context.tr("Path or name; default: the engine Rostok uses"));
  test_command->add_option("ARGUMENTS", test->arguments,
                           context.tr("Arguments for the engine, after --"));
  test_command->callback([&context, test] { test_engine(context, test->name, test->arguments); });

  add_match_command(*engine, context);
}

}  // namespace rostok::cli
