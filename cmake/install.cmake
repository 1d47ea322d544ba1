# What `cmake --install` puts in place: the libraries, their headers, the command, and what
# find_package(govinfo) and pkg-config need. Components: library (the C library as programs load it),
# development, command, licences; python is that of pip.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/govinfo)
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH prefix_from_pc /prefix/${pc_dir} /prefix)

# install_library(<target> COMPONENT <component of find_package> LIBS <linker flags>)
function(install_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "COMPONENT;LIBS" "")
    set(export govinfo-${arg_COMPONENT}-targets)
    install(TARGETS ${target} EXPORT ${export}
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    install(EXPORT ${export} NAMESPACE govinfo:: DESTINATION ${package_dir})

    set(libs ${arg_LIBS})
    configure_file(cmake/govinfo.pc.in ${target}.pc @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/${target}.pc DESTINATION ${pc_dir})
endfunction()

set(libs "-lgovinfo -lboost_json")
if(GOVINFO_DOCX OR GOVINFO_XLSX)
    string(APPEND libs " -lzip -lpugixml")
endif()
install_library(govinfo COMPONENT govinfo LIBS "${libs}")
if(GOVINFO_BUILD_CAPI)
    install_library(govinfo_c COMPONENT c LIBS "-lgovinfo_c")
endif()
if(GOVINFO_BUILD_CLI)
    include(cmake/command.cmake)
endif()

install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licences)

configure_package_config_file(cmake/govinfo-config.cmake.in govinfo-config.cmake
    INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(govinfo-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    cmake/parsers.cmake
    ${PROJECT_BINARY_DIR}/govinfo-config.cmake
    ${PROJECT_BINARY_DIR}/govinfo-config-version.cmake
    DESTINATION ${package_dir})
