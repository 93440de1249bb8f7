// SPDX-License-Identifier: MIT
#include "rostok/practice/records.h"

#include <chrono>
#include <ctime>
#include <random>

namespace rostok::practice {
namespace {

std::string local_time(const char* format) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  localtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, format, &parts)};
}

}  // namespace

RecordId new_record_id() {
  static thread_local std::mt19937 random{std::random_device{}()};
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const RecordId ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  return ms * 1000 + std::uniform_int_distribution<RecordId>(0, 999)(random);
}

Moment now() {
  return local_time("%Y-%m-%dT%H:%M:%S");
}

Date today() {
  return local_time("%Y-%m-%d");
}

}  // namespace rostok::practice
