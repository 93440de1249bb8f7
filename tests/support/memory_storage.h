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
  base::Result<void> commit_together(const std::vector<club::DocumentCommit>& commits) override {
    for (const auto& each : commits)
      if (at(each.id).revision != each.based_on)
        return base::fail(base::ErrorKind::Conflict, "changed");
    for (const auto& each : commits)
      write(each.id, each.summary, each.commit);
    return {};
  }
  base::Result<club::Scrubbed> scrub(club::Scrubber& scrubber, const club::Commit& line) override {
    club::Scrubbed done{0, {}, true};
    for (const bool rewriting : {false, true})
      for_each_text([&](const club::StoredText& text, std::string& stored) {
        if (!rewriting) return scrubber.read(text);
        const auto changed = scrubber.rewrite(text);
        if (!changed) return;
        stored = *changed;
        ++done.texts;
        if (std::find(done.documents.begin(), done.documents.end(), text.document) ==
            done.documents.end())
          done.documents.push_back(text.document);
      });
    std::sort(done.documents.begin(), done.documents.end());
    for (const auto id : done.documents)
      write(id, at(id).summary, line);
    if (done.documents.empty() || done.documents.front() != 0) write(0, at(0).summary, line);
    return done;
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
  template <typename Visit>
  void for_each_text(Visit visit) {
    using enum club::StoredText::Place;
    for (auto& [line, changes] : log_) {
      visit({Detail, line.document, line.number, "", line.detail}, line.detail);
      for (auto& change : changes) {
        if (change.before)
          visit({Before, line.document, line.number, change.key, *change.before}, *change.before);
        if (change.after)
          visit({After, line.document, line.number, change.key, *change.after}, *change.after);
      }
    }
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const auto id = static_cast<club::DocumentId>(i);
      for (auto& [key, text] : documents_[i].records)
        visit({Record, id, 0, key, text}, text);
      visit({Summary, id, 0, "", documents_[i].summary}, documents_[i].summary);
    }
  }
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
