// SPDX-License-Identifier: MIT
// What the engine said of positions, kept in a club file so that it survives a restart.
#pragma once
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "rostok/analysis/service.h"

namespace rostok::link {

// Opens the file (usually PersonalFiles::club_path()) at the first question, on a thread of its
// own: no window waits for a disk. Until it is open, and when it cannot be opened, evaluations are
// kept in memory. From any thread.
class ClubEvaluations final : public analysis::EvaluationCache {
 public:
  explicit ClubEvaluations(std::filesystem::path file);
  ~ClubEvaluations() override;
  ClubEvaluations(const ClubEvaluations&) = delete;
  ClubEvaluations& operator=(const ClubEvaluations&) = delete;

  std::optional<analysis::Evaluation> find(const Query& query) override;
  void keep(const Query& query, const analysis::Evaluation& evaluation) override;

  // Waits until the file is open; false when it cannot be.
  [[nodiscard]] bool wait_until_open();

 private:
  void open();
  void start_opening();  // locked

  const std::filesystem::path path_;
  std::shared_ptr<EvaluationCache> memory_;
  std::mutex mutex_;  // guards everything below
  std::condition_variable opened_;
  std::shared_ptr<EvaluationCache> in_file_;
  std::vector<std::pair<Query, analysis::Evaluation>> early_;  // kept before the file was open
  bool tried_ = false;
  std::thread opener_;
};

}  // namespace rostok::link
