// SPDX-License-Identifier: MIT
// One-line entry: words first, then what the numbers mean.
#include <algorithm>

#include "fold.h"
#include "names.h"
#include "person_values.h"
#include "rostok/base/text.h"
#include "rostok/tables/person.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

struct Token {
  std::string text;
  int column = 0;  // code points, from 1
};

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  std::u32string word;
  int column = 0, begin = 0;
  const auto flush = [&] {
    if (!word.empty()) tokens.push_back({base::to_utf8(word), begin});
    word.clear();
  };
  for (const char32_t c : base::to_code_points(line)) {
    ++column;
    const bool between = is_blank(c) || c == U';';
    if (between) {
      flush();
      continue;
    }
    if (word.empty()) begin = column;
    word += c;
    if (c == U',') flush();  // stays with the word: it ends a surname
  }
  flush();
  std::erase_if(tokens, [](const Token& token) { return token.text == ","; });
  return tokens;
}

base::Unexpected fault(const char* code, base::Unexpected what, int column) {
  what.value().code = code;
  what.value().place.column = column;
  return what;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "12.", "12)" and a short number alone in front of a name number a list.
bool is_list_number(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')'))
    text.remove_suffix(1);
  return !text.empty() && text.size() <= 3 && is_id(text);
}

// "г.", "г.р." behind a year.
bool is_year_word(std::string_view text) {
  const std::string folded = fold(text);
  return folded == "г" || folded == "г р" || folded == "гр" || folded == "год" || folded == "р" ||
         folded == "года" || folded == "рождения";
}

struct Number {
  Token token;
  int value = 0;
  int year = 0;         // as a year of birth; 0 = it cannot be one
  bool likely = false;  // the year of somebody who goes to school
  [[nodiscard]] bool rating() const { return value >= 100 && value <= kHighestRating; }
};

class LineParser {
 public:
  explicit LineParser(const PersonOptions& options) : options_(options) {}

  Result<PersonLine> parse(std::string_view line) {
    auto tokens = tokens_of(line);
    if (tokens.size() > 1 && is_list_number(tokens.front().text)) tokens.erase(tokens.begin());
    if (tokens.empty())
      return fault("LINE-EMPTY", base::fail(ErrorKind::BadInput, "The line is empty"), 1);
    bool after_number = false;
    for (const Token& token : tokens) {
      if (after_number && is_year_word(token.text)) continue;
      if (auto taken = take(token); !taken) return tl::unexpected(taken.error());
      after_number = has_digit(token.text);
    }
    if (auto named = set_name(tokens.front()); !named) return tl::unexpected(named.error());
    if (auto numbered = set_numbers(); !numbered) return tl::unexpected(numbered.error());
    if (!options_.keep_birth_date) out_.person.birth = {out_.person.birth.year, 0, 0};
    return out_;
  }

 private:
  Result<void> take(const Token& token) {
    std::string text = token.text;
    if (text.ends_with(',') && has_digit(text)) text.pop_back();
    if (has_digit(text)) return take_number({text, token.column});
    while (text.ends_with(','))
      text.pop_back();
    if (!is_name_word(text))
      return fault("LINE-NAME",
                   base::fail(ErrorKind::BadInput, "“{1}” is no part of a name", {text}),
                   token.column);
    words_.push_back(token.text);
    return {};
  }

  Result<void> take_number(const Token& token) {
    std::string_view digits = token.text;
    for (const std::string_view word : {"г.р.", "г.р", "гр", "г.", "г", "."})
      if (digits.ends_with(word)) {
        digits.remove_suffix(word.size());
        break;
      }
    if (!is_id(digits)) return take_date(token);
    const long long value = base::parse_integer(digits).value_or(0);
    if (numbers_.size() == 2 || value > kHighestRating || digits.size() < 2 ||
        (digits.size() == 3 && value < 100))
      return fault("LINE-NUMBER", not_understood(token), token.column);
    Number number{token, static_cast<int>(value)};
    const int year =
        digits.size() == 2 ? year_of_two_digits(number.value, options_.this_year) : number.value;
    if (is_possible_year(year, options_.this_year)) number.year = year;
    number.likely = number.year >= options_.this_year - 25;
    numbers_.push_back(number);
    return {};
  }

