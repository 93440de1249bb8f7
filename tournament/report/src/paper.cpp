// SPDX-License-Identifier: MIT
#include <cairo-pdf.h>

#include <algorithm>

#include "paper_state.h"

namespace rostok::report {

namespace {

constexpr double kLeastScale = 0.8;  // before a text is cut

cairo_status_t append(void* target, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

double width_of(PangoLayout* layout) {
  int width = 0;
  pango_layout_get_size(layout, &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE;
}

}  // namespace

Paper::Paper(const std::string& title, const std::string& moment)
    : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.surface = cairo_pdf_surface_create_for_stream(append, &s.bytes, s.size.width * kPoint,
                                                  s.size.height * kPoint);
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_CREATOR, "Rostok " ROSTOK_VERSION);
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_CREATE_DATE, moment.c_str());
  s.cairo = cairo_create(s.surface);
  s.context = pango_cairo_create_context(s.cairo);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(s.context, options);
  cairo_font_options_destroy(options);
}

Paper::~Paper() {
  g_object_unref(state_->context);
  cairo_destroy(state_->cairo);
  cairo_surface_finish(state_->surface);
  cairo_surface_destroy(state_->surface);
}

void Paper::start_page(PaperSize size) {
  if (state_->pages++ > 0) cairo_show_page(state_->cairo);
  state_->size = size;
  cairo_pdf_surface_set_size(state_->surface, size.width * kPoint, size.height * kPoint);
}

int Paper::pages() const {
  return state_->pages;
}

PaperSize Paper::size() const {
  return state_->size;
}

void Paper::text(const Box& box, const std::string& words, const TextStyle& style) {
  if (words.empty()) return;
  const double room = box.width * kPoint;
  double scale = 1;
  Layout layout = state_->layout(words, style);
  const double full = width_of(layout.get());
  if (full > room) {
    scale = std::max(kLeastScale, room / full * 0.995);
    layout = state_->layout(words, style, scale);
  }
  double width = width_of(layout.get());
  if (width > room) {
    pango_layout_set_width(layout.get(), static_cast<int>(room * PANGO_SCALE));
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    width = std::min(room, width_of(layout.get()));
  }
  const double left = box.x * kPoint;
  const double x = style.align == Align::Left
                       ? left
                       : left + (room - width) / (style.align == Align::Right ? 1 : 2);
  // Capitals and figures, about 0.7 of the type size, stand in the middle.
  const double baseline = (box.y + box.height / 2) * kPoint + style.size * scale * 0.35;
  const double top =
      baseline - static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE;
  state_->show(layout.get(), x, top, style.grey);
}

double Paper::paragraph_height(double width, const std::string& words, const TextStyle& style) {
  const Layout layout = state_->layout(words, style);
  pango_layout_set_width(layout.get(), static_cast<int>(width * kPoint * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE / kPoint;
}

double Paper::paragraph(const Box& box, const std::string& words, const TextStyle& style) {
  const Layout layout = state_->layout(words, style);
  pango_layout_set_width(layout.get(), static_cast<int>(box.width * kPoint * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(),
                             style.align == Align::Centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  state_->show(layout.get(), box.x * kPoint, box.y * kPoint, style.grey);
  return paragraph_height(box.width, words, style);
}

double Paper::text_width(const std::string& words, const TextStyle& style) {
  return width_of(state_->layout(words, style).get()) / kPoint;
}

double Paper::fitting_size(double width, const std::string& words, const TextStyle& style) {
  const double full = text_width(words, style);
  return full <= width ? style.size : style.size * width / full * 0.995;
}

void Paper::line(double x1, double y1, double x2, double y2, double points, double grey) {
  cairo_set_source_rgb(state_->cairo, grey, grey, grey);
  cairo_set_line_width(state_->cairo, points);
  cairo_move_to(state_->cairo, x1 * kPoint, y1 * kPoint);
  cairo_line_to(state_->cairo, x2 * kPoint, y2 * kPoint);
  cairo_stroke(state_->cairo);
}

void Paper::dashed_line(double x1, double y1, double x2, double y2) {
  const double dashes[] = {2.0, 3.0};
  cairo_set_dash(state_->cairo, dashes, 2, 0);
  line(x1, y1, x2, y2, 0.4, 0.45);
  cairo_set_dash(state_->cairo, nullptr, 0, 0);
}

void Paper::fill(const Box& box, double grey) {
  cairo_set_source_rgb(state_->cairo, grey, grey, grey);
  cairo_rectangle(state_->cairo, box.x * kPoint, box.y * kPoint, box.width * kPoint,
                  box.height * kPoint);
  cairo_fill(state_->cairo);
}

void Paper::frame(const Box& box, double points) {
  cairo_set_source_rgb(state_->cairo, 0, 0, 0);
  cairo_set_line_width(state_->cairo, points);
  cairo_rectangle(state_->cairo, box.x * kPoint, box.y * kPoint, box.width * kPoint,
                  box.height * kPoint);
  cairo_stroke(state_->cairo);
}

void Paper::disc(double x, double y, double radius, bool filled) {
  cairo_set_source_rgb(state_->cairo, 0, 0, 0);
  cairo_set_line_width(state_->cairo, 0.8);
  cairo_new_path(state_->cairo);
  cairo_arc(state_->cairo, x * kPoint, y * kPoint, radius * kPoint, 0, 6.2831853);
  if (filled) cairo_fill_preserve(state_->cairo);
  cairo_stroke(state_->cairo);
}

base::Result<std::string> Paper::finish() {
  if (state_->pages > 0) cairo_show_page(state_->cairo);
  cairo_surface_finish(state_->surface);
  const cairo_status_t status = cairo_surface_status(state_->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return base::fail(base::ErrorKind::Io, "Cannot make the PDF: {1}",
                      {cairo_status_to_string(status)});
  return state_->bytes;
}

}  // namespace rostok::report
