// SPDX-License-Identifier: MIT
// What an engine writes: any bytes are read without harm, and what was understood is within its
// limits. The input is a transcript: handshake and search together.
#include <string_view>
#include <variant>

#include "require.h"
#include "rostok/chess/notation.h"
#include "rostok/uci/codec.h"

using namespace rostok;

namespace {

bool is_word(const std::string& text) {
  return text.find_first_of(" \t\r\n") == std::string::npos;
}

void check(const uci::Option& option) {
  const std::string command = uci::set_option_command(option.name, option.default_value);
  ROSTOK_REQUIRE(command.starts_with("setoption name "));
  ROSTOK_REQUIRE(command.find('\n') == std::string::npos &&
                 command.find('\r') == std::string::npos);
  ROSTOK_REQUIRE(option.choices.empty() || option.type == uci::OptionType::Combo);
  // Written as an engine would write it, the same is understood: names cannot hold keywords.
  if (option.type != uci::OptionType::Spin) ROSTOK_REQUIRE(!option.least && !option.most);
}

void check(const uci::Info& info) {
  if (info.score)
    ROSTOK_REQUIRE(info.score->centipawns.has_value() != info.score->mate.has_value());
  chess::Position position;
  for (const std::string& text : info.pv) {
    ROSTOK_REQUIRE(!text.empty() && is_word(text));
    const auto move = chess::parse_uci(position, text);
    if (!move) break;
    ROSTOK_REQUIRE(position.is_legal(*move));
    position.play(*move);
  }
}

void check(const uci::BestMove& best) {
  ROSTOK_REQUIRE(is_word(best.move) && is_word(best.ponder));
  const auto move = chess::parse_uci({}, best.move);
  if (move) ROSTOK_REQUIRE(chess::Position().is_legal(*move));
}

template <typename T>
void check(const T& /*nothing to say of the others*/) {}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const auto message = uci::parse_line(rest.substr(0, end));
    std::visit([](const auto& each) { check(each); }, message);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return 0;
}
