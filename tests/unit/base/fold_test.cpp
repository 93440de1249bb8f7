// SPDX-License-Identifier: MIT
#include "rostok/base/fold.h"
#include "catch.h"

using rostok::base::fold_words;
using rostok::base::has_prefixes;

TEST_CASE("words are folded for comparison") {
  CHECK(fold_words("Фёдоров-Юн,  ПЁТР ") == "федоров юн петр");
  CHECK(fold_words("O'Brien Émile") == "o brien émile");
  CHECK(fold_words("ÉMILE") == fold_words("émile"));
  CHECK(fold_words("5Б") == "5б");
  CHECK(fold_words("—") == "");
  CHECK(fold_words("Їжак ЍЎ") == "їжак ѝў");
}

TEST_CASE("every typed word begins a word") {
  const auto text = fold_words("Фёдорова Ивета 5Б");
  CHECK(has_prefixes(text, fold_words("Ив ФЕ")));
  CHECK(has_prefixes(text, ""));
  CHECK(has_prefixes(text, "5б"));
  CHECK_FALSE(has_prefixes(text, fold_words("вета")));
  CHECK_FALSE(has_prefixes(text, fold_words("фе ж")));
}
