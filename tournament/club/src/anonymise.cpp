// SPDX-License-Identifier: MIT
#include "rostok/club/anonymise.h"

#include "child_traces.h"
#include "codec/described_club.h"
#include "name_eraser.h"
#include "rostok/base/text.h"

namespace rostok::club {

using base::Result;
namespace json = boost::json;

namespace {

// The texts of a club with one child taken out of them.
class ChildScrubber : public Scrubber {
 public:
  explicit ChildScrubber(ChildNumber number)
      : anonymous_(anonymous_name(number)),
        traces_(number),
        names_(anonymous_),
        rivals_(anonymous_),
        typed_(anonymous_) {}

  void read(const StoredText& text) override { traces_.read(text); }

  std::optional<std::string> rewrite(const StoredText& text) override {
    if (!ready_) prepare();
    std::string changed = rewritten(text);
    if (changed == text.text) return std::nullopt;
    return changed;
  }

  [[nodiscard]] std::vector<std::int64_t> removed_students() const override {
    return {traces_.family().begin(), traces_.family().end()};
  }

 private:
  void prepare() {
    ready_ = true;
    traces_.finish();
    for (const std::string& name : traces_.names()) {
      names_.add(name);
      typed_.add(name);
      // "Пётр Иванов" and "Иванов П." are the same child.
      const auto blank = name.find(' ');
      if (blank == std::string::npos) continue;
      const std::string turned = name.substr(blank + 1) + " " + name.substr(0, blank);
      rivals_.add(name_with_initial(turned));  // "Пётр И.", as a window calls a rival
      for (const std::string& written : {turned, name_with_initial(name)}) {
        names_.add(written);
        typed_.add(written);
      }
    }
    for (const std::string& surname : traces_.own_surnames())
      typed_.add(surname);
  }

  std::string rewritten(const StoredText& text) {
    if (text.place == StoredText::Place::Game) return rivals_.erase(names_.erase(text.text));
    if (text.document == kClubDocument && text.key.starts_with("child/")) return card(text);
    json::error_code error;
    json::value value = json::parse(text.text, error);
    const bool is_tree = !error && (value.is_object() || value.is_array());
    if (!is_tree) return text.key.starts_with("entry/") ? text.text : names_.erase(text.text);
    changed_ = false;
    kept_.clear();
    if (text.key.starts_with("player/")) player(text, value);
    const bool typed = text.place == StoredText::Place::Detail;
    visit(value, typed);
    return changed_ ? json::serialize(value) : text.text;
  }

  // A card at any time: the number alone remains.
  std::string card(const StoredText& text) {
    const auto number = base::parse_integer(std::string_view(text.key).substr(6)).value_or(0);
    if (!traces_.is_one_of(number)) return text.text;
    Child old, left;
    if (!codec::from_text(text.text, old)) return text.text;
    left.surname = anonymous_;
    left.anonymous = true;
    left.archived = old.archived;
    left.merged_into = old.merged_into;
    return codec::to_text(left);
  }

  void player(const StoredText& text, json::value& value) {
    if (!value.is_object()) return;
    auto& object = value.get_object();
    const auto* name = object.if_contains("name");
    if (name == nullptr || !name->is_string()) return;
    bool is_child = traces_.names().contains(std::string(name->get_string())) &&
                    traces_.birth_agrees(string_in(object, "birth_date"));
    if (text.place == StoredText::Place::Record) {
      const auto index = base::parse_integer(std::string_view(text.key).substr(7)).value_or(-1);
      const auto linked = traces_.child_at(text.document, static_cast<std::size_t>(index));
      if (linked != 0) is_child = traces_.is_one_of(linked);
      // Somebody else of this name keeps it: no word of his record is touched.
      if (!is_child) kept_ = string_in(object, "name");
    }
    if (is_child) forget(object);
  }

  // A player's or a national record without what names the child.
  void forget(json::object& object) {
    object["name"] = anonymous_;
    object.erase("fide_id");
    object.erase("id");
    const std::string birth = string_in(object, "birth_date");
    if (birth.size() > 4) object["birth_date"] = birth.substr(0, 4) + "/00/00";
    changed_ = true;
  }

  static std::string string_in(const json::object& object, const char* key) {
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string())
                                                  : std::string();
  }

  // Texts that people typed freely may say the surname alone.
  void visit(json::value& value, bool typed) {
    if (value.is_string()) return erase(value.get_string(), typed);
    if (value.is_array())
      for (auto& each : value.get_array())
        visit(each, typed);
    if (!value.is_object()) return;
    auto& object = value.get_object();
    const std::string id = string_in(object, "id");
    if (!id.empty() && object.contains("name") && traces_.ids().contains(id)) forget(object);
    for (auto& [key, each] : object)
      visit(each, typed || key == "notes" || key == "text" || key == "left_fide_mode");
  }

  void erase(json::string& text, bool typed) {
    const std::string old(text);
    if (old == kept_) return;
    const std::string without = (typed ? typed_ : names_).erase(old);
    if (without == old) return;
    text = without;
    changed_ = true;
  }

  std::string anonymous_;
  ChildTraces traces_;
  NameEraser names_, rivals_, typed_;  // full names; surnames alone, too
  std::string kept_;          // the name of a namesake in the record at hand
  bool ready_ = false, changed_ = false;
};

}  // namespace

Result<Anonymised> anonymise_child(Storage& storage, ChildNumber number,
                                   const std::string& author) {
  const auto known = storage.records(kClubDocument, "child/" + std::to_string(number));
  if (!known) return tl::unexpected(known.error());
  if (!known->contains("child/" + std::to_string(number)))
    return base::fail(base::ErrorKind::NotFound, "The club has no child {1}",
                      {std::to_string(number)});
  ChildScrubber scrubber(number);
  const auto done = storage.scrub(
      scrubber, {"anonymise", author, "{\"child\":\"" + std::to_string(number) + "\"}", {}, 0});
  if (!done) return tl::unexpected(done.error());
  const std::size_t documents = done->documents.size();
  const bool club = !done->documents.empty() && done->documents.front() == kClubDocument;
  return Anonymised{done->texts, documents - (club ? 1 : 0), done->cleaned};
}

}  // namespace rostok::club
