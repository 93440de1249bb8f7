// SPDX-License-Identifier: MIT
// The state of reading one file. Each source file holds a part: header_, point_, reference_,
// team_ and player_records.cpp read lines, the checks look at the whole.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fields.h"
#include "line.h"
#include "rostok/trf/trf.h"

namespace rostok::trf {

// The block of round `round` (from 1) starts in this column.
[[nodiscard]] constexpr int round_column(int round) {
  return 92 + 10 * (round - 1);
}
inline constexpr int kMostRounds = 99;
inline constexpr int kHighestRank = 9999;
inline constexpr int kHighestTeam = 999;

// What a value of 162, BB… or XXS is for; the names are those of XXS.
enum PointKind { WW, BW, WD, BD, WL, BL, ZPB, HPB, FPB, PAB, FW, FL, kPending, kPointKinds };

class Reader {
 public:
  Reader(std::string file_name, ReadOutcome& outcome);
  void read(std::string_view text);

 private:
  using Args = std::vector<std::string>;
  struct At {  // a line by itself or by its number
    At(const Line& line) : number(line.number()) {}
    explicit At(int line) : number(line) {}
    int number;
  };
  void report(Severity severity, const char* code, At line, int column, std::string message,
              Args args);
  void error(const char* code, At line, int column, std::string message, Args args = {}) {
    report(Severity::Error, code, line, column, std::move(message), std::move(args));
  }
  void warning(const char* code, At line, int column, std::string message, Args args = {}) {
    report(Severity::Warning, code, line, column, std::move(message), std::move(args));
  }

  // reader.cpp
  void read_line(const Line& line);
  bool read_record(const Line& line, std::string_view code);
  void keep(const Line& line);
  void finish();

  // header_records.cpp
  bool read_header(const Line& line, std::string_view code);
  bool read_extension(const Line& line, std::string_view code);
  void read_total_rounds(const Line& line);
  void read_initial_color(const Line& line);
  void read_javafo_configuration(const Line& line);
  void read_round_dates(const Line& line);
  void read_tie_breaks(const Line& line);
  void read_start_rank_method(const Line& line);

  // point_records.cpp
  enum class PointSource : std::uint8_t { None, Record162, BbpPairings, JavaFo };
  struct StatedPoints {
    PointSource source = PointSource::None;
    model::Score value;
    int line = 0, column = 0;
  };
  void read_points(const Line& line);
  void read_bbp_points(const Line& line, char symbol);
  void read_javafo_points(const Line& line);
  void state_points(PointSource source, At line, int column, std::initializer_list<PointKind> kinds,
                    model::Score value);
  void finish_points();
  void check_point_order(PointKind win, PointKind draw, PointKind loss);

  // reference_records.cpp: records that name players (or teams); read when all are known.
  void read_reference_record(const Line& line);
  void read_requested_byes(const Line& line);
  void read_acceleration(const Line& line);
  void read_forbidden(const Line& line);
  void read_adjustment(const Line& line);
  void read_javafo_forbidden(const Line& line);
  void read_javafo_absences(const Line& line);
  void read_javafo_acceleration(const Line& line);
  void request_bye(const Line& line, int column, model::RequestedBye bye);
  std::optional<int> number(const Line& line, int first, int last, int least, int most);
  std::optional<model::Score> score(const Line& line, int first, int last, int width = 4);
  // A player, or a team where the references of the file are teams.
  std::optional<model::PlayerIndex> participant(const Line& line, int column, int id);
  std::optional<model::PlayerIndex> player(const Line& line, int column, int rank);
  std::optional<std::vector<model::PlayerIndex>> participants(const Line& line, int first_column);
  [[nodiscard]] model::PlayerIndex index_of(int rank) const {
    return rank >= 1 && rank <= kHighestRank ? by_rank_[static_cast<std::size_t>(rank)]
                                             : model::kNobody;
  }
  [[nodiscard]] static int column_of(const Line& line, std::string_view part);

  // team_records.cpp
  void read_old_teams();
  void read_teams();
  void read_team(const Line& line);
  void read_team_players(const Line& line, int first_column, int step, model::Team& team);
  void read_lineup(const Line& line);
  void read_team_byes(const Line& line);
  void read_team_forfeit(const Line& line);
  void read_match_points(const Line& line);
  void read_board_colors(const Line& line);
  std::optional<int> team_number(const Line& line, int column, bool may_be_zero);
  void check_boards();

  // player_records.cpp
  void read_player(const Line& line);
  void read_person(const Line& line, model::Player& player);
  void read_standing(const Line& line, model::Player& player);
  void read_rounds(const Line& line, model::Player& player);
  void read_national();
  void read_national_record(const Line& line);
  bool columns_blank(const Line& line, std::initializer_list<int> columns);
  struct Block;
  [[nodiscard]] model::RoundEntry read_block(const Line& line, int column, const Block& block,
                                             std::int32_t own_rank);

  // checks.cpp
  void resolve_opponents();
  void check_ranks();
  void check_games();
  void check_game(model::PlayerIndex a, const std::vector<model::RoundEntry>& round_entries,
                  model::RoundNumber round);
  void check_repetitions();
  void check_points();

  // header_checks.cpp
  void finish_type();
  void check_fide_ids();
  void check_counts();
  void check_rating_report();

  [[nodiscard]] int line_of(model::PlayerIndex player) const {
    return player_lines_[static_cast<std::size_t>(player)];
  }

  std::string file_;
  ReadOutcome& out_;
  model::Tournament& t_;
  bool any_line_ = false, has_error_ = false;
  // A player's line could not be read: that others name him is no second fault.
  bool player_refused_ = false;
  std::size_t text_size_ = 0;
  std::string last_code_;  // what a kept line follows
  model::PlayerIndex last_player_ = model::kNobody;
  model::RoundNumber paired_ = 0;
  std::vector<int>& player_lines_;           // line numbers, parallel to t_.players
  std::vector<model::PlayerIndex> by_rank_;  // by starting rank
  std::vector<bool> has_national_;           // by PlayerIndex
  std::vector<Line> references_;
  std::vector<Line> old_teams_, teams_, team_references_;  // 013; 310; 300, 320, 330
  std::vector<int> team_of_;                               // team numbers by PlayerIndex, 0 = none
  std::vector<int> team_lines_;                            // by team number
  std::vector<Line> kept_;                                 // parallel to t_.kept_lines
  std::array<StatedPoints, kPointKinds> stated_points_;
  std::string symbols_of_162_;
  std::unordered_map<std::size_t, model::ResultCode> requests_;  // by round and player
  std::optional<TournamentType> type_;
  int type_line_ = 0, text_line_ = 0;  // 192, 092
  int tie_breaks_line_ = 0;            // 202 or 212
  int board_colors_line_ = 0;          // 352
  struct Count {
    int line = 0;
    std::optional<int> value;
  };
  std::array<Count, 3> counts_;  // 062, 072, 082
  std::string scratch_;
};

}  // namespace rostok::trf
