// SPDX-License-Identifier: MIT
// A table that a command answers with: columns for a person, tab-separated lines or JSON for a
// script. Scripts get stable English keys and exact values.
#pragma once
#include <CLI/App.hpp>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "command_context.h"
#include "text_table.h"

namespace rostok::cli {

enum class AnswerForm { Text, Tsv, Json };

struct AnswerOptions {
  bool tsv = false, json = false;
  [[nodiscard]] AnswerForm form() const {
    return json ? AnswerForm::Json : tsv ? AnswerForm::Tsv : AnswerForm::Text;
  }
};
// --tsv and --json, not both.
void add_answer_options(CLI::App& command, AnswerOptions& options, const CommandContext& context);

struct AnswerColumn {
  std::string key;    // for scripts
  std::string title;  // for people
  Align align = Align::Left;
};

struct AnswerCell {
  AnswerCell(std::string value) : text(value), data(value) {}
  AnswerCell(const char* value) : AnswerCell(std::string(value)) {}
  AnswerCell(int value) : text(std::to_string(value)), data(value) {}
  AnswerCell(std::string shown, boost::json::value value)
      : text(std::move(shown)), data(std::move(value)) {}
  std::string text;
  boost::json::value data;
};

// A cell that holds nothing: "–" for a person, null in JSON, empty in TSV.
[[nodiscard]] AnswerCell no_answer();
// "+12", "−3", "0".
[[nodiscard]] AnswerCell signed_number(int value);
// Half points: "3½"; 3.5.
[[nodiscard]] AnswerCell half_points(int halves);
// Hundredths: "3,85" or "3.85" as the language writes it; 3.85.
[[nodiscard]] AnswerCell hundredths(int value, const CommandContext& context);

class AnswerTable {
 public:
  explicit AnswerTable(std::vector<AnswerColumn> columns) : columns_(std::move(columns)) {}
  void add(std::vector<AnswerCell> cells) { rows_.push_back(std::move(cells)); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // JSON: an array of objects, one for each row.
  void print(std::ostream& out, AnswerForm form) const;
  [[nodiscard]] boost::json::array to_json() const;

 private:
  void print_text(std::ostream& out) const;
  void print_tsv(std::ostream& out) const;
  std::vector<AnswerColumn> columns_;
  std::vector<std::vector<AnswerCell>> rows_;
};

// JSON with two blanks for each level, keys in their order, and a line end.
void print_json(std::ostream& out, const boost::json::value& value);

}  // namespace rostok::cli
