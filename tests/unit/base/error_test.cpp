// SPDX-License-Identifier: MIT
#include "catch.h"
#include "rostok/base/contract.h"
#include "rostok/base/result.h"

using namespace rostok::base;

TEST_CASE("An error names file, line, column and code", "[base]") {
  const Error error{ErrorKind::BadInput,
                    "Unknown code {1}, expected {2}",
                    {"Q", "W"},
                    {"a.trf", 3, 99},
                    "TRF-012"};
  REQUIRE(error.to_string() == "a.trf:3:99: TRF-012: Unknown code Q, expected W");
}

TEST_CASE("Placeholders without an argument stay", "[base]") {
  REQUIRE(fill_placeholders("{1} {2} {x} {", {"a"}) == "a {2} {x} {");
  REQUIRE(fill_placeholders("{2}{1}", {"a", "b"}) == "ba");
}

TEST_CASE("A broken contract throws with its condition", "[base]") {
  REQUIRE_NOTHROW(ROSTOK_EXPECTS(1 + 1 == 2));
  REQUIRE_THROWS_AS(ROSTOK_EXPECTS(1 + 1 == 3), ContractError);
}
