# A system package where there is one, a download otherwise. Nothing is looked for that is not built.
include(FetchContent)

if(LIB287G_BUILD_JSON)
  FetchContent_Declare(nlohmann_json
    URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz FIND_PACKAGE_ARGS)
  list(APPEND needed nlohmann_json)
endif()
if(LIB287G_BUILD_LISTS)
  FetchContent_Declare(date
    GIT_REPOSITORY https://github.com/HowardHinnant/date.git GIT_TAG v3.0.3 FIND_PACKAGE_ARGS)
  list(APPEND needed date)
  find_package(Threads REQUIRED)
  find_package(pugixml REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(libzip REQUIRED IMPORTED_TARGET GLOBAL libzip)
  add_library(libzip::zip ALIAS PkgConfig::libzip)
endif()
if(LIB287G_BUILD_TESTS)
  FetchContent_Declare(Catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.5.4 FIND_PACKAGE_ARGS)
  list(APPEND needed Catch2)
endif()
if(needed)
  FetchContent_MakeAvailable(${needed})
endif()
