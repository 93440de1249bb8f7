// SPDX-License-Identifier: MIT
// Values as JSON by their described members (Boost.Describe). A member that has its default value
// is left out, one that is missing keeps its default: files stay small, and a file from an older
// program can be read.
#pragma once
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "rostok/model/round_entry.h"

namespace rostok::club::codec {

namespace json = boost::json;
namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <typename T>
using Members = describe::describe_members<T, describe::mod_public>;

// Members that are kept in records of their own: specialised where a type has such.
template <auto Pointer>
inline constexpr bool kKeptApart = false;

// Calls `visit` with a described member: its name and pointer.
template <typename T, typename Visit>
void for_each_member(Visit visit) {
  static_assert(mp11::mp_size<Members<T>>::value == boost::pfr::tuple_size_v<T>,
                "a member is not described: it would be lost");
  mp11::mp_for_each<Members<T>>([&](auto member) {
    if constexpr (!kKeptApart<decltype(member)::pointer>) visit(member.name, member.pointer);
  });
}

template <typename T>
concept Described = describe::has_describe_members<T>::value;
template <typename T>
concept NamedEnum = std::is_enum_v<T> && describe::has_describe_enumerators<T>::value;
template <typename T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

// Equal in everything but the members that are kept apart.
template <Described T>
bool same_record(const T& a, const T& b) {
  bool same = true;
  for_each_member<T>([&](const char*, auto pointer) { same = same && a.*pointer == b.*pointer; });
  return same;
}

inline json::value to_json(const std::string& text) {
  return json::string(text);
}
inline json::value to_json(bool value) {
  return value;
}
template <Number T>
json::value to_json(T value) {
  if constexpr (std::is_unsigned_v<T>)
    return static_cast<std::uint64_t>(value);
  else
    return static_cast<std::int64_t>(value);
}
inline json::value to_json(char value) {
  return json::string(1, value);
}
inline json::value to_json(model::ResultCode code) {
  return to_json(static_cast<char>(code));
}
inline json::value to_json(model::Score score) {
  return score.tenths();
}
template <NamedEnum T>
json::value to_json(T value) {
  return describe::enum_to_string(value, "");
}
template <Described T>
json::value to_json(const T& value);
template <typename T>
json::value to_json(const std::optional<T>& value);
template <typename T>
json::value to_json(const std::vector<T>& values) {
  json::array array;
  for (const auto& value : values)
    array.push_back(to_json(value));
  return array;
}
template <typename T>
json::value to_json(const std::optional<T>& value) {
  return value ? to_json(*value) : json::value(nullptr);
}
template <Described T>
json::value to_json(const T& value) {
  [[maybe_unused]] static const T standard{};
  json::object object;
  for_each_member<T>([&](const char* name, auto pointer) {
    if (!(value.*pointer == standard.*pointer)) object[name] = to_json(value.*pointer);
  });
  return object;
}

// Each returns whether the JSON has the form; `out` is left as it was otherwise, or half filled.
inline bool from_json(const json::value& in, std::string& out) {
  if (!in.is_string()) return false;
  out = in.get_string().c_str();
  return true;
}
inline bool from_json(const json::value& in, bool& out) {
  if (!in.is_bool()) return false;
  out = in.get_bool();
  return true;
}
template <Number T>
bool from_json(const json::value& in, T& out) {
  json::error_code error;
  out = in.to_number<T>(error);
  return !error;
}
inline bool from_json(const json::value& in, char& out) {
  if (!in.is_string() || in.get_string().size() != 1) return false;
  out = in.get_string()[0];
  return true;
}
inline bool from_json(const json::value& in, model::ResultCode& out) {
  char letter = ' ';
  if (!from_json(in, letter)) return false;
  const auto code = letter == '*' ? model::ResultCode::Pending : model::parse_result_code(letter);
  if (code) out = *code;
  return code.has_value();
}
inline bool from_json(const json::value& in, model::Score& out) {
  std::int32_t tenths = 0;
  if (!from_json(in, tenths)) return false;
  out = model::Score::from_tenths(tenths);
  return true;
}
template <NamedEnum T>
bool from_json(const json::value& in, T& out) {
  return in.is_string() && describe::enum_from_string(in.get_string().c_str(), out);
}
template <Described T>
bool from_json(const json::value& in, T& out);
template <typename T>
bool from_json(const json::value& in, std::optional<T>& out);
template <typename T>
bool from_json(const json::value& in, std::vector<T>& out) {
  if (!in.is_array()) return false;
  out.clear();
  for (const auto& element : in.get_array())
    if (!from_json(element, out.emplace_back())) return false;
  return true;
}
template <typename T>
bool from_json(const json::value& in, std::optional<T>& out) {
  if (in.is_null()) {
    out.reset();
    return true;
  }
  return from_json(in, out.emplace());
}
template <Described T>
bool from_json(const json::value& in, T& out) {
  if (!in.is_object()) return false;
  bool good = true;
  for_each_member<T>([&](const char* name, auto pointer) {
    if (const auto* member = in.get_object().if_contains(name))
      good = good && from_json(*member, out.*pointer);
  });
  return good;
}

template <typename T>
std::string to_text(const T& value) {
  return json::serialize(to_json(value));
}
template <typename T>
bool from_text(const std::string& text, T& out) {
  json::error_code error;
  const auto value = json::parse(text, error);
  out = T{};
  return !error && from_json(value, out);
}

}  // namespace rostok::club::codec
