// SPDX-License-Identifier: MIT
// The cells of one sheet (ECMA-376 part 1, 18.3.1).
#pragma once
#include "grid.h"
#include "xlsx_parts.h"

namespace rostok::tables {

struct SheetContext {
  const SharedStrings& strings;
  const Styles& styles;
  bool from_1904 = false;
};

class Sheet : public XmlHandler {
 public:
  Sheet(const SheetContext& context, const std::string& file, const ReadOptions& options)
      : context_(context), file_(file), limits_(options.limits), grid_(file, options) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void text(std::string_view piece) override;
  void end(std::string_view name) override;
  [[nodiscard]] ReadTable finish() { return grid_.finish(); }

 private:
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  [[nodiscard]] Cell cell() const;
  [[nodiscard]] Cell number_cell() const;

  const SheetContext& context_;
  const std::string& file_;
  const Limits& limits_;
  Grid grid_;
  Row row_;
  int row_number_ = 0;
  std::size_t column_ = 0;  // of the next cell, from 0
  std::string type_, value_;
  std::size_t style_ = 0;
  bool in_cell_ = false, in_value_ = false, in_phonetic_ = false;
};

}  // namespace rostok::tables
