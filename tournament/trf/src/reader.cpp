// SPDX-License-Identifier: MIT
#include "reader.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::trf {

bool ReadOutcome::ok() const {
  return std::none_of(problems.begin(), problems.end(),
                      [](const Problem& each) { return each.severity == Severity::Error; });
}

base::Result<model::Tournament> ReadOutcome::result() const {
  for (const Problem& each : problems)
    if (each.severity == Severity::Error) return base::fail(each.error);
  return tournament;
}

std::string quoted(std::string_view text) {
  const std::u32string points = base::to_code_points(text);
  return "“" + base::to_utf8(std::u32string_view(points).substr(0, 20)) + "”";
}

void Reader::report(Severity severity, const char* code, int line, int column,
                    std::string message, Args args) {
  out_.problems.push_back({severity,
                           {base::ErrorKind::BadInput, std::move(message), std::move(args),
                            {file_, line, column}, code}});
}

void Reader::read(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    const std::size_t tab = line.text().find('\t');
    if (tab != std::string_view::npos && !line.text().starts_with("XX")) {
      error("TRF-003", line, static_cast<int>(base::utf8_length(line.text().substr(0, tab))) + 1,
            "A tab stands in the line, only blanks are allowed");
      continue;
    }
    if (line.length() >= 3) read_record(line);
  }
  finish(lines);
}

ReadOutcome read_trf(std::string_view bytes, const std::string& file_name,
                     const ReadOptions& options) {
  ReadOutcome outcome;
  std::string converted;
  if (options.encoding == Encoding::Cp1251) bytes = converted = base::cp1251_to_utf8(bytes);
  if (options.encoding == Encoding::Latin1) bytes = converted = base::latin1_to_utf8(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const auto bad = base::find_invalid_utf8(bytes)) {
    const auto before = split_lines(bytes.substr(0, *bad));
    const Line none(1, {});
    const Line& last = before.empty() ? none : before.back();
    outcome.problems.push_back(
        {Severity::Error,
         {base::ErrorKind::BadInput,
          "The file is not UTF-8 (byte {1}); say --encoding cp1251 or --encoding latin1",
          {std::to_string(*bad)},
          {file_name, last.number(), last.length() + 1},
          "TRF-002"}});
    return outcome;
  }
  const std::vector<Line> lines = split_lines(bytes);
  Reader(file_name, outcome).read(lines);
  return outcome;
}

}  // namespace rostok::trf
