// SPDX-License-Identifier: MIT
// XML piece by piece (Expat): begin, text, end. Names come without their namespace prefix.
// Documents that declare entities are refused.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::tables {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // Value by the name without prefix; "" when it is not there.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;

 private:
  const char** pairs_;
};

// What a part makes of its elements.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void text(std::string_view) {}
  virtual void end(std::string_view) {}

  // A fault that the handler found: the reading ends with it.
  [[nodiscard]] const base::Result<void>& state() const { return state_; }

 protected:
  void stop(base::Unexpected fault) {
    if (state_) state_ = std::move(fault);
  }

 private:
  base::Result<void> state_;
};

class XmlReader {
 public:
  // `part` is named in messages.
  XmlReader(XmlHandler& handler, std::string file, std::string part);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  // Errors: BadInput, or what the handler stopped with.
  [[nodiscard]] base::Result<void> feed(std::string_view piece, bool last);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rostok::tables
