// SPDX-License-Identifier: MIT
// What the title of a column says.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "fold.h"
#include "rostok/tables/roster.h"

namespace rostok::tables {

namespace {

class Title {
 public:
  explicit Title(std::string_view text) : folded_(fold(text)), words_(words_of(folded_)) {}

  [[nodiscard]] const std::string& text() const { return folded_; }
  [[nodiscard]] bool is(std::initializer_list<std::string_view> titles) const {
    return std::find(titles.begin(), titles.end(), folded_) != titles.end();
  }
  // One of the words.
  [[nodiscard]] bool word(std::initializer_list<std::string_view> words) const {
    return std::any_of(words_.begin(), words_.end(), [&](const std::string& own) {
      return std::find(words.begin(), words.end(), own) != words.end();
    });
  }
  // The beginning of one of the words.
  [[nodiscard]] bool stem(std::initializer_list<std::string_view> stems) const {
    return std::any_of(words_.begin(), words_.end(), [&](const std::string& own) {
      return std::any_of(stems.begin(), stems.end(),
                         [&](std::string_view stem) { return own.starts_with(stem); });
    });
  }

 private:
  std::string folded_;
  std::vector<std::string> words_;
};

bool is_private(const Title& t) {
  return t.stem({"телефон", "phone", "mobile", "почт", "адрес", "address", "родител", "parent",
                 "паспорт", "passport", "снилс", "полис", "законн"}) ||
         t.word({"тел", "mail", "email", "мама", "папа", "мать", "отец", "опекун", "tel"});
}

bool is_federation_fide(const Title& t) {
  return t.stem({"фиде", "fide"}) || t.word({"int", "intl", "i"});
}
bool is_federation_national(const Title& t) {
  return t.stem({"фшр", "росс", "нацио", "nation"}) || t.word({"рф", "нац", "nat", "n", "rus"});
}

std::optional<Meaning> rating_or_id(const Title& t) {
  if (t.is({"fideid", "fide no", "fideno", "fide nr", "fide"})) return Meaning::FideId;
  if (t.is({"id no", "idno", "фшр"})) return Meaning::NationalId;
  if (t.is({"irtg", "rtgi", "ratingi", "eloi", "фиде"})) return Meaning::FideRating;
  if (t.is({"nrtg", "rtgn", "ratingn", "elon"})) return Meaning::NationalRating;
  if (t.word({"id", "ид", "код", "code", "номер", "number", "no"})) {
    if (is_federation_fide(t)) return Meaning::FideId;
    if (is_federation_national(t)) return Meaning::NationalId;
  }
  if (!t.stem({"рейт", "rating", "elo", "эло"}) && !t.word({"rtg", "rat", "рейт"}))
    return std::nullopt;
  if (is_federation_fide(t)) return Meaning::FideRating;
  return is_federation_national(t) ? Meaning::NationalRating : Meaning::Rating;
}

std::optional<Meaning> name(const Title& t) {
  const std::size_t surname = std::min(t.text().find("фамил"), t.text().find("surname"));
  const bool has_surname = surname != std::string::npos || t.word({"lastname"}) ||
                           t.text().find("last name") != std::string::npos ||
                           t.text().find("family name") != std::string::npos;
  const std::size_t first = std::min({t.text().find("имя"), t.text().find("first name"),
                                      t.text().find("given name"), t.text().find("firstname")});
  const bool has_first = first != std::string::npos;
  if (t.word({"фио", "фи"}) || t.text().find("ф и о") != std::string::npos || t.is({"ф и"}))
    return Meaning::FullName;
  if (has_surname && has_first)
    return surname != std::string::npos && first < surname ? Meaning::FullNameFirst
                                                           : Meaning::FullName;
  if (has_surname) return Meaning::Surname;
  if (t.stem({"отчеств", "patronymic"}) || t.is({"middle name"})) return Meaning::Patronymic;
  if (t.is({"имя", "first name", "given name", "firstname"})) return Meaning::FirstName;
  // "Имя участника", "name": the whole name, if no column holds the surname.
  if (t.is({"name", "full name", "player name"}) || t.stem({"обучающ", "воспитанн"}) ||
      t.word({"ученик",    "ученика", "ученики",   "участник",    "участника", "участники", "игрок",
              "игрока",    "игроки",  "спортсмен", "спортсмена",  "ребенок",   "ребенка",   "дети",
              "шахматист", "player",  "players",   "participant", "pupil",     "student"}))
    return Meaning::FullName;
  return std::nullopt;
}

std::optional<Meaning> others(const Title& t) {
  if (t.stem({"рожд", "birth"}) || t.word({"born", "byear", "birthyear"}) ||
      t.is({"год", "г р", "гр", "гг р", "д р", "др", "year", "дата"}))
    return Meaning::Birth;
  if (t.word({"пол", "sex", "gender"}) || t.is({"м ж", "ж м", "m f", "f m", "m w"}))
    return Meaning::Sex;
  if (t.stem({"разряд", "квалиф", "звани"}) || t.is({"rank"})) return Meaning::Rank;
  if (t.stem({"школ", "учрежд", "гимназ", "лице", "образоват", "организац", "school"}) ||
      t.word({"оо", "оу", "клуб", "club", "команда", "team"}))
    return Meaning::School;
  if (t.stem({"класс", "групп", "объединен", "секци"}) ||
      t.word({"class", "group", "grade", "кл", "gr"}))
    return Meaning::Group;
  if (t.is({"№",       "n",         "no",         "nr",         "num",    "number",
            "номер",   "п п",       "№ п п",      "n п п",      "snr",    "sno",
            "место",   "place",     "rk",         "очки",       "points", "pts",
            "fed",     "федерация", "страна",     "город",      "регион", "city",
            "country", "region",    "возраст",    "age",        "id",     "тренер",
            "trainer", "coach",     "примечание", "примечания", "notes",  "type"}))
    return Meaning::Ignored;
  return std::nullopt;
}

}  // namespace

std::optional<Meaning> meaning_of_title(std::string_view title) {
  const Title t(title);
  if (t.text().empty()) return std::nullopt;
  if (is_private(t)) return Meaning::Private;
  if (auto meaning = rating_or_id(t)) return meaning;
  if (auto meaning = name(t)) return meaning;
  return others(t);
}

}  // namespace rostok::tables
