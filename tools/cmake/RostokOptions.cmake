# SPDX-License-Identifier: MIT
# Build-wide choices: standard, output folder, warnings, sanitizers, ccache.
option(ROSTOK_WERROR "Treat warnings as errors" OFF)
option(ROSTOK_LIB_ASSERTIONS "Bounds checks of the standard library" OFF)
option(ROSTOK_COVERAGE "Instrument for gcovr" OFF)
option(ROSTOK_FUZZ "Build libFuzzer targets (clang only)" OFF)
option(ROSTOK_GUI "Build rostok-gui (needs SFML, OpenGL, X11)" ON)
set(ROSTOK_SANITIZE "" CACHE STRING "Value for -fsanitize=, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# An installed folder finds its own libraries first, those of its libraries too (hence no RUNPATH).
set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(ROSTOK_CCACHE ccache)
if(ROSTOK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ROSTOK_CCACHE}")
endif()

# Flags for our own code only; third-party headers come in as SYSTEM.
add_library(rostok_flags INTERFACE)
target_compile_options(rostok_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wconversion -Wno-sign-conversion)
if(ROSTOK_WERROR)
  target_compile_options(rostok_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these falsely inside std::string and coroutine frames at -O2.
  target_compile_options(rostok_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized
    -Wno-mismatched-new-delete)
endif()
if(ROSTOK_LIB_ASSERTIONS)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
if(ROSTOK_SANITIZE)
  add_compile_options(-fsanitize=${ROSTOK_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ROSTOK_SANITIZE})
  # Clang 14 cannot compile coroutines with the check of called functions.
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    add_compile_options(-fno-sanitize=function)
  endif()
endif()
if(ROSTOK_COVERAGE)
  add_compile_options(--coverage -O0)
  add_link_options(--coverage)
endif()
if(ROSTOK_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
