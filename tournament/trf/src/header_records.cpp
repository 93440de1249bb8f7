// SPDX-License-Identifier: MIT
// The records 012 … 222 and their counterparts of JaVaFo and bbpPairings, but for the points.
#include <algorithm>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::trim;

bool Reader::read_header(const Line& line, std::string_view code) {
  const std::string_view value = trim(line.from(5));
  const auto text = [&](std::string& field) { field = value; };
  if (code == "012")
    text(t_.name);
  else if (code == "022")
    text(t_.city);
  else if (code == "032")
    text(t_.federation);
  else if (code == "042")
    text(t_.start_date);
  else if (code == "052")
    text(t_.end_date);
  // Some programs write "24 (30)": the first number counts.
  else if (code == "062")
    counts_[0] = {line.number(), digits(value.substr(0, value.find(' ')))};
  else if (code == "072")
    counts_[1] = {line.number(), digits(value.substr(0, value.find(' ')))};
  else if (code == "082")
    counts_[2] = {line.number(), digits(value.substr(0, value.find(' ')))};
  else if (code == "092")
    text(t_.type_text), text_line_ = line.number();
  else if (code == "102")
    text(t_.chief_arbiter);
  else if (code == "112") {
    if (!value.empty()) t_.deputy_arbiters.emplace_back(value);
  }

  else if (code == "122")
    text(t_.time_control);
  else if (code == "132")
    read_round_dates(line);
  else if (code == "142")
    read_total_rounds(line);
  else if (code == "152")
    read_initial_color(line);
  else if (code == "162")
    read_points(line);
  else if (code == "172")
    read_start_rank_method(line);
  else if (code == "182")
    text(t_.pairing_program);
  else if (code == "192")
    text(t_.encoded_type), type_line_ = line.number();
  else if (code == "202" || code == "212")
    read_tie_breaks(line);
  else if (code == "222")
    text(t_.encoded_time_control);
  else if (code == "352")
    read_board_colors(line);
  else if (code == "362")
    read_match_points(line);
  else
    return false;
  return true;
}

bool Reader::read_extension(const Line& line, std::string_view code) {
  if (code == "XXR")
    read_total_rounds(line);
  else if (code == "XXC")
    read_javafo_configuration(line);
  else if (code == "XXS")
    read_javafo_points(line);
  else if (code.size() == 3 && code.starts_with("BB") &&
           std::string_view("WDLZFU").find(code[2]) != std::string_view::npos)
    read_bbp_points(line, code[2]);
  else
    return false;
  return true;
}

void Reader::read_total_rounds(const Line& line) {
  const std::string_view value = trim(line.from(4));
  const auto rounds = digits(value);
  if (!rounds || *rounds < 1 || *rounds > kMostRounds)
    return error("TRF-033", line, 5, "The number of rounds must be 1 to 99, found {1}",
                 {quoted(value)});
  t_.total_rounds = *rounds;
}

void Reader::read_initial_color(const Line& line) {
  const std::string_view value = trim(line.from(5));
  if (value == "W")
    t_.initial_color = model::Color::White;
  else if (value == "B")
    t_.initial_color = model::Color::Black;
  else
    error("TRF-033", line, 5, "The initial colour must be W or B, found {1}", {quoted(value)});
}

void Reader::read_javafo_configuration(const Line& line) {
  for (const std::string_view word : words(line.from(4))) {
    if (word == "rank")
      t_.pair_by_file_rank = true;
    else if (word == "white1")
      t_.initial_color = model::Color::White;
    else if (word == "black1")
      t_.initial_color = model::Color::Black;
    else
      warning("TRF-W01", line, column_of(line, word),
              "XXC knows rank, white1 and black1, found {1}", {quoted(word)});
  }
}

void Reader::read_round_dates(const Line& line) {
  t_.round_dates.clear();
  for (int round = 1; round <= kMostRounds && round_column(round) <= line.length(); ++round) {
    const int column = round_column(round);
    t_.round_dates.emplace_back(trim(line.field(column, column + 7)));
  }
  while (!t_.round_dates.empty() && t_.round_dates.back().empty())
    t_.round_dates.pop_back();
}

void Reader::read_tie_breaks(const Line& line) {
  std::vector<std::string> codes;
  bool first = true;
  for (const std::string_view part : base::split(line.from(5), ',')) {
    const std::string_view code = trim(part);
    // 212 begins with the points, 202 leaves them out.
    const bool points = first && upper_case(code) == "PTS";
    if (!code.empty()) first = false;
    if (code.empty() || points) continue;
    if (!is_tie_break(code))
      error("TRF-043", line, column_of(line, code), "Unknown tie-break {1}", {quoted(code)});
    codes.emplace_back(code);
  }
  if (tie_breaks_line_ != 0 && t_.tie_breaks != codes)
    return error("TRF-043", line, 5, "Records 202 and 212 name different tie-breaks (see line {1})",
                 {std::to_string(tie_breaks_line_)});
  tie_breaks_line_ = line.number();
  t_.tie_breaks = std::move(codes);
}

void Reader::read_start_rank_method(const Line& line) {
  t_.national.federation = trim(line.field(5, 7));
  t_.national.method = trim(line.from(9));
  constexpr std::string_view kMethods[] = {"FIDE", "NRO",  "FIDON", "NIDOF",
                                           "HBFN", "LBFN", "OTHER"};
  if (!is_federation(t_.national.federation) || t_.national.federation.empty())
    warning("TRF-016", line, 5, "The federation must be three letters, found {1}",
            {quoted(line.field(5, 7))});
  if (std::find(std::begin(kMethods), std::end(kMethods), t_.national.method) == std::end(kMethods))
    warning(
        "TRF-016", line, 9,
        "The starting-rank method must be FIDE, NRO, FIDON, NIDOF, HBFN, LBFN or OTHER, found {1}",
        {quoted(t_.national.method)});
}

}  // namespace rostok::trf
