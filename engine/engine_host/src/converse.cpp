// SPDX-License-Identifier: MIT
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <future>

#include "child_process.h"
#include "rostok/engine_host/engine.h"
#include "session.h"

namespace rostok::engine_host {

namespace asio = boost::asio;
using base::Result;

namespace {

constexpr std::size_t kMostLines = 100;
constexpr std::size_t kMostBytes = 200;

asio::awaitable<Result<Conversation>> talk(asio::io_context& loop, EngineSettings settings,
                                           std::vector<std::string> commands,
                                           Clock::time_point deadline) {
  ChildProcess child(loop);
  if (auto started = child.start(settings.path, settings.arguments, true); !started)
    co_return tl::unexpected(started.error());
  child.set_deadline(deadline, "The engine did not answer in time");
  // One that is gone already may still have said something.
  for (std::string& command : commands)
    (void)co_await child.write_line(std::move(command));
  Conversation heard;
  while (heard.lines.size() < kMostLines) {
    auto line = co_await child.read_line();
    if (!line) {
      heard.ended = line.error().kind == base::ErrorKind::EngineFailed;
      break;
    }
    while (!line->empty() && static_cast<unsigned char>(line->back()) <= ' ')
      line->pop_back();
    if (line->size() > kMostBytes) line->resize(kMostBytes);
    heard.lines.push_back(std::move(*line));
  }
  co_return heard;
}

}  // namespace

Result<Conversation> converse(EngineHost& host, const EngineSettings& settings,
                              std::vector<std::string> commands,
                              std::chrono::milliseconds patience) {
  std::promise<Result<Conversation>> promise;
  asio::io_context& loop = host.loop().context;
  asio::co_spawn(
      loop,
      [&]() -> asio::awaitable<void> {
        promise.set_value(
            co_await talk(loop, settings, std::move(commands), Clock::now() + patience));
      },
      asio::detached);
  return promise.get_future().get();
}

}  // namespace rostok::engine_host
