include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/lib287g)
install(TARGETS lib287g EXPORT lib287g-reference FILE_SET HEADERS)
install(EXPORT lib287g-reference NAMESPACE lib287g:: DESTINATION ${package_dir})
foreach(target IN LISTS compiled)
  string(REPLACE "lib287g_" "" component ${target})
  if(component MATCHES "^(xlsx|reading)$" AND fetched)
    message(STATUS "lib287g::${component} is not installed: these were downloaded for this build alone: ${fetched}")
    continue()
  endif()
  install(TARGETS ${target} EXPORT lib287g-${component})
  install(EXPORT lib287g-${component} NAMESPACE lib287g:: DESTINATION ${package_dir})
endforeach()
configure_package_config_file(cmake/lib287g-config.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/lib287g-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/lib287g-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES cmake/Findlibcsv.cmake ${CMAKE_CURRENT_BINARY_DIR}/lib287g-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/lib287g-config-version.cmake DESTINATION ${package_dir})
