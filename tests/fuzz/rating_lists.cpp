// SPDX-License-Identifier: MIT
// Rating lists (TXT, XML and CSV, told apart by their content): whatever the bytes, players have a
// number and a name in UTF-8 that prints on one line, faults are named inside the file, and a list
// that was told to stop stops. Keys of names are stable and spellings stay among those asked for.
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/base/text.h"
#include "rostok/rating_lists/find.h"
#include "rostok/rating_lists/name_key.h"
#include "rostok/rating_lists/reader.h"
#include "rostok/rating_lists/transliteration.h"

using namespace rostok;
using namespace rostok::rating_lists;

namespace {

bool is_one_line(const std::string& text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  return base::is_valid_utf8(text);
}

void check_name(const std::string& name) {
  const std::string key = name_key(name);
  ROSTOK_REQUIRE(base::is_valid_utf8(key));
  ROSTOK_REQUIRE(name_key(key) == key);
  ROSTOK_REQUIRE(key.find("  ") == std::string::npos && !key.starts_with(' ') &&
                 !key.ends_with(' '));
}

void check_spellings(const std::string& name) {
  long asked = 0;
  const auto spellings = spellings_of(
      name_key(name), [&](std::string_view) -> base::Result<bool> { return ++asked % 4 == 0; });
  ROSTOK_REQUIRE(spellings && spellings->size() <= kMaxSpellings);
  ROSTOK_REQUIRE(names_agree(name, name) == !name_key(name).empty());
}

class Checker : public ListVisitor {
 public:
  explicit Checker(int lines) : lines_(lines) {}

  base::Result<void> begin(const ListHead& head) override {
    ROSTOK_REQUIRE(!begun_);
    ROSTOK_REQUIRE(head.key.authority == Authority::Fide || head.key.tempo);
    for (const auto& column : head.columns)
      ROSTOK_REQUIRE(is_one_line(column.field));
    begun_ = true;
    return {};
  }

  base::Result<void> player(const ListedPlayer& player, int line) override {
    ROSTOK_REQUIRE(begun_);
    ROSTOK_REQUIRE(line >= 1 && line <= lines_);
    ROSTOK_REQUIRE(player.id > 0 && !player.name.empty());
    for (const std::string* text : {&player.name, &player.federation, &player.other_titles,
                                    &player.arena_title, &player.region})
      ROSTOK_REQUIRE(is_one_line(*text));
    for (const Rating& rating : player.ratings)
      ROSTOK_REQUIRE(rating.value >= 0 && rating.value <= 4000 && rating.k >= 0 &&
                     rating.games >= 0);
    ROSTOK_REQUIRE(player.birth_year == 0 ||
                   (player.birth_year >= 1850 && player.birth_year <= 2100));
    ROSTOK_REQUIRE(player.fide_id >= 0 && player.fide_rating >= 0);
    check_name(player.name);
    return {};
  }

  base::Result<void> end(const Problems& problems) override {
    ROSTOK_REQUIRE(problems.first.size() <= Problems::kKept);
    ROSTOK_REQUIRE(problems.unreadable + problems.faulty_fields >=
                   static_cast<long long>(problems.first.size()));
    for (const base::Error& error : problems.first) {
      ROSTOK_REQUIRE(error.place.line >= 1 && error.place.line <= lines_);
      ROSTOK_REQUIRE(error.place.column >= 1);
      for (const std::string& text : error.args)
        ROSTOK_REQUIRE(base::is_valid_utf8(text));
    }
    return {};
  }

 private:
  int lines_;
  bool begun_ = false;
};

// Expat ends a line at a lone CR too.
int count_lines(std::string_view bytes) {
  int lines = 1;
  for (const char c : bytes)
    lines += c == '\n' || c == '\r' ? 1 : 0;
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const char* name : {"input_standard", "input"}) {
    Checker checker(count_lines(bytes));
    const auto done = read_list_text(bytes, name, {}, checker);
    ROSTOK_REQUIRE(done || !done.error().message.empty());
  }
  ReadOptions told;
  told.tempo = Tempo::Blitz;
  told.columns = {Column::Name, Column::Id, Column::Rating, Column::FideId};
  Checker checker(count_lines(bytes));
  (void)read_list_text(bytes, "input", told, checker);
  check_name(std::string(bytes.substr(0, 80)));
  check_spellings(std::string(bytes.substr(0, 30)));
  return 0;
}
