// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/trf/trf.h"

namespace rostok::trf {

using model::kNobody;
using model::ResultCode;
using model::Score;

namespace {

std::string right(std::string text, std::size_t width) {
  const std::size_t length = base::utf8_length(text);
  return length < width ? std::string(width - length, ' ') + text : text;
}
std::string right(long long value, std::size_t width) {
  return right(std::to_string(value), width);
}
// Exactly `width` columns: longer text is cut between letters.
std::string left(const std::string& text, std::size_t width) {
  std::u32string points = base::to_code_points(text);
  points.resize(width, U' ');
  return base::to_utf8(points);
}
std::string three(int value) {
  const std::string text = std::to_string(value);
  return std::string(text.size() < 3 ? 3 - text.size() : 0, '0') + text;
}

class Writer {
 public:
  Writer(const model::Tournament& tournament, const WriteOptions& options)
      : t_(tournament),
        options_(options),
        end_(options.line_end == LineEnd::CrLf ? "\r\n" : options.line_end == LineEnd::Lf ? "\n" : "\r") {}

  std::string write() {
    headers();
    for (const auto& player : t_.players) player_line(player);
    if (!options_.legacy) references();
    return std::move(out_);
  }

 private:
  void line(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    out_ += text + end_;
  }
  void header(const char* code, const std::string& value) {
    if (!value.empty()) line(std::string(code) + " " + value);
  }

  void headers() {
    header("012", t_.name);
    header("022", t_.city);
    header("032", t_.federation);
    header("042", t_.start_date);
    header("052", t_.end_date);
    header("062", std::to_string(t_.players.size()));
    header("072", std::to_string(std::count_if(t_.players.begin(), t_.players.end(),
                                               [](const auto& each) { return each.rating > 0; })));
    header("092", t_.type_text);
    header("102", t_.chief_arbiter);
    for (const auto& name : t_.deputy_arbiters) header("112", name);
    header("122", t_.time_control);
    if (!t_.round_dates.empty()) {
      std::string text = left("132", 91);
      for (const auto& date : t_.round_dates) text += left(date, 10);
      line(text);
    }
    if (options_.legacy) return;
    if (t_.total_rounds) header("142", std::to_string(*t_.total_rounds));
    if (t_.initial_color) header("152", *t_.initial_color == model::Color::White ? "W" : "B");
    points();
    header("182", t_.pairing_program);
    header("192", t_.encoded_type);
    if (!t_.tie_breaks.empty()) {
      std::string codes = "PTS";
      for (const auto& code : t_.tie_breaks) codes += "," + code;
      header("212", codes);
    }
    header("222", t_.encoded_time_control);
    if (t_.pair_by_file_rank) line("XXC rank");
  }

  // Only what differs from the default (C.02.03 Annex A, record 162).
  void points() {
    const auto& p = t_.points;
    const model::PointSystem standard;
    std::string text;
    const auto add = [&text](char symbol, Score value) {
      text += (text.empty() ? "162  " : "    ") + std::string(1, symbol) + right(value.to_trf(), 4);
    };
    if (p.win != standard.win) add('W', p.win);
    if (p.draw != standard.draw) add('D', p.draw);
    if (p.loss != standard.loss) add('L', p.loss);
    if (p.absence != standard.absence && p.absence == p.forfeit_loss) add('A', p.absence);
    if (p.pab != p.win) add('P', p.pab);
    if (p.pending != p.draw) add('X', p.pending);
    if (!text.empty()) line(text);
    if (p.absence == p.forfeit_loss) return;
    line("BBZ " + p.absence.to_trf());
    line("BBF " + p.forfeit_loss.to_trf());
  }

  void player_line(const model::Player& player) {
    const char sex = player.sex == model::Sex::Male ? 'm' : player.sex == model::Sex::Female ? 'w' : ' ';
    const auto index = static_cast<model::PlayerIndex>(&player - t_.players.data());
    const Score points = player.listed_points.value_or(t_.score(index, t_.rounds_paired()));
    std::string text = "001 " + right(player.start_rank, 4) + " " + sex +
                       right(model::to_string(player.title), 3) + " " + left(player.name, 33) + " " +
                       right(player.rating > 0 ? std::to_string(player.rating) : "", 4) + " " +
                       left(player.federation, 3) + " " + right(player.fide_id, 11) + " " +
                       left(player.birth_date, 10) + " " + right(points.to_trf(), 4) + " " +
                       right(player.listed_rank ? std::to_string(*player.listed_rank) : "", 4);
    for (const auto& entry : player.rounds) text += block(entry);
    line(text);
  }

  std::string block(const model::RoundEntry& entry) const {
    if (entry.code == ResultCode::NotPaired) return std::string(10, ' ');
    const char color = !entry.color ? '-' : *entry.color == model::Color::White ? 'w' : 'b';
    const std::string opponent =
        entry.opponent == kNobody
            ? "0000"
            : right(t_.players[static_cast<std::size_t>(entry.opponent)].start_rank, 4);
    // An unknown result has no code in the file: the game is left open.
    const char code = entry.code == ResultCode::Pending ? ' ' : static_cast<char>(entry.code);
    return "  " + opponent + " " + color + " " + code;
  }

  std::string rank(model::PlayerIndex player) const {
    return right(t_.players[static_cast<std::size_t>(player)].start_rank, 4);
  }

  void references() {
    for (std::size_t i = 0; i < t_.requested_byes.size();) {
      const auto& first = t_.requested_byes[i];
      std::string text = std::string("240 ") + static_cast<char>(first.code) + " " + three(first.round);
      for (; i < t_.requested_byes.size() && t_.requested_byes[i].round == first.round &&
             t_.requested_byes[i].code == first.code;
           ++i)
        text += " " + rank(t_.requested_byes[i].player);
      line(text);
    }
    for (const auto& each : t_.accelerations)
      line("250 " + right(each.match_points ? each.match_points->to_trf() : "", 4) + " " +
           right(each.game_points.to_trf(), 4) + " " + three(each.first_round) + " " +
           three(each.last_round) + " " + right(each.first_rank, 4) + " " + right(each.last_rank, 4));
    for (const auto& each : t_.virtual_points) {
      std::string text = "XXA " + rank(each.player);
      for (const Score points : each.by_round) text += " " + right(points.to_trf(), 4);
      line(text);
    }
    for (const auto& each : t_.forbidden) {
      std::string text = "260 " + three(each.first_round) + " " + three(each.last_round);
      for (const auto player : each.players) text += " " + rank(player);
      line(text);
    }
    for (const auto& each : t_.adjustments) {
      std::string text = std::string("299 ") + each.type + "  " + right(each.match_points.to_trf(), 4) +
                         "  " + right(each.game_points.to_trf(), 4) + "  " + three(each.round);
      for (const auto player : each.players) text += " " + rank(player);
      line(text);
    }
  }

  const model::Tournament& t_;
  const WriteOptions& options_;
  const char* end_;
  std::string out_;
};

}  // namespace

std::string write_trf(const model::Tournament& tournament, const WriteOptions& options) {
  return Writer(tournament, options).write();
}

}  // namespace rostok::trf
