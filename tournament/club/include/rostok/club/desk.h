// SPDX-License-Identifier: MIT
// The desk: a document open for commands. Nothing is told to the caller as done before the storage
// has it, everything can be taken back, and what another program did meanwhile is never
// overwritten.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/club/command.h"
#include "rostok/club/storage.h"

namespace rostok::club {

template <typename State>
class Desk {
 public:
  // Stores a new document with this state and opens it.
  [[nodiscard]] static base::Result<Desk> create(Storage& storage, State state,
                                                 const std::string& author = {});
  [[nodiscard]] static base::Result<Desk> open(Storage& storage, DocumentId id,
                                               const std::string& author = {});

  [[nodiscard]] DocumentId id() const { return id_; }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const Storage& storage() const { return *storage_; }

  // Does a command, or says what has to be agreed to first. Errors: those of the command;
  // Conflict when others kept being faster; those of the storage.
  base::Result<Outcome> perform(const Command<State>& command,
                                Consent consent = Consent::Acknowledge);

  // Takes back the last command that is in force, also one of an earlier run or another program.
  // Returns its line in the log; IllegalState when there is nothing to take back.
  base::Result<LogLine> undo();
  // Does again what undo took back last. IllegalState when there is nothing.
  base::Result<LogLine> redo();
  // What undo() and redo() would take; nullopt = nothing.
  [[nodiscard]] base::Result<std::optional<LogLine>> next_undo() const;
  [[nodiscard]] base::Result<std::optional<LogLine>> next_redo() const;

  // Takes over what other programs have changed. Whether there was something.
  base::Result<bool> refresh();

 protected:
  Desk(Storage& storage, DocumentId id, std::string author)
      : storage_(&storage), id_(id), author_(std::move(author)) {}

 private:
  base::Result<void> load();
  base::Result<RecordChanges> changes_of(const State& after, const Proposal<State>& proposal) const;
  base::Result<LogLine> revert(bool undo);

  Storage* storage_;
  DocumentId id_;
  std::string author_;
  State state_;
  Revision revision_ = 0;
};

// Lines of a log that are in force and can be taken back, and those that can be done again; the
// next one is last.
struct History {
  std::vector<LogLine> done, undone;
};
[[nodiscard]] History history_of(const std::vector<LogLine>& log);

}  // namespace rostok::club
