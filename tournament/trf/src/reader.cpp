// SPDX-License-Identifier: MIT
#include "reader.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::trf {

namespace {

// The record behind which a kept line is written: the one that carries the same thing in a file
// of ours.
std::string_view written_code(std::string_view code) {
  if (code == "XXR") return "142";
  if (code == "XXC") return "152";
  if (code == "XXS" || code.starts_with("BB")) return "162";
  if (code == "202") return "212";
  if (code == "XXP") return "260";
  if (code == "XXZ") return "240";
  if (code == "013") return "310";
  return code;
}

}  // namespace

bool ReadOutcome::ok() const {
  return std::none_of(problems.begin(), problems.end(),
                      [](const Problem& each) { return each.severity == Severity::Error; });
}

base::Result<model::Tournament> ReadOutcome::result() const {
  for (const Problem& each : problems)
    if (each.severity == Severity::Error) return base::fail(each.error);
  return tournament;
}

Reader::Reader(std::string file_name, ReadOutcome& outcome)
    : file_(std::move(file_name)),
      out_(outcome),
      t_(outcome.tournament),
      player_lines_(outcome.player_lines),
      by_rank_(kHighestRank + 1, model::kNobody) {}

void Reader::report(Severity severity, const char* code, At line, int column, std::string message,
                    Args args) {
  has_error_ = has_error_ || severity == Severity::Error;
  out_.problems.push_back({severity,
                           {base::ErrorKind::BadInput,
                            std::move(message),
                            std::move(args),
                            {file_, line.number, column},
                            code}});
}

void Reader::read(std::string_view text) {
  text_size_ = text.size();
  LineSource source(text);
  while (const auto line = source.next()) {
    any_line_ = true;
    read_line(*line);
  }
  finish();
  // Checks of the whole come after the lines that they speak about.
  std::stable_sort(
      out_.problems.begin(), out_.problems.end(),
      [](const Problem& a, const Problem& b) { return a.error.place.line < b.error.place.line; });
}

void Reader::read_line(const Line& line) {
  const std::string_view code = line.field(1, 3);
  const bool free_form = code.size() == 3 && upper_case(code.substr(0, 2)) == "XX";
  if (const auto column = line.control_column(free_form))
    return error("TRF-003", line, *column,
                 "A tab or a control character stands in the line, only blanks are allowed");
  if (code == "###" || code == "801" || code == "802" || line.length() < 3) return keep(line);
  if (code == "001") return read_player(line);
  const std::string upper = upper_case(code);
  if (!read_record(line, upper)) return keep(line);
  last_code_ = written_code(upper);
  last_player_ = model::kNobody;
}

bool Reader::read_record(const Line& line, std::string_view code) {
  const auto one_of = [code](std::initializer_list<std::string_view> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  if (one_of({"240", "250", "260", "299", "XXA", "XXP", "XXZ"}))
    references_.push_back(line);
  else if (one_of({"300", "320", "330"}))
    team_references_.push_back(line);
  else if (code == "310")
    teams_.push_back(line);
  else if (code == "013")
    old_teams_.push_back(line);
  else
    return read_header(line, code) || read_extension(line, code);
  return true;
}

void Reader::keep(const Line& line) {
  t_.kept_lines.push_back({last_code_, last_player_, std::string(line.text())});
  kept_.push_back(line);
}

void Reader::finish() {
  if (t_.players.empty() && !has_error_)
    return error("TRF-001", At(1), 1,
                 any_line_ ? "The file names no player (record 001)" : "The file is empty");
  resolve_opponents();
  paired_ = t_.rounds_paired();
  finish_points();
  finish_type();
  read_national();
  read_teams();
  for (const Line& line : references_)
    read_reference_record(line);
  check_ranks();
  check_fide_ids();
  check_counts();
  check_rating_report();
  if (has_error_) return;
  check_games();
  check_boards();
  if (has_error_) return;
  check_repetitions();
  check_points();
}

ReadOutcome read_trf(std::string_view bytes, const std::string& file_name,
                     const ReadOptions& options) {
  ReadOutcome outcome;
  std::string converted;
  if (options.encoding == Encoding::Cp1251) bytes = converted = base::cp1251_to_utf8(bytes);
  if (options.encoding == Encoding::Latin1) bytes = converted = base::latin1_to_utf8(bytes);
  while (bytes.starts_with("\xEF\xBB\xBF"))
    bytes.remove_prefix(3);
  if (const auto bad = base::find_invalid_utf8(bytes)) {
    LineSource before(bytes.substr(0, *bad));
    Line last(1, {});
    while (const auto line = before.next())
      last = *line;
    // The byte itself may be the first of a line of its own.
    const bool new_line = *bad > 0 && (bytes[*bad - 1] == '\n' || bytes[*bad - 1] == '\r');
    outcome.problems.push_back(
        {Severity::Error,
         {base::ErrorKind::BadInput,
          "The file is not UTF-8 (byte {1}); say --encoding cp1251 or --encoding latin1",
          {std::to_string(*bad)},
          {file_name, new_line ? before.lines() + 1 : last.number(),
           new_line ? 1 : last.length() + 1},
          "TRF-002"}});
    return outcome;
  }
  Reader(file_name, outcome).read(bytes);
  return outcome;
}

}  // namespace rostok::trf
