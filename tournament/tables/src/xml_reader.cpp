// SPDX-License-Identifier: MIT
#include "xml_reader.h"

#include <expat.h>

#include <cstdint>

namespace rostok::tables {

using base::ErrorKind;

namespace {

constexpr int kDepth = 64;
// Expat keeps a tag until it is complete and begins it anew with every piece.
constexpr std::int64_t kLongestTag = 1 << 20;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct FreeParser {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2)
    if (without_prefix(*pair) == name) return pair[1];
  return {};
}

struct XmlReader::State {
  XmlHandler& handler;
  std::string file, part;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser;
  int depth = 0;
  bool refused = false;
  std::int64_t fed = 0;

  void stop() { XML_StopParser(parser.get(), XML_FALSE); }
  void check() {
    if (!handler.state()) stop();
  }
  void refuse() {
    refused = true;
    stop();
  }

  static State& of(void* data) { return *static_cast<State*>(data); }
  static void on_begin(void* data, const char* name, const char** attributes) {
    State& state = of(data);
    if (++state.depth > kDepth) return state.refuse();
    state.handler.begin(without_prefix(name), XmlAttributes(attributes));
    state.check();
  }
  static void on_end(void* data, const char* name) {
    State& state = of(data);
    --state.depth;
    state.handler.end(without_prefix(name));
    state.check();
  }
  static void on_text(void* data, const char* text, int length) {
    State& state = of(data);
    state.handler.text({text, static_cast<std::size_t>(length)});
    state.check();
  }
  static void on_doctype(void* data, const char*, const char*, const char*, int) {
    of(data).refuse();
  }
};

XmlReader::XmlReader(XmlHandler& handler, std::string file, std::string part)
    : state_(new State{handler, std::move(file), std::move(part), {}}) {
  state_->parser.reset(XML_ParserCreate(nullptr));
  XML_Parser parser = state_->parser.get();
  XML_SetUserData(parser, state_.get());
  XML_SetElementHandler(parser, State::on_begin, State::on_end);
  XML_SetCharacterDataHandler(parser, State::on_text);
  XML_SetStartDoctypeDeclHandler(parser, State::on_doctype);
}

XmlReader::~XmlReader() = default;

base::Result<void> XmlReader::feed(std::string_view piece, bool last) {
  XML_Parser parser = state_->parser.get();
  const auto status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
  if (!state_->handler.state()) return state_->handler.state();
  state_->fed += static_cast<std::int64_t>(piece.size());
  const bool endless = state_->fed - XML_GetCurrentByteIndex(parser) > kLongestTag;
  if (status == XML_STATUS_OK && !endless) return {};
  const std::string reason =
      state_->refused || endless ? "not allowed here" : XML_ErrorString(XML_GetErrorCode(parser));
  base::Unexpected fault = base::fail(
      ErrorKind::BadInput, "Part {1} of the workbook is broken: {2}", {state_->part, reason});
  fault.value().place = {state_->file, static_cast<int>(XML_GetCurrentLineNumber(parser)),
                         static_cast<int>(XML_GetCurrentColumnNumber(parser)) + 1};
  return fault;
}

}  // namespace rostok::tables
