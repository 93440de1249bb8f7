// SPDX-License-Identifier: MIT
#include <array>

#include "rostok/base/text.h"
#include "rostok/library/query.h"

namespace rostok::library {

namespace {

// From а to я, as names are written in tournament tables.
constexpr std::array<std::string_view, 32> kLatin{
    "a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "i",  "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "",  "i", "",  "e", "iu", "ia"};

// Latin letters that stand for one sound in different systems.
void add_latin(std::string& form, char letter, char next) {
  switch (letter) {
    case 'y':
    case 'j':
      letter = 'i';
      break;
    case 'w':
      letter = 'v';
      break;
    case 'c':
      if (next != 'h') letter = 'k';
      break;
    case 'q':
      letter = 'k';
      break;
    case 'h':  // kh = х
      if (!form.empty() && form.back() == 'k') form.pop_back();
      break;
    case 'x':
      form += 'k';
      letter = 's';
      break;
    default:
      break;
  }
  form += letter;
}

}  // namespace

std::string latin_form(std::string_view folded) {
  std::string form;
  const std::u32string letters = base::to_code_points(folded);
  for (std::size_t at = 0; at < letters.size(); ++at) {
    const char32_t letter = letters[at];
    if (letter >= U'а' && letter <= U'я')
      form += kLatin[letter - U'а'];
    else if (letter < 0x80)
      add_latin(form, static_cast<char>(letter),
                at + 1 < letters.size() && letters[at + 1] < 0x80
                    ? static_cast<char>(letters[at + 1])
                    : ' ');
    else
      form += base::to_utf8({&letter, 1});
    // "Щ" is shch, "ий" and "yi" end alike, and doubled letters come and go.
    if (form.ends_with("shch")) form.resize(form.size() - 2);
    if (form.size() > 1 && form.back() == form[form.size() - 2] && form.back() != ' ')
      form.pop_back();
  }
  return form;
}

}  // namespace rostok::library
