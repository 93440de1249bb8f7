// SPDX-License-Identifier: MIT
// Prizes: several lists of winners from one table – girls, an age group, a class, newcomers …
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/results/attributes.h"
#include "rostok/results/final_table.h"

namespace rostok::results {

// Who may win; every condition that is given has to hold. Who has no birth year is in no age group.
struct Criteria {
  std::optional<model::Sex> sex;
  int born_from = 0, born_to = 0;  // years, both included; 0 = no limit
  std::string group, school;       // empty = any
  bool newcomers_only = false;
  std::optional<int> rating_from, rating_to;  // both included; an unrated player has 0
  bool operator==(const Criteria&) const = default;
};
[[nodiscard]] bool matches(const Criteria& who, const Attributes& attributes, int rating);

// Years of birth for an age group of the calendar year of the event: from 7 to 9 years in 2026 is
// born 2017 to 2019. 0 = no limit on that side.
[[nodiscard]] Criteria age_group(int year, int youngest, int oldest);

struct Category {
  std::string name;
  Criteria who;
  int places = 3;
  // Money of the places, in whole units, falling; may be empty, may be shorter than `places`.
  std::vector<std::int64_t> amounts;
};

enum class PersonRule : std::uint8_t {
  Every,    // a player may win in several categories
  InOrder,  // one prize: the first category of the list in which he wins (the main one comes first)
  Best  // one prize: the best one – more money, then the better place, then the earlier category
};

enum class Sharing : std::uint8_t {
  ByPlace,  // the place decides; only who shares a place shares its money
  Equal,    // players with equal points share the money of their places equally
  Hort      // half by place, half shared equally among equal points
};

struct PrizeOptions {
  PersonRule person = PersonRule::InOrder;
  Sharing sharing = Sharing::ByPlace;
};

struct Winner {
  standings::Competitor player = model::kNobody;
  int first = 0, last = 0;  // place in the category, shared when they differ
  int overall = 0;          // place in the tournament (the first of shared ones)
  std::int64_t amount = 0;
  bool operator==(const Winner&) const = default;
};

struct PrizeList {
  std::string category;
  int eligible = 0;  // how many could have won at all
  std::vector<Winner>
      winners;  // by place; more than `places` where the last place, or money, is shared
  // Better placed than the last winner, and not here because of another prize.
  std::vector<standings::Competitor> passed_over;
};

// One list for each category, in their order. `attributes` and `ratings` (0 = none) are parallel to
// the players. Nobody without a place wins. "Equal points" are those of the table: Keizer's points,
// in a knock-out the place. A rest of an indivisible share goes to the better placed. Errors:
// BadInput for no place, negative or rising amounts, and for Best together with shared money (who
// is worth what would then depend on itself).
[[nodiscard]] base::Result<std::vector<PrizeList>> award(const FinalTable& table,
                                                         const std::vector<Attributes>& attributes,
                                                         const std::vector<int>& ratings,
                                                         const std::vector<Category>& categories,
                                                         const PrizeOptions& options = {});

// Categories from a table (CSV or XLSX), a line each, titles in any order: name, places, sex,
// born_from, born_to, age_from, age_to, group, school, newcomers, rating_from, rating_to, prizes
// ("3000 2000 1000"). Only name is needed. Ages are those of `year`. BadInput with line and cell.
[[nodiscard]] base::Result<std::vector<Category>> read_categories(std::string_view bytes,
                                                                  const std::string& file,
                                                                  int year);

}  // namespace rostok::results
