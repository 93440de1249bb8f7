// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <set>

#include "collected.h"
#include "rostok/base/text.h"
#include "rostok/rating_lists/find.h"
#include "rostok/rating_lists/name_key.h"
#include "rostok/rating_lists/transliteration.h"

using namespace lists_test;

TEST_CASE("keys of names: case, Ё, diacritics and punctuation do not count") {
  CHECK(name_key("Ivanov, Ivan") == "ivanov ivan");
  CHECK(name_key("СОЛОВЬЁВ-Седой  А.") == "соловьев седой а");
  CHECK(name_key("соловьев седой а") == name_key("Соловьёв‑Седой А"));  // U+2011
  CHECK(name_key("Müller, Jörg") == "muller jorg");
  CHECK(name_key("Łąkowy Żegota") == "lakowy zegota");
  CHECK(name_key("O'Quill") == "oquill");
  CHECK(name_key("O’Quill") == "oquill");
  CHECK(name_key("Е\u0308жиков И\u0306од") == "ежиков йод");  // marks of their own
  CHECK(name_key("Ѓорѓи Ґалаґан Ї") == "ѓорѓи ґалаґан ї");
  CHECK(name_key("  ") == "");
  CHECK(name_key("") == "");
  CHECK(name_key("\xFF"
                 "a\xC3") == "a");
  CHECK(script_of("иванов") == Script::Cyrillic);
  CHECK(script_of("ivanov") == Script::Latin);
  CHECK(script_of("12") == Script::Latin);
}

TEST_CASE("the key of a prefix is a prefix of the key of the whole") {
  const std::string name = "Øystervåg-Дальний, Åse  O'Q-ёж 7б";
  const auto letters = base::to_code_points(name);
  const std::string whole = name_key(name);
  for (std::size_t length = 0; length <= letters.size(); ++length)
    CHECK(whole.starts_with(name_key(base::to_utf8(letters.substr(0, length)))));
}

namespace {

// Spellings of `name` among the keys of a list.
std::vector<std::string> spelled(const std::string& name, const std::set<std::string>& keys) {
  const auto found =
      spellings_of(name_key(name), [&](std::string_view prefix) -> base::Result<bool> {
        const auto at = keys.lower_bound(std::string(prefix));
        return at != keys.end() && at->starts_with(prefix);
      });
  REQUIRE(found);
  return *found;
}

bool finds(const std::string& typed, const std::string& listed) {
  const auto found = spelled(typed, {name_key(listed)});
  return std::any_of(found.begin(), found.end(), [&](const std::string& spelling) {
    return name_key(listed).starts_with(spelling);
  });
}

}  // namespace

TEST_CASE("Russian names and their usual Latin spellings find each other") {
  struct Pair {
    const char *russian, *latin;
  };
  for (const Pair& pair : {Pair{"Иванов Иван", "Ivanov, Ivan"},
                           Pair{"Щуренко Юрий", "Shchurenko, Yuriy"},
                           Pair{"Щуренко Юрий", "Schurenko, Yuri"},
                           Pair{"Щуренко Юрий", "Chtchurenko, Iouri"},
                           Pair{"Соловьёв Пётр", "Soloviev, Petr"},
                           Pair{"Соловьёв Пётр", "Solovyov, Pyotr"},
                           Pair{"Соловьёв Пётр", "Solovev, Peter"},
                           Pair{"Хачатрян Дмитрий", "Khachatryan, Dmitry"},
                           Pair{"Хасанов Дмитрий", "Hasanov, Dmitrij"},
                           Pair{"Зимородкова Александра", "Zimorodkova, Alexandra"},
                           Pair{"Зимородков Александр", "Zimorodkov, Alexander"},
                           Pair{"Цветкова Ксения", "Tsvetkova, Xenia"},
                           Pair{"Ильина Мария", "Il'ina, Maria"},
                           Pair{"Жуков Андрей", "Zhukov, Andrei"},
                           Pair{"Яковлева Юлия", "Iakovleva, Julia"},
                           Pair{"Горбачёв Евгений", "Gorbachov, Evgeny"},
                           Pair{"Ёжиков Фёдор", "Yozhikov, Fedor"},
                           Pair{"Каспаров Гарри", "Kasparov, Garry"},
                           Pair{"Шах Эмиль", "Shakh, Emil"},
                           Pair{"Подъячев Илья", "Podyachev, Ilya"},
                           Pair{"Грищук Наталья", "Grischuk, Natalia"},
                           Pair{"Белый Сергей", "Bely, Sergey"}}) {
    INFO(pair.russian << " / " << pair.latin);
    CHECK(finds(pair.russian, pair.latin));
    CHECK(finds(pair.latin, pair.russian));
    CHECK(names_agree(pair.russian, pair.latin));
    CHECK(names_agree(pair.latin, pair.russian));
  }
  CHECK_FALSE(finds("Иванов Иван", "Ivanova, Ivan"));
  CHECK_FALSE(finds("Петров", "Ivanov"));
}

TEST_CASE("every beginning of a Russian name finds the Latin one") {
  const auto letters = base::to_code_points("Щуренко Александр");
  for (std::size_t length = 1; length <= letters.size(); ++length)
    CHECK(finds(base::to_utf8(letters.substr(0, length)), "Shchurenko, Alexander"));
  const std::string latin = "Shchurenko, Alexandr";
  for (std::size_t length = 1; length <= latin.size(); ++length)
    CHECK(finds(latin.substr(0, length), "Щуренко Александр"));
}

TEST_CASE("spellings stay few, whatever is typed and listed") {
  std::mt19937 random(1);
  const std::u32string letters = U"ещьюяжцхйикс ";
  for (int run = 0; run < 50; ++run) {
    std::u32string text;
    for (int i = 0; i < 60; ++i)
      text += letters[random() % letters.size()];
    long asked = 0;
    const auto found =
        spellings_of(name_key(base::to_utf8(text)), [&](std::string_view) -> base::Result<bool> {
          ++asked;
          return true;  // a list that holds everything
        });
    REQUIRE(found);
    CHECK(found->size() <= kMaxSpellings);
    CHECK(asked < 60'000);
  }
  const auto failed = spellings_of("я", [](std::string_view) -> base::Result<bool> {
    return base::fail(base::ErrorKind::Io, "x");
  });
  CHECK_FALSE(failed);
}

TEST_CASE("names agree by surname and first name") {
  CHECK(names_agree("Зимородков Арсений Павлович", "Зимородков Арсений"));
  CHECK(names_agree("Арсений Зимородков", "Zimorodkov, Arseny"));
  CHECK(names_agree("Соловьев Петр", "СОЛОВЬЁВ ПЁТР"));
  CHECK_FALSE(names_agree("Зимородков Арсений Павлович", "Зимородков Арсений Олегович"));
  CHECK_FALSE(names_agree("Зимородков Арсений", "Зимородкова Арсения"));
  CHECK_FALSE(names_agree("Зимородков", "Зимородков Арсений"));
  CHECK_FALSE(names_agree("", ""));
}
