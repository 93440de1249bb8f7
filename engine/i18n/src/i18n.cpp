// SPDX-License-Identifier: MIT
#include "rostok/i18n/i18n.h"

#include <boost/locale.hpp>
#include <cstdlib>
#include <locale>

namespace rostok::i18n {
namespace {

std::locale make_locale(Language language, const std::filesystem::path& locale_dir) {
  using boost::locale::category_t;
  boost::locale::generator generator;
  // What is used here and no more: dates, numbers and wide characters cost most of the start.
  generator.categories(category_t::message | category_t::convert | category_t::collation);
  generator.characters(boost::locale::char_facet_t::char_f);
  generator.add_messages_path(locale_dir.string());
  generator.add_messages_domain("rostok");
  return generator(language == Language::Russian ? "ru_RU.UTF-8" : "en_US.UTF-8");
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

struct Translator::State {
  Language language;
  std::locale locale;
};

Language parse_language(std::string_view code) {
  return code.substr(0, 2) == "en" ? Language::English : Language::Russian;
}

const char* to_code(Language language) {
  return language == Language::Russian ? "ru" : "en";
}

Language language_of_environment() {
  const char* wanted = std::getenv("ROSTOK_LANG");
  return parse_language(wanted != nullptr ? wanted : "ru");
}

Translator::Translator(Language language, const std::filesystem::path& locale_dir)
    : state_(std::make_shared<const State>(State{language, make_locale(language, locale_dir)})) {}

Language Translator::language() const {
  return state_->language;
}

std::string Translator::tr(const std::string& msgid, const std::vector<std::string>& args) const {
  return base::fill_placeholders(boost::locale::gettext(msgid.c_str(), state_->locale), args);
}

std::string Translator::trc(const std::string& context, const std::string& msgid,
                            const std::vector<std::string>& args) const {
  return base::fill_placeholders(
      boost::locale::pgettext(context.c_str(), msgid.c_str(), state_->locale), args);
}

std::string Translator::trn(const std::string& singular, const std::string& plural, long long count,
                            const std::vector<std::string>& args) const {
  std::vector<std::string> all{std::to_string(count)};
  all.insert(all.end(), args.begin(), args.end());
  // The plural rules look at the last two digits only; an int suits every Boost release.
  const auto number = static_cast<int>((count < 0 ? -count : count) % 1000000);
  return base::fill_placeholders(
      boost::locale::ngettext(singular.c_str(), plural.c_str(), number, state_->locale), all);
}

std::string Translator::text(const base::Error& error) const {
  base::Error translated = error;
  translated.message = boost::locale::gettext(error.message.c_str(), state_->locale);
  return translated.to_string();
}

int Translator::compare(const std::string& a, const std::string& b) const {
  using boost::locale::collate_level;
  const auto& collator = std::use_facet<boost::locale::collator<char>>(state_->locale);
  return collator.compare(collate_level::tertiary, a, b);
}

std::string Translator::fold(const std::string& text) const {
  std::string folded = boost::locale::fold_case(
      boost::locale::normalize(text, boost::locale::norm_nfc, state_->locale), state_->locale);
  replace_all(folded, "ё", "е");
  return folded;
}

}  // namespace rostok::i18n
