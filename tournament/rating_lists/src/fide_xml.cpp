// SPDX-License-Identifier: MIT
// FIDE's XML lists, by Expat. A fault costs the player in whom it stands: reading goes on at the
// next one. A file that ends before its last tag was not downloaded completely and is refused.
#include <expat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <type_traits>

#include "feed.h"
#include "fide_fields.h"
#include "fields.h"
#include "rostok/base/text.h"
#include "xml_repair.h"

namespace rostok::rating_lists {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr std::string_view kRoot = "playerslist", kPlayer = "player", kNextPlayer = "<player>",
                           kEnd = "</playerslist";
constexpr long long kMostFaults = 10'000;
constexpr std::size_t kLongestText = 1024;

struct Element {
  std::string_view name;
  FideField field;
  std::optional<Tempo> tempo;
};
constexpr auto kElements = std::to_array<Element>({
    {"fideid", FideField::Id, {}},
    {"name", FideField::Name, {}},
    {"country", FideField::Federation, {}},
    {"sex", FideField::Sex, {}},
    {"title", FideField::Title, {}},
    {"w_title", FideField::WomenTitle, {}},
    {"o_title", FideField::OtherTitles, {}},
    {"foa_title", FideField::ArenaTitle, {}},
    {"rating", FideField::Rating, {}},
    {"games", FideField::Games, {}},
    {"k", FideField::K, {}},
    {"rapid_rating", FideField::Rating, Tempo::Rapid},
    {"rapid_games", FideField::Games, Tempo::Rapid},
    {"rapid_k", FideField::K, Tempo::Rapid},
    {"blitz_rating", FideField::Rating, Tempo::Blitz},
    {"blitz_games", FideField::Games, Tempo::Blitz},
    {"blitz_k", FideField::K, Tempo::Blitz},
    {"birthday", FideField::Birth, {}},
    {"flag", FideField::Flag, {}},
});

const Element* find_element(std::string_view name) {
  const auto* found = std::find_if(kElements.begin(), kElements.end(),
                                   [&](const Element& known) { return known.name == name; });
  return found == kElements.end() ? nullptr : found;
}

int windows_1251(void*, const XML_Char* name, XML_Encoding* encoding) {
  std::string wanted(name);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (wanted != "windows-1251" && wanted != "cp1251") return XML_STATUS_ERROR;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    encoding->map[byte] =
        static_cast<int>(base::to_code_points(base::cp1251_to_utf8({&c, 1})).front());
  }
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

class XmlReader {
 public:
  explicit XmlReader(Reading& reading) : reading_(reading), parser_(XML_ParserCreate(nullptr)) {}

  Result<void> run() {
    const auto start = reading_.feed.look_ahead();
    if (!start) return tl::unexpected(start.error());
    XmlRepair repair(declares_utf8(*start) ? XmlRepair::Bytes::Utf8 : XmlRepair::Bytes::Keep);
    install();
    constexpr std::size_t kPiece = 256 << 10;
    std::string piece(kPiece, '\0'), text;
    while (true) {
      const auto got = reading_.feed.read(piece.data(), kPiece);
      if (!got) return tl::unexpected(got.error());
      text = std::move(carry_);
      carry_.clear();
      if (*got > 0)
        repair.feed(std::string_view(piece).substr(0, *got), text);
      else
        repair.finish(text);
      if (auto done = parse(text); !done) return done;
      if (*got == 0) break;
    }
    return finish();
  }

 private:
  static bool declares_utf8(std::string_view start) {
    const std::string_view head = start.substr(0, std::min(start.find("?>"), std::size_t{200}));
    const std::size_t at = head.find("encoding");
    if (!head.starts_with("<?xml") || at == std::string_view::npos) return true;
    std::string rest(head.substr(at));
    std::transform(rest.begin(), rest.end(), rest.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return rest.find("utf-8") != std::string::npos || rest.find("us-ascii") != std::string::npos;
  }

  void install() {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const XML_Char* name, const XML_Char**) {
          static_cast<XmlReader*>(self)->open(name);
        },
        [](void* self, const XML_Char* name) { static_cast<XmlReader*>(self)->close(name); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const XML_Char* text, int length) {
      static_cast<XmlReader*>(self)->add({text, static_cast<std::size_t>(length)});
    });
    // No list has a document type; what could grow without end never begins.
    XML_SetStartDoctypeDeclHandler(
        parser_.get(), [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
          static_cast<XmlReader*>(self)->stop(not_a_list(static_cast<XmlReader*>(self)->file()));
        });
    XML_SetUnknownEncodingHandler(parser_.get(), windows_1251, nullptr);
  }

