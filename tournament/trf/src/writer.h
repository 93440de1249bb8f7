// SPDX-License-Identifier: MIT
// The state of writing one file; writer.cpp holds headers and players, reference_writer.cpp teams,
// byes, accelerations and the like.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/trf/trf.h"

namespace rostok::trf {

// Exactly `width` columns, or more where a number does not fit.
[[nodiscard]] std::string right(std::string_view text, std::size_t width);
[[nodiscard]] std::string right(long long value, std::size_t width);
[[nodiscard]] std::string right(model::Score value, std::size_t width);
// Exactly `width` columns: longer text is cut between letters.
[[nodiscard]] std::string left(std::string_view text, std::size_t width);
[[nodiscard]] std::string three_digits(int value);
[[nodiscard]] char sex(model::Sex sex);

class Writer {
 public:
  Writer(const model::Tournament& tournament, const WriteOptions& options);
  [[nodiscard]] std::string write();

 private:
  using KeptLines = std::vector<const model::KeptLine*>;

  [[nodiscard]] bool is_2026() const { return options_.version == Version::Trf2026; }
  void line(std::string_view text);  // without blanks at its end
  void header(const char* code, std::string_view value);
  void kept(const std::string& after);
  void write_kept(const KeptLines& lines);

  // writer.cpp
  void headers();
  void headers_of_2026();
  void javafo_headers();
  void points();
  void special_points();
  void players();
  [[nodiscard]] std::vector<model::PlayerIndex> order_of_players() const;
  void player_line(const model::Player& player);
  [[nodiscard]] std::string block(const model::RoundEntry& entry) const;
  [[nodiscard]] std::string javafo_bye(const model::Player& player, model::PlayerIndex index) const;
  [[nodiscard]] std::string rank(model::PlayerIndex player) const;
  void national();

  // reference_writer.cpp
  void teams();
  void old_teams();
  void references();
  void requested_byes();
  [[nodiscard]] bool is_contradicted(const model::RequestedBye& bye) const;
  void javafo_references();
  void virtual_points();
  // The number of a player, or of a team where the references name teams.
  [[nodiscard]] std::string id(model::PlayerIndex index) const;

  const model::Tournament& t_;
  const WriteOptions& options_;
  const char* end_;
  model::RoundNumber paired_;
  std::string out_;
  std::map<std::string, KeptLines> behind_record_;
  std::map<model::PlayerIndex, KeptLines> behind_player_;
};

}  // namespace rostok::trf
