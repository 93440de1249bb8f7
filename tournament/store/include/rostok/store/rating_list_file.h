// SPDX-License-Identifier: MIT
// Rating lists in a SQLite file of their own beside the club file: a list is large, can be had
// again at any time and would only swell the backups of the club. Format: docs/rating-lists.md.
#pragma once
#include <filesystem>
#include <memory>

#include "rostok/rating_lists/storage.h"

namespace rostok::store {

// For one thread at a time; several programs may have the file open.
class RatingListFile : public rating_lists::RatingLists {
 public:
  enum class IfAbsent { Create, Refuse };

  // Errors: NotFound (Refuse), BadInput (another file), Unsupported (from a newer Rostok), Io. A
  // file in a folder that may not be written is opened for reading.
  [[nodiscard]] static base::Result<std::unique_ptr<RatingListFile>> open(
      const std::filesystem::path& path, IfAbsent if_absent);
  ~RatingListFile() override;

  [[nodiscard]] base::Result<std::vector<rating_lists::ListInfo>> lists() const override;
  [[nodiscard]] base::Result<std::unique_ptr<rating_lists::ListWriter>> begin_import(
      std::stop_token cancel) override;
  [[nodiscard]] base::Result<void> remove(const rating_lists::ListKey& key) override;
  [[nodiscard]] base::Result<bool> has_prefix(std::string_view key) const override;
  [[nodiscard]] base::Result<std::vector<rating_lists::ListedRow>> with_prefix(
      std::string_view key, const std::vector<std::string>& words,
      const rating_lists::RowFilter& filter, std::size_t limit) const override;
  [[nodiscard]] base::Result<std::vector<rating_lists::ListedRow>> with_number_prefix(
      std::string_view digits, const rating_lists::RowFilter& filter,
      std::size_t limit) const override;
  [[nodiscard]] base::Result<std::vector<rating_lists::ListedRow>> with_id(
      rating_lists::Authority authority, std::int64_t id) const override;
  [[nodiscard]] base::Result<std::vector<rating_lists::ListedRow>> with_fide_id(
      std::int64_t id) const override;

 private:
  struct Parts;
  explicit RatingListFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// lists.db in the folder of the club file.
[[nodiscard]] std::filesystem::path rating_lists_beside(const std::filesystem::path& club_file);

}  // namespace rostok::store
