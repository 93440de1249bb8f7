// SPDX-License-Identifier: MIT
#include "writer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "fields.h"

namespace rostok::trf {

using model::PlayerIndex;
using model::ResultCode;
using model::Score;

Writer::Writer(const model::Tournament& tournament, const WriteOptions& options)
    : t_(tournament),
      options_(options),
      end_(options.line_end == LineEnd::CrLf ? "\r\n"
           : options.line_end == LineEnd::Lf ? "\n"
                                             : "\r"),
      paired_(tournament.rounds_paired()) {
  for (const auto& kept : t_.kept_lines)
    (kept.after == "001" ? behind_player_[kept.player] : behind_record_[kept.after])
        .push_back(&kept);
}

std::string Writer::write() {
  kept("");
  headers();
  players();
  if (is_2026()) national();
  teams();
  if (is_2026()) references();
  if (options_.javafo) javafo_references();
  // Whatever followed a record that is not written here.
  for (const auto& [code, lines] : behind_record_)
    write_kept(lines);
  for (const auto& [player, lines] : behind_player_)
    write_kept(lines);
  return std::move(out_);
}

void Writer::line(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  out_ += text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  out_ += end_;
}

void Writer::kept(const std::string& after) {
  if (const auto found = behind_record_.find(after); found != behind_record_.end()) {
    write_kept(found->second);
    behind_record_.erase(found);
  }
}

void Writer::write_kept(const std::vector<const model::KeptLine*>& lines) {
  for (const model::KeptLine* each : lines) {
    out_ += each->text;
    out_ += end_;
  }
}

void Writer::header(const char* code, std::string_view value) {
  if (!value.empty()) line(std::string(code) + " " + std::string(value));
  kept(code);
}

void Writer::headers() {
  header("012", t_.name);
  header("022", t_.city);
  header("032", t_.federation);
  header("042", t_.start_date);
  header("052", t_.end_date);
  header("062", std::to_string(t_.players.size()));
  header("072", std::to_string(std::count_if(t_.players.begin(), t_.players.end(),
                                             [](const auto& each) { return each.rating > 0; })));
  header("082", t_.team_event.empty() ? "" : std::to_string(t_.team_event.teams.size()));
  const bool keizer = t_.system == model::PairingSystem::Keizer;
  const auto words = system_in_words(t_.type_text);
  header("092", !keizer || words == t_.system ? t_.type_text
                : t_.type_text.empty()        ? "Keizer"
                                              : t_.type_text + " (Keizer)");
  header("102", t_.chief_arbiter);
  for (const auto& name : t_.deputy_arbiters)
    if (!name.empty()) line("112 " + name);
  kept("112");
  header("122", t_.time_control);
  if (!t_.round_dates.empty()) {
    std::string text = left("132", 91);
    for (const auto& date : t_.round_dates)
      text += left(date, 10);
    line(text);
  }
  kept("132");
  if (is_2026()) headers_of_2026();
  if (options_.javafo) javafo_headers();
}

void Writer::headers_of_2026() {
  header("142", t_.total_rounds ? std::to_string(*t_.total_rounds) : "");
  header("152", !t_.initial_color ? "" : *t_.initial_color == model::Color::White ? "W" : "B");
  points();
  kept("162");
  if (!t_.national.federation.empty() || !t_.national.method.empty())
    line("172 " + left(t_.national.federation, 3) + " " + t_.national.method);
  kept("172");
  header("182", t_.pairing_program);
  // A system that neither record would tell a reader is not to be lost.
  const bool told =
      !t_.encoded_type.empty() ||
      system_in_words(t_.type_text).value_or(model::PairingSystem::Dutch) == t_.system;
  header("192", told ? t_.encoded_type : std::string(code_of(t_.system)));
  std::string codes;
  for (const auto& code : t_.tie_breaks)
    codes += (codes.empty() ? "PTS," : ",") + code;
  header("212", codes);
  header("222", t_.encoded_time_control);
  if (t_.pair_by_file_rank && !options_.javafo) line("XXC rank");
  header("352", t_.team_event.board_colors);
  const auto& match = t_.team_event.points;
  if (match != model::MatchPoints{})
    line("362 TW" + right(match.win, 4) + "   TD" + right(match.draw, 4) + "   TL" +
         right(match.loss, 4));
  kept("362");
}

// Only what differs from the default (C.02.03 Annex A, record 162).
void Writer::points() {
  const auto& p = t_.points;
  const model::PointSystem standard;
  std::string text;
  const auto add = [&text](char symbol, Score value) {
    text += (text.empty() ? "162  " : "    ") + std::string(1, symbol) + right(value, 4);
  };
  if (p.win != standard.win) add('W', p.win);
  if (p.draw != standard.draw) add('D', p.draw);
  if (p.loss != standard.loss) add('L', p.loss);
  const bool one_absence = p.absence == p.forfeit_loss;
  if (p.absence != standard.absence && one_absence) add('A', p.absence);
  if (p.pab != p.win) add('P', p.pab);
  if (p.pending != p.draw) add('X', p.pending);
  if (!text.empty()) line(text);
  if (!one_absence) {
    line("BBZ " + p.absence.to_trf());
    line("BBF " + p.forfeit_loss.to_trf());
  }
  if (!options_.javafo) special_points();
}

// What only JaVaFo's record can say.
void Writer::special_points() {
  const auto& p = t_.points;
  std::string text;
  const auto add = [&text](const char* code, const std::optional<Score>& value) {
    if (value) text += std::string(text.empty() ? "XXS " : " ") + code + "=" + value->to_trf();
  };
  add("BW", p.black_win);
  add("BD", p.black_draw);
  add("BL", p.black_loss);
  add("FW", p.forfeit_win);
  add("FPB", p.full_point_bye);
  add("HPB", p.half_point_bye);
  if (!text.empty()) line(text);
}

void Writer::javafo_headers() {
  const auto& p = t_.points;
  if (t_.total_rounds) line("XXR " + std::to_string(*t_.total_rounds));
  std::string configuration = t_.pair_by_file_rank ? " rank" : "";
  if (t_.initial_color)
    configuration += *t_.initial_color == model::Color::White ? " white1" : " black1";
  if (!configuration.empty()) line("XXC" + configuration);
  if (p == model::PointSystem{}) return;
  std::string text = "XXS";
  const auto add = [&text](const char* code, Score value) {
    text += " " + std::string(code) + "=" + value.to_trf();
  };
  add("WW", p.win);
  add("BW", p.black_win.value_or(p.win));
  add("WD", p.draw);
  add("BD", p.black_draw.value_or(p.draw));
  add("WL", p.loss);
  add("BL", p.black_loss.value_or(p.loss));
  add("ZPB", p.absence);
  add("HPB", p.half_point_bye.value_or(p.draw));
  add("FPB", p.full_point_bye.value_or(p.win));
  add("PAB", p.pab);
  add("FW", p.forfeit_win.value_or(p.win));
  add("FL", p.forfeit_loss);
  line(text);
}

std::vector<PlayerIndex> Writer::order_of_players() const {
  std::vector<PlayerIndex> order(t_.players.size());
  std::iota(order.begin(), order.end(), 0);
  const auto rank = [&](PlayerIndex p) {
    return t_.players[static_cast<std::size_t>(p)].start_rank;
  };
  if (options_.by_start_rank)
    std::stable_sort(order.begin(), order.end(),
                     [&](PlayerIndex a, PlayerIndex b) { return rank(a) < rank(b); });
  return order;
}

void Writer::players() {
  for (const PlayerIndex index : order_of_players()) {
    const auto& player = t_.players[static_cast<std::size_t>(index)];
    player_line(player);
    const auto found = behind_player_.find(index);
    if (found == behind_player_.end()) continue;
    write_kept(found->second);
    behind_player_.erase(found);
  }
}

void Writer::player_line(const model::Player& player) {
  const auto index = static_cast<PlayerIndex>(&player - t_.players.data());
  const Score points = player.listed_points ? *player.listed_points : t_.score(index, paired_);
  std::string text = "001 " + right(player.start_rank, 4) + " " + sex(player.sex) +
                     right(model::to_string(player.title), 3) + " " + left(player.name, 33) + " " +
                     right(player.rating > 0 ? std::to_string(player.rating) : "", 4) + " " +
                     left(player.federation, 3) + " " + right(player.fide_id, 11) + " " +
                     left(player.birth_date, 10) + " " + right(points, 4) + " " +
                     right(player.listed_rank ? std::to_string(*player.listed_rank) : "", 4);
  for (const auto& entry : player.rounds)
    text += block(entry);
  if (options_.javafo) text += javafo_bye(player, index);
  line(text);
}

// JaVaFo reads a bye of the next round that is worth something from the player's line.
std::string Writer::javafo_bye(const model::Player& player, PlayerIndex index) const {
  const auto next = static_cast<std::size_t>(paired_);
  if (player.rounds.size() > next || t_.team_event.references_are_teams) return {};
  for (const auto& each : t_.requested_byes)
    if (each.player == index && each.round == paired_ + 1 && each.code != ResultCode::ZeroPointBye)
      return std::string(10 * (next - player.rounds.size()), ' ') +
             block({each.code, std::nullopt, model::kNobody});
  return {};
}

std::string Writer::block(const model::RoundEntry& entry) const {
  if (entry.code == ResultCode::NotPaired) return std::string(10, ' ');
  const char color = !entry.color ? '-' : *entry.color == model::Color::White ? 'w' : 'b';
  // An unknown result has no code in the file: the game is left open.
  const char code = entry.code == ResultCode::Pending ? ' ' : static_cast<char>(entry.code);
  const std::string opponent = entry.is_paired() ? rank(entry.opponent) : "0000";
  return "  " + opponent + " " + color + " " + code;
}

std::string Writer::rank(PlayerIndex player) const {
  return right(t_.players[static_cast<std::size_t>(player)].start_rank, 4);
}

void Writer::national() {
  for (const auto& each : t_.national.records)
    line(left(t_.national.federation, 3) + " " + rank(each.player) + " " + sex(each.sex) +
         right(each.classification, 3) + " " + left(each.name, 33) + " " +
         right(each.rating > 0 ? std::to_string(each.rating) : "", 4) + " " + left(each.origin, 3) +
         " " + right(each.id, 11) + " " + left(each.birth_date, 10));
}

std::string write_trf(const model::Tournament& tournament, const WriteOptions& options) {
  return Writer(tournament, options).write();
}

}  // namespace rostok::trf
