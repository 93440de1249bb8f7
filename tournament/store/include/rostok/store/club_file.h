// SPDX-License-Identifier: MIT
// The club file: one SQLite database (WAL, synchronous=FULL); docs/club-file.md.
#pragma once
#include <filesystem>
#include <memory>

#include "rostok/analysis/service.h"
#include "rostok/club/storage.h"

namespace rostok::store {

class ClubFile : public club::Storage {
 public:
  // Opens or creates; checks that it is ours, sound, and not from a newer program. Applies the
  // missing migrations. Errors: BadInput, Unsupported, Io.
  [[nodiscard]] static base::Result<std::unique_ptr<ClubFile>> open(
      const std::filesystem::path& path);
  ~ClubFile() override;

  base::Result<club::DocumentId> create(const std::string& summary,
                                        const club::Commit& first) override;
  base::Result<club::Revision> commit(club::DocumentId id, club::Revision based_on,
                                      const std::string& summary,
                                      const club::Commit& commit) override;
  base::Result<void> commit_together(const std::vector<club::DocumentCommit>& commits) override;
  base::Result<club::Scrubbed> scrub(club::Scrubber& scrubber, const club::Commit& line) override;
  [[nodiscard]] base::Result<std::vector<club::DocumentSummary>> documents() const override;
  [[nodiscard]] base::Result<club::Document> load(club::DocumentId id) const override;
  [[nodiscard]] base::Result<club::Revision> revision(club::DocumentId id) const override;
  [[nodiscard]] base::Result<club::Records> records(club::DocumentId id,
                                                    const std::string& prefix) const override;
  [[nodiscard]] base::Result<std::vector<club::LogLine>> log(club::DocumentId id) const override;
  [[nodiscard]] base::Result<club::RecordChanges> changes(std::int64_t line) const override;

  // The evaluations kept in this file, over a connection of its own: it may be used on another
  // thread and live longer than this object. At most `capacity` positions; the least recently
  // used go first. A cache never fails: a file that is busy, full or damaged remembers nothing.
  [[nodiscard]] base::Result<std::shared_ptr<analysis::EvaluationCache>> evaluation_cache(
      std::size_t capacity = 20'000) const;

  // SQLite's own check of the whole file; Io with its first complaint.
  [[nodiscard]] base::Result<void> check_integrity() const;

 private:
  struct Parts;
  explicit ClubFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace rostok::store
