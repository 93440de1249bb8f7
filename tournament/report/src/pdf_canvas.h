// SPDX-License-Identifier: MIT
// A PDF page to write and draw on, in points from the top left corner.
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <filesystem>
#include <memory>
#include <string>

#include "rostok/base/result.h"

namespace rostok::report {

inline constexpr double kMillimetre = 72.0 / 25.4;
inline constexpr double kPageWidth = 210 * kMillimetre, kPageHeight = 297 * kMillimetre;

enum class TextAlign { Left, Centre, Right };

struct Font {
  double size = 10.5;  // points
  bool bold = false;
};

class PdfCanvas {
 public:
  explicit PdfCanvas(const std::filesystem::path& path, const std::string& title);
  ~PdfCanvas();
  PdfCanvas(const PdfCanvas&) = delete;
  PdfCanvas& operator=(const PdfCanvas&) = delete;

  // One line inside the box, vertically centred; too long text ends in an ellipsis.
  void text(double x, double y, double width, double height, const std::string& text, Font font,
            TextAlign align = TextAlign::Left);
  [[nodiscard]] double text_width(const std::string& text, Font font);
  void line(double x1, double y1, double x2, double y2, double thickness);
  void frame(double x, double y, double width, double height, double thickness);
  void fill(double x, double y, double width, double height, double grey);  // 0 = black, 1 = white
  void next_page();
  [[nodiscard]] base::Result<void> finish();

 private:
  PangoLayout* layout(const std::string& text, Font font);
  cairo_surface_t* surface_;
  cairo_t* cairo_;
  PangoLayout* layout_;
};

}  // namespace rostok::report
