// SPDX-License-Identifier: MIT
#include "fide_layout.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "dates.h"
#include "feed.h"

namespace rostok::rating_lists {

namespace {

struct Heading {
  std::string_view text;  // lower case
  FideField field;
  std::optional<Tempo> tempo;
};

constexpr auto kHeadings = std::to_array<Heading>({
    {"id", FideField::Id, {}},
    {"name", FideField::Name, {}},
    {"fed", FideField::Federation, {}},
    {"sex", FideField::Sex, {}},
    {"tit", FideField::Title, {}},
    {"title", FideField::Title, {}},
    {"wtit", FideField::WomenTitle, {}},
    {"otit", FideField::OtherTitles, {}},
    {"foa", FideField::ArenaTitle, {}},
    {"srtng", FideField::Rating, Tempo::Standard},
    {"sgm", FideField::Games, Tempo::Standard},
    {"sk", FideField::K, Tempo::Standard},
    {"rrtng", FideField::Rating, Tempo::Rapid},
    {"rgm", FideField::Games, Tempo::Rapid},
    {"rk", FideField::K, Tempo::Rapid},
    {"brtng", FideField::Rating, Tempo::Blitz},
    {"bgm", FideField::Games, Tempo::Blitz},
    {"bk", FideField::K, Tempo::Blitz},
    {"gms", FideField::Games, {}},
    {"gm", FideField::Games, {}},
    {"games", FideField::Games, {}},
    {"k", FideField::K, {}},
    {"rtng", FideField::Rating, {}},
    {"rating", FideField::Rating, {}},
    {"b-day", FideField::Birth, {}},
    {"birthday", FideField::Birth, {}},
    {"born", FideField::Birth, {}},
    {"flag", FideField::Flag, {}},
});

std::string lower(std::string_view text) {
  std::string letters(text);
  std::transform(letters.begin(), letters.end(), letters.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return letters;
}

// "ID Number" and "FIDE ID" are one heading of two words.
bool goes_on(const std::vector<FideColumn>& columns, const std::string& word) {
  return word == "number" && !columns.empty() && columns.back().field == FideField::Id;
}

FideColumn column_of(std::string_view word, std::size_t start, FideLayout& layout) {
  FideColumn column{FideField::Unknown, {}, start, 0, std::string(word)};
  const std::string name = lower(word);
  for (const Heading& known : kHeadings)
    if (name == known.text) {
      column.field = known.field;
      column.tempo = known.tempo;
      return column;
    }
  if (const auto date = date_of_month_heading(name)) {
    column.field = FideField::Rating;
    layout.date = *date;
  }
  return column;
}

bool has(const FideLayout& layout, FideField field) {
  return std::any_of(layout.columns.begin(), layout.columns.end(),
                     [&](const FideColumn& column) { return column.field == field; });
}

}  // namespace

std::optional<FideLayout> parse_fide_header(std::string_view line) {
  FideLayout layout;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    if (!goes_on(layout.columns, lower(word)))
      layout.columns.push_back(column_of(word, layout.columns.empty() ? 0 : at, layout));
    at = end;
  }
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    FideColumn& column = layout.columns[i];
    column.end = i + 1 < layout.columns.size() ? layout.columns[i + 1].start : std::string::npos;
    layout.combined = layout.combined || column.tempo.has_value();
  }
  if (!has(layout, FideField::Id) || !has(layout, FideField::Name) ||
      !has(layout, FideField::Rating))
    return std::nullopt;
  layout.width = line.size();
  return layout;
}

bool is_fide_header(std::string_view line) {
  return parse_fide_header(line).has_value();
}

}  // namespace rostok::rating_lists
