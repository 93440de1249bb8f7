// SPDX-License-Identifier: MIT
#include "rostok/engine_host/engine.h"

#include <boost/asio/post.hpp>
#include <future>

#include "session.h"

namespace rostok::engine_host {

namespace asio = boost::asio;

EngineHost::EngineHost() : loop_(std::make_unique<Loop>()) {}
EngineHost::~EngineHost() = default;

Engine::Engine(EngineHost& host, EngineSettings settings)
    : session_(std::make_shared<Session>(host.loop().context, std::move(settings))) {}

Engine::~Engine() {
  (void)close();
}

base::Result<void> Engine::close() {
  std::promise<base::Result<void>> closed;
  asio::post(session_->loop(), [this, &closed] {
    session_->shut_down(
        [&closed](base::Result<void> result) { closed.set_value(std::move(result)); });
  });
  return closed.get_future().get();
}

void Engine::search(SearchRequest request, Done done, InfoHandler on_info) {
  asio::post(session_->loop(),
             [session = session_, job = Session::SearchJob{std::move(request), std::move(done),
                                                           std::move(on_info)}]() mutable {
               session->add(std::move(job));
             });
}

base::Result<SearchResult> Engine::search_and_wait(SearchRequest request) {
  std::promise<base::Result<SearchResult>> promise;
  search(std::move(request),
         [&promise](base::Result<SearchResult> result) { promise.set_value(std::move(result)); });
  return promise.get_future().get();
}

base::Result<EngineInfo> Engine::identify() {
  std::promise<base::Result<EngineInfo>> promise;
  asio::post(session_->loop(), [this, &promise] {
    session_->add(Session::IdentifyJob{
        [&promise](base::Result<EngineInfo> info) { promise.set_value(std::move(info)); }});
  });
  return promise.get_future().get();
}

void Engine::cancel() {
  asio::post(session_->loop(), [session = session_] { session->cancel(); });
}

void Engine::stop() {
  asio::post(session_->loop(), [session = session_] { session->stop(); });
}

void Engine::rest() {
  asio::post(session_->loop(), [session = session_] { session->rest(); });
}

int Engine::process_id() {
  std::promise<int> id;
  asio::post(session_->loop(), [this, &id] { id.set_value(session_->process_id()); });
  return id.get_future().get();
}

}  // namespace rostok::engine_host
