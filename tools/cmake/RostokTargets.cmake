# SPDX-License-Identifier: MIT
# rostok_library(NAME SOURCES … PUBLIC … PRIVATE …)
#   Static library rostok_NAME, alias rostok::NAME. Public headers live in
#   include/rostok/NAME below the calling folder, private ones in src.
function(rostok_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(rostok_${name} STATIC ${ARG_SOURCES})
  add_library(rostok::${name} ALIAS rostok_${name})
  target_include_directories(rostok_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/include"
    PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/src")
  target_link_libraries(rostok_${name} PUBLIC ${ARG_PUBLIC} PRIVATE rostok_flags ${ARG_PRIVATE})
endfunction()

# rostok_program(NAME SOURCES … PRIVATE …): executable NAME in build/<preset>/bin.
function(rostok_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PRIVATE" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE rostok_flags ${ARG_PRIVATE})
  if(UNIX AND NOT APPLE)
    target_link_options(${name} PRIVATE LINKER:--disable-new-dtags)
  endif()
endfunction()