  static base::Unexpected not_understood(const Token& token) {
    return base::fail(ErrorKind::BadInput, "{1} is neither a year of birth nor a rating",
                      {token.text});
  }

  Result<void> take_date(const Token& token) {
    const auto birth = parse_birth(token.text, options_.this_year);
    if (!birth)
      return fault("LINE-DATE",
                   base::fail(ErrorKind::BadInput, "“{1}” is no date of birth", {token.text}),
                   token.column);
    if (out_.person.birth.year != 0)
      return twice_born(token, std::to_string(out_.person.birth.year));
    out_.person.birth = *birth;
    return {};
  }

  static base::Unexpected twice_born(const Token& token, const std::string& first) {
    return fault(
        "LINE-TWICE",
        base::fail(ErrorKind::BadInput, "Two years of birth: {1} and {2}", {first, token.text}),
        token.column);
  }

  Result<void> set_name(const Token& first) {
    const PersonName name = split_name(words_);
    if (name.first.empty())
      return fault("LINE-FIRST",
                   base::fail(ErrorKind::BadInput,
                              "The first name is missing: write surname, first name, year, rating"),
                   first.column);
    out_.person.name = join_name(name, options_.keep_patronymic);
    return {};
  }

  Result<void> set_numbers() {
    if (numbers_.empty()) return {};
    if (out_.person.birth.year != 0 || numbers_.size() == 1) return set_one();
    return set_two(numbers_[0], numbers_[1]);
  }

  // A number alone: a year if it can be one, unless the date of birth is known.
  Result<void> set_one() {
    const Number& number = numbers_.front();
    const bool born = out_.person.birth.year != 0;
    if (numbers_.size() > 1 || (born && !number.rating())) {
      const Number& last = numbers_.back();
      if (last.rating()) return two_ratings(last);
      return twice_born(last.token, std::to_string(out_.person.birth.year));
    }
    if (!born && number.year != 0) {
      out_.person.birth.year = number.year;
      out_.uncertain = number.rating() && !number.likely;
      return {};
    }
    if (!number.rating())
      return fault("LINE-NUMBER", not_understood(number.token), number.token.column);
    out_.person.rating = number.value;
    return {};
  }

  [[nodiscard]] base::Unexpected two_ratings(const Number& second) const {
    return fault("LINE-TWICE",
                 base::fail(ErrorKind::BadInput, "Two ratings: {1} and {2}",
                            {numbers_.front().token.text, second.token.text}),
                 second.token.column);
  }

  Result<void> set_two(const Number& a, const Number& b) {
    const bool in_order = a.year != 0 && b.rating(), turned = b.year != 0 && a.rating();
    if (!in_order && !turned) {
      if (a.year != 0) return twice_born(b.token, a.token.text);
      if (a.rating() && b.rating()) return two_ratings(b);
      const Number& odd = a.rating() ? b : a;
      return fault("LINE-NUMBER", not_understood(odd.token), odd.token.column);
    }
    // Both fit: the year of a child before that of a grown-up, else the order of the form.
    const bool swap = !in_order || (turned && b.likely && !a.likely);
    const Number &year = swap ? b : a, &rating = swap ? a : b;
    out_.person.birth.year = year.year;
    out_.person.rating = rating.value;
    const bool odd = rating.likely && !year.likely;  // the rating looks more like the year
    out_.uncertain = odd || (in_order && turned && a.likely == b.likely);
    return {};
  }

  const PersonOptions& options_;
  PersonLine out_;
  std::vector<std::string> words_;
  std::vector<Number> numbers_;
};

}  // namespace

Result<PersonLine> parse_person_line(std::string_view line, const PersonOptions& options) {
  return LineParser(options).parse(line);
}

}  // namespace rostok::tables
