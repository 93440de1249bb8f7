// SPDX-License-Identifier: MIT
#include "child_process.h"

#include <unistd.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <istream>

#include "child_setup.h"
#include "mark.h"

namespace rostok::engine_host {

namespace asio = boost::asio;
namespace bp = boost::process;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {
constexpr std::size_t kLongestLine = 64 * 1024;
constexpr auto kAsValue = asio::as_tuple(asio::use_awaitable);

base::Unexpected too_late(const char* missed) {
  return tl::unexpected(base::Error{ErrorKind::Timeout, missed, {}, {}, {}});
}
}  // namespace

struct ChildProcess::Parts {
  explicit Parts(asio::io_context& loop)
      : context(loop), in(loop), out(loop), timer(loop), buffer(kLongestLine) {}
  asio::io_context& context;
  bp::async_pipe in, out;
  asio::steady_timer timer;
  asio::streambuf buffer;
  bp::child child;
  bool started = false;
  bool expired = false;
  const char* missed = "";
};

ChildProcess::ChildProcess(asio::io_context& loop) : parts_(std::make_shared<Parts>(loop)) {}

ChildProcess::~ChildProcess() {
  kill();
  if (!parts_->started) return;
  std::error_code ignored;
  parts_->child.wait(ignored);
}

Result<void> ChildProcess::start(const std::string& path, const std::vector<std::string>& arguments,
                                 bool with_errors) {
  std::error_code error;
  const pid_t self = getpid();
  const auto launch = [&](auto&&... outputs) {
    return bp::child(
        bp::exe = path, bp::args = arguments, bp::std_in < parts_->in, outputs..., error,
        bp::extend::on_exec_setup([self](auto& /*executor*/) { prepare_child(self); }));
  };
  parts_->child = with_errors ? launch((bp::std_out & bp::std_err) > parts_->out)
                              : launch(bp::std_out > parts_->out, bp::std_err > bp::null);
  if (error)
    return fail(ErrorKind::EngineFailed, "The engine {1} cannot be started: {2}",
                {path, error.message()});
  parts_->started = true;
  return {};
}

void ChildProcess::set_deadline(Clock::time_point deadline, const char* missed) {
  Parts& p = *parts_;
  p.missed = missed;
  p.expired = false;
  p.timer.expires_at(deadline);
  p.timer.async_wait([weak = std::weak_ptr(parts_), deadline](boost::system::error_code error) {
    const auto parts = weak.lock();
    if (error || !parts || parts->timer.expiry() != deadline) return;
    parts->expired = true;
    parts->out.cancel();
    parts->in.cancel();
  });
}

asio::awaitable<Result<std::string>> ChildProcess::read_line() {
  const std::shared_ptr<Parts> keep = parts_;  // may outlive the ChildProcess while it waits
  Parts& p = *keep;
  if (p.expired) co_return too_late(p.missed);
  const auto [error, size] = co_await asio::async_read_until(p.out, p.buffer, '\n', kAsValue);
  if (error) {
    if (p.expired) co_return too_late(p.missed);
    if (error == asio::error::not_found)
      co_return fail(ErrorKind::EngineFailed, "The engine wrote a line without end");
    co_return tl::unexpected(co_await ended(keep));
  }
  std::string line;
  std::istream stream(&p.buffer);
  std::getline(stream, line);
  co_return line;
}

asio::awaitable<Result<void>> ChildProcess::write_line(std::string text) {
  const std::shared_ptr<Parts> keep = parts_;
  text += '\n';
  const auto [error, size] = co_await asio::async_write(keep->in, asio::buffer(text), kAsValue);
  if (error && keep->expired) co_return too_late(keep->missed);
  if (error) co_return tl::unexpected(co_await ended(keep));
  co_return Result<void>{};
}

// How it ended. The pipe closes a moment before the system knows the exit code.
asio::awaitable<base::Error> ChildProcess::ended(std::shared_ptr<Parts> parts) {
  const auto sentence = [](const char* message, std::vector<std::string> arguments = {}) {
    return base::Error{ErrorKind::EngineFailed, message, std::move(arguments), {}, {}};
  };
  asio::steady_timer pause(parts->context);
  for (int i = 0; i < 20; ++i) {
    std::error_code error;
    if (!parts->child.running(error)) {
      const auto end = end_of_child(parts->child.native_exit_code());
      const char* message = end.by_signal ? N_("The engine crashed or was killed (signal {1})")
                                          : N_("The engine ended unexpectedly with exit code {1}");
      co_return sentence(message, {std::to_string(end.number)});
    }
    pause.expires_after(std::chrono::milliseconds(5));
    co_await pause.async_wait(kAsValue);
  }
  co_return sentence(N_("The engine closed its connection"));
}

int ChildProcess::id() const {
  return parts_->started ? parts_->child.id() : 0;
}

void ChildProcess::kill() {
  if (parts_->started) kill_group(parts_->child.id());
  parts_->timer.cancel();
  boost::system::error_code ignored;
  parts_->in.close(ignored);
  parts_->out.close(ignored);
}

}  // namespace rostok::engine_host
