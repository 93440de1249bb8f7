// SPDX-License-Identifier: MIT
// What SQLite throws becomes an error value that names the file of rating lists.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "rostok/base/result.h"

namespace rostok::store::rating_list_tables {

[[nodiscard]] base::Error explain(const std::string& path, const SQLite::Exception& exception);

template <typename Action>
auto guarded(const std::string& path, Action action) -> decltype(action()) {
  try {
    return action();
  } catch (const SQLite::Exception& exception) {
    return base::fail(explain(path, exception));
  }
}

}  // namespace rostok::store::rating_list_tables
