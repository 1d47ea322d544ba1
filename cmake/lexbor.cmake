# lexbor parses pages and styles and decodes text. It is compiled into both libraries, hidden, so that
# their users need not have it and its version is the one that was tested.
set(lexbor_version 3.1.0)
set(GOVINFO_LEXBOR_SOURCE "${PROJECT_BINARY_DIR}/lexbor"
    CACHE PATH "Source of lexbor ${lexbor_version}; it is fetched there where there is none")

# Debian 12 does not package lexbor; the source of this Python package holds it whole.
function(fetch_lexbor)
    set(package selectolax-1.0.2)
    set(sha256 f0508ad927aa426425d4aa7a2bb2f8b21c01412534465bd227e241d4d0a6a418)
    set(downloads ${PROJECT_BINARY_DIR}/lexbor-download)

    message(STATUS "Fetching lexbor ${lexbor_version}")
    find_program(GOVINFO_PIP_PYTHON python3 REQUIRED)
    execute_process(
        COMMAND ${GOVINFO_PIP_PYTHON} -I -m pip download --quiet --disable-pip-version-check
            --no-deps --no-binary selectolax selectolax==1.0.2 --dest ${downloads}
        RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "lexbor was not fetched; unpack its source (version ${lexbor_version}) and name the "
            "folder with -DGOVINFO_LEXBOR_SOURCE=…, or build without it: -DGOVINFO_HTML=OFF")
    endif()
    file(SHA256 ${downloads}/${package}.tar.gz found)
    if(NOT found STREQUAL sha256)
        message(FATAL_ERROR "${package}.tar.gz: its SHA-256 is ${found}, not ${sha256}")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${downloads}/${package}.tar.gz DESTINATION ${downloads}
        PATTERNS ${package}/lexbor)
    set(lexbor ${downloads}/${package}/lexbor)
    file(COPY ${lexbor}/source ${lexbor}/LICENSE ${lexbor}/NOTICE ${lexbor}/version
        DESTINATION ${GOVINFO_LEXBOR_SOURCE})
    file(REMOVE_RECURSE ${downloads})
endfunction()

if(NOT EXISTS ${GOVINFO_LEXBOR_SOURCE}/version)
    fetch_lexbor()
endif()
file(READ ${GOVINFO_LEXBOR_SOURCE}/version found)
if(NOT found MATCHES "LEXBOR_VERSION=${lexbor_version}")
    message(FATAL_ERROR "${GOVINFO_LEXBOR_SOURCE} is not lexbor ${lexbor_version}")
endif()

set(sources ${GOVINFO_LEXBOR_SOURCE}/source/lexbor)
set(files "")
foreach(module IN ITEMS core css dom encoding html ns selectors style tag)
    file(GLOB_RECURSE found ${sources}/${module}/*.c)
    list(APPEND files ${found})
endforeach()

add_library(lexbor OBJECT ${files})
target_compile_definitions(lexbor PUBLIC LEXBOR_STATIC)
# Its memory is src/document/lexbor_memory.cpp, which throws.
target_compile_options(lexbor PRIVATE -w -ffunction-sections -fdata-sections -fexceptions)
target_include_directories(lexbor SYSTEM PUBLIC ${GOVINFO_LEXBOR_SOURCE}/source)
target_include_directories(lexbor PRIVATE ${CMAKE_CURRENT_LIST_DIR}/lexbor)
set_target_properties(lexbor PROPERTIES
    C_STANDARD 99
    C_VISIBILITY_PRESET hidden
    EXPORT_COMPILE_COMMANDS OFF
    POSITION_INDEPENDENT_CODE ON
    UNITY_BUILD OFF)
