// SPDX-License-Identifier: MIT
// Which column means what.
#include <algorithm>
#include <functional>
#include <set>

#include "fold.h"
#include "names.h"
#include "person_values.h"
#include "rostok/base/text.h"
#include "rostok/tables/roster.h"

namespace rostok::tables {

namespace {

constexpr std::size_t kRowsForTitles = 15, kRowsForContents = 300;

bool is_name(Meaning meaning) {
  return meaning == Meaning::Line || meaning == Meaning::FullName ||
         meaning == Meaning::FullNameFirst || meaning == Meaning::Surname ||
         meaning == Meaning::FirstName;
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

using Meanings = std::vector<std::optional<Meaning>>;

Meanings meanings_of(const std::vector<std::string>& titles) {
  Meanings meanings;
  for (const std::string& title : titles)
    meanings.push_back(meaning_of_title(title));
  return meanings;
}

std::vector<std::string> texts_of(const Row& row) {
  std::vector<std::string> texts;
  for (const Cell& cell : row)
    texts.push_back(cell_text(cell));
  return texts;
}

// A row of titles names the people, and something else beside them unless it is alone.
bool is_titles_row(const std::vector<std::string>& texts, std::size_t columns) {
  const Meanings meanings = meanings_of(texts);
  std::size_t filled = 0, known = 0;
  bool names = false;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    if (has_digit(texts[i])) return false;
    ++filled;
    known += meanings[i] ? 1U : 0U;
    names = names || (meanings[i] && is_name(*meanings[i]));
  }
  return names && (known >= 2 || (filled == 1 && columns == 1));
}

std::optional<std::size_t> find_titles(const Table& table) {
  for (std::size_t r = 0; r < std::min(table.rows.size(), kRowsForTitles); ++r)
    if (is_titles_row(texts_of(table.rows[r]), table.columns.size())) return r;
  return std::nullopt;
}

// The filled cells of a column below the titles.
class ColumnContents {
 public:
  ColumnContents(const Table& table, std::size_t column, std::size_t first) {
    for (std::size_t r = first; r < table.rows.size() && texts_.size() < kRowsForContents; ++r)
      if (auto text = tidy(cell_text(table.rows[r][column])); !text.empty())
        texts_.push_back(std::move(text));
  }
  [[nodiscard]] bool empty() const { return texts_.empty(); }
  [[nodiscard]] double share(const std::function<bool(const std::string&)>& fits) const {
    return static_cast<double>(std::count_if(texts_.begin(), texts_.end(), fits)) /
           static_cast<double>(texts_.size());
  }
  [[nodiscard]] bool mostly(const std::function<bool(const std::string&)>& fits) const {
    return !empty() && share(fits) >= 0.8;
  }
  // 1, 2, 3 …
  [[nodiscard]] bool counts() const {
    int number = 0;
    return std::all_of(texts_.begin(), texts_.end(), [&](const std::string& text) {
      return base::parse_integer(text) == ++number ||
             (text.ends_with('.') &&
              base::parse_integer(std::string_view(text).substr(0, text.size() - 1)) == number);
    });
  }

 private:
  std::vector<std::string> texts_;
};

bool is_names(const std::string& text, std::size_t least, std::size_t most) {
  const auto words = words_of(text);
  return words.size() >= least && words.size() <= most &&
         std::all_of(words.begin(), words.end(), [](std::string word) {
           if (word.ends_with(',')) word.pop_back();
           return is_name_word(word);
         });
}

bool is_line(const std::string& text, int this_year) {
  PersonOptions options;
  options.this_year = this_year;
  return parse_person_line(text, options).has_value();
}

bool first_name_first(const std::string& text) {
  const auto words = words_of(text);
  return words.size() >= 2 && has_surname_ending(words.back()) &&
         !has_surname_ending(words.front()) && !is_patronymic(words.back()) &&
         !words.front().ends_with(',');
}

class ContentsGuess {
 public:
  ContentsGuess(const Table& table, std::size_t first, int this_year)
      : table_(table), first_(first), this_year_(this_year) {}

  // For the columns that have no meaning yet.
  void fill(Meanings& meanings) {
    for (const auto& meaning : meanings)
      if (meaning) taken_.insert(*meaning);
    std::vector<std::size_t> single_words;
    for (std::size_t c = 0; c < meanings.size(); ++c) {
      if (meanings[c]) continue;
      const ColumnContents contents(table_, c, first_);
      const auto guess = one(contents);
      const bool name = guess && is_name(*guess);
      if (guess && !taken_.contains(*guess) && (!name || !named())) {
        meanings[c] = guess;
        taken_.insert(*guess);
      } else if (!guess && contents.mostly([](const auto& t) { return is_names(t, 1, 1); })) {
        single_words.push_back(c);
      }
    }
    if (!named()) name_parts(single_words, meanings);
  }

 private:
  [[nodiscard]] bool named() const { return std::any_of(taken_.begin(), taken_.end(), is_name); }

