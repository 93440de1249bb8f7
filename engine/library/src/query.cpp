// SPDX-License-Identifier: MIT
#include "rostok/library/query.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::library {

using chess::Color;
using chess::PgnResult;
using chess::PieceType;
using chess::Position;

namespace {

constexpr std::size_t kMostWords = 8;

std::vector<std::string> words_in(const std::string& folded) {
  std::vector<std::string> words;
  for (const auto word : base::split(folded, ' '))
    if (!word.empty() && words.size() < kMostWords) words.emplace_back(word);
  return words;
}

// "b9", also typed with the Cyrillic letters that look like it; empty for anything else.
std::string eco_prefix(std::string_view text) {
  std::u32string letters = base::to_code_points(base::trim(text));
  if (letters.size() < 2 || letters.size() > 3) return {};
  constexpr std::u32string_view kLike = U"АВСЕавсе", kLatin = U"ABCEABCE";
  if (const auto at = kLike.find(letters[0]); at != kLike.npos) letters[0] = kLatin[at];
  if (letters[0] >= U'a' && letters[0] <= U'e') letters[0] -= 32;
  if (letters[0] < U'A' || letters[0] > U'E') return {};
  for (std::size_t at = 1; at < letters.size(); ++at)
    if (letters[at] < U'0' || letters[at] > U'9') return {};
  return base::to_utf8(letters);
}

bool same_pieces(const Position& a, const Position& b) {
  if (a.occupied() != b.occupied() || a.turn() != b.turn() ||
      a.pieces(Color::White) != b.pieces(Color::White))
    return false;
  for (int type = 0; type < chess::kPieceTypes; ++type)
    if (a.pieces(static_cast<PieceType>(type)) != b.pieces(static_cast<PieceType>(type)))
      return false;
  return true;
}

// Pieces that were taken and pawns that have left home do not come back.
class Reachable {
 public:
  explicit Reachable(const Position& target)
      : pieces_(std::popcount(target.occupied())),
        white_(target.pieces(Color::White, PieceType::Pawn) & chess::rank_set(1)),
        black_(target.pieces(Color::Black, PieceType::Pawn) & chess::rank_set(6)) {}
  [[nodiscard]] bool from(const Position& position) const {
    return (white_ & ~position.pieces(Color::White, PieceType::Pawn)) == 0 &&
           (black_ & ~position.pieces(Color::Black, PieceType::Pawn)) == 0 &&
           std::popcount(position.occupied()) >= pieces_;
  }

 private:
  int pieces_;
  chess::Bitboard white_, black_;
};

}  // namespace

bool Filter::empty() const {
  return base::trim(player).empty() && base::trim(opening).empty() && !result && first_year == 0 &&
         last_year == 0 && !only_faulty && !position;
}

Query::Query(Filter filter, Order order, Scanner::Names names)
    : filter_(std::move(filter)), order_(order), names_(std::move(names)) {
  const std::string folded = base::fold_words(filter_.player);
  words_ = words_in(folded);
  for (const std::string& word : words_)
    latin_words_.push_back(latin_form(word));
  prepare_openings();
}

void Query::prepare_openings() {
  const std::string wanted = base::fold_words(filter_.opening);
  if (wanted.empty() || !names_) return;
  const std::string code = eco_prefix(filter_.opening);
  opening_fits_.push_back(0);  // a game without an opening
  for (const openings::Opening& opening : names_->all()) {
    const bool fits = code.empty()
                          ? base::has_prefixes(base::fold_words(opening.english), wanted) ||
                                base::has_prefixes(base::fold_words(opening.russian), wanted)
                          : opening.code.starts_with(code);
    opening_fits_.push_back(fits ? 1 : 0);
  }
}

std::vector<std::uint8_t> Query::words_of_texts(const Segment& segment) const {
  std::vector<std::uint8_t> bits(segment.texts(), 0);
  for (TextId id = 1; id < bits.size(); ++id) {
    const std::string folded = base::fold_words(segment.text(id));
    const std::string latin = latin_form(folded);
    for (std::size_t word = 0; word < words_.size(); ++word)
      if (base::has_prefixes(folded, words_[word]) ||
          (!latin_words_[word].empty() && base::has_prefixes(latin, latin_words_[word])))
        bits[id] = static_cast<std::uint8_t>(bits[id] | 1U << word);
  }
  return bits;
}

bool Query::matches_head(const Entry& game) const {
  if (filter_.result && game.result != *filter_.result) return false;
  if (filter_.only_faulty && game.fault == 0) return false;
  if (!opening_fits_.empty() &&
      (game.opening >= opening_fits_.size() || opening_fits_[game.opening] == 0))
    return false;
  const int year = static_cast<int>(game.date / 10000);
  if ((filter_.first_year != 0 || filter_.last_year != 0) && year == 0) return false;
  return year >= filter_.first_year && (filter_.last_year == 0 || year <= filter_.last_year);
}

void Query::add(const Segment& segment, std::size_t first) {
  const auto bits = words_.empty() ? std::vector<std::uint8_t>() : words_of_texts(segment);
  const auto all = static_cast<std::uint8_t>((1U << words_.size()) - 1);
  const auto games = segment.games();
  for (std::size_t at = 0; at < games.size(); ++at) {
    const Entry& game = games[at];
    if (!matches_head(game)) continue;
    if (all != 0 && (bits[game.white] | bits[game.black]) != all) continue;
    std::uint16_t ply = 0;
    if (filter_.position && !find_position(segment, game, ply)) continue;
    found_.games.push_back(static_cast<std::uint32_t>(first + at));
    if (filter_.position) found_.at_ply.push_back(ply);
  }
}

bool Query::find_position(const Segment& segment, const Entry& game, std::uint16_t& ply) {
  const Position& target = *filter_.position;
  const Reachable reachable(target);
  const auto moves = segment.moves(game);
  bool found = false;
  replay(segment, game, [&](const Position& position, std::size_t at) {
    if (!reachable.from(position)) return false;
    if (!same_pieces(position, target)) return true;
    found = true;
    ply = static_cast<std::uint16_t>(at);
    if (at < moves.size() && is_sound(position, moves[at]))
      count(position, moves[at], game.result);
    else
      ++found_.ended_there;
    return false;
  });
  return found;
}

void Query::count(const Position& from, chess::Move move, PgnResult result) {
  auto known = std::find_if(found_.moves.begin(), found_.moves.end(),
                            [&](const MoveCount& each) { return each.move == move; });
  if (known == found_.moves.end()) {
    found_.moves.push_back({move, from});
    known = found_.moves.end() - 1;
  }
  switch (result) {
    case PgnResult::WhiteWins:
      ++known->white_wins;
      break;
    case PgnResult::BlackWins:
      ++known->black_wins;
      break;
    case PgnResult::Draw:
      ++known->draws;
      break;
    case PgnResult::Unknown:
      ++known->unknown;
      break;
  }
}

Selection Query::result(const Index& index) const {
  Selection shown = found_;
  std::stable_sort(shown.moves.begin(), shown.moves.end(),
                   [](const MoveCount& a, const MoveCount& b) { return a.games() > b.games(); });
  if (order_ == Order{}) return shown;
  const auto places = sorted(index, found_.games, order_, names_.get());
  for (std::size_t at = 0; at < places.size(); ++at) {
    shown.games[at] = found_.games[places[at]];
    if (!found_.at_ply.empty()) shown.at_ply[at] = found_.at_ply[places[at]];
  }
  return shown;
}

}  // namespace rostok::library
