// SPDX-License-Identifier: MIT
#include <algorithm>

#include "clean.h"
#include "html_style.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/tables/write.h"

namespace rostok::tables {

namespace {

constexpr std::string_view kOurs = "<meta name=\"generator\" content=\"Rostok\">";
// A browser runs and fetches nothing, even if a text should get through as markup.
constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action "
    "'none'\">";

// More columns are printed across the sheet.
constexpr std::size_t kPortraitColumns = 16;

std::string html(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        // Other control characters are no part of HTML.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
  }
  return out;
}

class PageWriter {
 public:
  explicit PageWriter(const HtmlPage& page) : page_(page) {}

  std::string write() {
    head();
    body();
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  void element(const std::string& tag, const std::string& text) {
    line("<" + tag + ">" + html(text) + "</" + tag.substr(0, tag.find(' ')) + ">");
  }

  void head() {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + html(page_.language) + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line(std::string(kOurs));
    line(std::string(kPolicy));
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta name=\"robots\" content=\"noindex, nofollow\">");
    line("<meta name=\"referrer\" content=\"no-referrer\">");
    line("<meta name=\"color-scheme\" content=\"light dark\">");
    element("title", window_title());
    line("<style>" + std::string(kHtmlStyle) + "</style>");
    line("</head>");
  }

  [[nodiscard]] std::string window_title() const {
    const bool named = !page_.sections.empty() && !page_.sections.front().heading.empty();
    return named ? page_.title + " – " + page_.sections.front().heading : page_.title;
  }

  void body() {
    const bool wide = std::any_of(
        page_.sections.begin(), page_.sections.end(),
        [](const HtmlSection& each) { return each.table.columns.size() > kPortraitColumns; });
    line(wide ? "<body class=\"wide\">" : "<body>");
    line("<header>");
    element("h1", page_.title);
    paragraphs("lines", page_.lines);
    line("</header>");
    links();
    line("<main>");
    for (const HtmlSection& each : page_.sections)
      section(each);
    line("</main>");
    if (!page_.foot.empty()) element("footer", page_.foot);
    line("</body>");
    line("</html>");
  }

  void paragraphs(const std::string& kind, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    line("<div class=\"" + kind + "\">");
    for (const std::string& text : texts)
      element("p", text);
    line("</div>");
  }

  void links() {
    if (page_.links.empty()) return;
    line("<nav>");
    line("<ul>");
    for (const HtmlLink& link : page_.links) {
      const std::string target = link.target.empty() ? "#" : html(link.target);
      const std::string mark = link.target.empty() ? " aria-current=\"page\"" : "";
      line("<li><a href=\"" + target + "\"" + mark + ">" + html(link.text) + "</a></li>");
    }
    line("</ul>");
    line("</nav>");
  }

  void section(const HtmlSection& each) {
    line("<section>");
    if (!each.heading.empty()) element("h2", each.heading);
    if (!each.table.rows.empty()) table(each.table);
    paragraphs("notes", each.notes);
    line("</section>");
  }

  void table(const Table& t) {
    std::vector<std::string> kinds;
    for (std::size_t c = 0; c < t.columns.size(); ++c)
      kinds.push_back(kind(t, c));
    line("<div class=\"scroll\" tabindex=\"0\">");
    line("<table>");
    if (has_titles(t)) {
      out_ += "<thead><tr>";
      for (std::size_t c = 0; c < t.columns.size(); ++c)
        out_ += "<th scope=\"col\"" + kinds[c] + ">" + html(t.columns[c].title) + "</th>";
      line("</tr></thead>");
    }
    line("<tbody>");
    for (const Row& row : t.rows) {
      out_ += "<tr>";
      for (std::size_t c = 0; c < t.columns.size(); ++c)
        out_ += "<td" + kinds[c] + ">" +
                html(cell_text(row[c], t.columns[c].numbers, page_.decimal_sign)) + "</td>";
      line("</tr>");
    }
    line("</tbody>");
    line("</table>");
    line("</div>");
  }

  // Numbers stand to the right, short signs in the middle; a name keeps to one line.
  [[nodiscard]] static std::string kind(const Table& t, std::size_t column) {
    const auto all = [&](auto&& has) {
      return std::all_of(t.rows.begin(), t.rows.end(),
                         [&](const Row& row) { return is_empty(row[column]) || has(row[column]); });
    };
    if (all(is_number)) return " class=\"n\"";
    const auto within = [&](std::size_t length) {
      return all([&](const Cell& cell) { return base::utf8_length(cell_text(cell)) <= length; });
    };
    if (within(5)) return " class=\"c\"";
    return within(24) ? " class=\"t\"" : "";
  }

  const HtmlPage& page_;
  std::string out_;
};

}  // namespace

std::string html_text(const HtmlPage& page) {
  return PageWriter(page).write();
}

base::Result<void> write_html(const std::filesystem::path& path, const HtmlPage& page) {
  return base::write_file_atomically(path, html_text(page));
}

bool is_our_html(std::string_view bytes) {
  return bytes.substr(0, 1024).find(kOurs) != std::string_view::npos;
}

}  // namespace rostok::tables
