// SPDX-License-Identifier: MIT
// The state of reading one file; records.cpp, player_record.cpp and checks.cpp each hold a part.
#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "line.h"
#include "rostok/trf/trf.h"

namespace rostok::trf {

struct PlayerLine {
  const Line* line;
  std::vector<std::int32_t> opponents;  // starting ranks, [r-1]; 0 = nobody
};

class Reader {
 public:
  Reader(std::string file_name, ReadOutcome& outcome)
      : file_(std::move(file_name)), out_(outcome), t_(outcome.tournament) {}
  void read(const std::vector<Line>& lines);

 private:
  using Args = std::vector<std::string>;
  void report(Severity severity, const char* code, int line, int column, std::string message,
              Args args = {});
  void error(const char* code, const Line& line, int column, std::string message, Args args = {}) {
    report(Severity::Error, code, line.number(), column, std::move(message), std::move(args));
  }
  void warning(const char* code, const Line& line, int column, std::string message,
               Args args = {}) {
    report(Severity::Warning, code, line.number(), column, std::move(message), std::move(args));
  }

  // records.cpp
  void read_record(const Line& line);
  bool read_header(const Line& line, std::string_view code);
  bool read_extension(const Line& line, std::string_view code);
  void read_total_rounds(const Line& line);
  void read_initial_color(const Line& line);
  void read_points(const Line& line);
  void read_point_line(const Line& line, char symbol);
  void set_points(const Line& line, int column, char symbol, model::Score value);
  void read_type(const Line& line);
  void read_round_dates(const Line& line);
  void read_tie_breaks(const Line& line);
  // Records that name players; read when every player is known.
  void read_reference_record(const Line& line);
  void read_requested_byes(const Line& line);
  void read_acceleration(const Line& line);
  void read_forbidden(const Line& line);
  void read_adjustment(const Line& line);
  void read_javafo_forbidden(const Line& line);
  void read_javafo_absences(const Line& line);
  void read_javafo_acceleration(const Line& line);
  std::optional<int> number(const Line& line, int first, int last, int least, int most);
  std::optional<std::vector<model::PlayerIndex>> players(const Line& line, int first_column);
  std::optional<model::PlayerIndex> player(const Line& line, int column, int rank);

  // player_record.cpp
  void read_player(const Line& line);
  void read_round(const Line& line, int column, model::Player& player, PlayerLine& source);

  // checks.cpp
  void finish(const std::vector<Line>& lines);
  void resolve_opponents();
  void check_games();
  void check_game(model::PlayerIndex a, model::PlayerIndex b, model::RoundNumber round);
  void check_points();
  void check_point_order();
  void check_fide_ids();
  void finish_type();

  std::string file_;
  ReadOutcome& out_;
  model::Tournament& t_;
  std::vector<PlayerLine> player_lines_;             // parallel to t_.players
  std::unordered_map<std::int32_t, model::PlayerIndex> by_rank_;
  std::vector<const Line*> references_;
  std::map<char, bool> stated_points_;
  std::optional<model::Score> stated_pab_, stated_pending_;
  const Line* type_line_ = nullptr;
  const Line* points_line_ = nullptr;  // 162 or BB…
  std::vector<std::string> unknown_codes_;
};

// "…" around at most twenty characters of what stood in the file.
[[nodiscard]] std::string quoted(std::string_view text);
// The block of round `round` (from 1) starts in this column.
[[nodiscard]] constexpr int round_column(int round) {
  return 92 + 10 * (round - 1);
}

}  // namespace rostok::trf
