// SPDX-License-Identifier: MIT
#include "rostok/widgets/display_probe.h"

#include <GL/glx.h>
#include <X11/Xlib.h>

#include <memory>
#include <utility>

namespace rostok::widgets {
namespace {

struct DisplayCloser {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

// A server may offer GLX and still refuse a context with a protocol error, which would end
// the program.
bool context_failed = false;
int note_error(Display* /*display*/, XErrorEvent* /*event*/) {
  context_failed = true;
  return 0;
}

bool context_works(Display* display) {
  int attributes[] = {GLX_RGBA, GLX_DOUBLEBUFFER, GLX_RED_SIZE, 8, GLX_GREEN_SIZE, 8,
                      GLX_BLUE_SIZE, 8, None};
  XVisualInfo* visual = glXChooseVisual(display, DefaultScreen(display), attributes);
  if (visual == nullptr) return false;
  context_failed = false;
  XErrorHandler before = XSetErrorHandler(note_error);
  GLXContext context = glXCreateContext(display, visual, nullptr, True);
  XSync(display, False);
  XFree(visual);
  const bool works = context != nullptr && !context_failed;
  if (context != nullptr) glXDestroyContext(display, context);
  XSync(display, False);
  XSetErrorHandler(before);
  return works;
}

std::function<void()> at_the_end;
int display_lost(Display* /*display*/) {
  if (at_the_end) at_the_end();
  return 0;
}

}  // namespace

void on_display_lost(std::function<void()> last_words) {
  at_the_end = std::move(last_words);
  XSetIOErrorHandler(display_lost);
}

DisplayProbe probe_display() {
  const std::unique_ptr<Display, DisplayCloser> display(XOpenDisplay(nullptr));
  if (!display) return {};
  DisplayProbe probe{DisplayState::NoOpenGl, DisplayWidth(display.get(), DefaultScreen(display.get())),
                     DisplayHeight(display.get(), DefaultScreen(display.get()))};
  int error_base = 0, event_base = 0;
  if (glXQueryExtension(display.get(), &error_base, &event_base) == False) return probe;
  if (context_works(display.get())) probe.state = DisplayState::Usable;
  return probe;
}

}  // namespace rostok::widgets
