// SPDX-License-Identifier: MIT
// The people of a table and what is wrong with its rows.
#include "rostok/tables/roster.h"

#include <algorithm>
#include <map>

#include "fold.h"
#include "names.h"
#include "person_values.h"

namespace rostok::tables {

using base::ErrorKind;

bool RosterRow::usable() const {
  return std::none_of(problems.begin(), problems.end(), [](const RowProblem& problem) {
    return problem.severity == Severity::Error;
  });
}

std::size_t RosterPreview::people() const {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const RosterRow& row) {
    return row.usable() && !row.duplicate_of;
  }));
}

namespace {

class RowParser {
 public:
  RowParser(const RosterLayout& layout, const PersonOptions& options)
      : layout_(layout), options_(options) {}

  // nullopt for a row without anything in the columns that mean something.
  std::optional<RosterRow> parse(const Row& cells, int line) {
    row_ = {};
    row_.line = line;
    name_ = {};
    name_column_ = 0;
    bool anything = false;
    for (std::size_t c = 0; c < layout_.columns.size() && c < cells.size(); ++c) {
      const Meaning meaning = layout_.columns[c];
      if (meaning == Meaning::Ignored || meaning == Meaning::Private) continue;
      const std::string text = tidy(cell_text(cells[c]));
      if (text.empty()) continue;
      anything = true;
      take(meaning, text, static_cast<int>(c) + 1);
    }
    if (!anything) return std::nullopt;
    finish_name();
    if (!options_.keep_birth_date) row_.person.birth = {row_.person.birth.year, 0, 0};
    return std::move(row_);
  }

 private:
  void report(Severity severity, int column, base::Unexpected what) {
    row_.problems.push_back({severity, column, std::move(what.value())});
  }

  void take(Meaning meaning, const std::string& text, int column) {
    switch (meaning) {
      case Meaning::Line:
        return take_line(text, column);
      case Meaning::FullName:
      case Meaning::FullNameFirst:
        return take_name(text, column, meaning);
      case Meaning::Surname:
        return take_part(name_.surname, text, column);
      case Meaning::FirstName:
        return take_part(name_.first, text, column);
      case Meaning::Patronymic:
        return take_part(name_.patronymic, text, column);
      case Meaning::Group:
        row_.person.group = text;
        return;
      case Meaning::School:
        row_.person.school = text;
        return;
      case Meaning::Birth:
        return take_birth(text, column);
      case Meaning::Sex:
        return take_sex(text, column);
      case Meaning::Rank:
        return take_rank(text, column);
      case Meaning::Rating:
        return take_rating(row_.person.rating, text, column);
      case Meaning::NationalRating:
        return take_rating(row_.person.national_rating, text, column);
      case Meaning::FideRating:
        return take_rating(row_.person.fide_rating, text, column);
      case Meaning::NationalId:
        return take_id(row_.person.national_id, text, column);
      case Meaning::FideId:
        return take_id(row_.person.fide_id, text, column);
      case Meaning::Ignored:
      case Meaning::Private:
        return;
    }
  }

  void take_line(const std::string& text, int column) {
    name_column_ = column;
    auto line = parse_person_line(text, options_);
    if (!line) {
      base::Error error = line.error();
      error.place = {};
      row_.problems.push_back({Severity::Error, column, std::move(error)});
      return;
    }
    row_.person = line->person;
    if (line->uncertain)
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "Which number is the year and which the rating?"));
  }

  void take_name(const std::string& text, int column, Meaning meaning) {
    name_column_ = column;
    const auto words = words_of(text);
    if (!check_words(words, column)) return;
    name_ = split_name(words, meaning == Meaning::FullNameFirst);
  }

  void take_part(std::string& part, const std::string& text, int column) {
    if (name_column_ == 0) name_column_ = column;
    const auto words = words_of(text);
    if (!check_words(words, column)) return;
    for (const std::string& word : words)
      part += (part.empty() ? "" : " ") + name_case(word);
  }

  bool check_words(const std::vector<std::string>& words, int column) {
    for (std::string word : words) {
      while (word.ends_with(','))
        word.pop_back();
      if (word.empty() || is_name_word(word)) continue;
      report(Severity::Error, column,
             base::fail(ErrorKind::BadInput, "“{1}” is no part of a name", {word}));
      return false;
    }
    return true;
  }

  void take_birth(const std::string& text, int column) {
    if (const auto birth = parse_birth(text, options_.this_year))
      row_.person.birth = *birth;
    else
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "“{1}” is no year or date of birth", {text}));
  }

  void take_sex(const std::string& text, int column) {
    if (const auto sex = parse_sex(text))
      row_.person.sex = *sex;
    else if (text != "-")
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "“{1}” names no sex: write m or f", {text}));
  }

  void take_rank(const std::string& text, int column) {
    if (const auto rank = parse_rank(text))
      row_.person.rank = *rank;
    else
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "“{1}” is no sport rank: write 3ю, 2, КМС …", {text}));
  }

  void take_rating(int& rating, const std::string& text, int column) {
    if (const auto value = parse_rating(text))
      rating = *value;
    else
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "“{1}” is no rating (100 to {2})",
                        {text, std::to_string(kHighestRating)}));
  }

  void take_id(std::string& id, const std::string& text, int column) {
    if (text == "0" || text == "-" || text == "–") return;
    if (is_id(text))
      id = text;
    else
      report(Severity::Warning, column,
             base::fail(ErrorKind::BadInput, "“{1}” is no number of a player", {text}));
  }

  void finish_name() {
    if (!row_.usable()) return;
    if (!name_.surname.empty() || !name_.first.empty()) {
      row_.person.name = join_name(name_, options_.keep_patronymic);
      if (row_.person.sex == Sex::Unknown) row_.person.sex = sex_of_patronymic();
    }
    if (row_.person.name.empty())
      report(Severity::Error, 0, base::fail(ErrorKind::BadInput, "There is no name in this row"));
    else if (row_.person.name.find(' ') == std::string::npos)
      report(Severity::Warning, name_column_,
             base::fail(ErrorKind::BadInput, "“{1}” has a surname or a first name only",
                        {row_.person.name}));
  }

  [[nodiscard]] Sex sex_of_patronymic() const {
    const std::string folded = fold(name_.patronymic);
    if (folded.ends_with("вич") || folded.ends_with("ич")) return Sex::Male;
    return folded.ends_with("вна") || folded.ends_with("чна") ? Sex::Female : Sex::Unknown;
  }

  const RosterLayout& layout_;
  const PersonOptions& options_;
  RosterRow row_;
  PersonName name_;
  int name_column_ = 0;
};

