// SPDX-License-Identifier: MIT
#include "field.h"

#include <algorithm>

#include "rostok/base/contract.h"

namespace rostok::pairing {

using model::PlayerIndex;
using model::RoundEntry;
using model::RoundNumber;
using model::Tournament;

namespace {

constexpr std::size_t kSmallestClub = 4;

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

const RoundEntry& entry_of(const model::Player& player, RoundNumber round) {
  static constexpr RoundEntry kNone{};
  const auto index = static_cast<std::size_t>(round - 1);
  return index < player.rounds.size() ? player.rounds[index] : kNone;
}

bool took_part(const RoundEntry& entry) {
  return entry.is_paired() || entry.code == model::ResultCode::PairingAllocatedBye;
}

ColorSign sign_of(const RoundEntry& entry) {
  if (!entry.color) return 0;
  return *entry.color == model::Color::White ? 1 : -1;
}

}  // namespace

bool Field::met(Seat a, Seat b) const {
  const auto player = at((*this)[a].player);
  const auto first = opponents_.begin() + games_begin_[player];
  const auto last = opponents_.begin() + games_begin_[player + 1];
  return std::find(first, last, (*this)[b].player) != last;
}

bool Field::forbidden(Seat a, Seat b) const {
  if (groups_.empty()) return false;
  auto x = groups_begin_[at(a)];
  auto y = groups_begin_[at(b)];
  const auto x_end = groups_begin_[at(a) + 1];
  const auto y_end = groups_begin_[at(b) + 1];
  while (x < x_end && y < y_end) {
    if (groups_[at(x)] == groups_[at(y)]) return true;
    if (groups_[at(x)] < groups_[at(y)])
      ++x;
    else
      ++y;
  }
  return false;
}

Field::History Field::history(Seat seat) const {
  const auto player = at((*this)[seat].player);
  return {history_.data() + games_begin_[player], history_.data() + games_begin_[player + 1]};
}

// Reads the tournament once; everything about one player in one place.
class FieldBuilder {
 public:
  FieldBuilder(const Tournament& tournament, const DutchOptions& options, RoundNumber round,
               bool recorded, int rounds_total)
      : tournament_(tournament), options_(options), round_(round), recorded_(recorded) {
    field_.round_ = round;
    field_.last_round_ = round >= rounds_total;
  }

  Field build() {
    fill_tables();
    read_players();
    mark_requested_byes();
    seat_players();
    fill_forbidden_groups();
    for (Seat s = 0; s < field_.size(); ++s)
      field_.most_kept_apart_ = std::max(field_.most_kept_apart_, field_.most_kept_apart(s));
    return std::move(field_);
  }

 private:
  // What a result code means, looked up millions of times in a large field.
  void fill_tables() {
    using model::ResultCode;
    for (const ResultCode code :
         {ResultCode::NotPaired, ResultCode::Win, ResultCode::Draw, ResultCode::Loss,
          ResultCode::WinShort, ResultCode::DrawShort, ResultCode::LossShort,
          ResultCode::ForfeitWin, ResultCode::ForfeitLoss, ResultCode::HalfPointBye,
          ResultCode::FullPointBye, ResultCode::ZeroPointBye, ResultCode::PairingAllocatedBye,
          ResultCode::Pending}) {
      const auto index = static_cast<unsigned char>(code);
      points_[0][index] = tournament_.points.points(code).tenths();
      points_[1][index] = tournament_.points.points(code, model::Color::Black).tenths();
      game_[index] = RoundEntry{code, std::nullopt, 0}.is_played();
    }
  }
  [[nodiscard]] std::int32_t points(const RoundEntry& entry) const {
    return points_[entry.color == model::Color::Black ? 1 : 0]
                  [static_cast<unsigned char>(entry.code)];
  }
  [[nodiscard]] bool played(const RoundEntry& entry) const {
    return entry.is_paired() && game_[static_cast<unsigned char>(entry.code)];
  }

  // One walk over all records: scores before the round and before the two that decide the
  // floats, games, colours, the bar from the bye (C.04.1 art. 4).
  void read_players() {
    const std::size_t n = tournament_.players.size();
    for (int back = 0; back <= 2; ++back) {
      virtual_[back] = round_ - back >= 1 ? virtual_points(tournament_, round_ - back)
                                          : std::vector<model::Score>(n);
      before_[back].assign(n, 0);
    }
    known_.resize(n);
    took_part_.assign(n, 0);
    field_.games_begin_.reserve(n + 1);
    field_.opponents_.reserve(n * at(round_ - 1));
    field_.history_.reserve(n * at(round_ - 1));
    for (std::size_t i = 0; i < n; ++i)
      read_player(i);
    field_.games_begin_.push_back(static_cast<std::int32_t>(field_.opponents_.size()));
  }

