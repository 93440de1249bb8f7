// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/transliteration.h"

#include <algorithm>
#include <array>
#include <set>

#include "rostok/rating_lists/name_key.h"

namespace rostok::rating_lists {

namespace {

using base::Result;

struct Pair {
  std::string_view cyrillic, latin;
};

// Keys have no Ё: its spellings stand with Е. Ь and Ъ are mostly not written at all.
constexpr auto kPairs = std::to_array<Pair>({
    {"а", "a"},        {"б", "b"},        {"в", "v"},   {"в", "w"},     {"в", "ff"},   {"г", "g"},
    {"г", "h"},        {"д", "d"},        {"е", "e"},   {"е", "ye"},    {"е", "ie"},   {"е", "je"},
    {"е", "yo"},       {"е", "io"},       {"е", "jo"},  {"е", "o"},     {"ж", "zh"},   {"ж", "j"},
    {"ж", "z"},        {"з", "z"},        {"з", "s"},   {"и", "i"},     {"и", "y"},    {"и", "yi"},
    {"й", "y"},        {"й", "i"},        {"й", "j"},   {"к", "k"},     {"к", "c"},    {"л", "l"},
    {"м", "m"},        {"н", "n"},        {"о", "o"},   {"п", "p"},     {"р", "r"},    {"с", "s"},
    {"с", "ss"},       {"т", "t"},        {"у", "u"},   {"у", "ou"},    {"ф", "f"},    {"ф", "ph"},
    {"х", "kh"},       {"х", "h"},        {"х", "ch"},  {"ц", "ts"},    {"ц", "c"},    {"ц", "tz"},
    {"ч", "ch"},       {"ч", "tch"},      {"ч", "c"},   {"ш", "sh"},    {"ш", "ch"},   {"ш", "sch"},
    {"ш", "s"},        {"щ", "shch"},     {"щ", "sch"}, {"щ", "chtch"}, {"щ", "stch"}, {"щ", "sh"},
    {"ы", "y"},        {"ы", "i"},        {"э", "e"},   {"ю", "yu"},    {"ю", "iu"},   {"ю", "ju"},
    {"ю", "iou"},      {"ю", "you"},      {"ю", "u"},   {"я", "ya"},    {"я", "ia"},   {"я", "ja"},
    {"я", "a"},        {"ь", ""},         {"ь", "i"},   {"ь", "y"},     {"ь", "j"},    {"ъ", ""},
    {"кс", "x"},       {"ий", "y"},       {"ий", "i"},  {"ый", "y"},    {"ый", "i"},   {"ии", "i"},
    {"андр", "ander"}, {"петр", "peter"}, {"дж", "j"},  {"дж", "dj"},   {"нн", "n"},   {"і", "i"},
});

std::string_view from(const Pair& pair, Script script) {
  return script == Script::Cyrillic ? pair.cyrillic : pair.latin;
}

bool is_silent(const Pair& pair) {
  return pair.latin.empty();
}

std::size_t length_of_letter(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

class Speller {
 public:
  Speller(std::string_view key, const PrefixProbe& exists)
      : key_(key), exists_(exists), script_(script_of(key)), reached_(key.size() + 1) {}

  Result<std::vector<std::string>> run() {
    reached_[0].insert("");
    for (at_ = 0; at_ < key_.size(); ++at_)
      for (const std::string& spelling : reached_[at_])
        if (auto done = grow(spelling); !done) return tl::unexpected(done.error());
    return std::vector<std::string>(reached_.back().begin(), reached_.back().end());
  }

 private:
  [[nodiscard]] std::string_view rest() const { return key_.substr(at_); }

  Result<void> grow(const std::string& spelling) {
    bool known = false;
    for (const Pair& pair : kPairs) {
      const std::string_view read = from(pair, script_);
      if (read.empty()) continue;
      const bool whole = rest().starts_with(read);
      const bool begun = !whole && read.starts_with(rest());
      if (!whole && !begun) continue;
      known = true;
      if (auto done = add(spelling, pair, whole ? at_ + read.size() : key_.size()); !done)
        return done;
    }
    if (known) return {};
    const std::size_t length = std::min(length_of_letter(rest().front()), rest().size());
    return keep(spelling + std::string(rest().substr(0, length)), at_ + length);
  }

  Result<void> add(const std::string& spelling, const Pair& pair, std::size_t end) {
    const bool to_latin = script_ == Script::Cyrillic;
    std::string longer = spelling + std::string(to_latin ? pair.latin : pair.cyrillic);
    if (auto done = keep(longer, end); !done || to_latin || is_silent(pair)) return done;
    // Nobody writes the soft sign in Latin letters: it may follow any of them.
    for (const Pair& silent : kPairs)
      if (is_silent(silent))
        if (auto done = keep(longer + std::string(silent.cyrillic), end); !done) return done;
    return {};
  }

  Result<void> keep(std::string spelling, std::size_t end) {
    auto& there = reached_[end];
    if (there.size() >= kMaxSpellings || there.contains(spelling)) return {};
    if (!spelling.empty()) {
      const auto found = exists_(spelling);
      if (!found) return tl::unexpected(found.error());
      if (!*found) return {};
    }
    there.insert(std::move(spelling));
    return {};
  }

  std::string_view key_;
  const PrefixProbe& exists_;
  Script script_;
  std::vector<std::set<std::string>> reached_;  // by bytes of the key that are read
  std::size_t at_ = 0;
};

}  // namespace

Result<std::vector<std::string>> spellings_of(std::string_view key, const PrefixProbe& exists) {
  if (key.empty()) return std::vector<std::string>{};
  return Speller(key, exists).run();
}

}  // namespace rostok::rating_lists
