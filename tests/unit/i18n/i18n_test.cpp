// SPDX-License-Identifier: MIT
#include "rostok/i18n/i18n.h"

#include "catch.h"

using namespace rostok;
using i18n::Language;
using i18n::Translator;

namespace {
Translator translator(Language language) {
  return Translator(language, std::string(ROSTOK_SHARE_DIR) + "/locale");
}
}  // namespace

TEST_CASE("Russian plurals: 1 тур, 2 тура, 5 туров, 11, 21, 111", "[i18n]") {
  const Translator ru = translator(Language::Russian);
  const auto rounds = [&ru](int n) { return ru.trn("{1} round", "{1} rounds", n); };
  CHECK(rounds(1) == "1 тур");
  CHECK(rounds(2) == "2 тура");
  CHECK(rounds(5) == "5 туров");
  CHECK(rounds(11) == "11 туров");
  CHECK(rounds(21) == "21 тур");
  CHECK(rounds(111) == "111 туров");
}

TEST_CASE("English needs no catalogue", "[i18n]") {
  const Translator en = translator(Language::English);
  CHECK(en.tr("No such file: {1}", {"a"}) == "No such file: a");
  CHECK(en.trn("{1} round", "{1} rounds", 1) == "1 round");
  CHECK(en.trn("{1} round", "{1} rounds", 2) == "2 rounds");
}

TEST_CASE("An error becomes a Russian sentence with its place", "[i18n]") {
  const base::Error error{base::ErrorKind::NotFound, "No such file: {1}", {"x"}, {"f", 2, 3}, {}};
  CHECK(translator(Language::Russian).text(error) == "f:2:3: Нет такого файла: x");
}

TEST_CASE("Names sort with Ё beside Е and fold for typing", "[i18n]") {
  const Translator ru = translator(Language::Russian);
  CHECK(ru.compare("Елкин", "Ёлкина") < 0);
  CHECK(ru.compare("Ёлкин", "Жуков") < 0);
  CHECK(ru.compare("Дымов", "Ёлкин") < 0);
  CHECK(ru.fold("ЁЖИК") == "ежик");
}
