// SPDX-License-Identifier: MIT
// A database without a disk, for tests of the use cases.
#pragma once
#include <algorithm>
#include <map>

#include "rostok/club/storage.h"

namespace rostok::test {

class MemoryStorage : public club::Storage {
 public:
  base::Result<club::DocumentId> create(const std::string& summary,
                                        const club::Commit& first) override {
    const auto id = static_cast<club::DocumentId>(documents_.size());
    documents_.push_back({});
    write(id, summary, first);
    return id;
  }
  base::Result<club::Revision> commit(club::DocumentId id, club::Revision based_on,
                                      const std::string& summary,
                                      const club::Commit& commit) override {
    if (id < 0 || id >= static_cast<club::DocumentId>(documents_.size())) return missing();
    if (at(id).revision != based_on) return base::fail(base::ErrorKind::Conflict, "changed");
    return write(id, summary, commit);
  }
  [[nodiscard]] base::Result<std::vector<club::DocumentSummary>> documents() const override {
    std::vector<club::DocumentSummary> listed;
    for (std::size_t i = 1; i < documents_.size(); ++i)
      listed.push_back(
          {static_cast<club::DocumentId>(i), documents_[i].summary, documents_[i].revision});
    return listed;
  }
  [[nodiscard]] base::Result<club::Document> load(club::DocumentId id) const override {
    if (id < 0 || id >= static_cast<club::DocumentId>(documents_.size())) return missing();
    club::Document document{at(id).records, at(id).revision};
    std::erase_if(document.records, [](const auto& r) { return r.first.starts_with("game/"); });
    return document;
  }
  [[nodiscard]] base::Result<club::Revision> revision(club::DocumentId id) const override {
    return at(id).revision;
  }
  [[nodiscard]] base::Result<club::Records> records(club::DocumentId id,
                                                    const std::string& prefix) const override {
    club::Records found = at(id).records;
    std::erase_if(found, [&](const auto& r) { return !r.first.starts_with(prefix); });
    return found;
  }
  [[nodiscard]] base::Result<std::vector<club::LogLine>> log(club::DocumentId id) const override {
    std::vector<club::LogLine> lines;
    for (const auto& [line, changes] : log_)
      if (line.document == id) lines.push_back(line);
    return lines;
  }
  [[nodiscard]] base::Result<club::RecordChanges> changes(std::int64_t line) const override {
    return log_[static_cast<std::size_t>(line) - 1].second;
  }

 private:
  struct Stored {
    club::Records records;
    std::string summary = "{}";
    club::Revision revision = 0;
  };
  static base::Unexpected missing() {
    return base::fail(base::ErrorKind::NotFound, "no such document");
  }
  Stored& at(club::DocumentId id) { return documents_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Stored& at(club::DocumentId id) const {
    return documents_[static_cast<std::size_t>(id)];
  }
  club::Revision write(club::DocumentId id, const std::string& summary,
                       const club::Commit& commit) {
    Stored& document = at(id);
    for (const auto& change : commit.changes)
      if (change.after)
        document.records[change.key] = *change.after;
      else
        document.records.erase(change.key);
    document.summary = summary;
    document.revision = static_cast<club::Revision>(log_.size()) + 1;
    log_.emplace_back(
        club::LogLine{document.revision, "2026-11-25T10:00:00Z", id, commit.command, commit.author,
                      commit.detail, commit.reverts, commit.changes.size()},
        commit.changes);
    return document.revision;
  }

  std::vector<Stored> documents_ = std::vector<Stored>(1);  // 0 is the club
  std::vector<std::pair<club::LogLine, club::RecordChanges>> log_;
};

}  // namespace rostok::test
