// SPDX-License-Identifier: MIT
#include "names.h"

#include <algorithm>
#include <array>

#include "fold.h"
#include "rostok/base/text.h"

namespace rostok::tables {

namespace {

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0x00C0 && c < 0x2000 && c != 0x00D7 && c != 0x00F7) ||
         (c >= 0x2E80 && c < 0xD800);  // other scripts of the world
}

bool is_joint(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'’' || c == U'‑' || c == U'–' || c == U'.' || c == U'`';
}

template <std::size_t N>
bool ends_with_any(std::string_view folded, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return folded.ends_with(ending); });
}

}  // namespace

bool is_name_word(std::string_view word) {
  const std::u32string points = base::to_code_points(word);
  const auto fits = [](char32_t c) { return is_letter(c) || is_joint(c); };
  return !points.empty() && is_letter(points.front()) &&
         std::all_of(points.begin(), points.end(), fits);
}

bool is_patronymic(std::string_view word) {
  constexpr std::array<std::string_view, 12> kEndings{"ович",   "евич", "ильич", "мич",
                                                      "тич",    "овна", "евна",  "ична",
                                                      "инична", "оглы", "кызы",  "угли"};
  const std::string folded = fold(word);
  return folded.find(' ') == std::string::npos && ends_with_any(folded, kEndings);
}

bool has_surname_ending(std::string_view word) {
  constexpr std::array<std::string_view, 16> kEndings{"ов",   "ова", "ев",   "ева",  "ин",   "ина",
                                                      "ын",   "ына", "ский", "ская", "цкий", "цкая",
                                                      "енко", "чук", "ян",   "швили"};
  // First names that end like surnames.
  constexpr std::array<std::string_view, 12> kFirstNames{
      "марина", "ирина",  "полина",     "кристина", "алина",     "арина",
      "карина", "дарина", "константин", "валентин", "валентина", "екатерина"};
  const std::string folded = fold(word);
  if (std::find(kFirstNames.begin(), kFirstNames.end(), folded) != kFirstNames.end()) return false;
  return ends_with_any(folded, kEndings);
}

std::string name_case(std::string_view word) {
  std::u32string points = base::to_code_points(word);
  const auto letters = std::count_if(points.begin(), points.end(), is_letter);
  const bool low =
      std::none_of(points.begin(), points.end(), [](char32_t c) { return lower(c) != c; });
  const bool high =
      std::none_of(points.begin(), points.end(), [](char32_t c) { return upper(c) != c; });
  if (letters < 2 ? !low : !low && !high) return std::string(word);
  bool begins = true;
  for (char32_t& c : points) {
    c = begins ? upper(c) : lower(c);
    begins = is_joint(c);
  }
  return base::to_utf8(points);
}

namespace {

std::string cased(std::string word) {
  constexpr std::array<std::string_view, 8> kParticles{"оглы", "кызы", "угли", "де",
                                                       "да",   "фон",  "ван",  "аль"};
  while (word.ends_with(',') || word.ends_with(';'))
    word.pop_back();
  if (std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end()) return word;
  return name_case(word);
}

std::string join(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i)
    out += (out.empty() ? "" : " ") + words[i];
  return out;
}

// How many words at the end are a patronymic: "Ильич", "Расул оглы".
std::size_t patronymic_words(const std::vector<std::string>& words) {
  if (words.size() < 3 || !is_patronymic(words.back())) return 0;
  const std::string last = fold(words.back());
  const bool particle = last == "оглы" || last == "кызы" || last == "угли";
  return particle && words.size() > 3 ? 2 : 1;
}

}  // namespace

PersonName split_name(const std::vector<std::string>& raw, bool reversed) {
  std::vector<std::string> words;
  for (const std::string& word : raw)
    words.push_back(cased(word));
  std::erase(words, std::string());
  PersonName name;
  if (words.empty()) return name;
  const bool comma = raw.front().ends_with(',');
  const bool middle = words.size() == 3 && is_patronymic(words[1]) && !is_patronymic(words[2]);
  if (!comma && words.size() > 1 && (reversed || middle))
    std::rotate(words.begin(), words.end() - 1, words.end());
  const std::size_t tail = patronymic_words(words);
  name.surname = words.front();
  name.first = join(words, 1, words.size() - tail);
  name.patronymic = join(words, words.size() - tail, words.size());
  return name;
}

std::string join_name(const PersonName& name, bool with_patronymic) {
  std::string text = name.surname;
  for (const std::string& part : {name.first, with_patronymic ? name.patronymic : std::string()})
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

}  // namespace rostok::tables
