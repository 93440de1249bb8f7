// SPDX-License-Identifier: MIT
// Result<T>: a value or an Error. One alias, so that std::expected can take its place later.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "rostok/base/error.h"

namespace rostok::base {

template <typename T>
using Result = tl::expected<T, Error>;
using Unexpected = tl::unexpected<Error>;

// Shorthand: return fail(ErrorKind::NotFound, "No such file: {1}", {path});
[[nodiscard]] inline Unexpected fail(ErrorKind kind, std::string message,
                                     std::vector<std::string> args = {}) {
  return Unexpected(Error{kind, std::move(message), std::move(args), {}, {}});
}
[[nodiscard]] inline Unexpected fail(Error error) {
  return Unexpected(std::move(error));
}

}  // namespace rostok::base