class Duplicates {
 public:
  explicit Duplicates(std::vector<RosterRow>& rows) : rows_(rows) {}

  void mark() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].usable()) continue;
      if (const auto earlier = find(i)) {
        rows_[i].duplicate_of = earlier;
        rows_[i].problems.push_back(
            {Severity::Warning, 0,
             base::fail(ErrorKind::BadInput, "{1} stands in row {2} already",
                        {rows_[i].person.name, std::to_string(rows_[*earlier].line)})
                 .value()});
        continue;
      }
      by_name_[fold(rows_[i].person.name)].push_back(i);
      if (!rows_[i].person.fide_id.empty()) by_fide_[rows_[i].person.fide_id] = i;
      if (!rows_[i].person.national_id.empty()) by_national_[rows_[i].person.national_id] = i;
    }
  }

 private:
  [[nodiscard]] std::optional<std::size_t> find(std::size_t i) const {
    const PersonRow& person = rows_[i].person;
    if (const auto at = by_fide_.find(person.fide_id); at != by_fide_.end()) return at->second;
    if (const auto at = by_national_.find(person.national_id); at != by_national_.end())
      return at->second;
    const auto alike = by_name_.find(fold(person.name));
    if (alike == by_name_.end()) return std::nullopt;
    for (const std::size_t k : alike->second)
      if (same_birth(rows_[k].person.birth, person.birth)) return k;
    return std::nullopt;
  }
  static bool same_birth(const Birth& a, const Birth& b) {
    if (a.year == 0 || b.year == 0) return true;
    const bool days = a.day != 0 && b.day != 0;
    return a.year == b.year && (!days || a == b);
  }

  std::vector<RosterRow>& rows_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
  std::map<std::string, std::size_t> by_fide_, by_national_;
};

std::vector<std::string> titles_of(const Table& table, const RosterLayout& layout) {
  std::vector<std::string> titles;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    titles.push_back(layout.titles_row ? tidy(cell_text(table.rows[*layout.titles_row][c]))
                                       : table.columns[c].title);
  return titles;
}

void report_columns(RosterPreview& preview) {
  const auto& columns = preview.layout.columns;
  const auto add = [&](Severity severity, std::size_t column, base::Unexpected what) {
    preview.problems.push_back({severity, static_cast<int>(column), std::move(what.value())});
  };
  const auto has = [&](Meaning meaning) {
    return std::find(columns.begin(), columns.end(), meaning) != columns.end();
  };
  if (!has(Meaning::Line) && !has(Meaning::FullName) && !has(Meaning::FullNameFirst) &&
      !has(Meaning::Surname) && !has(Meaning::FirstName))
    add(Severity::Error, 0,
        base::fail(ErrorKind::BadInput, "No column with names was found: choose it yourself"));
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c] == Meaning::Private)
      add(Severity::Note, c + 1,
          base::fail(ErrorKind::BadInput,
                     "The column “{1}” is not taken over: the club keeps no such data",
                     {preview.titles[c]}));
}

}  // namespace

RosterPreview parse_roster(const ReadTable& read, const RosterLayout& layout,
                           const PersonOptions& options) {
  const Table& table = read.table;
  RosterPreview preview;
  preview.layout = layout;
  preview.layout.columns.resize(table.columns.size(), Meaning::Ignored);
  if (layout.titles_row && *layout.titles_row >= table.rows.size())
    preview.layout.titles_row.reset();
  preview.titles = titles_of(table, preview.layout);
  report_columns(preview);
  RowParser parser(preview.layout, options);
  const auto& titles = preview.layout.titles_row;
  for (std::size_t r = titles ? *titles + 1 : 0; r < table.rows.size(); ++r) {
    // A list of several pages repeats its titles.
    if (titles && table.rows[r] == table.rows[*titles]) continue;
    const int line = r < read.lines.size() ? read.lines[r] : static_cast<int>(r) + 1;
    if (auto row = parser.parse(table.rows[r], line)) preview.rows.push_back(std::move(*row));
  }
  Duplicates(preview.rows).mark();
  return preview;
}

}  // namespace rostok::tables
