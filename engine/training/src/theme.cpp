// SPDX-License-Identifier: MIT
// What a task is about. Two moves tell it: the best one, and the opponent's answer to the move
// that was played.
#include <array>

#include "exchange.h"
#include "motifs.h"
#include "rostok/training/task.h"

namespace rostok::training {

using chess::Move;
using chess::Position;

namespace {

bool has_stalemate(const Task& task, const std::vector<Move>& best) {
  const Position played = task.position.after(task.played);
  return is_stalemate(task.position.after(best.front())) || is_stalemate(played) ||
         is_stalemate(end_of(played, task.refutation)) || is_stalemate(end_of(task.position, best));
}

template <typename Rule>
bool holds(const Step& best, const Step* answer, Rule rule) {
  return rule(best) || (answer != nullptr && rule(*answer));
}

}  // namespace

Theme theme_of(const Task& task) {
  const std::vector<Move>& line = task.accepted.front().line;
  if (task.accepted.front().score.is_mate_for(task.pupil())) return Theme::Mate;
  if (has_stalemate(task, line)) return Theme::Stalemate;
  const Position played = task.position.after(task.played);
  if (mates_on_back_rank(played, task.refutation, task.pupil())) return Theme::BackRank;
  const Step best(task.position, line.front());
  std::optional<Step> refutation;
  if (!task.refutation.empty()) refutation.emplace(played, task.refutation.front());
  const Step* answer = refutation ? &*refutation : nullptr;
  if (promotes(task.position, line, 1) || promotes(played, task.refutation, 1))
    return Theme::Promotion;
  if (holds(best, answer, wins_hanging_piece) ||
      static_exchange(task.position, task.played) <= -kPieceValue)
    return Theme::HangingPiece;
  if (holds(best, answer, is_fork)) return Theme::Fork;
  if (holds(best, answer, is_pin)) return Theme::Pin;
  if (holds(best, answer, is_discovery)) return Theme::DiscoveredAttack;
  if (promotes(task.position, line, kPromotionPlies) ||
      promotes(played, task.refutation, kPromotionPlies))
    return Theme::Promotion;
  return Theme::Other;
}

const char* code_of(Theme theme) {
  static constexpr std::array<const char*, kThemes> kCodes = {
      "mate",      "hanging_piece", "fork",      "pin",  "discovered_attack",
      "back_rank", "promotion",     "stalemate", "other"};
  return kCodes[static_cast<std::size_t>(theme)];
}

std::optional<Theme> theme_from_code(std::string_view code) {
  for (int i = 0; i < kThemes; ++i)
    if (code == code_of(static_cast<Theme>(i))) return static_cast<Theme>(i);
  return std::nullopt;
}

std::string theme_text(const Task& task, const i18n::Translator& words) {
  switch (task.theme) {
    case Theme::Mate:
      return words.tr("mate in {1}", {std::to_string(task.mate_in)});
    case Theme::HangingPiece:
      return words.tr("hanging piece");
    case Theme::Fork:
      return words.tr("fork");
    case Theme::Pin:
      return words.tr("pin");
    case Theme::DiscoveredAttack:
      return words.tr("discovered attack");
    case Theme::BackRank:
      return words.tr("weak back rank");
    case Theme::Promotion:
      return words.tr("promotion");
    case Theme::Stalemate:
      return words.tr("stalemate");
    case Theme::Other:
      break;
  }
  return words.tr("other");
}

}  // namespace rostok::training
