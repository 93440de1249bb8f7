// SPDX-License-Identifier: MIT
// The look of exported pages, with the colours, steps and type sizes of the program's design.
#pragma once
#include <string_view>

namespace rostok::tables {

inline constexpr std::string_view kHtmlStyle = R"css(
:root { --bg: #FAF6EE; --surface: #FFFFFF; --sunken: #F1EADC; --border: #DCD2C0; --line: #8A8070;
  --text: #2A2622; --text2: #5E564B; --primary: #2B6A4B; --soft: #D9EDE3; --focus: #0F5FC2; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #1D2220; --surface: #272E2A; --sunken: #161A18; --border: #3D4741; --line: #839087;
    --text: #F3EFE6; --text2: #BDC1B6; --primary: #8FD0A5; --soft: #2B4536; --focus: #9CCBFF; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 1200px; padding: 20px; background: var(--bg); color: var(--text);
  font: 18px/1.4 "PT Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 24px; line-height: 1.2; margin: 28px 0 12px; }
p { margin: 4px 0; }
.lines, footer, .notes { color: var(--text2); font-size: 16px; }
.notes { margin-top: 12px; }
footer { margin-top: 28px; }
nav { margin: 20px 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0; padding: 0; }
nav a { display: block; min-height: 40px; padding: 7px 16px; border: 1.5px solid var(--line);
  border-radius: 8px; background: var(--surface); color: var(--text); text-decoration: none; }
nav a[aria-current] { background: var(--soft); border-color: var(--primary); font-weight: bold; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.scroll { overflow-x: auto; background: var(--surface); border: 1px solid var(--border);
  border-radius: 12px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px; text-align: left; vertical-align: top; white-space: pre-line; }
thead th { background: var(--sunken); font-size: 16px; vertical-align: bottom; white-space: nowrap; }
tbody tr { border-top: 1px solid var(--border); }
tbody tr:hover { background: var(--sunken); }
.n { text-align: right; white-space: nowrap; width: 1%; }
.t { white-space: nowrap; }
.c { text-align: center; white-space: nowrap; width: 1%; }
@media (max-width: 600px) {
  body { padding: 12px; font-size: 16px; }
  h1 { font-size: 24px; }
  h2 { font-size: 20px; }
  th, td { padding: 6px 8px; }
}
@page { size: A4; margin: 12mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { --bg: #FFFFFF; --surface: #FFFFFF; --sunken: #FFFFFF; --border: #999999; --line: #000000;
    --text: #000000; --text2: #000000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1 { font-size: 16pt; }
  h2 { font-size: 13pt; margin-top: 6mm; break-after: avoid; }
  nav { display: none; }
  .wide { page: wide; font-size: 9pt; }
  .wide th, .wide td { padding: 1mm 1.2mm; }
  .scroll { overflow: visible; border: 0; border-radius: 0; }
  .lines, .notes, footer, thead th { font-size: 9pt; }
  th, td { padding: 1mm 2mm; }
  thead { display: table-header-group; border-bottom: 0.4mm solid #000000; }
  tr { break-inside: avoid; }
}
)css";

}  // namespace rostok::tables
