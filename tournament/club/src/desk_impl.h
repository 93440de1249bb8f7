// SPDX-License-Identifier: MIT
// The members of Desk<State>, for the files that instantiate it. A State has, found by its
// namespace: diff, apply_changes, normalise, summary_text, take_warnings, keep_after_undo.
#pragma once
#include <algorithm>

#include "codec/json_fields.h"
#include "rostok/club/desk.h"

namespace rostok::club {

// How often a command is repeated on a newer state before we give up.
inline constexpr int kAttempts = 20;

[[nodiscard]] std::string detail_text(
    const std::vector<std::pair<std::string, std::string>>& parameters);
[[nodiscard]] base::Unexpected too_busy();
[[nodiscard]] base::Unexpected nothing_to_revert(bool undo);

template <typename State>
base::Result<Desk<State>> Desk<State>::create(Storage& storage, State state,
                                              const std::string& author) {
  normalise(state);
  const auto id =
      storage.create(summary_text(state), {"create", author, "{}", diff(State{}, state), 0});
  if (!id) return tl::unexpected(id.error());
  return open(storage, *id, author);
}

template <typename State>
base::Result<Desk<State>> Desk<State>::open(Storage& storage, DocumentId id,
                                            const std::string& author) {
  Desk desk(storage, id, author);
  if (auto loaded = desk.load(); !loaded) return tl::unexpected(loaded.error());
  return desk;
}

template <typename State>
base::Result<void> Desk<State>::load() {
  const auto document = storage_->load(id_);
  if (!document) return tl::unexpected(document.error());
  State state;
  if (auto applied = apply_changes(state, changes_from_nothing(document->records)); !applied)
    return applied;
  state_ = std::move(state);
  revision_ = document->revision;
  return {};
}

template <typename State>
base::Result<bool> Desk<State>::refresh() {
  const auto newest = storage_->revision(id_);
  if (!newest) return tl::unexpected(newest.error());
  if (*newest == revision_) return false;
  if (auto loaded = load(); !loaded) return tl::unexpected(loaded.error());
  return true;
}

template <typename State>
base::Result<RecordChanges> Desk<State>::changes_of(const State& after,
                                                    const Proposal<State>& proposal) const {
  RecordChanges changes = diff(state_, after);
  for (const auto& [key, text] : proposal.other_records) {
    const auto stored = storage_->records(id_, key);
    if (!stored) return tl::unexpected(stored.error());
    const auto found = stored->find(key);
    const auto before = found == stored->end() ? std::nullopt : std::optional(found->second);
    if (before != text) changes.push_back({key, before, text});
  }
  return changes;
}

template <typename State>
base::Result<Outcome> Desk<State>::perform(const Command<State>& command, Consent consent) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    auto proposal = command.action(state_);
    if (!proposal) return tl::unexpected(proposal.error());
    const bool agreed = std::all_of(proposal->warnings.begin(), proposal->warnings.end(),
                                    [&](const Warning& w) { return w.level <= consent; });
    if (!agreed) return Outcome{false, std::move(proposal->warnings)};
    take_warnings(proposal->after, proposal->warnings);
    normalise(proposal->after);
    const auto changes = changes_of(proposal->after, *proposal);
    if (!changes) return tl::unexpected(changes.error());
    if (changes->empty()) return Outcome{true, std::move(proposal->warnings)};
    const auto stored =
        storage_->commit(id_, revision_, summary_text(proposal->after),
                         {command.name, author_, detail_text(command.parameters), *changes, 0});
    if (stored) {
      state_ = std::move(proposal->after);
      revision_ = *stored;
      return Outcome{true, std::move(proposal->warnings)};
    }
    if (stored.error().kind != base::ErrorKind::Conflict) return tl::unexpected(stored.error());
    if (auto loaded = load(); !loaded) return tl::unexpected(loaded.error());
  }
  return too_busy();
}

template <typename State>
base::Result<LogLine> Desk<State>::revert(bool undo) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    // First what is newest, then its log: a line that comes between is a conflict below.
    if (auto newest = refresh(); !newest) return tl::unexpected(newest.error());
    const auto line = undo ? next_undo() : next_redo();
    if (!line) return tl::unexpected(line.error());
    if (!*line) return nothing_to_revert(undo);
    auto changes = storage_->changes((*line)->number);
    if (!changes) return tl::unexpected(changes.error());
    if (undo) changes = inverse(*changes);
    State after = state_;
    if (auto applied = apply_changes(after, *changes); !applied)
      return tl::unexpected(applied.error());
    if (undo) keep_after_undo(state_, after);
    normalise(after);
    // The state's own records as they now differ, the others (games) as the line has them.
    RecordChanges written = diff(state_, after);
    for (const RecordChange& change : *changes)
      if (change.key.starts_with("game/")) written.push_back(change);
    const auto stored = storage_->commit(
        id_, revision_, summary_text(after),
        {undo ? "undo" : "redo", author_, (*line)->detail, written, (*line)->number});
    if (stored) {
      state_ = std::move(after);
      revision_ = *stored;
      return **line;
    }
    if (stored.error().kind != base::ErrorKind::Conflict) return tl::unexpected(stored.error());
  }
  return too_busy();
}

template <typename State>
base::Result<LogLine> Desk<State>::undo() {
  return revert(true);
}
template <typename State>
base::Result<LogLine> Desk<State>::redo() {
  return revert(false);
}

template <typename State>
base::Result<std::optional<LogLine>> Desk<State>::next_undo() const {
  const auto log = storage_->log(id_);
  if (!log) return tl::unexpected(log.error());
  const History history = history_of(*log);
  return history.done.empty() ? std::nullopt : std::optional(history.done.back());
}
template <typename State>
base::Result<std::optional<LogLine>> Desk<State>::next_redo() const {
  const auto log = storage_->log(id_);
  if (!log) return tl::unexpected(log.error());
  const History history = history_of(*log);
  return history.undone.empty() ? std::nullopt : std::optional(history.undone.back());
}

}  // namespace rostok::club
