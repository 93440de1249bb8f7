// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <vector>

#include "quick_san.h"
#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::chess {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr std::array<std::string_view, kPieceTypes> kEnglish{"", "N", "B", "R", "Q", "K"};
constexpr std::array<std::string_view, kPieceTypes> kRussian{"", "К", "С", "Л", "Ф", "Кр"};

const std::array<std::string_view, kPieceTypes>& letters_of(PieceLetters letters) {
  return letters == PieceLetters::English ? kEnglish : kRussian;
}

bool is_kings_side(Move castling) {
  return file_of(castling.to()) > file_of(castling.from());
}

PieceType moved_type(const Position& position, Move move) {
  return position.piece_on(move.from())->type;
}

// File, rank or both of the origin, as far as needed to tell the move from its rivals.
std::string disambiguation(const Position& position, Move move, PieceType type) {
  bool rival = false, same_file = false, same_rank = false;
  for (const Move other : position.legal_moves()) {
    if (other.to() != move.to() || other.from() == move.from() || other.is_castling() ||
        moved_type(position, other) != type)
      continue;
    rival = true;
    same_file = same_file || file_of(other.from()) == file_of(move.from());
    same_rank = same_rank || rank_of(other.from()) == rank_of(move.from());
  }
  const std::string from = to_string(move.from());
  if (!rival) return {};
  if (!same_file) return from.substr(0, 1);
  if (!same_rank) return from.substr(1, 1);
  return from;
}

std::string check_mark(const Position& after) {
  if (!after.in_check()) return {};
  return after.has_legal_move() ? "+" : "#";
}

// What a token says, before it is compared with the legal moves.
struct Wish {
  std::optional<CastlingSide> castling;
  PieceType type = PieceType::Pawn;
  std::optional<int> from_file, from_rank;
  Square to = kNoSquare;
  std::optional<PieceType> promotion;
  bool is_null = false;
};

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

int take_glyph(std::string_view& text) {
  if (text.empty() || (text.back() != '!' && text.back() != '?')) return 0;
  constexpr std::array<std::pair<std::string_view, int>, 6> kGlyphs{
      {{"!!", 3}, {"??", 4}, {"!?", 5}, {"?!", 6}, {"!", 1}, {"?", 2}}};
  for (const auto& [glyph, nag] : kGlyphs)
    if (take_suffix(text, glyph)) return nag;
  return 0;
}

void drop_decoration(std::string_view& text) {
  bool again = true;
  while (again) {
    again = take_suffix(text, "+") || take_suffix(text, "#") || take_suffix(text, "e.p.") ||
            take_suffix(text, "ep") || take_suffix(text, " ");
  }
}

std::optional<CastlingSide> castling_of(std::string_view text) {
  // Nothing else begins like this: spares the decoding of ordinary moves.
  const char first = text.front();
  if (first != 'O' && first != '0' && first != 'o' && (first & 0x80) == 0) return std::nullopt;
  std::string plain;
  for (const char32_t c : base::to_code_points(text)) {
    if (c == U'O' || c == U'0' || c == U'О' || c == U'o' || c == U'о')
      plain += 'O';
    else if (c == U'-' || c == U'–')
      plain += '-';
    else
      return std::nullopt;
  }
  if (plain == "O-O" || plain == "OO") return CastlingSide::King;
  if (plain == "O-O-O" || plain == "OOO") return CastlingSide::Queen;
  return std::nullopt;
}

// The piece letter at the end of "a8=Q", "a8Q", "a8(Q)" or "a8/Q".
std::optional<PieceType> take_promotion(std::string_view& text, PieceLetters letters, bool& bad) {
  std::string_view rest = text;
  const bool bracket = take_suffix(rest, ")");
  for (int type = kPieceTypes - 1; type >= 0; --type) {
    std::string_view letter = letters_of(letters)[static_cast<std::size_t>(type)];
    if (letter.empty()) letter = letters == PieceLetters::English ? "P" : "п";
    std::string_view before = rest;
    if (!take_suffix(before, letter)) continue;
    const bool marked =
        bracket ? take_suffix(before, "(") : take_suffix(before, "=") || take_suffix(before, "/");
    if (before.size() < 2 || !parse_square(before.substr(before.size() - 2))) continue;
    if (bracket && !marked) continue;
    text = before;
    const auto promoted = static_cast<PieceType>(type);
    bad = promoted == PieceType::King || promoted == PieceType::Pawn;
    return promoted;
  }
  return std::nullopt;
}

Result<Wish> parse_wish(std::string_view token, PieceLetters letters) {
  const auto unreadable = [token] {
    return fail(ErrorKind::BadInput, "“{1}” is not a chess move", {std::string(token)});
  };
  std::string_view text = token;
  drop_decoration(text);
  if (text.empty()) return unreadable();
  Wish wish;
  if (text == "--" || text == "Z0" || text == "@@@@") {
    wish.is_null = true;
    return wish;
  }
  if ((wish.castling = castling_of(text))) return wish;
  bool bad_promotion = false;
  wish.promotion = take_promotion(text, letters, bad_promotion);
  if (bad_promotion)
    return fail(ErrorKind::BadInput, "A pawn cannot become a king or stay a pawn: “{1}”",
                {std::string(token)});
  // Longest letter first: "Кр" before "К".
  for (int type = kPieceTypes - 1; type > 0; --type)
    if (take_prefix(text, letters_of(letters)[static_cast<std::size_t>(type)])) {
      wish.type = static_cast<PieceType>(type);
      break;
    }
  if (wish.type == PieceType::Pawn) take_prefix(text, letters == PieceLetters::English ? "P" : "п");
  if (text.size() < 2) return unreadable();
  const auto to = parse_square(text.substr(text.size() - 2));
  if (!to) return unreadable();
  wish.to = *to;
  text.remove_suffix(2);
  if (!take_suffix(text, "x") && !take_suffix(text, ":") && !take_suffix(text, "х"))
    take_suffix(text, "-");
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'h') {
    wish.from_file = text.front() - 'a';
    text.remove_prefix(1);
  }
  if (!text.empty() && text.front() >= '1' && text.front() <= '8') {
    wish.from_rank = text.front() - '1';
    text.remove_prefix(1);
  }
  if (!text.empty()) return unreadable();
  return wish;
}

