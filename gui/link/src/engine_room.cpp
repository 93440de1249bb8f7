// SPDX-License-Identifier: MIT
#include "rostok/link/engine_room.h"

#include <unordered_map>
#include <utility>

#include "rostok/engine_host/engine.h"
#include "rostok/levels/player.h"

namespace rostok::link {

// Questions of the window that have no answer yet. Only the thread of the window touches it.
struct EngineRoom::Asked {
  std::unordered_map<Ticket, analysis::Ticket> open;  // own number: number of the service
  Ticket last = 0;
};

EngineRoom::EngineRoom(EngineRoomSettings settings, Worker* worker)
    : settings_(std::move(settings)), worker_(worker), asked_(std::make_shared<Asked>()) {}

EngineRoom::~EngineRoom() = default;

base::Result<analysis::Service*> EngineRoom::service() {
  if (service_) return service_.get();
  const auto path = engine_host::find_engine(settings_.engine);
  if (!path) return base::fail(path.error());
  auto settings = levels::engine_settings(*path);
  if (!settings_.arguments.empty()) settings.arguments = settings_.arguments;
  settings.timeouts = settings_.timeouts;
  settings.idle = settings_.idle;
  service_ = std::make_unique<analysis::Service>(host_, settings, 1, settings_.evaluations);
  return service_.get();
}

void EngineRoom::rest() {
  if (service_) service_->rest();
}

void EngineRoom::close() {
  service_.reset();
}

viewmodel::Evaluator::Ticket EngineRoom::evaluate(const analysis::Request& request, Done done) {
  const Ticket ticket = ++asked_->last;
  const auto tell = [worker = worker_, asked = asked_, ticket,
                     done = std::move(done)](const base::Result<analysis::Evaluation>& found) {
    worker->tell([=] {
      if (asked->open.erase(ticket) != 0) done(found);
    });
  };
  asked_->open[ticket] = 0;
  const auto ready = service();
  if (!ready) {
    tell(base::fail(ready.error()));
    return ticket;
  }
  asked_->open[ticket] = (*ready)->analyse(request, tell);
  return ticket;
}

void EngineRoom::cancel(Ticket ticket) {
  const auto found = asked_->open.find(ticket);
  if (found == asked_->open.end()) return;
  const analysis::Ticket inner = found->second;
  asked_->open.erase(found);
  if (service_) service_->cancel(inner);
}

std::optional<base::Error> EngineRoom::problem() {
  const auto ready = service();
  if (ready) return std::nullopt;
  return ready.error();
}

}  // namespace rostok::link
