// SPDX-License-Identifier: MIT
// One import as one transaction.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "rostok/rating_lists/storage.h"

namespace rostok::store {

class RatingListWriter : public rating_lists::ListWriter {
 public:
  // Begins the transaction. Throws what SQLite throws; `database` outlives the writer.
  RatingListWriter(SQLite::Database& database, std::string path, std::stop_token cancel);
  ~RatingListWriter() override;
  RatingListWriter(const RatingListWriter&) = delete;
  RatingListWriter& operator=(const RatingListWriter&) = delete;

  [[nodiscard]] base::Result<void> begin_list(const rating_lists::ListKey& key) override;
  [[nodiscard]] base::Result<void> add(const rating_lists::ListedPlayer& player) override;
  [[nodiscard]] base::Result<void> end_list(const rating_lists::ListInfo& info) override;
  [[nodiscard]] base::Result<void> commit() override;

 private:
  SQLite::Database& database_;
  std::string path_;
  std::stop_token cancel_;
  std::unique_ptr<SQLite::Transaction> transaction_;
  std::unique_ptr<SQLite::Statement> insert_;
  std::string key_of_name_;
};

}  // namespace rostok::store
