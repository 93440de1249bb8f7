// SPDX-License-Identifier: MIT
#include "rostok/model/round_entry.h"

namespace rostok::model {

bool RoundEntry::is_played() const {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::Draw:
    case ResultCode::Loss:
    case ResultCode::WinShort:
    case ResultCode::DrawShort:
    case ResultCode::LossShort:
    case ResultCode::Pending:
      return opponent != kNobody;
    default:
      return false;
  }
}

Score PointSystem::points(ResultCode code, std::optional<Color> color) const {
  const bool black = color == Color::Black;
  switch (code) {
    case ResultCode::Win:
    case ResultCode::WinShort:
      return black ? black_win.value_or(win) : win;
    case ResultCode::ForfeitWin:
      return forfeit_win.value_or(win);
    case ResultCode::FullPointBye:
      return full_point_bye.value_or(win);
    case ResultCode::Draw:
    case ResultCode::DrawShort:
      return black ? black_draw.value_or(draw) : draw;
    case ResultCode::HalfPointBye:
      return half_point_bye.value_or(draw);
    case ResultCode::Loss:
    case ResultCode::LossShort:
      return black ? black_loss.value_or(loss) : loss;
    case ResultCode::ForfeitLoss:
      return forfeit_loss;
    case ResultCode::PairingAllocatedBye:
      return pab;
    case ResultCode::Pending:
      return pending;
    case ResultCode::ZeroPointBye:
    case ResultCode::NotPaired:
      return absence;
  }
  return absence;
}

std::optional<ResultCode> parse_result_code(char c) {
  switch (c) {
    case ' ':
      return ResultCode::NotPaired;
    case '1':
      return ResultCode::Win;
    case '=':
      return ResultCode::Draw;
    case '0':
      return ResultCode::Loss;
    case 'W':
    case 'w':
      return ResultCode::WinShort;
    case 'D':
    case 'd':
      return ResultCode::DrawShort;
    case 'L':
    case 'l':
      return ResultCode::LossShort;
    case '+':
      return ResultCode::ForfeitWin;
    case '-':
      return ResultCode::ForfeitLoss;
    case 'H':
    case 'h':
      return ResultCode::HalfPointBye;
    case 'F':
    case 'f':
      return ResultCode::FullPointBye;
    case 'Z':
    case 'z':
      return ResultCode::ZeroPointBye;
    case 'U':
    case 'u':
      return ResultCode::PairingAllocatedBye;
    default:
      return std::nullopt;
  }
}

}  // namespace rostok::model
