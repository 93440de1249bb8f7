// SPDX-License-Identifier: MIT
#include "guarded.h"

#include <sqlite3.h>

namespace rostok::store {

using base::ErrorKind;

namespace {

// Marks a text for the catalogue.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

}  // namespace

base::Error explain(const std::string& path, const SQLite::Exception& exception) {
  const auto sentence = [&](ErrorKind kind, const char* message) {
    return base::Error{kind, message, {path}, {}, {}};
  };
  switch (exception.getErrorCode() & 0xFF) {  // the primary code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return sentence(ErrorKind::Io,
                      N_("The club file {1} is in use by another program: try again later"));
    case SQLITE_FULL:
      return sentence(ErrorKind::Io, N_("The disk is full: {1} was not changed"));
    case SQLITE_READONLY:
      return sentence(ErrorKind::Io, N_("The club file {1} cannot be changed: it is read-only"));
    case SQLITE_CANTOPEN:
      return sentence(ErrorKind::Io, N_("The club file {1} cannot be opened: its folder must exist "
                                        "and be writable"));
    case SQLITE_CORRUPT:
      return sentence(
          ErrorKind::Io,
          N_("The club file {1} is damaged: put a copy back with “rostok club restore”"));
    case SQLITE_NOTADB:
      return sentence(ErrorKind::BadInput, N_("{1} is not a club file of Rostok"));
    default:
      break;
  }
  return {
      ErrorKind::Io, N_("The club file {1} cannot be used: {2}"), {path, exception.what()}, {}, {}};
}

}  // namespace rostok::store
