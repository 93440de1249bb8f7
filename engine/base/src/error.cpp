// SPDX-License-Identifier: MIT
#include "rostok/base/error.h"

namespace rostok::base {

std::string fill_placeholders(const std::string& pattern, const std::vector<std::string>& args) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                             pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    const std::size_t index = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
    if (!placeholder || index >= args.size()) {
      text += pattern[i];
      continue;
    }
    text += args[index];
    i += 2;
  }
  return text;
}

std::string Error::to_string() const {
  std::string text;
  if (!place.file.empty()) text += place.file + ":";
  if (place.line > 0) text += std::to_string(place.line) + ":";
  if (place.column > 0) text += std::to_string(place.column) + ":";
  if (!text.empty()) text += ' ';
  if (!code.empty()) text += code + ": ";
  return text + fill_placeholders(message, args);
}

const char* to_string(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::BadInput:
      return "BadInput";
    case ErrorKind::IllegalState:
      return "IllegalState";
    case ErrorKind::NotFound:
      return "NotFound";
    case ErrorKind::NoSolution:
      return "NoSolution";
    case ErrorKind::Io:
      return "Io";
    case ErrorKind::EngineFailed:
      return "EngineFailed";
    case ErrorKind::Timeout:
      return "Timeout";
    case ErrorKind::Cancelled:
      return "Cancelled";
    case ErrorKind::TooLarge:
      return "TooLarge";
    case ErrorKind::Unsupported:
      return "Unsupported";
    case ErrorKind::Conflict:
      return "Conflict";
  }
  return "?";
}

}  // namespace rostok::base
