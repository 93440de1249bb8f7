// SPDX-License-Identifier: MIT
#include "failing_disk.h"

#include <sqlite3.h>

#include <cstring>

namespace failing_disk {
namespace {

int seen = 0;
int first_failing = 0;  // 0 = sound
int failure = SQLITE_IOERR_WRITE;

int verdict() {
  ++seen;
  return first_failing > 0 && seen >= first_failing ? failure : SQLITE_OK;
}

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};
sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

const sqlite3_io_methods kMethods = {
    2,
    [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
    [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
      return real(f)->pMethods->xRead(real(f), to, n, at);
    },
    [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
      const int bad = verdict();
      return bad != SQLITE_OK ? bad : real(f)->pMethods->xWrite(real(f), from, n, at);
    },
    [](sqlite3_file* f, sqlite3_int64 size) {
      const int bad = verdict();
      return bad != SQLITE_OK ? bad : real(f)->pMethods->xTruncate(real(f), size);
    },
    [](sqlite3_file* f, int flags) {
      const int bad = verdict();
      return bad != SQLITE_OK ? bad : real(f)->pMethods->xSync(real(f), flags);
    },
    [](sqlite3_file* f, sqlite3_int64* size) {
      return real(f)->pMethods->xFileSize(real(f), size);
    },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    [](sqlite3_file* f, int op, void* arg) {
      return real(f)->pMethods->xFileControl(real(f), op, arg);
    },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
      return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
    },
    [](sqlite3_file* f, int offset, int n, int flags) {
      return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
    },
    [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    nullptr,
    nullptr};

sqlite3_vfs* disk = nullptr;

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* wrapped = reinterpret_cast<File*>(file);
  wrapped->real = reinterpret_cast<sqlite3_file*>(wrapped + 1);
  const int code = disk->xOpen(disk, name, wrapped->real, flags, out_flags);
  wrapped->base.pMethods = wrapped->real->pMethods != nullptr ? &kMethods : nullptr;
  return code;
}

}  // namespace

void install() {
  if (disk != nullptr) return;
  disk = sqlite3_vfs_find(nullptr);
  static sqlite3_vfs shim = *disk;
  shim.zName = "failing-disk";
  shim.szOsFile = static_cast<int>(sizeof(File)) + disk->szOsFile;
  shim.pNext = nullptr;
  shim.xOpen = open;
  sqlite3_vfs_register(&shim, 1);
}

void fail_from(int n, int code) {
  seen = 0;
  first_failing = n;
  failure = code;
}

void mend() {
  seen = 0;
  first_failing = 0;
}

int changes() {
  return seen;
}

}  // namespace failing_disk