  std::optional<Meaning> one(const ColumnContents& contents) const {
    const auto mostly = [&](auto&& fits) { return contents.mostly(fits); };
    if (contents.empty() || contents.counts()) return Meaning::Ignored;
    if (mostly([](const auto& t) { return parse_sex(t).has_value(); })) return Meaning::Sex;
    if (mostly([](const auto& t) { return is_school_class(t); })) return Meaning::Group;
    if (mostly([&](const auto& t) { return t.size() >= 4 && parse_birth(t, this_year_); }))
      return Meaning::Birth;
    if (mostly([](const auto& t) { return parse_rating(t).value_or(0) > 0; }))
      return Meaning::Rating;
    if (mostly([](const auto& t) { return is_id(t) && t.size() >= 6; })) return Meaning::FideId;
    if (mostly([](const auto& t) { return parse_rank(t) && !base::parse_integer(t); }))
      return Meaning::Rank;
    if (mostly([](const auto& t) { return is_school(t); })) return Meaning::School;
    return name(contents);
  }

  std::optional<Meaning> name(const ColumnContents& contents) const {
    if (contents.mostly([](const auto& t) { return is_names(t, 2, 5); })) {
      const bool reversed = contents.share(first_name_first) >= 0.6;
      return reversed ? Meaning::FullNameFirst : Meaning::FullName;
    }
    const auto line = [&](const auto& t) { return is_line(t, this_year_); };
    if (contents.share(line) >= 0.5) return Meaning::Line;
    return std::nullopt;
  }

  // Surname, first name and perhaps patronymic in columns of their own, in this order unless the
  // endings say otherwise.
  void name_parts(std::vector<std::size_t> columns, Meanings& meanings) {
    const auto last = std::find_if(columns.begin(), columns.end(), [&](std::size_t c) {
      return columns.size() > 2 && ColumnContents(table_, c, first_).mostly(is_patronymic);
    });
    if (last != columns.end()) {
      meanings[*last] = Meaning::Patronymic;
      columns.erase(last);
    }
    if (columns.size() < 2) return;
    const auto surnames = [&](std::size_t c) {
      return ColumnContents(table_, c, first_).share(has_surname_ending);
    };
    const bool turned = surnames(columns[1]) > surnames(columns[0]) + 0.3;
    meanings[columns[turned ? 1 : 0]] = Meaning::Surname;
    meanings[columns[turned ? 0 : 1]] = Meaning::FirstName;
  }

  const Table& table_;
  std::size_t first_;
  int this_year_;
  std::set<Meaning> taken_;
};

// "Имя" beside "Фамилия" is the first name, alone it is the whole name; "Name" likewise.
void settle_names(Meanings& meanings) {
  const auto has = [&](Meaning wanted) {
    return std::find(meanings.begin(), meanings.end(), wanted) != meanings.end();
  };
  const bool surname = has(Meaning::Surname), first = has(Meaning::FirstName);
  for (auto& meaning : meanings) {
    if (meaning == Meaning::FullName && surname && !first) meaning = Meaning::FirstName;
    if (meaning == Meaning::FirstName && !surname && !has(Meaning::FullName))
      meaning = Meaning::FullName;
    if (meaning == Meaning::Surname && !first && !has(Meaning::FirstName) &&
        !has(Meaning::FullName))
      meaning = Meaning::FullName;
  }
  // Parts beside the whole name say nothing new.
  if (!has(Meaning::FullName) && !has(Meaning::FullNameFirst)) return;
  for (auto& meaning : meanings)
    if (meaning == Meaning::Surname || meaning == Meaning::FirstName ||
        meaning == Meaning::Patronymic)
      meaning = Meaning::Ignored;
}

void keep_first_of_each(Meanings& meanings) {
  std::set<Meaning> seen;
  for (auto& meaning : meanings) {
    if (!meaning || *meaning == Meaning::Ignored || *meaning == Meaning::Private) continue;
    if (!seen.insert(*meaning).second) meaning = Meaning::Ignored;
  }
}

}  // namespace

RosterLayout propose_layout(const Table& table, int this_year) {
  RosterLayout layout;
  Meanings meanings(table.columns.size());
  bool titled = has_titles(table);
  std::size_t first = 0;
  if (titled) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      meanings[c] = meaning_of_title(table.columns[c].title);
  } else if ((layout.titles_row = find_titles(table))) {
    titled = true;
    first = *layout.titles_row + 1;
    meanings = meanings_of(texts_of(table.rows[*layout.titles_row]));
  }
  settle_names(meanings);
  keep_first_of_each(meanings);
  const bool named = std::any_of(meanings.begin(), meanings.end(),
                                 [](const auto& meaning) { return meaning && is_name(*meaning); });
  if (!titled || !named) ContentsGuess(table, first, this_year).fill(meanings);
  for (const auto& meaning : meanings)
    layout.columns.push_back(meaning.value_or(Meaning::Ignored));
  return layout;
}

}  // namespace rostok::tables
