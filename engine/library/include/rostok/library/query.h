// SPDX-License-Identifier: MIT
// Which games of a file somebody wants to see, in which order, and what was played in a position.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/library/scanner.h"
#include "rostok/library/segment.h"

namespace rostok::library {

struct Filter {
  // Words, each the beginning of a word in the name of either player; Ё = Е, upper = lower case.
  // A name may be written in the other script than the words: "карпов" finds "Karpov, Anatoly".
  std::string player;
  std::string
      opening;  // the beginning of an ECO code ("B9"), or words of a name in either language
  std::optional<chess::PgnResult> result;
  int first_year = 0, last_year = 0;  // 0 = open; games without a date fall out when either is set
  bool only_faulty = false;
  // Games in which these pieces stand with this side to move; castling rights, en passant and
  // counters are not compared.
  std::optional<chess::Position> position;

  [[nodiscard]] bool empty() const;
};

enum class Column : std::uint8_t { Number, White, Black, Result, Date, Opening, Plies };
struct Order {
  Column column = Column::Number;
  bool descending = false;
  bool operator==(const Order&) const = default;
};

// What followed the position of a filter. Each game counts once, with the first time it stood
// there.
struct MoveCount {
  chess::Move move;
  chess::Position from;  // as it stood in the first of these games, with its rights
  std::uint32_t white_wins = 0, draws = 0, black_wins = 0, unknown = 0;
  [[nodiscard]] std::uint32_t games() const { return white_wins + draws + black_wins + unknown; }
};

struct Selection {
  std::vector<std::uint32_t> games;   // numbers in the Index, in the wanted order
  std::vector<std::uint16_t> at_ply;  // with a position: where it stands in that game, else empty
  std::vector<MoveCount> moves;       // with a position: most played first
  std::uint32_t ended_there = 0;      // games whose last position it is
};

class Query {
 public:
  Query(Filter filter, Order order, Scanner::Names names);

  // Looks through the next games of the list. `first` = number of the first of them; pieces come in
  // the order of the file.
  void add(const Segment& segment, std::size_t first);
  // What was found so far, in order. `index` holds at least what was added.
  [[nodiscard]] Selection result(const Index& index) const;
  [[nodiscard]] const Filter& filter() const { return filter_; }

 private:
  void prepare_openings();
  [[nodiscard]] std::vector<std::uint8_t> words_of_texts(const Segment& segment) const;
  [[nodiscard]] bool matches_head(const Entry& game) const;
  bool find_position(const Segment& segment, const Entry& game, std::uint16_t& ply);
  void count(const chess::Position& from, chess::Move move, chess::PgnResult result);

  Filter filter_;
  Order order_;
  Scanner::Names names_;
  std::vector<std::string> words_, latin_words_;
  std::vector<std::uint8_t> opening_fits_;  // by number of the opening
  Selection found_;
};

// The numbers of `games` put in order; games that are alike stay in the order of the file. Returns
// the permutation: place in the new order -> place in `games`.
[[nodiscard]] std::vector<std::uint32_t> sorted(const Index& index,
                                                const std::vector<std::uint32_t>& games,
                                                Order order, const openings::OpeningNames* names);

// A folded name (base::fold_words) as it is compared across scripts: Cyrillic letters become Latin
// ones, and spellings that differ between systems fall together ("юсупов", "Yusupov", "Iusupov").
[[nodiscard]] std::string latin_form(std::string_view folded);

}  // namespace rostok::library
