// SPDX-License-Identifier: MIT
// Words for people: gettext catalogues read through Boost.Locale. English is the language of
// the msgids, Russian the first translation. A Translator is a value handed down by main().
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/error.h"

namespace rostok::i18n {

enum class Language { Russian, English };

// "ru" or "en"; anything else gives Russian.
[[nodiscard]] Language parse_language(std::string_view code);
[[nodiscard]] const char* to_code(Language language);

// The language of the environment: ROSTOK_LANG, else Russian.
[[nodiscard]] Language language_of_environment();

// Cheap to copy; safe to use from several threads at once.
class Translator {
 public:
  // Reads share/locale/<language>/LC_MESSAGES/rostok.mo; a missing catalogue leaves English.
  explicit Translator(Language language, const std::filesystem::path& locale_dir);

  [[nodiscard]] Language language() const;

  // Translation of `msgid` with {1} {2} … filled from `args`.
  [[nodiscard]] std::string tr(const std::string& msgid,
                               const std::vector<std::string>& args = {}) const;

  // The same with a context, for words that translate in two ways (pgettext).
  [[nodiscard]] std::string trc(const std::string& context, const std::string& msgid,
                                const std::vector<std::string>& args = {}) const;

  // Plural by the rules of the language; {1} is filled with `count` itself, {2} … with `args`.
  [[nodiscard]] std::string trn(const std::string& singular, const std::string& plural,
                                long long count, const std::vector<std::string>& args = {}) const;

  // "file:line:column: sentence" of an error, translated.
  [[nodiscard]] std::string text(const base::Error& error) const;

  // -1, 0, 1: order of two names for a reader of the language (Ё beside Е, case-insensitive first).
  [[nodiscard]] int compare(const std::string& a, const std::string& b) const;

  // Lower case for searching: "ЁЖ" → "еж" (Ё and Е are one letter for a reader who types).
  [[nodiscard]] std::string fold(const std::string& text) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace rostok::i18n
