// SPDX-License-Identifier: MIT
// Lines, areas and pictures on a sheet.
#include <librsvg/rsvg.h>

#include <algorithm>
#include <limits>

#include "paper_state.h"

namespace rostok::report {

base::Result<Picture> Picture::from_svg(std::string_view svg, std::string_view style) {
  GError* error = nullptr;
  RsvgHandle* handle =
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error);
  const auto style_bytes = reinterpret_cast<const guint8*>(style.data());
  if (handle != nullptr && !style.empty() &&
      rsvg_handle_set_stylesheet(handle, style_bytes, style.size(), &error) == 0) {
    g_object_unref(handle);
    handle = nullptr;
  }
  if (handle == nullptr) {
    const std::string why = error != nullptr ? error->message : "";
    g_clear_error(&error);
    return base::fail(base::ErrorKind::BadInput, "The picture cannot be read: {1}", {why});
  }
  Picture picture;
  picture.vector_ = std::shared_ptr<void>(handle, [](void* each) { g_object_unref(each); });
  return picture;
}

base::Result<Picture> Picture::from_png(std::string_view bytes) {
  const auto read = [](void* source, unsigned char* target, unsigned int count) {
    auto& left = *static_cast<std::string_view*>(source);
    if (left.size() < count) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(left.data(), count, target);
    left.remove_prefix(count);
    return CAIRO_STATUS_SUCCESS;
  };
  cairo_surface_t* pixels = cairo_image_surface_create_from_png_stream(read, &bytes);
  const cairo_status_t status = cairo_surface_status(pixels);
  Picture picture;
  picture.pixels_ = std::shared_ptr<void>(
      pixels, [](void* each) { cairo_surface_destroy(static_cast<cairo_surface_t*>(each)); });
  if (status == CAIRO_STATUS_SUCCESS) return picture;
  return base::fail(base::ErrorKind::BadInput, "The picture cannot be read: {1}",
                    {cairo_status_to_string(status)});
}

base::Result<Picture> Picture::from_bytes(std::string_view bytes) {
  constexpr std::string_view kPngStart = "\x89PNG\r\n";
  return bytes.starts_with(kPngStart) ? from_png(bytes) : from_svg(bytes, {});
}

void Paper::draw(const Picture& picture, const Box& box) {
  if (picture.pixels_ != nullptr) {
    auto* pixels = static_cast<cairo_surface_t*>(picture.pixels_.get());
    cairo_save(state_->cairo);
    cairo_translate(state_->cairo, box.x * kPoint, box.y * kPoint);
    cairo_scale(state_->cairo, box.width * kPoint / cairo_image_surface_get_width(pixels),
                box.height * kPoint / cairo_image_surface_get_height(pixels));
    cairo_set_source_surface(state_->cairo, pixels, 0, 0);
    cairo_paint(state_->cairo);
    cairo_restore(state_->cairo);
    return;
  }
  const RsvgRectangle place{box.x * kPoint, box.y * kPoint, box.width * kPoint,
                            box.height * kPoint};
  rsvg_handle_render_document(static_cast<RsvgHandle*>(picture.vector_.get()), state_->cairo,
                              &place, nullptr);
}

void Paper::trace(const std::vector<Point>& points, bool close) {
  bool first = true;
  for (const Point& each : points) {
    if (std::exchange(first, false))
      cairo_move_to(state_->cairo, each.x * kPoint, each.y * kPoint);
    else
      cairo_line_to(state_->cairo, each.x * kPoint, each.y * kPoint);
  }
  if (close) cairo_close_path(state_->cairo);
}

void Paper::polyline(const std::vector<Point>& points, double width) {
  cairo_save(state_->cairo);
  cairo_set_source_rgb(state_->cairo, 0, 0, 0);
  cairo_set_line_width(state_->cairo, width);
  cairo_set_line_join(state_->cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path(state_->cairo);
  trace(points, false);
  cairo_stroke(state_->cairo);
  cairo_restore(state_->cairo);
}

void Paper::shape(const std::vector<Point>& outline, std::optional<double> fill, double width,
                  Stroke stroke) {
  cairo_save(state_->cairo);
  cairo_new_path(state_->cairo);
  trace(outline, true);
  if (fill) {
    cairo_set_source_rgb(state_->cairo, *fill, *fill, *fill);
    cairo_fill_preserve(state_->cairo);
  }
  if (stroke == Stroke::Dashed) {
    const double dashes[] = {2.2, 1.6};
    cairo_set_dash(state_->cairo, dashes, 2, 0);
  }
  cairo_set_source_rgb(state_->cairo, 0, 0, 0);
  cairo_set_line_width(state_->cairo, width);
  cairo_set_line_join(state_->cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(state_->cairo);
  cairo_restore(state_->cairo);
}

void Paper::hatch(const std::vector<std::vector<Point>>& areas, double step, double width,
                  double grey) {
  constexpr double kFar = std::numeric_limits<double>::max();
  Point least{kFar, kFar}, most{-kFar, -kFar};
  cairo_save(state_->cairo);
  cairo_new_path(state_->cairo);
  for (const auto& area : areas) {
    trace(area, true);
    for (const Point& each : area) {
      least = {std::min(least.x, each.x), std::min(least.y, each.y)};
      most = {std::max(most.x, each.x), std::max(most.y, each.y)};
    }
  }
  cairo_clip(state_->cairo);
  cairo_set_source_rgb(state_->cairo, grey, grey, grey);
  cairo_set_line_width(state_->cairo, width);
  const double height = most.y - least.y, across = step * 1.4142136;
  for (double x = least.x; x < most.x + height; x += across) {
    cairo_move_to(state_->cairo, x * kPoint, least.y * kPoint);
    cairo_line_to(state_->cairo, (x - height) * kPoint, most.y * kPoint);
  }
  cairo_stroke(state_->cairo);
  cairo_restore(state_->cairo);
}

void Paper::fill_black(const std::vector<Box>& boxes) {
  cairo_set_source_rgb(state_->cairo, 0, 0, 0);
  cairo_new_path(state_->cairo);
  for (const Box& each : boxes)
    cairo_rectangle(state_->cairo, each.x * kPoint, each.y * kPoint, each.width * kPoint,
                    each.height * kPoint);
  cairo_fill(state_->cairo);
}

void Paper::upside_down(Point centre, const std::function<void()>& draw) {
  constexpr double kHalfTurn = 3.14159265358979323846;
  cairo_save(state_->cairo);
  cairo_translate(state_->cairo, centre.x * kPoint, centre.y * kPoint);
  cairo_rotate(state_->cairo, kHalfTurn);
  cairo_translate(state_->cairo, -centre.x * kPoint, -centre.y * kPoint);
  draw();
  cairo_restore(state_->cairo);
}

}  // namespace rostok::report
