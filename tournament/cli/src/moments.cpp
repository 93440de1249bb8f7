// SPDX-License-Identifier: MIT
#include "moments.h"

#include <chrono>
#include <ctime>
#include <iomanip>
#include <sstream>

namespace rostok::cli {

namespace {

std::string formatted(const std::tm* parts, const char* format) {
  std::ostringstream out;
  out << std::put_time(parts, format);
  return out.str();
}

}  // namespace

std::string utc_moment() {
  const std::time_t now = std::time(nullptr);
  return formatted(std::gmtime(&now), "%Y-%m-%dT%H:%M:%SZ");
}

std::string local_date() {
  const std::time_t now = std::time(nullptr);
  return formatted(std::localtime(&now), "%y/%m/%d");
}

std::string local_time(const std::string& utc, const char* format) {
  std::tm parts{};
  std::istringstream in(utc);
  if (!(in >> std::get_time(&parts, "%Y-%m-%dT%H:%M:%SZ"))) return {};
  using namespace std::chrono;
  const auto day = sys_days{year{parts.tm_year + 1900} / (parts.tm_mon + 1) / parts.tm_mday};
  const std::time_t moment = system_clock::to_time_t(day + hours{parts.tm_hour} +
                                                     minutes{parts.tm_min} + seconds{parts.tm_sec});
  return formatted(std::localtime(&moment), format);
}

}  // namespace rostok::cli