  void read_player(std::size_t i) {
    const model::Player& player = tournament_.players[i];
    Competitor& c = known_[i];
    c.player = static_cast<PlayerIndex>(i);
    field_.games_begin_.push_back(static_cast<std::int32_t>(field_.opponents_.size()));
    std::int32_t sum = 0;
    ColorSign last = 0;
    ColorSign before_last = 0;
    for (RoundNumber r = 1; r <= round_; ++r) {
      if (round_ - r <= 2) before_[round_ - r][i] = sum;
      if (r == round_) break;
      const RoundEntry& entry = entry_of(player, r);
      sum += points(entry);
      if (took_part(entry)) took_part_[i] = 1;
      if (played(entry)) {
        before_last = last;
        last = sign_of(entry);
        c.color_difference = static_cast<std::int16_t>(c.color_difference + last);
        ++c.games;
        field_.opponents_.push_back(entry.opponent);
        field_.history_.push_back(last);
      } else if (entry.code == model::ResultCode::PairingAllocatedBye ||
                 points(entry) >= tournament_.points.win.tenths()) {
        c.barred = true;
      }
    }
    if (last == before_last) c.repeated = last;
    set_preference(c, last);
  }

  [[nodiscard]] std::int32_t pairing_score(PlayerIndex player, int back) const {
    return before_[back][at(player)] + virtual_[back][at(player)].tenths();
  }

  void mark_requested_byes() {
    asked_bye_.assign(tournament_.players.size(), 0);
    for (const model::RequestedBye& bye : tournament_.requested_byes)
      if (bye.round == round_ && bye.player >= 0 && at(bye.player) < asked_bye_.size())
        asked_bye_[at(bye.player)] = 1;
  }

  [[nodiscard]] bool plays_now(PlayerIndex player) const {
    const RoundEntry& entry = entry_of(tournament_.players[at(player)], round_);
    if (recorded_) return took_part(entry);
    return entry.code == model::ResultCode::NotPaired && !asked_bye_[at(player)];
  }
  // Numbers are held only by those taken into account so far (C.04.2 art. 2; basics 3.2).
  void seat_players() {
    std::int32_t tpn = 0;
    for (const PlayerIndex index : list_order(tournament_)) {
      const bool now = plays_now(index);
      if (!now && !took_part_[at(index)]) continue;
      ++tpn;
      if (now) field_.seats_.push_back(competitor(index, tpn));
    }
    std::stable_sort(field_.seats_.begin(), field_.seats_.end(),
                     [](const Competitor& a, const Competitor& b) { return a.score > b.score; });
    seat_of_.assign(tournament_.players.size(), kNoSeat);
    for (Seat s = 0; s < field_.size(); ++s)
      seat_of_[at(field_[s].player)] = s;
  }

  [[nodiscard]] Competitor competitor(PlayerIndex index, std::int32_t tpn) const {
    Competitor c = known_[at(index)];
    c.tpn = tpn;
    c.real_score = before_[0][at(index)];
    c.score = pairing_score(index, 0);
    c.float_1 = float_of(index, 1);
    c.float_2 = float_of(index, 2);
    const std::int32_t most = std::max(tournament_.points.win, tournament_.points.draw).tenths();
    c.topscorer = field_.last_round_ && 2 * c.score > field_.rounds_held() * most;  // art. 1.8
    return c;
  }

  // Art. 1.6, 1.7.
  static void set_preference(Competitor& c, ColorSign last) {
    const int cd = c.color_difference;
    const ColorSign balancing = static_cast<ColorSign>(cd > 0 ? -1 : 1);
    if (std::abs(cd) > 1) {
      c.kind = PreferenceKind::Absolute;
      c.wanted = balancing;
    } else if (c.repeated != 0) {
      c.kind = PreferenceKind::Absolute;
      c.wanted = static_cast<ColorSign>(-last);
    } else if (cd != 0) {
      c.kind = PreferenceKind::Strong;
      c.wanted = balancing;
    } else if (last != 0) {
      c.kind = PreferenceKind::Mild;
      c.wanted = static_cast<ColorSign>(-last);
    }
  }

