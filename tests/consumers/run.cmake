# Builds and runs one consumer from nothing: cmake -Dconsumer=... -P run.cmake
cmake_minimum_required(VERSION 3.24)

set(source ${CMAKE_CURRENT_LIST_DIR}/${consumer})
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})

function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${work} COMMAND_ECHO STDOUT
    OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
  message(STATUS "${output}")
  if(result)
    message(FATAL_ERROR "${consumer}: ${ARGV0} gives ${result}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(run_program program)
  run(${program})
  if(NOT output STREQUAL "TFM on 2026-06-05: 1220 agencies\n")
    message(FATAL_ERROR "${consumer} prints '${output}'")
  endif()
endfunction()

function(build_and_run)
  run(${CMAKE_COMMAND} -S ${source} -B ${work}/build -G ${generator}
    -DCMAKE_CXX_COMPILER=${compiler} -DCMAKE_CXX_FLAGS=${flags} -DCMAKE_BUILD_TYPE=${build_type} ${ARGN})
  run(${CMAKE_COMMAND} --build ${work}/build --config ${build_type})
  run_program(${work}/build/consumer)
endfunction()

if(consumer MATCHES "^find_package")
  run(${CMAKE_COMMAND} --install ${library_build} --prefix ${work}/prefix --config ${build_type})
  build_and_run(-DCMAKE_PREFIX_PATH=${work}/prefix)
elseif(consumer STREQUAL "add_subdirectory")
  # The header-only part needs no other package, not even where one is installed.
  build_and_run(-Dlibrary_source=${library_source}
    -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON -DCMAKE_DISABLE_FIND_PACKAGE_PkgConfig=ON
    -DCMAKE_DISABLE_FIND_PACKAGE_EXPAT=ON -DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON)
elseif(consumer STREQUAL "include_path")
  run(${compiler} -std=c++20 -I ${library_source}/include ${source}/main.cpp -o ${work}/consumer)
  run_program(${work}/consumer)
elseif(consumer STREQUAL "small")
  # A program that asks one figure holds the tables that it asks, and each once.
  run(${compiler} -std=c++20 -O2 -s -I ${library_source}/include ${library_source}/tests/consumers/include_path/main.cpp
    -o ${work}/consumer)
  file(SIZE ${work}/consumer one)
  run(${compiler} -std=c++20 -O2 -s -I ${library_source}/include ${library_source}/tests/consumers/include_path/main.cpp
    ${source}/second.cpp -o ${work}/consumer)
  file(SIZE ${work}/consumer two)
  math(EXPR more "${two} - ${one}")
  message(STATUS "${one} bytes; ${more} more with a second file that asks")
  if(one GREATER 204800 OR more GREATER 10000)
    message(FATAL_ERROR "expected at most 204800 bytes, and 10000 more")
  endif()
elseif(consumer MATCHES "^other_(code|data)$")
  # Two shared objects in one process, one of them with other headers.
  set(other ${work}/other)
  file(COPY ${library_source}/include DESTINATION ${other})
  if(consumer STREQUAL "other_data")
    file(COPY ${library_source}/data DESTINATION ${other} FILES_MATCHING PATTERN *.json)
    file(READ ${other}/data/claims.json claims)
    string(REPLACE ": 1220," ": 4220," claims "${claims}")
    file(WRITE ${other}/data/claims.json "${claims}")
    run(${generate} ${other}/data ${other}/include/lib287g/generated)
    set(expected "1,220 1,220 40 | 4,220 4,220 40\n")
  else()
    file(GLOB_RECURSE headers ${other}/include/*.hpp)
    foreach(header IN LISTS headers)
      execute_process(COMMAND sed -i "s/inline v[0-9]*_[0-9]*/inline v_other/;s/digits.insert(end, 1, ',')/digits.insert(end, 1, ' ')/"
        ${header} COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    set(expected "1,220 1,220 40 | 1 220 1 220 40\n")
  endif()
  # Without optimization, so that no call is settled before the objects are linked.
  foreach(part shipped other)
    set(headers ${library_source}/include)
    if(part STREQUAL "other")
      set(headers ${other}/include)
    endif()
    run(${compiler} -std=c++20 -O0 -fPIC -shared -DANSWER=answer_of_${part} -I ${headers}
      ${CMAKE_CURRENT_LIST_DIR}/two_versions/answer.cpp -o ${work}/lib${part}.so)
  endforeach()
  run(${compiler} ${CMAKE_CURRENT_LIST_DIR}/two_versions/main.cpp -o ${work}/consumer
    -L ${work} -lshipped -lother -Wl,-rpath,${work})
  run(${work}/consumer)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "${consumer} prints '${output}', expected '${expected}'")
  endif()
elseif(consumer STREQUAL "before_main")
  # Without optimization nothing is done early that the language does not require to be.
  foreach(level -O0 -O2)
    run(${compiler} -std=c++20 ${level} -I ${library_source}/include -c ${source}/main.cpp
      -o ${work}/main.o)
    run(${objdump} --section-headers --syms ${work}/main.o)
    if(NOT output MATCHES "main")
      message(FATAL_ERROR "${objdump} shows no main")
    endif()
    if(output MATCHES "\\.init_array|\\.ctors|_GLOBAL__sub_I|__cxx_global_var_init|__cxa_atexit")
      message(FATAL_ERROR "${CMAKE_MATCH_0} at ${level}: something runs before or after main")
    endif()
  endforeach()
endif()
