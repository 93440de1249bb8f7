// SPDX-License-Identifier: MIT
#include "rostok/openings/opening_names.h"

#include <algorithm>
#include <optional>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::openings {

using base::ErrorKind;
using base::fail;
using base::Result;
using Phrases = std::unordered_map<std::string, std::string>;

namespace {

Result<Phrases> read_phrases(std::string_view text) {
  Phrases phrases;
  int number = 0;
  for (const std::string_view raw : base::split(text, '\n')) {
    ++number;
    const std::string_view line = base::trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto cells = base::split(line, '\t');
    if (cells.size() != 2)
      return fail(base::Error{
          ErrorKind::BadInput, "Two columns are needed here", {}, {"names.ru.tsv", number, 1}, {}});
    phrases.emplace(cells[0], cells[1]);
  }
  return phrases;
}

// A phrase that begins a name elsewhere, inside another one: "… : защита Нимцовича".
std::string in_lower_case(const std::string& phrase) {
  std::u32string points = base::to_code_points(phrase);
  if (!points.empty() && points[0] >= U'А' && points[0] <= U'Я') points[0] += U'а' - U'А';
  return base::to_utf8(points);
}

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  const auto colon = name.find(": ");
  parts.emplace_back(name.substr(0, colon));
  if (colon == name.npos) return parts;
  for (const std::string_view part : base::split(name.substr(colon + 2), ','))
    parts.emplace_back(base::trim(part));
  return parts;
}

}  // namespace

std::string russian_name(std::string_view english, const Phrases& phrases) {
  const auto phrase = [&phrases](const std::string& part) -> const std::string* {
    const auto found = phrases.find(part);
    return found == phrases.end() ? nullptr : &found->second;
  };
  if (const std::string* whole = phrase(std::string(english))) return *whole;
  std::string name;
  for (const std::string& part : parts_of(english)) {
    const std::string* translated = phrase(part);
    if (translated == nullptr) break;
    name += name.empty() ? "" : name.find(": ") == name.npos ? ": " : ", ";
    name += name.empty() ? *translated : in_lower_case(*translated);
  }
  return name;
}

Result<OpeningNames> OpeningNames::load(const std::filesystem::path& share) {
  const auto eco = base::read_file(share / "openings" / "eco.tsv");
  if (!eco) return tl::unexpected(eco.error());
  const auto russian = base::read_file(share / "openings" / "names.ru.tsv");
  if (!russian) return tl::unexpected(russian.error());
  return from_text(*eco, *russian);
}

Result<OpeningNames> OpeningNames::from_text(std::string_view eco, std::string_view russian) {
  const auto phrases = read_phrases(russian);
  if (!phrases) return tl::unexpected(phrases.error());
  OpeningNames names;
  int number = 0;
  for (const std::string_view raw : base::split(eco, '\n')) {
    ++number;
    const std::string_view line = base::trim(raw);
    if (line.empty() || (number == 1 && line.starts_with("eco\t"))) continue;
    if (const auto added = names.add_line(line, number); !added)
      return tl::unexpected(added.error());
  }
  for (Opening& opening : names.openings_) {
    opening.russian = russian_name(opening.english, *phrases);
    if (opening.russian.empty()) opening.russian = opening.english;
  }
  return names;
}

Result<void> OpeningNames::add_line(std::string_view line, int number) {
  const auto bad = [number](std::string message, std::vector<std::string> args = {}) {
    return fail(base::Error{
        ErrorKind::BadInput, std::move(message), std::move(args), {"eco.tsv", number, 1}, {}});
  };
  const auto cells = base::split(line, '\t');
  if (cells.size() != 3) return bad("Three columns are needed here");
  Opening opening{std::string(cells[0]), std::string(cells[1]), {}, 0};
  chess::Position position;
  for (const std::string_view word : base::split(cells[2], ' ')) {
    if (word.empty() || (word.front() >= '0' && word.front() <= '9')) continue;
    const auto move = chess::parse_san(position, word);
    if (!move) return bad(move.error().message, move.error().args);
    position.play(move->move);
    on_lines_.insert(position.key());
    ++opening.plies;
  }
  // Two names for one position: the shorter line is the usual way there.
  const auto [place, is_new] = by_position_.try_emplace(position.key(), openings_.size());
  if (!is_new && openings_[place->second].plies > opening.plies) place->second = openings_.size();
  openings_.push_back(std::move(opening));
  return {};
}

const Opening* OpeningNames::find(const chess::Position& position) const {
  const auto found = by_position_.find(position.key());
  return found == by_position_.end() ? nullptr : &openings_[found->second];
}

const Opening* OpeningNames::name_of(const chess::Game& game, std::size_t ply) const {
  for (std::size_t at = std::min(ply, game.plies()) + 1; at-- > 0;)
    if (const Opening* opening = find(game.position_at(at))) return opening;
  return nullptr;
}

}  // namespace rostok::openings
