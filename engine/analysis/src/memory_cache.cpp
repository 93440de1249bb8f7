// SPDX-License-Identifier: MIT
#include <algorithm>
#include <list>
#include <unordered_map>

#include "rostok/analysis/service.h"

namespace rostok::analysis {

namespace {

class MemoryCache : public EvaluationCache {
 public:
  explicit MemoryCache(std::size_t capacity) : capacity_(std::max<std::size_t>(capacity, 1)) {}

  std::optional<Evaluation> find(const Query& query) override {
    const auto found = places_.find(key_of(query));
    if (found == places_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->evaluation;
  }

  void keep(const Query& query, const Evaluation& evaluation) override {
    const std::string key = key_of(query);
    if (const auto found = places_.find(key); found != places_.end()) {
      entries_.erase(found->second);
      places_.erase(found);
    }
    entries_.push_front({key, evaluation});
    places_[key] = entries_.begin();
    if (entries_.size() <= capacity_) return;
    places_.erase(entries_.back().key);
    entries_.pop_back();
  }

 private:
  struct Entry {
    std::string key;
    Evaluation evaluation;
  };
  static std::string key_of(const Query& query) {
    return query.engine + '\n' + query.position + '\n' + std::to_string(query.nodes) + ' ' +
           std::to_string(query.lines);
  }

  const std::size_t capacity_;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

}  // namespace

std::shared_ptr<EvaluationCache> make_memory_cache(std::size_t capacity) {
  return std::make_shared<MemoryCache>(capacity);
}

}  // namespace rostok::analysis
