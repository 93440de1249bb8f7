// SPDX-License-Identifier: MIT
#include "pdf_canvas.h"

#include <cairo-pdf.h>

namespace rostok::report {

PdfCanvas::PdfCanvas(const std::filesystem::path& path, const std::string& title)
    : surface_(cairo_pdf_surface_create(path.c_str(), kPageWidth, kPageHeight)),
      cairo_(cairo_create(surface_)),
      layout_(pango_cairo_create_layout(cairo_)) {
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Rostok");
}

PdfCanvas::~PdfCanvas() {
  g_object_unref(layout_);
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

PangoLayout* PdfCanvas::layout(const std::string& text, Font font) {
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, "PT Sans");
  pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
  pango_font_description_set_weight(description, font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout_, description);
  pango_font_description_free(description);
  pango_layout_set_width(layout_, -1);
  pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
  return layout_;
}

double PdfCanvas::text_width(const std::string& text, Font font) {
  int width = 0;
  pango_layout_get_size(layout(text, font), &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE;
}

void PdfCanvas::text(double x, double y, double width, double height, const std::string& text, Font font,
                     TextAlign align) {
  if (text.empty()) return;
  PangoLayout* line = layout(text, font);
  pango_layout_set_width(line, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_ellipsize(line, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment(line, align == TextAlign::Left     ? PANGO_ALIGN_LEFT
                                   : align == TextAlign::Centre ? PANGO_ALIGN_CENTER
                                                                : PANGO_ALIGN_RIGHT);
  int text_height = 0;
  pango_layout_get_size(line, nullptr, &text_height);
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  cairo_move_to(cairo_, x, y + (height - static_cast<double>(text_height) / PANGO_SCALE) / 2);
  pango_cairo_show_layout(cairo_, line);
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, double thickness) {
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  cairo_set_line_width(cairo_, thickness);
  cairo_move_to(cairo_, x1, y1);
  cairo_line_to(cairo_, x2, y2);
  cairo_stroke(cairo_);
}

void PdfCanvas::frame(double x, double y, double width, double height, double thickness) {
  cairo_set_source_rgb(cairo_, 0, 0, 0);
  cairo_set_line_width(cairo_, thickness);
  cairo_rectangle(cairo_, x, y, width, height);
  cairo_stroke(cairo_);
}

void PdfCanvas::fill(double x, double y, double width, double height, double grey) {
  cairo_set_source_rgb(cairo_, grey, grey, grey);
  cairo_rectangle(cairo_, x, y, width, height);
  cairo_fill(cairo_);
}

void PdfCanvas::next_page() {
  cairo_show_page(cairo_);
}

base::Result<void> PdfCanvas::finish() {
  cairo_show_page(cairo_);
  cairo_surface_finish(surface_);
  const cairo_status_t status = cairo_surface_status(surface_);
  if (status == CAIRO_STATUS_SUCCESS) return {};
  return base::fail(base::ErrorKind::Io, "The PDF could not be written: {1}", {cairo_status_to_string(status)});
}

}  // namespace rostok::report
