// SPDX-License-Identifier: MIT
// FIDE's fixed-width lists. A line may be shorter (fields at its end are empty), longer (other
// titles that ran over push the rest to the right), in UTF-8 counted by bytes or by letters, or in
// ISO 8859-1.
#include <algorithm>

#include "code_points.h"
#include "feed.h"
#include "fide_layout.h"
#include "fields.h"
#include "lines.h"
#include "rostok/base/text.h"

namespace rostok::rating_lists {

using base::Result;

namespace {

// A line cut at columns, which are bytes or letters.
class FixedLine {
 public:
  FixedLine(std::string_view line, const FideLayout& layout) : line_(line) {
    if (!is_plain_ascii(line) && base::is_valid_utf8(line) && !federation_fits(layout))
      count_letters();
    shift_behind_titles(layout);
  }

  [[nodiscard]] std::string_view field(const FideColumn& column) const {
    const bool behind = column.start > titles_start_;
    const std::size_t start = column.start + (behind ? shift_ : 0);
    const std::size_t end = column.end == std::string::npos || column.start < titles_start_
                                ? column.end
                                : column.end + shift_;
    return base::trim(cut(start, end));
  }

  // For a message: where the text of the field begins, in letters from 1.
  [[nodiscard]] int place(const FideColumn& column) const {
    const std::string_view text = field(column);
    const auto bytes = static_cast<std::size_t>(text.data() - line_.data());
    if (text.empty()) return static_cast<int>(column.start) + 1;
    return static_cast<int>(base::utf8_length(line_.substr(0, bytes))) + 1;
  }

 private:
  // In FIDE's own files a column is a byte: then the federation stands in its place.
  [[nodiscard]] bool federation_fits(const FideLayout& layout) const {
    for (const FideColumn& column : layout.columns) {
      if (column.field != FideField::Federation) continue;
      const std::string_view text = base::trim(cut(column.start, column.end));
      const bool starts = column.start >= 1 && cut(column.start - 1, column.start) == " ";
      return starts && text.size() == 3 &&
             std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }
    return true;
  }

  void count_letters() {
    for (std::size_t at = 0; at < line_.size();) {
      letters_.push_back(at);
      (void)next_code_point(line_, at);
    }
  }

  [[nodiscard]] std::size_t length() const {
    return letters_.empty() ? line_.size() : letters_.size();
  }
  [[nodiscard]] std::size_t byte_at(std::size_t column) const {
    if (column >= length()) return line_.size();
    return letters_.empty() ? column : letters_[column];
  }
  [[nodiscard]] std::string_view cut(std::size_t start, std::size_t end) const {
    const std::size_t from = byte_at(start), to = byte_at(end);
    return line_.substr(from, std::max(from, to) - from);
  }

  void shift_behind_titles(const FideLayout& layout) {
    if (length() <= layout.width) return;
    for (const FideColumn& column : layout.columns) {
      if (column.field != FideField::OtherTitles || column.end == std::string::npos) continue;
      const std::string_view border = cut(column.end - 1, column.end + 1);
      if (border.size() != 2 || border[0] == ' ' || border[1] == ' ') return;
      titles_start_ = column.start;
      shift_ = length() - layout.width;
    }
  }

  std::string_view line_;
  std::vector<std::size_t> letters_;  // byte of each letter; empty = columns are bytes
  std::size_t titles_start_ = std::string::npos;
  std::size_t shift_ = 0;
};

class TextReader {
 public:
  explicit TextReader(Reading& reading) : reading_(reading), lines_(reading.feed) {}

  Result<void> run() {
    if (auto done = read_header(); !done) return done;
    std::string_view line;
    while (true) {
      const auto more = lines_.next(line);
      if (!more) return tl::unexpected(more.error());
      if (!*more) return {};
      if (base::trim(line).empty() || line == "\x1A") continue;  // an end mark of old systems
      if (!read_player(line)) continue;
      if (auto done = reading_.visitor.player(player_, lines_.number()); !done) return done;
    }
  }

 private:
  Result<void> read_header() {
    std::string_view line;
    do {
      const auto more = lines_.next(line);
      if (!more) return tl::unexpected(more.error());
      if (!*more) return not_a_list(reading_.head.file);
    } while (base::trim(line).empty());
    auto layout = parse_fide_header(line);
    if (!layout) return not_a_list(reading_.head.file);
    layout_ = std::move(*layout);
    return announce();
  }

  Result<void> announce() {
    ListHead& head = reading_.head;
    head.layout = layout_.combined ? Layout::FideCombinedText : Layout::FideText;
    if (layout_.combined) {
      if (auto done = reading_.expect_no_tempo(); !done) return done;
    } else {
      const auto tempo = reading_.tempo();
      if (!tempo) return tl::unexpected(tempo.error());
      only_tempo_ = *tempo;
      head.key.tempo = *tempo;
    }
    if (!layout_.date.empty()) reading_.set_header_date(layout_.date);
    for (const FideColumn& column : layout_.columns)
      head.columns.push_back({column.heading, to_string(column.field)});
    return reading_.visitor.begin(head);
  }

  bool read_player(std::string_view line) {
    player_ = ListedPlayer{};
    const FixedLine fixed(line, layout_);
    for (const FideColumn& column : layout_.columns)
      take(fixed, column);
    if (player_.id <= 0) {
      reading_.problems.unreadable(lines_.number(), 1, N_("There is no player's number here"));
      return false;
    }
    if (player_.name.empty()) {
      reading_.problems.unreadable(lines_.number(), place_of_name(fixed),
                                   N_("The player {1} has no name"), {std::to_string(player_.id)});
      return false;
    }
    return true;
  }

  int place_of_name(const FixedLine& fixed) const {
    for (const FideColumn& column : layout_.columns)
      if (column.field == FideField::Name) return fixed.place(column);
    return 1;
  }

  void take(const FixedLine& fixed, const FideColumn& column) {
    const std::string_view text = fixed.field(column);
    if (set_field(column.field, column.tempo.value_or(only_tempo_), text, player_)) return;
    reading_.problems.faulty_field(lines_.number(), fixed.place(column),
                                   N_("“{1}” is not possible in the column {2}"),
                                   {shown(text, Legacy::Latin1), column.heading});
  }

  Reading& reading_;
  Lines lines_;
  FideLayout layout_;
  Tempo only_tempo_ = Tempo::Standard;
  ListedPlayer player_;
};

}  // namespace

Result<void> read_fide_text(Reading& reading) {
  return TextReader(reading).run();
}

}  // namespace rostok::rating_lists
