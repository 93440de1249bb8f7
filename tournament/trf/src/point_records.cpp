// SPDX-License-Identifier: MIT
// What results are worth: record 162, bbpPairings' BB… and JaVaFo's XXS.
#include <algorithm>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::trim;
using model::Score;

namespace {

constexpr std::string_view kPointNames[kPointKinds] = {"WW",  "BW",  "WD",  "BD", "WL", "BL", "ZPB",
                                                       "HPB", "FPB", "PAB", "FW", "FL", "X"};

}  // namespace

void Reader::read_points(const Line& line) {
  constexpr int kLastSymbol = 51;
  for (int column = 6; column <= line.length(); column += 9) {
    const std::string_view item = line.field(column, column + 8);
    if (is_blank(item)) continue;
    const char symbol = line.at(column);
    if (column > kLastSymbol || std::string_view("WDLAPXZ").find(symbol) == std::string_view::npos)
      return error("TRF-034", line, column,
                   "Unknown result symbol {1}: W, D, L, A, P and X are known",
                   {quoted(line.field(column, column))});
    const auto value = parse_points(line.field(column + 1, column + 4));
    if (!value) {
      error("TRF-034", line, column, "Points must be a number like 1.0, found {1}",
            {quoted(line.field(column + 1, column + 4))});
      continue;
    }
    const char meant = symbol == 'Z' ? 'A' : symbol;
    if (symbol == 'Z') warning("TRF-W05", line, column, "Z is read as A (absence)");
    if (symbols_of_162_.find(meant) != std::string::npos) {
      error("TRF-034", line, column, "The points of {1} are stated twice", {std::string(1, meant)});
      continue;
    }
    symbols_of_162_ += meant;
    const auto state = [&](std::initializer_list<PointKind> kinds) {
      state_points(PointSource::Record162, line, column, kinds, *value);
    };
    switch (meant) {
      case 'W':
        state({WW, BW, FW, FPB});
        break;
      case 'D':
        state({WD, BD, HPB});
        break;
      case 'L':
        state({WL, BL});
        break;
      case 'A':
        state({ZPB, FL});
        break;
      case 'P':
        state({PAB});
        break;
      default:
        state({kPending});
    }
  }
}

void Reader::read_bbp_points(const Line& line, char symbol) {
  const auto value = parse_points(line.from(5));
  if (!value)
    return error("TRF-034", line, 5, "Points must be a number like 1.0, found {1}",
                 {quoted(trim(line.from(5)))});
  const auto state = [&](std::initializer_list<PointKind> kinds) {
    state_points(PointSource::BbpPairings, line, 5, kinds, *value);
  };
  switch (symbol) {
    case 'W':
      state({WW, BW, FW, FPB});
      break;
    case 'D':
      state({WD, BD, HPB});
      break;
    case 'L':
      state({WL, BL});
      break;
    case 'Z':
      state({ZPB});
      break;
    case 'F':
      state({FL});
      break;
    default:
      state({PAB});
  }
}

void Reader::read_javafo_points(const Line& line) {
  for (const std::string_view word : words(line.from(4))) {
    const std::size_t equals = word.find('=');
    const int column = column_of(line, word);
    const std::string name = upper_case(word.substr(0, equals));
    const auto value =
        equals == std::string_view::npos ? std::nullopt : parse_points(word.substr(equals + 1));
    if (!value) {
      error("TRF-034", line, column, "Expected CODE=points, for example WW=3.0, found {1}",
            {quoted(word)});
      continue;
    }
    const auto state = [&](std::initializer_list<PointKind> kinds) {
      state_points(PointSource::JavaFo, line, column, kinds, *value);
    };
    const auto known = std::find(std::begin(kPointNames), std::begin(kPointNames) + kPending, name);
    if (known != std::begin(kPointNames) + kPending)
      state({static_cast<PointKind>(known - std::begin(kPointNames))});
    else if (name == "W")
      state({WW, BW, FW, FPB});
    else if (name == "D")
      state({WD, BD, HPB});
    else if (name == "L")
      state({WL, BL});
    else
      error("TRF-034", line, column, "Unknown code {1} in XXS", {quoted(name)});
  }
}

void Reader::state_points(PointSource source, At line, int column,
                          std::initializer_list<PointKind> kinds, Score value) {
  const StatedPoints* other = nullptr;
  for (const PointKind kind : kinds) {
    StatedPoints& stated = stated_points_[kind];
    if (stated.source != PointSource::None && stated.source != source && stated.value != value)
      other = &stated;
  }
  if (other != nullptr)
    warning("TRF-038", line, column, "Line {1} gives {2} points for the same result, {3} is taken",
            {std::to_string(other->line), other->value.to_trf(), value.to_trf()});
  for (const PointKind kind : kinds)
    stated_points_[kind] = {source, value, line.number, column};
}

// What is not stated keeps its default; the bye without a value of its own is worth a win.
void Reader::finish_points() {
  const auto value = [&](PointKind kind, Score otherwise) {
    const StatedPoints& stated = stated_points_[kind];
    return stated.source == PointSource::None ? otherwise : stated.value;
  };
  model::PointSystem& points = t_.points;
  points.win = value(WW, points.win);
  points.draw = value(WD, points.draw);
  points.loss = value(WL, points.loss);
  points.absence = value(ZPB, points.absence);
  points.forfeit_loss = value(FL, points.forfeit_loss);
  points.pab = value(PAB, points.win);
  points.pending = value(kPending, points.draw);
  const auto special = [&](PointKind kind, Score standard, Score general) {
    const Score own = value(kind, standard);
    return own == general ? std::nullopt : std::optional(own);
  };
  const model::PointSystem standard;
  points.black_win = special(BW, standard.win, points.win);
  points.black_draw = special(BD, standard.draw, points.draw);
  points.black_loss = special(BL, standard.loss, points.loss);
  points.forfeit_win = special(FW, standard.win, points.win);
  points.full_point_bye = special(FPB, standard.win, points.win);
  points.half_point_bye = special(HPB, standard.draw, points.draw);
  check_point_order(WW, WD, WL);
  if (!has_error_) check_point_order(BW, BD, BL);
}

void Reader::check_point_order(PointKind win, PointKind draw, PointKind loss) {
  const bool black = win == BW;
  const auto& points = t_.points;
  const Score w = black ? points.black_win.value_or(points.win) : points.win;
  const Score d = black ? points.black_draw.value_or(points.draw) : points.draw;
  const Score l = black ? points.black_loss.value_or(points.loss) : points.loss;
  if (w >= d && d >= l) return;
  // Where the value stands that broke the order.
  const PointKind candidates[] = {w < d ? win : draw, w < d ? draw : loss, loss};
  for (const PointKind kind : candidates)
    if (const StatedPoints& stated = stated_points_[kind]; stated.source != PointSource::None)
      return error("TRF-035", At(stated.line), stated.column,
                   "A win must be worth no less than a draw, a draw no less than a loss");
}

}  // namespace rostok::trf