  [[nodiscard]] const std::string& file() const { return reading_.head.file; }
  [[nodiscard]] int line() const {
    return line_base_ + static_cast<int>(XML_GetCurrentLineNumber(parser_.get()));
  }

  Result<void> parse(std::string_view text) {
    while (!text.empty() && !root_closed_) {
      if (skipping_ && !find_next_player(text)) return {};
      const auto status = XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), 0);
      if (failure_) return fail(*failure_);
      if (status == XML_STATUS_OK) {
        fed_ += text.size();
        return {};
      }
      if (root_closed_) return {};  // whatever stands behind it
      if (auto done = give_up_player(text); !done) return done;
    }
    return {};
  }

  // Passes what cannot be read: the text behind it is left for find_next_player().
  Result<void> give_up_player(std::string_view& text) {
    if (!begun_) {
      if (XML_GetErrorCode(parser_.get()) == XML_ERROR_UNKNOWN_ENCODING)
        return fail(ErrorKind::Unsupported, "The encoding of {1} is not known: use UTF-8",
                    {file()});
      return not_a_list(file());
    }
    Place place{line(), XML_GetCurrentByteIndex(parser_.get())};
    if (next_player_)
      place = *next_player_;
    else
      reading_.problems.unreadable(place.line,
                                   static_cast<int>(XML_GetCurrentColumnNumber(parser_.get())) + 1,
                                   N_("The XML is broken here: this player is left out"));
    next_player_.reset();
    if (reading_.problems.all().unreadable > kMostFaults)
      return fail(ErrorKind::BadInput, "{1} has too many faults to be read", {file()});
    const auto index = static_cast<std::size_t>(std::max<XML_Index>(place.index, 0));
    text.remove_prefix(std::min(index > fed_ ? index - fed_ : 0, text.size()));
    line_base_ = place.line - 1;
    skipping_ = true;
    return {};
  }

  void skip_bytes(std::string_view& text, std::size_t count) {
    const std::string_view skipped = text.substr(0, count);
    line_base_ += static_cast<int>(std::count(skipped.begin(), skipped.end(), '\n'));
    text.remove_prefix(count);
  }

  // Moves `text` to the next player and makes the parser ready for it; false if there is none here.
  bool find_next_player(std::string_view& text) {
    const std::size_t at = text.find(kNextPlayer), end = text.find(kEnd);
    if (at == std::string_view::npos || end < at) {
      root_closed_ = end != std::string_view::npos;
      // The piece may end inside a tag.
      skip_bytes(text, text.size() - std::min(text.size(), kEnd.size()));
      carry_.assign(text);
      return false;
    }
    skip_bytes(text, at);
    restart();
    return true;
  }

  void restart() {
    const int base = line_base_;
    XML_ParserReset(parser_.get(), nullptr);
    install();
    line_base_ = base;
    depth_ = 0;
    element_ = nullptr;
    in_player_ = false;
    skipping_ = false;
    if (!announced_) {
      combined_ = false;
      first_.clear();
      reading_.head.columns.clear();
    }
    constexpr std::string_view kStart = "<playerslist>";
    XML_Parse(parser_.get(), kStart.data(), static_cast<int>(kStart.size()), 0);
    fed_ = kStart.size();
  }

  Result<void> finish() {
    if (!begun_ && !root_closed_) return not_a_list(file());
    if (root_closed_) return {};
    return fail(ErrorKind::BadInput, "{1} ends in the middle of the list: download it once more",
                {file()});
  }

  void stop(base::Unexpected why) {
    if (!failure_) failure_ = std::move(why.value());
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void open(std::string_view name) {
    ++depth_;
    text_.clear();
    element_ = nullptr;
    if (depth_ == 1) {
      if (name != kRoot) return stop(not_a_list(file()));
      begun_ = true;
    } else if (depth_ == 2) {
      in_player_ = name == kPlayer;
      player_ = ListedPlayer{};
      player_line_ = line();
    } else if (name == kPlayer) {
      // The one before is given up, and this one read anew.
      reading_.problems.unreadable(player_line_, 1,
                                   N_("The player has no end: </player> is missing"));
      next_player_ = {line(), XML_GetCurrentByteIndex(parser_.get())};
      XML_StopParser(parser_.get(), XML_FALSE);
    } else if (depth_ == 3 && in_player_) {
      element_ = find_element(name);
      if (!announced_ && element_ != nullptr) {
        combined_ = combined_ || element_->tempo.has_value();
        reading_.head.columns.push_back({std::string(name), to_string(element_->field)});
        first_.push_back({element_, ""});
      }
    }
  }

  void add(std::string_view text) {
    if (element_ != nullptr && text_.size() < kLongestText) text_ += text;
  }

  void close(std::string_view) {
    if (depth_ == 3 && element_ != nullptr) take_element();
    if (depth_ == 2 && in_player_) end_player();
    if (depth_ == 1) root_closed_ = true;
    --depth_;
    element_ = nullptr;
  }

  // The elements of the first player tell the layout: until then they are kept.
  void take_element() {
    if (announced_)
      take(*element_, base::trim(text_));
    else
      first_.back().text = text_;
  }

  void end_player() {
    if (!announced_) {
      if (auto done = announce(); !done) return stop(tl::unexpected(done.error()));
      for (const Kept& kept : first_)
        take(*kept.element, base::trim(kept.text));
    }
    if (player_.id <= 0)
      return reading_.problems.unreadable(player_line_, 1, N_("There is no player's number here"));
    if (player_.name.empty())
      return reading_.problems.unreadable(player_line_, 1, N_("The player {1} has no name"),
                                          {std::to_string(player_.id)});
    if (auto done = reading_.visitor.player(player_, player_line_); !done)
      stop(tl::unexpected(done.error()));
  }

  Result<void> announce() {
    announced_ = true;
    ListHead& head = reading_.head;
    head.layout = combined_ ? Layout::FideCombinedXml : Layout::FideXml;
    if (combined_) {
      if (auto done = reading_.expect_no_tempo(); !done) return done;
    } else {
      const auto tempo = reading_.tempo();
      if (!tempo) return tl::unexpected(tempo.error());
      head.key.tempo = *tempo;
    }
    return reading_.visitor.begin(head);
  }

  void take(const Element& element, std::string_view text) {
    const Tempo tempo = element.tempo.value_or(reading_.head.key.tempo.value_or(Tempo::Standard));
    if (set_field(element.field, tempo, text, player_)) return;
    reading_.problems.faulty_field(line(),
                                   static_cast<int>(XML_GetCurrentColumnNumber(parser_.get())) + 1,
                                   N_("“{1}” is not possible in the column {2}"),
                                   {shown(text, Legacy::Latin1), std::string(element.name)});
  }

  struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  struct Kept {
    const Element* element;
    std::string text;
  };
  struct Place {
    int line;
    XML_Index index;
  };

  Reading& reading_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser_;
  std::optional<base::Error> failure_;
  std::size_t fed_ = 0;  // bytes given to the parser before this piece
  int line_base_ = 0;    // lines before the parser was started anew
  int depth_ = 0, player_line_ = 0;
  bool begun_ = false, root_closed_ = false, skipping_ = false, in_player_ = false;
  bool announced_ = false, combined_ = false;
  const Element* element_ = nullptr;
  std::string text_;
  std::vector<Kept> first_;
  std::optional<Place> next_player_;  // when it begins inside another one
  std::string carry_;                 // the end of a piece, while skipping
  ListedPlayer player_;
};

}  // namespace

Result<void> read_fide_xml(Reading& reading) {
  return XmlReader(reading).run();
}

}  // namespace rostok::rating_lists
