// SPDX-License-Identifier: MIT
#include "rostok/club/board_result.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <utility>

namespace rostok::club {

using model::ResultCode;

namespace {

struct Named {
  const char* text;
  BoardResult result;
};

using enum ResultCode;
constexpr BoardResult kWhite{Win, Loss}, kBlack{Loss, Win}, kDraw{Draw, Draw};
constexpr BoardResult kForfeitWhite{ForfeitWin, ForfeitLoss},
    kForfeitBlack{ForfeitLoss, ForfeitWin}, kForfeitBoth{ForfeitLoss, ForfeitLoss};
constexpr BoardResult kWhiteShort{WinShort, LossShort}, kBlackShort{LossShort, WinShort},
    kDrawShort{DrawShort, DrawShort};

// The first text of a result is the one that is written.
constexpr std::array<Named, 33> kNames{{{"1-0", kWhite},
                                        {"white", kWhite},
                                        {"0-1", kBlack},
                                        {"black", kBlack},
                                        {"1/2", kDraw},
                                        {"1/2-1/2", kDraw},
                                        {"=", kDraw},
                                        {"=-=", kDraw},
                                        {"0.5-0.5", kDraw},
                                        {"draw", kDraw},
                                        {"0-0", {Loss, Loss}},
                                        {"1/2-0", {Draw, Loss}},
                                        {"0-1/2", {Loss, Draw}},
                                        {"+-", kForfeitWhite},
                                        {"+--", kForfeitWhite},
                                        {"forfeit-white", kForfeitWhite},
                                        {"-+", kForfeitBlack},
                                        {"--+", kForfeitBlack},
                                        {"forfeit-black", kForfeitBlack},
                                        {"--", kForfeitBoth},
                                        {"---", kForfeitBoth},
                                        {"forfeit-both", kForfeitBoth},
                                        {"w-l", kWhiteShort},
                                        {"white-short", kWhiteShort},
                                        {"l-w", kBlackShort},
                                        {"black-short", kBlackShort},
                                        {"d-d", kDrawShort},
                                        {"draw-short", kDrawShort},
                                        {"l-l", {LossShort, LossShort}},
                                        {"*", {Pending, Pending}},
                                        {"1", kWhite},
                                        {"0", kBlack},
                                        {"5", kDraw}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// "½ : ½" → "1/2-1/2"
std::string plain(std::string_view typed) {
  std::string text(typed);
  for (const auto* dash : {"–", "—", "−", ":"})
    replace_all(text, dash, "-");
  replace_all(text, "½", "1/2");
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

std::optional<BoardResult> parse_result(std::string_view text) {
  const std::string typed = plain(text);
  if (typed == "*") return std::nullopt;
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const Named& name) { return typed == name.text; });
  return found == kNames.end() ? std::nullopt : std::optional(found->result);
}

std::string to_text(const BoardResult& result) {
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const Named& name) { return name.result == result; });
  if (found != kNames.end()) return found->text;
  return {static_cast<char>(result.white), '-', static_cast<char>(result.black)};
}

std::optional<BoardResult> result_of_key(char key, KeyScheme scheme) {
  switch (key) {
    case '=':
      return kDraw;
    case '+':
      return kForfeitWhite;
    case '-':
      return kForfeitBlack;
    case '1':
      return kWhite;
    default:
      break;
  }
  if (scheme == KeyScheme::Numbers) {
    if (key == '2') return kBlack;
    return key == '3' ? std::optional(kDraw) : std::nullopt;
  }
  if (key == '0') return kBlack;
  return key == '5' ? std::optional(kDraw) : std::nullopt;
}

bool belong_together(ResultCode white, ResultCode black) {
  const auto any = [&](std::initializer_list<std::pair<ResultCode, ResultCode>> known) {
    return std::any_of(known.begin(), known.end(), [&](const auto& pair) {
      return (pair.first == white && pair.second == black) ||
             (pair.first == black && pair.second == white);
    });
  };
  // ½–0 and 0–0 over the board exist (C.02.01): an arbiter may take points away.
  return any({{Win, Loss},
              {Draw, Draw},
              {Loss, Loss},
              {Draw, Loss},
              {WinShort, LossShort},
              {DrawShort, DrawShort},
              {LossShort, LossShort},
              {ForfeitWin, ForfeitLoss},
              {ForfeitLoss, ForfeitLoss}});
}

bool is_unusual(const BoardResult& result) {
  const auto [white, black] = result;
  return (white == Loss || white == LossShort) == (black == Loss || black == LossShort)
             ? white == Loss || white == LossShort
             : white == Draw || black == Draw;
}

}  // namespace rostok::club
