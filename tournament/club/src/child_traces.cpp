// SPDX-License-Identifier: MIT
#include "child_traces.h"

#include <algorithm>

#include "codec/described_club.h"
#include "rostok/base/fold.h"
#include "rostok/base/text.h"
#include "rostok/club/roster.h"

namespace rostok::club {

namespace {

// "player/3" with kind "player" → 3.
std::optional<std::size_t> index_in(const std::string& key, std::string_view kind) {
  const auto parts = base::split(key, '/');
  if (parts.size() != 2 || parts[0] != kind) return std::nullopt;
  const auto number = base::parse_integer(parts[1]);
  if (!number || *number < 0) return std::nullopt;
  return static_cast<std::size_t>(*number);
}

std::string name_in(const std::string& text) {
  model::Player player;
  return codec::from_text(text, player) ? player.name : std::string();
}

ChildNumber link_in(const std::string& text) {
  Participant participant;
  return codec::from_text(text, participant) ? participant.child : 0;
}

}  // namespace

void ChildTraces::read(const StoredText& text) {
  using enum StoredText::Place;
  if (text.document == kClubDocument) return read_child(text);
  const auto player = index_in(text.key, "player"), link = index_in(text.key, "participant");
  if (!player && !link) return;
  if (text.place == Record) {
    if (player) players_[text.document][*player] = name_in(text.text);
    if (link) links_[text.document][*link] = link_in(text.text);
  } else {
    Line& line = lines_[text.document][text.line];
    (text.place == Before ? line.before : line.after)[text.key] = text.text;
  }
}

void ChildTraces::read_child(const StoredText& text) {
  const auto number = index_in(text.key, "child");
  Child child;
  if (!number || !codec::from_text(text.text, child)) return;
  const auto key = static_cast<ChildNumber>(*number);
  if (text.place == StoredText::Place::Record) now_[key] = child;
  cards_[key].push_back(std::move(child));
}

void ChildTraces::finish() {
  collect_family();
  collect_names();
  for (const auto& [document, lines] : lines_)
    replay(document);
  for (const auto& [document, links] : links_)
    for (const auto& [player, child] : links)
      if (is_one_of(child)) take(players_[document][player]);
}

// Everybody whose card leads to the number; a merge may have been made in several steps.
void ChildTraces::collect_family() {
  family_.insert(number_);
  for (bool grown = true; grown;) {
    grown = false;
    for (const auto& [number, child] : now_)
      if (family_.contains(child.merged_into) && family_.insert(number).second) grown = true;
  }
}

void ChildTraces::collect_names() {
  std::set<std::string> others;
  for (const auto& [number, cards] : cards_)
    for (const Child& card : cards) {
      if (card.anonymous) continue;
      if (!is_one_of(number)) {
        others.insert(base::fold_words(card.surname));
        continue;
      }
      take(full_name(card));
      surnames_.insert(card.surname);
      if (!card.fide_id.empty()) ids_.insert(card.fide_id);
      if (!card.national_id.empty()) ids_.insert(card.national_id);
      if (const int year = birth_year(card.birth); year != 0) years_.insert(year);
    }
  std::erase_if(surnames_, [&](const std::string& surname) {
    return surname.empty() || others.contains(base::fold_words(surname));
  });
}

// The names that the child's players had at some time: who stood where after every line.
void ChildTraces::replay(DocumentId document) {
  Players names;
  Links links;
  for (const auto& [number, line] : lines_[document]) {
    for (const auto& [key, text] : line.before) {
      if (line.after.contains(key)) continue;
      if (const auto player = index_in(key, "player")) names.erase(*player);
      if (const auto link = index_in(key, "participant")) links.erase(*link);
    }
    for (const auto& [key, text] : line.after) {
      if (const auto player = index_in(key, "player")) names[*player] = name_in(text);
      if (const auto link = index_in(key, "participant")) links[*link] = link_in(text);
    }
    for (const auto& [player, child] : links)
      if (is_one_of(child) && names.contains(player)) take(names.at(player));
  }
}

void ChildTraces::take(const std::string& name) {
  if (!name.empty()) names_.insert(name);
}

bool ChildTraces::birth_agrees(const std::string& birth) const {
  const int year = birth_year(birth);
  return year == 0 || years_.empty() || years_.contains(year);
}

ChildNumber ChildTraces::child_at(DocumentId document, std::size_t player) const {
  const auto links = links_.find(document);
  if (links == links_.end()) return 0;
  const auto link = links->second.find(player);
  return link == links->second.end() ? 0 : link->second;
}

}  // namespace rostok::club
