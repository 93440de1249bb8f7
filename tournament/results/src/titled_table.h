// SPDX-License-Identifier: MIT
// A table from a spreadsheet whose columns are known by their titles.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/national.h"
#include "rostok/tables/read.h"

namespace rostok::results {

class TitledTable {
 public:
  // Titles and the key under which a column is asked for; several titles may have one key.
  using Titles = std::map<std::string, std::string>;

  // BadInput for a title that is not in `titles` or is there twice, and without the column
  // `needed`.
  [[nodiscard]] static base::Result<TitledTable> read(std::string_view bytes,
                                                      const std::string& file, const Titles& titles,
                                                      const std::string& needed);

  [[nodiscard]] std::size_t rows() const { return read_.table.rows.size(); }
  // Without blanks around it; empty where the table has no such column.
  [[nodiscard]] std::string text(std::size_t row, const std::string& key) const;
  // Nothing for an empty cell. BadInput for a text that is none of them.
  [[nodiscard]] base::Result<std::optional<int>> number(std::size_t row, const std::string& key,
                                                        int least, int most) const;
  [[nodiscard]] base::Result<std::optional<model::Sex>> sex(std::size_t row,
                                                            const std::string& key) const;
  [[nodiscard]] base::Result<std::optional<bool>> yes(std::size_t row,
                                                      const std::string& key) const;

  // The error with the line of the row and the cell of the column.
  [[nodiscard]] base::Unexpected at(base::Unexpected failed, std::size_t row,
                                    const std::string& key) const;
  [[nodiscard]] base::Unexpected bad_value(std::size_t row, const std::string& key) const;

 private:
  tables::ReadTable read_;
  std::string file_;
  std::map<std::string, std::size_t> columns_;  // by key
};

}  // namespace rostok::results
