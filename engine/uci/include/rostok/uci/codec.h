// SPDX-License-Identifier: MIT
// The Universal Chess Interface as text: commands to an engine, and what its lines say.
// Pure functions; any bytes are accepted.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rostok::uci {

enum class OptionType : std::uint8_t { Check, Spin, Combo, Button, String };

struct Option {
  std::string name;
  OptionType type = OptionType::String;
  std::string default_value;
  std::optional<long long> least, most;  // of a spin
  std::vector<std::string> choices;      // of a combo
};

enum class Bound : std::uint8_t { Exact, Lower, Upper };

// From the side to move. Exactly one of the two is set.
struct Score {
  std::optional<int> centipawns;
  std::optional<int> mate;  // moves to mate; negative = being mated; 0 = mated already
  Bound bound = Bound::Exact;
};

struct Info {
  int depth = 0;
  int multipv = 1;  // from 1
  std::optional<Score> score;
  std::uint64_t nodes = 0;
  std::vector<std::string> pv;  // moves as the engine wrote them
};

struct IdName {
  std::string value;
};
struct IdAuthor {
  std::string value;
};
struct UciOk {};
struct ReadyOk {};
struct BestMove {
  std::string move;  // empty: "(none)" or "0000", the engine has no move
  std::string ponder;
};
struct OtherProtocol {};  // what xboard engines say to "uci"; some UCI engines complain alike later
struct Other {};          // banners, "info string", unknown words: to be ignored

using Message =
    std::variant<Other, IdName, IdAuthor, Option, UciOk, ReadyOk, Info, BestMove, OtherProtocol>;
[[nodiscard]] Message parse_line(std::string_view line);

// The clocks of a game, for engines that divide their time themselves.
struct Clocks {
  std::chrono::milliseconds white{0}, black{0};
  std::chrono::milliseconds white_increment{0}, black_increment{0};
  int moves_to_go = 0;  // until the next time control; 0 = the rest of the game
};

// What ends a search; the first that is reached. Nothing set means "infinite".
struct SearchLimits {
  std::optional<std::uint64_t> nodes;
  std::optional<int> depth;
  std::optional<std::chrono::milliseconds> move_time;
  std::optional<Clocks> clocks{};
  std::vector<std::string> only_moves{};  // "searchmoves"; empty = all
};

[[nodiscard]] std::string position_command(const std::string& start_fen,
                                           const std::vector<std::string>& moves);
[[nodiscard]] std::string go_command(const SearchLimits& limits);
// Line ends inside `name` or `value` become blanks: no second command can be smuggled in.
[[nodiscard]] std::string set_option_command(const std::string& name, const std::string& value);

}  // namespace rostok::uci
