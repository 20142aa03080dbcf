# A system package where there is one, a download otherwise. Nothing is looked for that is not built.
include(FetchContent)

if(LIB287G_BUILD_JSON)
  FetchContent_Declare(nlohmann_json
    URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz FIND_PACKAGE_ARGS)
  list(APPEND needed nlohmann_json)
endif()
if(LIB287G_BUILD_LISTS)
  list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
  FetchContent_Declare(date
    GIT_REPOSITORY https://github.com/HowardHinnant/date.git GIT_TAG v3.0.3 FIND_PACKAGE_ARGS)
  FetchContent_Declare(pugixml
    GIT_REPOSITORY https://github.com/zeux/pugixml.git GIT_TAG v1.13 FIND_PACKAGE_ARGS)
  list(APPEND needed date pugixml)
  find_package(Threads REQUIRED)
  # Debian's own CMake package of libzip asks for programs that it does not install.
  find_package(PkgConfig QUIET)
  if(PkgConfig_FOUND)
    pkg_check_modules(libzip IMPORTED_TARGET GLOBAL libzip)
  endif()
  if(libzip_FOUND)
    add_library(libzip::zip ALIAS PkgConfig::libzip)
  else()
    foreach(unused TOOLS REGRESS OSSFUZZ EXAMPLES DOC)
      set(BUILD_${unused} OFF)
    endforeach()
    FetchContent_Declare(libzip GIT_REPOSITORY https://github.com/nih-at/libzip.git GIT_TAG v1.10.1)
    list(APPEND needed libzip)
  endif()
  find_package(libcsv QUIET)
  if(NOT libcsv_FOUND)
    FetchContent_Declare(libcsv GIT_REPOSITORY https://github.com/rgamble/libcsv.git
      GIT_TAG 96b5da9553b5eda1bfe0ef15321d85f541a9af83
      SOURCE_SUBDIR without-its-tests)  # there is none: only the sources are wanted
    FetchContent_MakeAvailable(libcsv)
    enable_language(C)
    add_library(libcsv_csv STATIC ${libcsv_SOURCE_DIR}/libcsv.c)
    set_target_properties(libcsv_csv PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_include_directories(libcsv_csv SYSTEM PUBLIC $<BUILD_INTERFACE:${libcsv_SOURCE_DIR}>)
    add_library(libcsv::csv ALIAS libcsv_csv)
  endif()
endif()
if(LIB287G_BUILD_TESTS)
  FetchContent_Declare(Catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.5.4 FIND_PACKAGE_ARGS)
  list(APPEND needed Catch2)
endif()
if(needed)
  FetchContent_MakeAvailable(${needed})
endif()
