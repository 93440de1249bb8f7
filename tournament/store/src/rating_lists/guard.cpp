// SPDX-License-Identifier: MIT
#include "guard.h"

#include <sqlite3.h>

namespace rostok::store::rating_list_tables {

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
    case SQLITE_INTERRUPT:
      return {ErrorKind::Cancelled, N_("Cancelled"), {}, {}, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return sentence(ErrorKind::Io,
                      N_("Another program is importing a rating list into {1}: try again later"));
    case SQLITE_FULL:
      return sentence(ErrorKind::Io,
                      N_("The disk is full: the rating lists in {1} stay as they were"));
    case SQLITE_READONLY:
      return sentence(ErrorKind::Io,
                      N_("The rating lists in {1} cannot be changed: the file is read-only"));
    case SQLITE_NOTADB:
      return sentence(ErrorKind::BadInput, N_("{1} is not a file with rating lists of Rostok"));
    case SQLITE_CORRUPT:
      return sentence(ErrorKind::Io, N_("The file of rating lists {1} is damaged: delete it and "
                                        "import the lists again"));
    default:
      break;
  }
  return {ErrorKind::Io,
          N_("The file of rating lists {1} cannot be used: {2}"),
          {path, exception.what()},
          {},
          {}};
}

}  // namespace rostok::store::rating_list_tables
