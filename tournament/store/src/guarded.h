// SPDX-License-Identifier: MIT
// What SQLite throws becomes an error value that names the file and says what to do.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "rostok/base/result.h"

namespace rostok::store {

[[nodiscard]] base::Error explain(const std::string& path, const SQLite::Exception& exception);

using Explain = base::Error (*)(const std::string& path, const SQLite::Exception& exception);

// Runs `action`; `explain_it` knows what the file is called.
template <typename Action>
auto guarded(const std::string& path, Action action, Explain explain_it = explain)
    -> decltype(action()) {
  try {
    return action();
  } catch (const SQLite::Exception& exception) {
    return base::fail(explain_it(path, exception));
  }
}

}  // namespace rostok::store
