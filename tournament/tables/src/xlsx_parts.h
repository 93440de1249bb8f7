// SPDX-License-Identifier: MIT
// The parts of an XLSX workbook beside its sheets (ECMA-376 part 1, 18.2, 18.4, 18.8).
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "xml_reader.h"

namespace rostok::tables {

struct Relation {
  std::string type, target;
};

class Relations : public XmlHandler {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  std::map<std::string, Relation, std::less<>> by_id;
};

struct SheetEntry {
  std::string name, relation;
  bool hidden = false;
};

class Workbook : public XmlHandler {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  std::vector<SheetEntry> sheets;
  bool from_1904 = false;  // days are counted from 1904-01-01
};

// Which formats of cells show a number as a date.
class Styles : public XmlHandler {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  [[nodiscard]] bool is_date(std::size_t style) const {
    return style < dates_.size() && dates_[style];
  }

 private:
  std::map<int, bool> own_formats_;
  std::vector<bool> dates_;
  bool in_cell_formats_ = false;
};

class SharedStrings : public XmlHandler {
 public:
  explicit SharedStrings(std::size_t limit) : limit_(limit) {}
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void text(std::string_view piece) override;
  void end(std::string_view name) override;
  std::vector<std::string> strings;

 private:
  std::size_t limit_;
  bool in_text_ = false, in_phonetic_ = false;
};

// A text of a workbook: "_x000D_" stands for the character 0x0D.
[[nodiscard]] std::string unescape_xlsx(const std::string& text);

// "2015-03-01", "2015-03-01 14:30" or "14:30" of a date number; nullopt outside the calendar.
[[nodiscard]] std::optional<std::string> date_text(double serial, bool from_1904);

[[nodiscard]] std::optional<int> to_int(std::string_view text);

}  // namespace rostok::tables
