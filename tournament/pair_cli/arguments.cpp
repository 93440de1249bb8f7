// SPDX-License-Identifier: MIT
#include "arguments.h"

#include "rostok/base/text.h"

namespace rostok::pair_cli {

using base::ErrorKind;
using base::fail;

namespace {

class Parser {
 public:
  explicit Parser(std::vector<std::string> words) : words_(std::move(words)) {}

  base::Result<Arguments> parse() {
    if (const auto taken = take_named_options(); !taken) return fail(taken.error());
    if (words_.empty()) {
      if (out_.action == Action::None) out_.release_info = true;
      if (out_.explain) return fail(ErrorKind::BadInput, "A tournament file is missing");
      return out_;
    }
    if (words_.front() == "-r") {
      out_.release_info = true;
      ++at_;
      if (done()) return out_;
    }
    if (peek() == "--burstein")
      return fail(ErrorKind::Unsupported, "Only the Dutch system is paired: --dutch");
    if (peek() == "--dutch") {
      out_.dutch = true;
      ++at_;
    }
    const auto rest = is_check() ? check_files() : peek() == "-g" ? generate() : with_files();
    if (!rest) return fail(rest.error());
    return out_;
  }

 private:
  [[nodiscard]] bool done() const { return at_ >= words_.size(); }
  [[nodiscard]] std::string peek() const { return done() ? std::string{} : words_[at_]; }
  [[nodiscard]] bool is_check() const { return peek() == "check" || peek() == "-check"; }
  [[nodiscard]] bool is_value() const { return !done() && !words_[at_].starts_with("-"); }
  std::optional<std::string> value() {
    return is_value() ? std::optional(words_[at_++]) : std::nullopt;
  }

  // Options of our own may stand anywhere.
  base::Result<void> take_named_options() {
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::string name = words_[i];
      std::string text;
      if (name == "--version")
        out_.action = Action::Version;
      else if (name == "--help" || name == "-h")
        out_.action = Action::Help;
      else if (name == "--explain")
        out_.explain = true;
      else if (name == "-w" || name == "-q")
        skip_javafo_switch(i);
      else if (name.starts_with("--lang") || name.starts_with("--encoding")) {
        if (const auto equals = name.find('='); equals != std::string::npos) {
          text = name.substr(equals + 1);
          name.resize(equals);
        } else if (i + 1 < words_.size()) {
          text = words_[++i];
        }
        if (const auto set = set_named(name, text); !set) return set;
      } else
        rest.push_back(words_[i]);
    }
    words_ = std::move(rest);
    return {};
  }

  // JaVaFo chooses its algorithm by -w and -q (some callers add a number of seconds); our only one
  // is always exact.
  void skip_javafo_switch(std::size_t& i) const {
    if (words_[i] == "-q" && i + 1 < words_.size() && base::parse_integer(words_[i + 1])) ++i;
  }

  base::Result<void> set_named(const std::string& name, const std::string& text) {
    if (name == "--lang" && (text == "ru" || text == "en")) {
      out_.language = i18n::parse_language(text);
    } else if (name == "--encoding" && text == "utf8") {
      out_.encoding = trf::Encoding::Utf8;
    } else if (name == "--encoding" && text == "cp1251") {
      out_.encoding = trf::Encoding::Cp1251;
    } else if (name == "--encoding" && text == "latin1") {
      out_.encoding = trf::Encoding::Latin1;
    } else {
      return fail(ErrorKind::BadInput,
                  "Expected --lang ru|en or --encoding utf8|cp1251|latin1, found “{1} {2}”",
                  {name, text});
    }
    return {};
  }

  base::Result<void> check_files() {
    ++at_;
    out_.action = Action::Check;
    out_.strict = true;
    while (is_value())
      out_.files.push_back(words_[at_++]);
    if (out_.files.empty()) return fail(ErrorKind::BadInput, "A tournament file is missing");
    return end();
  }

  base::Result<void> with_files() {
    while (is_value())
      out_.files.push_back(words_[at_++]);
    if (out_.files.empty()) return fail(ErrorKind::BadInput, "A tournament file is missing");
    const std::string verb = peek();
    if (verb == "-g") return generate();
    if (verb == "-c") {
      ++at_;
      out_.action = Action::Check;
      if (is_value()) {
        const auto round = base::parse_integer(words_[at_]);
        if (!round || *round < 1 || *round > 99)
          return fail(ErrorKind::BadInput,
                      "The round after -c must be a number from 1, found “{1}”", {words_[at_]});
        out_.only_round = static_cast<int>(*round);
        ++at_;
      }
    } else if (verb == "-p") {
      ++at_;
      out_.action = Action::Pair;
      out_.output = value();
    } else if (done() && out_.explain) {
      out_.action = Action::Explain;
    } else {
      return fail(ErrorKind::BadInput, "One of -p, -c, -g or --explain must follow the file");
    }
    if (out_.files.size() > 1 && out_.action != Action::Check)
      return fail(ErrorKind::BadInput, "Only -c takes several files");
    return end();
  }

  base::Result<void> generate() {
    ++at_;
    out_.action = Action::Generate;
    if (out_.files.empty()) out_.config = value();
    while (!done() && peek() != "-l") {
      const std::string option = words_[at_++];
      auto& target = option == "-o" ? out_.output : option == "-s" ? out_.seed : out_.count;
      if (option != "-o" && option != "-s" && option != "-n")
        return fail(ErrorKind::BadInput, "Unknown option “{1}”", {option});
      if (done()) return fail(ErrorKind::BadInput, "A value is missing after {1}", {option});
      target = words_[at_++];
    }
    if (!out_.output) return fail(ErrorKind::BadInput, "-g needs -o and the file to write");
    if (peek() == "-l" && out_.count && *out_.count != "1")
      return fail(ErrorKind::BadInput,
                  "A checklist (-l) is written for one tournament, not with -n");
    return end();
  }

  base::Result<void> end() {
    if (peek() == "-l") {
      ++at_;
      out_.checklist = true;
      out_.checklist_file = value();
    }
    if (!done()) return fail(ErrorKind::BadInput, "Unknown option “{1}”", {peek()});
    return {};
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  Arguments out_;
};

}  // namespace

base::Result<Arguments> parse_arguments(const std::vector<std::string>& words) {
  return Parser(words).parse();
}

}  // namespace rostok::pair_cli