bool fits(const Position& position, Move move, const Wish& wish) {
  if (wish.castling)
    return move.is_castling() && is_kings_side(move) == (*wish.castling == CastlingSide::King);
  return !move.is_castling() && move.to() == wish.to && moved_type(position, move) == wish.type &&
         (!wish.from_file || *wish.from_file == file_of(move.from())) &&
         (!wish.from_rank || *wish.from_rank == rank_of(move.from()));
}

Result<Move> resolve(const Position& position, const Wish& wish, std::string_view token) {
  std::vector<Move> found;
  bool promotes = false;
  for (const Move move : position.legal_moves()) {
    if (!fits(position, move, wish)) continue;
    promotes = promotes || move.is_promotion();
    if (move.promotion() == wish.promotion) found.push_back(move);
  }
  // "ab4" with one pawn able to go there is a capture, "b4" is a step: a bare square with two
  // pawns means the step, because a pawn's capture always names its file.
  if (found.size() > 1 && wish.type == PieceType::Pawn && !wish.from_file)
    std::erase_if(found, [&](Move move) { return position.is_capture(move); });
  const std::string name(token);
  if (found.size() == 1) return found.front();
  if (found.empty() && promotes && !wish.promotion)
    return fail(ErrorKind::BadInput, "The promotion piece is missing: “{1}”", {name});
  if (found.empty()) return fail(ErrorKind::IllegalState, "“{1}” is not a legal move here", {name});
  std::string candidates;
  for (const Move move : found)
    candidates += (candidates.empty() ? "" : ", ") + to_san(position, move);
  return fail(ErrorKind::BadInput, "“{1}” is ambiguous: {2}", {name, candidates});
}

// Typed letters of either case become the letters of SAN; squares become Latin lower case.
std::vector<std::u32string> spellings(std::string_view text) {
  std::u32string plain = base::to_code_points(base::trim(text));
  std::erase(plain, U' ');
  std::vector<std::u32string> all{plain};
  if (plain.empty()) return all;
  std::u32string upper = plain;
  const char32_t first = plain.front();
  if (first >= U'a' && first <= U'z') upper.front() = first - 32;
  if (first >= U'а' && first <= U'я') upper.front() = first - 32;
  if (upper.size() > 1 && upper[0] == U'К' && upper[1] == U'Р') upper[1] = U'р';
  if (upper != plain) all.push_back(upper);
  // Caps lock: E2E4, KФ3 is no move, but NF3 is.
  std::u32string lower = plain;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (lower[i] >= U'A' && lower[i] <= U'H' && (i > 0 || plain.size() <= 2 || plain.size() == 4))
      lower[i] += 32;
  if (lower != plain) all.push_back(lower);
  return all;
}

}  // namespace

std::string to_san(const Position& position, Move move, PieceLetters letters) {
  std::string text;
  if (move.is_castling()) {
    text = is_kings_side(move) ? "O-O" : "O-O-O";
  } else {
    const PieceType type = moved_type(position, move);
    const bool capture = position.is_capture(move);
    text = letters_of(letters)[static_cast<std::size_t>(type)];
    if (type != PieceType::Pawn)
      text += disambiguation(position, move, type);
    else if (capture)
      text += to_string(move.from())[0];
    if (capture) text += letters == PieceLetters::Russian ? ":" : "x";
    text += to_string(move.to());
    if (const auto promoted = move.promotion()) {
      if (letters == PieceLetters::English) text += '=';
      text += letters_of(letters)[static_cast<std::size_t>(*promoted)];
    }
  }
  return text + check_mark(position.after(move));
}

Result<SanMove> parse_san(const Position& position, std::string_view text, PieceLetters letters) {
  const std::string_view token = base::trim(text);
  std::string_view rest = token;
  SanMove result;
  result.nag = take_glyph(rest);
  if (letters == PieceLetters::English) {
    result.move = detail::quick_san(position, rest);
    if (!result.move.is_null()) return result;
  }
  const auto wish = parse_wish(rest, letters);
  if (!wish) return tl::unexpected(wish.error());
  if (wish->is_null)
    return fail(ErrorKind::IllegalState, "A null move is not allowed here: “{1}”",
                {std::string(token)});
  const auto move = resolve(position, *wish, token);
  if (!move) return tl::unexpected(move.error());
  result.move = *move;
  return result;
}

Result<Move> parse_typed(const Position& position, std::string_view text) {
  std::optional<base::Error> first;
  for (const std::u32string& spelling : spellings(text)) {
    const std::string token = base::to_utf8(spelling);
    if (const auto move = parse_uci(position, token)) return *move;
    for (const PieceLetters letters : {PieceLetters::English, PieceLetters::Russian}) {
      const auto move = parse_san(position, token, letters);
      if (move) return move->move;
      if (!first || first->kind == ErrorKind::BadInput) first = move.error();
    }
  }
  return fail(*first);
}

}  // namespace rostok::chess
