// SPDX-License-Identifier: MIT
#include "segment_builder.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::library {

namespace {

constexpr std::size_t kMostPlies = 65'535;
constexpr std::size_t kLongestText = 200;  // bytes of a name that are kept

// "2026.11.25", "2026.??.??" and the like; 0 when there is no year.
std::uint32_t date_of(std::string_view text) {
  const auto parts = base::split(text, '.');
  std::uint32_t date = 0;
  for (std::size_t at = 0; at < 3; ++at) {
    const auto number = at < parts.size() ? base::parse_integer(parts[at]) : std::nullopt;
    const bool fits = number && *number > 0 && *number <= (at == 0 ? 9999 : at == 1 ? 12 : 31);
    if (at == 0 && !fits) return 0;
    date = date * (at == 0 ? 1 : 100) + (fits ? static_cast<std::uint32_t>(*number) : 0);
  }
  return date;
}

std::uint16_t rating_of(std::string_view text) {
  const auto number = base::parse_integer(text);
  return number && *number > 0 && *number < 5000 ? static_cast<std::uint16_t>(*number)
                                                 : std::uint16_t{0};
}

// "?" stands in files for what nobody has written down.
std::string_view known(std::string_view text) {
  text = base::trim(text);
  if (text == "?" || text == "-") return {};
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

}  // namespace

SegmentBuilder::SegmentBuilder(const openings::OpeningNames* names)
    : names_(names), segment_(std::make_shared<Segment>()) {
  segment_->text_ends_.push_back(0);
  if (names_ == nullptr) return;
  for (const openings::Opening& opening : names_->all())
    deepest_ = std::max(deepest_, static_cast<std::size_t>(opening.plies));
}

TextId SegmentBuilder::text_of(std::string_view text) {
  if (text.empty()) return 0;
  const auto next = static_cast<TextId>(segment_->text_ends_.size());
  const auto [place, is_new] = known_.try_emplace(std::string(text), next);
  if (is_new) {
    segment_->blob_ += text;
    segment_->text_ends_.push_back(static_cast<std::uint32_t>(segment_->blob_.size()));
  }
  return place->second;
}

std::uint16_t SegmentBuilder::opening_of(const chess::Position& start,
                                         std::span<const chess::Move> moves) const {
  if (names_ == nullptr) return 0;
  const openings::Opening* last = nullptr;
  chess::Position position = start;
  for (std::size_t ply = 0; ply < std::min(moves.size(), deepest_); ++ply) {
    position.play(moves[ply]);
    if (const openings::Opening* here = names_->find(position)) last = here;
  }
  if (last == nullptr) return 0;
  return static_cast<std::uint16_t>(last - names_->all().data() + 1);
}

void SegmentBuilder::add(const chess::PgnGame& game) {
  Segment& all = *segment_;
  Entry entry;
  entry.offset = game.offset;
  entry.bytes = static_cast<std::uint32_t>(game.bytes);
  entry.line = static_cast<std::uint32_t>(game.line);
  entry.white = text_of(known(game.tag("White")));
  entry.black = text_of(known(game.tag("Black")));
  entry.event = text_of(known(game.tag("Event")));
  entry.white_elo = rating_of(game.tag("WhiteElo"));
  entry.black_elo = rating_of(game.tag("BlackElo"));
  entry.date = date_of(game.tag("Date"));
  if (entry.date == 0) entry.date = date_of(game.tag("UTCDate"));
  entry.result = game.result;
  const chess::Position& start = game.tree.start();
  if (start.is_chess960() || !start.same_position(chess::Position()))
    entry.start = text_of(start.to_fen());
  entry.first_move = static_cast<std::uint32_t>(all.moves_.size());
  for (auto node = game.tree.main_child(chess::GameTree::kRoot);
       node != chess::GameTree::kNone && entry.plies < kMostPlies;
       node = game.tree.main_child(node)) {
    all.moves_.push_back(game.tree.move(node));
    ++entry.plies;
  }
  entry.opening = opening_of(start, all.moves(entry));
  if (game.error) {
    all.faults_.push_back(*game.error);
    all.faults_.back().place.file.clear();  // the same for all
    entry.fault = static_cast<std::uint32_t>(all.faults_.size());
  }
  all.games_.push_back(entry);
}

std::shared_ptr<const Segment> SegmentBuilder::finish() {
  Segment& all = *segment_;
  all.games_.shrink_to_fit();
  all.moves_.shrink_to_fit();
  all.blob_.shrink_to_fit();
  all.text_ends_.shrink_to_fit();
  all.faults_.shrink_to_fit();
  known_.clear();
  return std::move(segment_);
}

}  // namespace rostok::library
