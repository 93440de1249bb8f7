// SPDX-License-Identifier: MIT
// What went wrong, as a value. The sentence for a person is made from `message` by the
// command line or the window, through gettext: `message` is an English msgid with {1}, {2} …
// for the entries of `args`.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace rostok::base {

// Broad kinds, enough to choose an exit code or a next step. Finer detail is in the message.
enum class ErrorKind : std::uint8_t {
  BadInput,      // a file, field or command that breaks its format
  IllegalState,  // well-formed, but not allowed now (an illegal move, a round not finished)
  NotFound,      // a file, player, engine … that is not there
  NoSolution,    // no legal pairing exists
  Io,            // disk, pipe, printer
  EngineFailed,  // an engine died, is silent or lies
  Timeout,       // an absolute deadline passed
  Cancelled,     // somebody asked to stop
  TooLarge,      // beyond a stated limit
  Unsupported,   // a valid thing that this program does not do
  Conflict       // somebody else changed the same thing meanwhile
};

// Where in a text input; 0 = not known. Line and column count from 1, columns in code points.
struct TextPlace {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Error {
  ErrorKind kind = ErrorKind::BadInput;
  std::string message;            // English msgid with {1} {2} … placeholders
  std::vector<std::string> args;  // values for the placeholders, in order
  TextPlace place;                // empty file and zeros when it is not about a text
  std::string code;  // stable short code where a format has one ("TRF-012"), else empty

  // The English sentence: "file:line:column: message" with the placeholders filled.
  [[nodiscard]] std::string to_string() const;
};

// Fills {1} … {9} in `pattern`; a placeholder without an argument stays as it is.
[[nodiscard]] std::string fill_placeholders(const std::string& pattern,
                                            const std::vector<std::string>& args);

// Names for logs and tests: "BadInput" …
[[nodiscard]] const char* to_string(ErrorKind kind);

}  // namespace rostok::base
