// SPDX-License-Identifier: MIT
// Pages: every text is escaped, nothing runs and nothing is fetched.
#include "fixture.h"
#include "rostok/tables/write.h"

using namespace rostok;

namespace {

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

tables::HtmlPage page_with(const std::string& text) {
  tables::HtmlPage page;
  page.title = text;
  page.lines = {text};
  page.links = {{text, ""}, {text, text}};
  page.sections = {{text, {text, {{text}}, {{text}}}, {text}}};
  page.foot = text;
  return page;
}

}  // namespace

TEST_CASE("HTML: no text gets through as markup") {
  const std::string page = tables::html_text(page_with("<script>alert('\"&')</script>"));
  CHECK(!has(page, "<script"));
  CHECK(has(page, "<h1>&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</h1>"));
  // Title (with the heading), h1, paragraph, two links and a target, heading, column, cell, note,
  // foot.
  std::size_t count = 0;
  for (auto at = page.find("&lt;script"); at != std::string::npos;
       at = page.find("&lt;script", at + 1))
    ++count;
  CHECK(count == 12);
}

TEST_CASE("HTML: self-contained, with the language, for readers and not for search engines") {
  const std::string page = tables::html_text(page_with("x"));
  CHECK(has(page, "<html lang=\"ru\">"));
  CHECK(has(page, "default-src 'none'"));
  CHECK(has(page, "noindex"));
  for (const char* outside : {"http://", "https://", "<script", "<link", "<img", "@import", "url("})
    CHECK(!has(page, outside));
  CHECK(tables::is_our_html(page));
  CHECK(!tables::is_our_html("<!DOCTYPE html><title>Rostok</title>"));
}

TEST_CASE("HTML: numbers stand to the right as the language writes them") {
  tables::HtmlPage page;
  page.language = "en";
  page.decimal_sign = '.';
  page.sections = {{"",
                    {"",
                     {{"Points", tables::Numbers::Points}, {"BH"}, {"Name"}, {"C"}},
                     {{2.5, 12.25, "Ivanov Petr", "12w1"}, {3.0, "", "Li", ""}}},
                    {}}};
  const std::string text = tables::html_text(page);
  CHECK(has(text,
            "<td class=\"n\">2½</td><td class=\"n\">12.25</td><td class=\"t\">Ivanov Petr</td>"
            "<td class=\"c\">12w1</td>"));
  CHECK(has(text, "<th scope=\"col\" class=\"n\">Points</th>"));
}

TEST_CASE("HTML: bytes that are no text do no harm") {
  const std::string page = tables::html_text(page_with("a\xFF\x01" + std::string(1, '\0') + "b"));
  CHECK(has(page,
            "<h1>a\xEF\xBF\xBD"
            "b</h1>"));
}
