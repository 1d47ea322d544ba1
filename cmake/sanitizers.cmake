# A build with a sanitizer in its flags: where its runtime is, for programs, and for a host that is not
# instrumented, as Python is not, when the library under test is. Leaks are looked for in the tests
# written in C and C++.
set(sanitizer_environment "")
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=(address|thread)")
    set(sanitizer_address asan)
    set(sanitizer_thread tsan)
    set(runtime lib${sanitizer_${CMAKE_MATCH_1}}.so)
    if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        set(runtime libclang_rt.${sanitizer_${CMAKE_MATCH_1}}-${CMAKE_SYSTEM_PROCESSOR}.so)
    endif()
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${runtime}
        OUTPUT_VARIABLE runtime OUTPUT_STRIP_TRAILING_WHITESPACE)
    cmake_path(GET runtime PARENT_PATH CMAKE_BUILD_RPATH)
    set(sanitizer_environment "LD_PRELOAD=${runtime};ASAN_OPTIONS=detect_leaks=0")
endif()
