// SPDX-License-Identifier: MIT
#include "desk_impl.h"

namespace rostok::club {

std::string detail_text(const std::vector<std::pair<std::string, std::string>>& parameters) {
  boost::json::object object;
  for (const auto& [name, value] : parameters)
    object[name] = value;
  return boost::json::serialize(object);
}

base::Unexpected too_busy() {
  return base::fail(base::ErrorKind::Conflict,
                    "Other programs keep changing this tournament: try again");
}

base::Unexpected nothing_to_revert(bool undo) {
  if (undo) return base::fail(base::ErrorKind::IllegalState, "There is nothing to undo");
  return base::fail(base::ErrorKind::IllegalState, "There is nothing to redo");
}

}  // namespace rostok::club
