// SPDX-License-Identifier: MIT
#include "records.h"

namespace rostok::tables {

void RecordReader::pass_line_end() {
  if (at_end()) return;
  at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
  ++line_;
}

// Behind an opening mark: up to the mark that closes it; two together are one.
void RecordReader::quoted(std::string& out) {
  const std::size_t opened = at_++;
  while (!at_end()) {
    const char c = text_[at_];
    if (c == '"' && !text_.substr(at_ + 1).starts_with('"')) {
      ++at_;
      return;
    }
    if (c == '\n' || (c == '\r' && !text_.substr(at_ + 1).starts_with('\n'))) ++line_;
    at_ += c == '"' ? 2U : 1U;
    out += c;
  }
  open_quote_ = opened;
}

// In a text of one column quotes are letters, unless they hold the whole cell.
bool RecordReader::wholly_quoted(std::string& out) {
  const auto at = at_;
  const auto line = line_;
  quoted(out);
  if (!open_quote_ && at_line_end()) return true;
  open_quote_.reset();
  at_ = at;
  line_ = line;
  out.clear();
  return false;
}

// What stands between a closing mark and the separator belongs to the cell, as in Excel.
std::string RecordReader::cell() {
  std::string out;
  if (!at_end() && text_[at_] == '"') {
    if (separator_ != 0)
      quoted(out);
    else if (wholly_quoted(out))
      return out;
  }
  const std::size_t begin = at_;
  while (!at_line_end() && (separator_ == 0 || text_[at_] != separator_))
    ++at_;
  out.append(text_, begin, at_ - begin);
  return out;
}

bool RecordReader::next(Record& record) {
  while (!at_end() && at_line_end())
    pass_line_end();
  if (at_end()) return false;
  record.line = line_;
  record.begin = at_;
  record.cells.clear();
  while (true) {
    record.cells.push_back(cell());
    if (at_line_end()) break;
    ++at_;  // the separator
  }
  pass_line_end();
  return true;
}

}  // namespace rostok::tables
