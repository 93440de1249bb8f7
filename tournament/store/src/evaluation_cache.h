// SPDX-License-Identifier: MIT
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>

#include "rostok/analysis/service.h"

namespace rostok::store {

class FileEvaluationCache : public analysis::EvaluationCache {
 public:
  // The file is a club file of the newest format. Throws SQLite::Exception.
  FileEvaluationCache(const std::string& path, std::size_t capacity);

  std::optional<analysis::Evaluation> find(const Query& query) override;
  void keep(const Query& query, const analysis::Evaluation& evaluation) override;

 private:
  void touch(const Query& query);
  void evict();

  const std::int64_t capacity_;
  std::mutex mutex_;
  SQLite::Database database_;
  std::int64_t newest_ = 0;  // the highest counter of uses
  std::int64_t kept_since_eviction_ = 0;
};

}  // namespace rostok::store