  // Art. 1.4; scores are the pairing scores of that round.
  [[nodiscard]] Float float_of(PlayerIndex index, int back) const {
    if (round_ - back < 1) return Float::None;
    const RoundEntry& entry = entry_of(tournament_.players[at(index)], round_ - back);
    if (played(entry)) {
      const std::int32_t own = pairing_score(index, back);
      const std::int32_t other = pairing_score(entry.opponent, back);
      return own > other ? Float::Down : own < other ? Float::Up : Float::None;
    }
    const bool worth_something = points(entry) > tournament_.points.loss.tenths();
    const bool by_the_letter =
        options_.worthless_bye_floats && entry.code == model::ResultCode::PairingAllocatedBye;
    return worth_something || by_the_letter ? Float::Down : Float::None;
  }

  void fill_forbidden_groups() {
    if (tournament_.forbidden.empty()) return;
    std::vector<std::vector<std::int32_t>> of_seat(at(field_.size()));
    field_.listed_.assign(at(field_.size()), 0);
    std::vector<std::size_t> club_size(at(field_.size()), kSmallestClub - 1);
    field_.clubs_.assign(at(field_.size()), Field::kNoClub);
    std::int32_t number = 0;
    for (const model::ForbiddenGroup& group : tournament_.forbidden) {
      if (round_ < group.first_round || round_ > group.last_round) continue;
      for (const PlayerIndex player : group.players) {
        const Seat s = player >= 0 && at(player) < seat_of_.size() ? seat_of_[at(player)] : kNoSeat;
        if (s == kNoSeat) continue;
        if (!of_seat[at(s)].empty() && of_seat[at(s)].back() == number) continue;
        of_seat[at(s)].push_back(number);
        field_.listed_[at(s)] += static_cast<std::int32_t>(group.players.size()) - 1;
        if (group.players.size() <= club_size[at(s)]) continue;
        club_size[at(s)] = group.players.size();
        field_.clubs_[at(s)] = number;
      }
      ++number;
    }
    if (number == 0) return;
    for (const auto& groups : of_seat) {
      field_.groups_begin_.push_back(static_cast<std::int32_t>(field_.groups_.size()));
      field_.groups_.insert(field_.groups_.end(), groups.begin(), groups.end());
    }
    field_.groups_begin_.push_back(static_cast<std::int32_t>(field_.groups_.size()));
  }

  const Tournament& tournament_;
  const DutchOptions& options_;
  RoundNumber round_;
  bool recorded_;
  std::vector<std::int32_t> before_[3];   // real score before round_ - back
  std::vector<model::Score> virtual_[3];  // virtual points of round_ - back
  std::int32_t points_[2][256] = {};      // by colour (1 = Black) and result code
  bool game_[256] = {};
  std::vector<Competitor> known_;  // by PlayerIndex
  std::vector<char> took_part_, asked_bye_;
  Seats seat_of_;
  Field field_;
};

base::Result<Field> Field::build(const Tournament& tournament, const DutchOptions& options) {
  const RoundNumber paired = tournament.rounds_paired();
  const RoundNumber round = options.round.value_or(paired + 1);
  if (round < 1 || round > paired + 1)
    return base::fail(base::ErrorKind::BadInput,
                      "Round {1} cannot be paired: {2} rounds have been paired so far.",
                      {std::to_string(round), std::to_string(paired)});
  const std::optional<int> total = total_rounds(tournament, round);
  if (!total)
    return base::fail(base::ErrorKind::BadInput,
                      "The number of rounds is not known: announce it before pairing.");
  if (round > *total)
    return base::fail(base::ErrorKind::BadInput, "All {1} rounds have been paired already.",
                      {std::to_string(*total)});
  return FieldBuilder(tournament, options, round, round <= paired, *total).build();
}

base::Result<std::vector<PlayerState>> pairing_state(const Tournament& tournament,
                                                     const DutchOptions& options) {
  const base::Result<Field> field = Field::build(tournament, options);
  if (!field) return base::fail(field.error());
  std::vector<PlayerState> states;
  for (Seat s = 0; s < field->size(); ++s) {
    const Competitor& c = (*field)[s];
    PlayerState state;
    state.player = c.player;
    state.tpn = c.tpn;
    state.score = model::Score::from_tenths(c.real_score);
    state.pairing_score = model::Score::from_tenths(c.score);
    state.color_difference = c.color_difference;
    state.preference.kind = c.kind;
    if (c.wanted) state.preference.color = c.wanted > 0 ? model::Color::White : model::Color::Black;
    state.previous_float = c.float_1;
    state.earlier_float = c.float_2;
    state.bye_barred = c.barred;
    state.topscorer = c.topscorer;
    state.games = c.games;
    states.push_back(state);
  }
  return states;
}

}  // namespace rostok::pairing
