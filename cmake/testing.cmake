# How tests are declared. Every C++ test folder becomes one executable and one case of ctest; labels
# are the names of the folders.
find_package(Boost 1.81 CONFIG REQUIRED COMPONENTS unit_test_framework)

# Debian's own interpreter has the modules that the tests need; another in front of it need not.
find_program(GOVINFO_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(GOVINFO_PYTHON python3 REQUIRED)

# govinfo_add_test(<folder> <source>...): tests in C++, which see the private headers too.
function(govinfo_add_test folder)
    set(target govinfo_test_${folder})
    add_executable(${target} ${ARGN} $<TARGET_OBJECTS:govinfo_test_main>)
    target_compile_definitions(${target} PRIVATE GOVINFO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE
        govinfo::govinfo Boost::unit_test_framework govinfo_warnings)
    target_precompile_headers(${target} PRIVATE <boost/test/unit_test.hpp> <govinfo/report.hpp>)
    # Under a sanitizer it is the library that is to be tested; its tests compile twice as fast so.
    if(sanitizer_environment)
        target_compile_options(${target} PRIVATE -O0)
    endif()
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    add_test(NAME ${folder} COMMAND ${target})
    set_tests_properties(${folder} PROPERTIES LABELS ${folder})
endfunction()

# govinfo_add_c_test(<name> <source>...): a plain C program on the shared library.
function(govinfo_add_c_test name)
    set(target govinfo_test_capi_${name})
    add_executable(${target} ${ARGN})
    target_compile_definitions(${target} PRIVATE GOVINFO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE govinfo::c govinfo_warnings)
    set_target_properties(${target} PROPERTIES C_STANDARD 99 C_EXTENSIONS OFF)
    add_test(NAME capi.${name} COMMAND ${target})
    set_tests_properties(capi.${name} PROPERTIES LABELS capi)
endfunction()

# govinfo_add_script_test(<label> <name> <command>...): a command run in the source tree, with the
# Python package importable and bound to the library just built.
function(govinfo_add_script_test label name)
    add_test(NAME ${label}.${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${label}.${name} PROPERTIES LABELS ${label})
    set_property(TEST ${label}.${name} PROPERTY ENVIRONMENT
        PYTHONDONTWRITEBYTECODE=1
        PYTHONPATH=${PROJECT_SOURCE_DIR}/capi/python:${PROJECT_SOURCE_DIR}/tests/support
        $<$<TARGET_EXISTS:govinfo_c>:GOVINFO_LIBRARY=$<TARGET_FILE:govinfo_c>>
        ${sanitizer_environment})
endfunction()
