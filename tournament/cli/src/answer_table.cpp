// SPDX-License-Identifier: MIT
#include "answer_table.h"

#include <algorithm>
#include <cstdlib>

#include "rostok/model/score.h"
#include "rostok/review/json.h"

namespace rostok::cli {

namespace json = boost::json;

void add_answer_options(CLI::App& command, AnswerOptions& options, const CommandContext& context) {
  auto* tsv = command.add_flag("--tsv", options.tsv, context.tr("Tab-separated lines"));
  command.add_flag("--json", options.json, context.tr("JSON"))->excludes(tsv);
}

AnswerCell no_answer() {
  return {"–", nullptr};
}

AnswerCell signed_number(int value) {
  const std::string digits = std::to_string(std::abs(value));
  return {(value > 0 ? "+" : value < 0 ? "−" : "") + digits, value};
}

AnswerCell half_points(int halves) {
  return {model::Score::from_halves(halves).to_display(), halves / 2.0};
}

AnswerCell hundredths(int value, const CommandContext& context) {
  const int whole = std::abs(value);
  const std::string part = std::to_string(100 + whole % 100).substr(1);
  const char* point = context.words.language() == i18n::Language::Russian ? "," : ".";
  return {(value < 0 ? "−" : "") + std::to_string(whole / 100) + point + part, value / 100.0};
}

json::array AnswerTable::to_json() const {
  json::array lines;
  for (const auto& row : rows_) {
    json::object line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line[columns_[i].key] = row[i].data;
    lines.push_back(std::move(line));
  }
  return lines;
}

void AnswerTable::print(std::ostream& out, AnswerForm form) const {
  if (form == AnswerForm::Json) return print_json(out, to_json());
  form == AnswerForm::Tsv ? print_tsv(out) : print_text(out);
}

void AnswerTable::print_text(std::ostream& out) const {
  std::vector<Align> aligns;
  std::vector<std::string> head;
  for (const AnswerColumn& column : columns_) {
    aligns.push_back(column.align);
    head.push_back(column.title);
  }
  TextTable table(aligns);
  table.add(head);
  for (const auto& row : rows_) {
    std::vector<std::string> cells;
    for (const AnswerCell& cell : row)
      cells.push_back(cell.text);
    table.add(std::move(cells));
  }
  table.print(out);
}

void AnswerTable::print_tsv(std::ostream& out) const {
  const auto text = [](const json::value& value) {
    if (value.is_null()) return std::string();
    if (value.is_double()) {  // 3.5, not 3.5E0
      std::string digits = std::to_string(value.as_double());
      digits.erase(digits.find_last_not_of('0') + 1);
      if (digits.back() == '.') digits.pop_back();
      return digits;
    }
    std::string plain = value.is_string() ? std::string(value.as_string()) : json::serialize(value);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; },
        ' ');
    return plain;
  };
  for (std::size_t i = 0; i < columns_.size(); ++i)
    out << (i == 0 ? "" : "\t") << columns_[i].key;
  out << '\n';
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i)
      out << (i == 0 ? "" : "\t") << text(row[i].data);
    out << '\n';
  }
}

void print_json(std::ostream& out, const json::value& value) {
  out << review::to_text(value);
}

}  // namespace rostok::cli
