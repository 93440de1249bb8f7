// SPDX-License-Identifier: MIT
#include "name_eraser.h"

#include <algorithm>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::club {

namespace {

std::vector<std::string> words_of(const std::string& text) {
  const std::string folded = base::fold_words(text);
  std::vector<std::string> words;
  for (const auto word : base::split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  // code points
};

std::vector<Word> words_at(const std::u32string& text) {
  std::vector<Word> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const std::string letter =
        i < text.size() ? base::fold_words(base::to_utf8(text.substr(i, 1))) : std::string();
    if (!letter.empty()) continue;
    if (i > begin)
      words.push_back({base::fold_words(base::to_utf8(text.substr(begin, i - begin))), begin, i});
    begin = i + 1;
  }
  return words;
}

}  // namespace

void NameEraser::add(const std::string& name) {
  auto words = words_of(name);
  if (words.empty() || std::find(names_.begin(), names_.end(), words) != names_.end()) return;
  names_.push_back(std::move(words));
  std::stable_sort(names_.begin(), names_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

bool NameEraser::is_name(const std::string& text) const {
  return std::find(names_.begin(), names_.end(), words_of(text)) != names_.end();
}

std::string NameEraser::erase(const std::string& text) const {
  const std::string folded = base::fold_words(text);
  if (std::none_of(names_.begin(), names_.end(), [&](const auto& name) {
        return folded.find(name.front()) != std::string::npos;
      }))
    return text;
  const auto points = base::to_code_points(text);
  const auto words = words_at(points);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < words.size();) {
    const auto name = std::find_if(names_.begin(), names_.end(), [&](const auto& candidate) {
      if (candidate.size() > words.size() - i) return false;
      for (std::size_t k = 0; k < candidate.size(); ++k)
        if (words[i + k].folded != candidate[k]) return false;
      return true;
    });
    if (name == names_.end()) {
      ++i;
      continue;
    }
    result += base::to_utf8(points.substr(copied, words[i].begin - copied)) + replacement_;
    copied = words[i + name->size() - 1].end;
    i += name->size();
  }
  return result + base::to_utf8(points.substr(copied));
}

}  // namespace rostok::club
