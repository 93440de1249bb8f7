// SPDX-License-Identifier: MIT
// The one engine of this computer: started with the first question, again after a failure, and
// ended when nobody has asked for a while.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "rostok/analysis/service.h"
#include "rostok/link/worker.h"
#include "rostok/viewmodel/evaluator.h"

namespace rostok::link {

struct EngineRoomSettings {
  std::string engine{};  // empty: engine_host::find_engine()
  std::vector<std::string> arguments{};
  engine_host::Timeouts timeouts{};
  std::shared_ptr<analysis::EvaluationCache> evaluations{};  // none: nothing is remembered
  std::chrono::milliseconds idle{60'000};                    // after that the engine is ended
};

class EngineRoom final : public viewmodel::Evaluator {
 public:
  // `worker` carries the answers to the thread of the window and outlives the room; it may be null
  // when evaluate() is not used.
  EngineRoom(EngineRoomSettings settings, Worker* worker);
  ~EngineRoom() override;
  EngineRoom(const EngineRoom&) = delete;
  EngineRoom& operator=(const EngineRoom&) = delete;

  // Looks for the engine at every call until there is one, so that installing it helps at once.
  [[nodiscard]] base::Result<analysis::Service*> service();
  // Ends the engine as soon as nothing waits for it.
  void rest();
  // Ends it at once, answers everything with Cancelled and waits until nothing of that is running.
  void close();

  Ticket evaluate(const analysis::Request& request, Done done) override;
  void cancel(Ticket ticket) override;
  [[nodiscard]] std::optional<base::Error> problem() override;

 private:
  struct Asked;
  EngineRoomSettings settings_;
  Worker* worker_;
  engine_host::EngineHost host_;
  std::shared_ptr<Asked> asked_;
  // Its end waits for its handlers, which use everything above.
  std::unique_ptr<analysis::Service> service_;
};

}  // namespace rostok::link
