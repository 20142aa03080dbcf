# Every header and source of the library is in the namespace of the version that CMakeLists.txt states, so that
# two versions in one process stay apart.
file(GLOB_RECURSE files ${library_source}/include/*.hpp ${library_source}/src/*.hpp ${library_source}/src/*.cpp)
foreach(file IN LISTS files)
  file(STRINGS ${file} lines REGEX "^namespace lib287g")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^namespace lib287g::inline ${version}(::| {)")
      message(SEND_ERROR "${file}: '${line}', expected 'namespace lib287g::inline ${version}'")
    endif()
  endforeach()
endforeach()
