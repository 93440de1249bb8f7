// SPDX-License-Identifier: MIT
// The categories as a teacher typed them.
#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/results/prizes.h"
#include "titled_table.h"

namespace rostok::results {

using base::Result;

namespace {

TitledTable::Titles titles() {
  TitledTable::Titles names{{"название", "name"},     {"мест", "places"},  {"пол", "sex"},
                            {"класс", "group"},       {"группа", "group"}, {"школа", "school"},
                            {"новички", "newcomers"}, {"призы", "prizes"}};
  for (const char* key : {"name", "places", "sex", "born_from", "born_to", "age_from", "age_to",
                          "group", "school", "newcomers", "rating_from", "rating_to", "prizes"})
    names[key] = key;
  return names;
}

// A number of the row into `value`; empty cells leave it.
class Cells {
 public:
  Cells(const TitledTable& table, std::size_t row) : table_(table), row_(row) {}

  void number(const char* key, int least, int most, int& value) {
    std::optional<int> read;
    number(key, least, most, read);
    value = read.value_or(value);
  }
  void number(const char* key, int least, int most, std::optional<int>& value) {
    take(table_.number(row_, key, least, most), value);
  }
  template <typename T>
  void take(Result<std::optional<T>> read, std::optional<T>& value) {
    if (read)
      value = *read;
    else if (!error_)
      error_ = read.error();
  }
  void amounts(std::vector<std::int64_t>& amounts) {
    std::string written = table_.text(row_, "prizes");
    std::replace_if(
        written.begin(), written.end(), [](char c) { return c == ',' || c == '\t'; }, ' ');
    for (const auto piece : base::split(written, ' ')) {
      if (piece.empty()) continue;
      const auto amount = base::parse_integer(piece);
      if (!amount || *amount < 0 || *amount > 1'000'000'000) {
        if (!error_) error_ = table_.bad_value(row_, "prizes").value();
        return;
      }
      amounts.push_back(*amount);
    }
  }
  [[nodiscard]] const std::optional<base::Error>& error() const { return error_; }

 private:
  const TitledTable& table_;
  const std::size_t row_;
  std::optional<base::Error> error_;
};

Result<Category> category_of(const TitledTable& table, std::size_t row, int year) {
  Category category;
  category.name = table.text(row, "name");
  if (category.name.empty())
    return table.at(base::fail(base::ErrorKind::BadInput, "A category needs a name"), row, "name");
  category.who.group = table.text(row, "group");
  category.who.school = table.text(row, "school");
  Cells cells(table, row);
  int youngest = 0, oldest = 0;
  cells.number("age_from", 1, 120, youngest);
  cells.number("age_to", 1, 120, oldest);
  const Criteria ages = age_group(year, youngest, oldest);
  category.who.born_from = ages.born_from;
  category.who.born_to = ages.born_to;
  cells.number("born_from", 1900, 2200, category.who.born_from);
  cells.number("born_to", 1900, 2200, category.who.born_to);
  cells.number("places", 1, 1000, category.places);
  cells.number("rating_from", 0, 4000, category.who.rating_from);
  cells.number("rating_to", 0, 4000, category.who.rating_to);
  cells.take(table.sex(row, "sex"), category.who.sex);
  std::optional<bool> newcomers;
  cells.take(table.yes(row, "newcomers"), newcomers);
  category.who.newcomers_only = newcomers.value_or(false);
  cells.amounts(category.amounts);
  if (table.text(row, "places").empty() && !category.amounts.empty())
    category.places = static_cast<int>(category.amounts.size());
  if (cells.error()) return tl::unexpected(*cells.error());
  return category;
}

}  // namespace

Result<std::vector<Category>> read_categories(std::string_view bytes, const std::string& file,
                                              int year) {
  const auto table = TitledTable::read(bytes, file, titles(), "name");
  if (!table) return tl::unexpected(table.error());
  std::vector<Category> categories;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    auto category = category_of(*table, row, year);
    if (!category) return tl::unexpected(category.error());
    categories.push_back(std::move(*category));
  }
  return categories;
}

}  // namespace rostok::results
