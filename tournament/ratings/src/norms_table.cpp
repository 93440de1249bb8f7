// SPDX-License-Identifier: MIT
// The table of norms as the centre typed it.
#include <algorithm>
#include <map>

#include "rostok/base/text.h"
#include "rostok/ratings/norms.h"
#include "rostok/tables/read.h"

namespace rostok::ratings {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// "31.01.2026", "2026-01-31", "2026/01/31" → "2026/01/31"; empty when it is no date.
std::string normal_date(std::string_view text) {
  const char sign = text.find('.') != std::string_view::npos   ? '.'
                    : text.find('-') != std::string_view::npos ? '-'
                                                               : '/';
  auto pieces = base::split(text, sign);
  if (pieces.size() != 3) return {};
  if (pieces[0].size() != 4) std::swap(pieces[0], pieces[2]);
  const auto year = base::parse_integer(pieces[0]), month = base::parse_integer(pieces[1]),
             day = base::parse_integer(pieces[2]);
  const bool right = pieces[0].size() == 4 && year && month && day && *year >= 1000 &&
                     *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31;
  if (!right) return {};
  const auto two = [](long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return std::to_string(*year) + "/" + two(*month) + "/" + two(*day);
}

// Tenths of a percent: "55", "52,5", "52.5", "55 %"; nullopt for anything else or outside 0 … 100.
std::optional<int> percent_tenths(std::string_view text) {
  if (text.ends_with('%')) text = base::trim(text.substr(0, text.size() - 1));
  const auto point = text.find_first_of(",.");
  const auto whole = base::parse_integer(text.substr(0, point));
  if (!whole || *whole < 0 || *whole > 100 || text.starts_with('+')) return std::nullopt;
  int tenths = static_cast<int>(*whole) * 10;
  if (point != std::string_view::npos) {
    const auto part = text.substr(point + 1);
    if (part.size() != 1 || part[0] < '0' || part[0] > '9') return std::nullopt;
    tenths += part[0] - '0';
  }
  return tenths >= 1 && tenths <= 1000 ? std::optional(tenths) : std::nullopt;
}

class Reader {
 public:
  Reader(tables::ReadTable read, std::string file)
      : read_(std::move(read)), file_(std::move(file)) {
    for (std::size_t i = 0; i < read_.table.rows.size(); ++i)
      if (!cell(i, 0).starts_with('#')) rows_.push_back(i);
  }

  Result<NormTable> table() {
    for (const auto step : {&Reader::read_source, &Reader::read_rules, &Reader::read_bands})
      if (auto done = (this->*step)(); !done) return tl::unexpected(done.error());
    return std::move(table_);
  }

 private:
  [[nodiscard]] std::string cell(std::size_t row, std::size_t column) const {
    const auto& cells = read_.table.rows[row];
    return column < cells.size() ? std::string(base::trim(tables::cell_text(cells[column])))
                                 : std::string();
  }
  [[nodiscard]] std::size_t width() const { return read_.table.columns.size(); }

  // Places count rows of the file and cells in the row.
  [[nodiscard]] base::Unexpected at(base::Unexpected failed, std::size_t row,
                                    std::size_t column) const {
    failed.value().place = {file_, row < read_.lines.size() ? read_.lines[row] : 0,
                            static_cast<int>(column) + 1};
    return failed;
  }
  [[nodiscard]] base::Unexpected missing(const std::string& what) const {
    auto failed = fail(ErrorKind::BadInput, "The table of norms has no line “{1}”", {what});
    failed.value().place.file = file_;
    return failed;
  }
  [[nodiscard]] base::Unexpected unknown_column(std::size_t row, std::size_t column) const {
    return at(
        fail(ErrorKind::BadInput, "The table of norms knows no column “{1}”", {cell(row, column)}),
        row, column);
  }

  Result<void> read_source() {
    if (rows_.empty()) return missing("source;…;valid_from;…;valid_to;…;entered_by;…");
    const std::size_t row = rows_[0];
    std::map<std::string, std::string> values;
    for (std::size_t column = 0; column + 1 < width(); column += 2) {
      const std::string key = cell(row, column);
      if (key.empty()) continue;
      if (key != "source" && key != "valid_from" && key != "valid_to" && key != "entered_by")
        return unknown_column(row, column);
      values[key] = cell(row, column + 1);
      const bool is_date = key.starts_with("valid") && !values[key].empty();
      if (is_date && (values[key] = normal_date(values[key])).empty())
        return at(fail(ErrorKind::BadInput, "“{1}” is no date: write it like 31.01.2026",
                       {cell(row, column + 1)}),
                  row, column + 1);
    }
    for (const char* key : {"source", "valid_from", "entered_by"})
      if (values[key].empty())
        return at(fail(ErrorKind::BadInput,
                       "The table of norms does not say {1}: without the decree, its first day and "
                       "the name of the one who entered the figures no norm is computed",
                       {key}),
                  row, 0);
    table_.source = values["source"];
    table_.valid_from = values["valid_from"];
    table_.valid_to = values["valid_to"];
    table_.entered_by = values["entered_by"];
    return {};
  }

  Result<void> read_rules() {
    const char* names = "discipline;min_games;rounding;unrated_value";
    if (rows_.size() < 3 || cell(rows_[1], 0) == "from") return missing(names);
    for (std::size_t column = 0; column < width(); ++column)
      if (auto done = read_rule(column); !done) return done;
    return {};
  }

  Result<void> read_rule(std::size_t column) {
    const std::string name = cell(rows_[1], column), value = cell(rows_[2], column);
    const auto bad = [&] {
      return at(fail(ErrorKind::BadInput, "“{1}” is no value for {2}", {value, name}), rows_[2],
                column);
    };
    if (name == "discipline") {
      table_.discipline = value;
    } else if (name == "rounding") {
      if (value != "half" && value != "whole") return bad();
      table_.step = value == "half" ? NormStep::HalfPoint : NormStep::WholePoint;
    } else if (name == "min_games" || name == "unrated_value") {
      if (value.empty()) return {};
      const auto number = base::parse_integer(value);
      if (!number || *number < 0 || *number > 4000) return bad();
      (name == "min_games" ? table_.min_games : table_.unrated_value) = static_cast<int>(*number);
    } else if (!name.empty()) {
      return unknown_column(rows_[1], column);
    }
    return {};
  }

  Result<void> read_bands() {
    if (rows_.size() < 4) return missing("from;to;KMS;I;II;III;I_yu;II_yu;III_yu");
    if (auto done = read_titles(rows_[3]); !done) return done;
    for (std::size_t i = 4; i < rows_.size(); ++i)
      if (auto done = read_band(rows_[i]); !done) return done;
    const bool any = std::any_of(table_.bands.begin(), table_.bands.end(), [](const auto& band) {
      return std::any_of(band.percent_tenths.begin(), band.percent_tenths.end(),
                         [](const auto& each) { return each.has_value(); });
    });
    if (any) return {};
    auto failed =
        fail(ErrorKind::BadInput, "The table of norms holds no norm: fill it in from the decree");
    failed.value().place.file = file_;
    return failed;
  }

  Result<void> read_titles(std::size_t row) {
    for (std::size_t column = 0; column < width(); ++column) {
      const std::string title = cell(row, column);
      const auto rank = parse_rank(title);
      ranks_.push_back(rank.value_or(Rank::None));
      if (title == "from")
        from_ = column;
      else if (title == "to")
        to_ = column;
      else if (!rank)
        return unknown_column(row, column);
      else if (*rank != Rank::None && std::count(ranks_.begin(), ranks_.end(), *rank) > 1)
        return at(fail(ErrorKind::BadInput, "The column “{1}” is there twice", {title}), row,
                  column);
    }
    if (!from_ || !to_) return missing("from;to;KMS;I;II;III;I_yu;II_yu;III_yu");
    return {};
  }

  Result<int> rating(std::size_t row, std::size_t column) const {
    const auto number = base::parse_integer(cell(row, column));
    if (number && *number >= 0 && *number <= 4000) return static_cast<int>(*number);
    return at(fail(ErrorKind::BadInput, "“{1}” is no rating", {cell(row, column)}), row, column);
  }

  Result<void> read_band(std::size_t row) {
    const auto from = rating(row, *from_), to = rating(row, *to_);
    if (!from) return tl::unexpected(from.error());
    if (!to) return tl::unexpected(to.error());
    NormBand band{*from, *to, {}};
    if (band.from > band.to || (!table_.bands.empty() && band.from <= table_.bands.back().to))
      return at(fail(ErrorKind::BadInput,
                     "The bands of the table have to ascend and must not overlap: {1}–{2}",
                     {std::to_string(band.from), std::to_string(band.to)}),
                row, *from_);
    for (std::size_t column = 0; column < ranks_.size(); ++column) {
      const std::string text = cell(row, column);
      if (ranks_[column] == Rank::None || text.empty()) continue;
      const auto percent = percent_tenths(text);
      if (!percent)
        return at(fail(ErrorKind::BadInput, "“{1}” is no percentage between 0 and 100", {text}),
                  row, column);
      band.percent_tenths[static_cast<std::size_t>(ranks_[column])] = percent;
    }
    table_.bands.push_back(band);
    return {};
  }

  const tables::ReadTable read_;
  const std::string file_;
  std::vector<std::size_t> rows_;  // those that are no comment
  std::vector<Rank> ranks_;        // [column]
  std::optional<std::size_t> from_, to_;
  NormTable table_;
};

}  // namespace

std::string empty_norm_table(const std::vector<std::string>& comments) {
  constexpr int kFirst = 1001, kLast = 2500, kWidth = 25;
  std::string text = "\xEF\xBB\xBF";
  for (const std::string& comment : comments) {
    std::string quoted = "# " + comment;
    for (std::size_t at = 0; (at = quoted.find('"', at)) != std::string::npos; at += 2)
      quoted.insert(at, 1, '"');
    text += '"' + quoted + "\"\r\n";
  }
  text +=
      "source;;valid_from;;valid_to;;entered_by;\r\n"
      "discipline;min_games;rounding;unrated_value\r\n"
      "any;;whole;1000\r\n"
      "from;to;KMS;I;II;III;I_yu;II_yu;III_yu\r\n";
  for (int from = kFirst; from < kLast; from += kWidth)
    text += std::to_string(from) + ";" + std::to_string(from + kWidth - 1) + ";;;;;;;\r\n";
  return text;
}

Result<NormTable> read_norm_table(std::string_view bytes, const std::string& file) {
  auto read = tables::read_table(bytes, file);
  if (!read) return tl::unexpected(read.error());
  return Reader(std::move(*read), file).table();
}

}  // namespace rostok::ratings
