// SPDX-License-Identifier: MIT
#include "rostok/link/club_evaluations.h"

#include <system_error>

#include "rostok/store/club_file.h"

namespace rostok::link {
namespace {

constexpr std::size_t kInMemory = 500;

std::shared_ptr<analysis::EvaluationCache> cache_of(const std::filesystem::path& path) {
  std::error_code ignored;  // opening says it better
  std::filesystem::create_directories(path.parent_path(), ignored);
  const auto club = store::ClubFile::open(path);
  if (!club) return nullptr;
  const auto cache = (*club)->evaluation_cache();
  return cache ? *cache : nullptr;
}

}  // namespace

ClubEvaluations::ClubEvaluations(std::filesystem::path file)
    : path_(std::move(file)), memory_(analysis::make_memory_cache(kInMemory)) {}

ClubEvaluations::~ClubEvaluations() {
  if (opener_.joinable()) opener_.join();
}

void ClubEvaluations::start_opening() {
  if (opener_.joinable()) return;
  opener_ = std::thread([this] { open(); });
}

void ClubEvaluations::open() {
  auto cache = cache_of(path_);
  const std::lock_guard lock(mutex_);
  in_file_ = std::move(cache);
  if (in_file_)
    for (const auto& [query, evaluation] : early_)
      in_file_->keep(query, evaluation);
  early_.clear();
  tried_ = true;
  opened_.notify_all();
}

std::optional<analysis::Evaluation> ClubEvaluations::find(const Query& query) {
  const std::lock_guard lock(mutex_);
  start_opening();
  if (auto known = memory_->find(query)) return known;
  return in_file_ ? in_file_->find(query) : std::nullopt;
}

void ClubEvaluations::keep(const Query& query, const analysis::Evaluation& evaluation) {
  const std::lock_guard lock(mutex_);
  start_opening();
  memory_->keep(query, evaluation);
  if (in_file_)
    in_file_->keep(query, evaluation);
  else if (!tried_)
    early_.emplace_back(query, evaluation);
}

bool ClubEvaluations::wait_until_open() {
  std::unique_lock lock(mutex_);
  start_opening();
  opened_.wait(lock, [this] { return tried_; });
  return in_file_ != nullptr;
}

}  // namespace rostok::link
