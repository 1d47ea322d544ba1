# The libraries that parse DOCX, XLSX and ODS, for the build and for find_package(govinfo). Expects
# GOVINFO_DOCX and GOVINFO_XLSX.
include(CMakeFindDependencyMacro)
if(GOVINFO_DOCX OR GOVINFO_XLSX)
    find_dependency(pugixml CONFIG)
    find_dependency(ZLIB)  # libzip needs it, too
    # Not its CMake package, which Debian's wants the programs of three more packages for.
    find_dependency(PkgConfig)
    if(NOT TARGET PkgConfig::libzip)
        pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
    endif()
endif()
