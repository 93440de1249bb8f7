// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/club/desk.h"

namespace rostok::club {

RecordChanges inverse(const RecordChanges& changes) {
  RecordChanges back;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    back.push_back({change->key, change->after, change->before});
  return back;
}

RecordChanges changes_from_nothing(const Records& records) {
  RecordChanges changes;
  changes.reserve(records.size());
  for (const auto& [key, text] : records)
    changes.push_back({key, std::nullopt, text});
  return changes;
}

History history_of(const std::vector<LogLine>& log) {
  History history;
  const auto move = [](std::vector<LogLine>& from, std::vector<LogLine>& to, std::int64_t number) {
    const auto line = std::find_if(from.begin(), from.end(), [&](const LogLine& candidate) {
      return candidate.number == number;
    });
    if (line == from.end()) return;
    to.push_back(*line);
    from.erase(line);
  };
  for (const LogLine& line : log) {
    if (line.command == "undo") {
      move(history.done, history.undone, line.reverts);
    } else if (line.command == "redo") {
      move(history.undone, history.done, line.reverts);
    } else if (line.command == "restore") {
      continue;  // the lines before it are those of the copy that was put back
    } else if (line.command == "create" || line.command == "anonymise" || line.changes == 0) {
      // What stands before cannot be taken back: the beginning, a child's right to be forgotten,
      // lines of files whose log did not hold the records.
      history = {};
    } else {
      history.undone.clear();
      history.done.push_back(line);
    }
  }
  return history;
}

}  // namespace rostok::club
