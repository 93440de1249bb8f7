// SPDX-License-Identifier: MIT
#include "rostok/presenter/result_text.h"

namespace rostok::presenter {

using model::ResultCode;

namespace {

const char* sign_of(ResultCode code) {
  using enum ResultCode;
  switch (code) {
    case Win:
    case WinShort:
      return "1";
    case Draw:
    case DrawShort:
      return "½";
    case Loss:
    case LossShort:
      return "0";
    case ForfeitWin:
      return "+";
    case ForfeitLoss:
      return "−";
    default:
      return "";
  }
}

}  // namespace

std::string result_text(const club::BoardResult& result, const i18n::Translator& words) {
  if (result.white == ResultCode::Pending) return {};
  const std::string signs =
      words.trc("result", "{1}–{2}", {sign_of(result.white), sign_of(result.black)});
  const bool short_game = result.white == ResultCode::WinShort ||
                          result.white == ResultCode::DrawShort ||
                          result.white == ResultCode::LossShort;
  return short_game ? words.tr("{1}, not rated", {signs}) : signs;
}

}  // namespace rostok::presenter
