// SPDX-License-Identifier: MIT
// Settings of the systems as text.
#include "rostok/systems/options.h"

#include "catch.h"

using namespace rostok;
using namespace rostok::systems;

namespace {

// Every setting differs from its default.
Options unusual() {
  Options o;
  o.knockout = {4, {1, 2, 3}, false, {2, 0, 1}};
  o.keizer = {11, 7, 1, 9, 10, 3, 2, 1, 8, false, 40, 2};
  o.round_robin = {3, false, 18446744073709551615U};
  return o;
}

base::Error refused(const std::string& text) {
  const auto read = parse_options(text);
  REQUIRE_FALSE(read);
  return read.error();
}

}  // namespace

TEST_CASE("settings of the systems go through text unchanged") {
  CHECK(parse_options(to_text({})) == Options{});
  CHECK(parse_options("") == Options{});
  const Options o = unusual();
  CHECK_FALSE(o == Options{});
  CHECK(parse_options(to_text(o)) == o);
  Options no_tie_break;
  no_tie_break.knockout.tie_break_games.clear();
  CHECK(parse_options(to_text(no_tie_break)) == no_tie_break);
  CHECK(parse_options("\r\n keizer.win = 10 \r\n")->keizer.win == 10);
}

TEST_CASE("every line of the text matters") {
  const std::string usual = to_text({}), text = to_text(unusual());
  std::size_t lines = 0;
  for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos;
       begin = end + 1, ++lines) {
    const std::string line = text.substr(begin, end - begin + 1);
    INFO(line);
    CHECK(usual.find("\n" + line) == std::string::npos);
    const auto one = parse_options(line);
    REQUIRE(one);
    CHECK_FALSE(*one == Options{});
  }
  CHECK(lines == 19);
}

TEST_CASE("faulty settings are refused with line and column") {
  CHECK(refused("keizer.win=10\nkeizer.luck=1").place.line == 2);
  CHECK(refused("keizer.luck=1").args.front() == "keizer.luck");
  CHECK(refused("keizer.win").message == "Unknown setting of a pairing system: “{1}”");
  const auto value = refused("\nkeizer.win=many");
  CHECK(value.kind == base::ErrorKind::BadInput);
  CHECK(value.place.line == 2);
  CHECK(value.place.column == 12);
  CHECK(value.args == std::vector<std::string>{"many", "keizer.win"});
  for (const char* text :
       {"keizer.win=25", "keizer.win=-1", "knockout.games=0", "knockout.games=21",
        "knockout.tie_break_games=2,,2", "knockout.tie_break_games=2,0", "knockout.seeds=-1",
        "knockout.third_place=true", "round_robin.exchange_last_rounds=", "round_robin.cycles=21",
        "round_robin.lots=-1", "round_robin.lots=1x", "round_robin.lots=18446744073709551616"})
    CHECK(refused(text).args.size() == 2);
}
