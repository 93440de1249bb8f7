// SPDX-License-Identifier: MIT
#include "rostok/base/fold.h"
#include "sample.h"

using namespace rostok;
using namespace rostok::library;

TEST_CASE("names are the same in both scripts") {
  const auto same = [](const std::string& a, const std::string& b) {
    INFO(a << " " << latin_form(base::fold_words(a)) << " " << b << " "
           << latin_form(base::fold_words(b)));
    return latin_form(base::fold_words(a)) == latin_form(base::fold_words(b));
  };
  CHECK(same("Карпов", "Karpov"));
  CHECK(same("Спасский", "Spassky"));
  CHECK(same("Смыслов", "Smyslov"));
  CHECK(same("Юсупов", "Yusupov"));
  CHECK(same("Юсупов", "Jusupow"));
  CHECK(same("Корчной", "Korchnoi"));
  CHECK(same("Корчной", "Korchnoy"));
  CHECK(same("Харлов", "Kharlov"));
  CHECK(same("Яковенко", "Iakovenko"));
  CHECK(same("Карлсен", "Carlsen"));
  CHECK(same("Щербаков", "Shcherbakov"));
  CHECK(same("Таль", "Tal"));
  CHECK(same("Фёдоров", "Fedorov"));
  CHECK_FALSE(same("Иванов", "Petrov"));
  CHECK(latin_form("").empty());
  CHECK(latin_form("müller") == "müler");
}
