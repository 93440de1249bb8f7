// SPDX-License-Identifier: MIT
// What SQLite throws becomes an error value that names the file of rating lists.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "../guarded.h"

namespace rostok::store::rating_list_tables {

[[nodiscard]] base::Error explain(const std::string& path, const SQLite::Exception& exception);

template <typename Action>
auto lists_guarded(const std::string& path, Action action) {
  return guarded(path, action, explain);
}

}  // namespace rostok::store::rating_list_tables
