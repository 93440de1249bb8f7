// SPDX-License-Identifier: MIT
#include "command_context.h"

namespace rostok::cli {

ExitCode exit_code_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::NoSolution:
      return ExitCode::NoPairing;
    case base::ErrorKind::TooLarge:
      return ExitCode::TooLarge;
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Io:
      return ExitCode::FileAccess;
    case base::ErrorKind::EngineFailed:
    case base::ErrorKind::Timeout:
      return ExitCode::Engine;
    case base::ErrorKind::Cancelled:
      return ExitCode::Cancelled;
    case base::ErrorKind::BadInput:
    case base::ErrorKind::IllegalState:
    case base::ErrorKind::Unsupported:
      break;
  }
  return ExitCode::BadInput;
}

void CommandContext::fail(const base::Error& error) {
  err << words.text(error) << '\n';
  exit_code = exit_code_of(error.kind);
}

}  // namespace rostok::cli
