// SPDX-License-Identifier: MIT
#include "rostok/base/text.h"

#include "catch.h"

using namespace rostok::base;

TEST_CASE("UTF-8 validation refuses overlong forms, surrogates and cut sequences", "[base]") {
  REQUIRE(is_valid_utf8("Ёжик №7 ½ 𝄞"));
  REQUIRE(find_invalid_utf8("ab\xC0\xAF") == std::size_t{2});
  REQUIRE_FALSE(is_valid_utf8("\xED\xA0\x80"));
  REQUIRE_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));
  REQUIRE_FALSE(is_valid_utf8("\xD0"));
}

TEST_CASE("Windows-1251 and Latin-1 decode", "[base]") {
  REQUIRE(cp1251_to_utf8("\xC8\xE2\xE0\xED\xEE\xE2 \xB9 7 \xA8\xB8") == "Иванов № 7 Ёё");
  REQUIRE(latin1_to_utf8("M\xFCller") == "Müller");
}

TEST_CASE("Code points there and back", "[base]") {
  REQUIRE(to_utf8(to_code_points("Кр ½ 𝄞")) == "Кр ½ 𝄞");
  REQUIRE(utf8_length("Ёж") == 2);
  REQUIRE(to_code_points("a\xFF").size() == 2);
}

TEST_CASE("Trim, split, integers", "[base]") {
  REQUIRE(trim(" \t a b\r\n") == "a b");
  REQUIRE(trim("  ").empty());
  REQUIRE(split("a,,b", ',').size() == 3);
  REQUIRE(split("", ',').size() == 1);
  REQUIRE(parse_integer("-12") == -12);
  REQUIRE(parse_integer("+5") == 5);
  REQUIRE_FALSE(parse_integer("12x"));
  REQUIRE_FALSE(parse_integer(""));
  REQUIRE_FALSE(parse_integer("99999999999999999999"));
}
