# The libraries that parse DOCX, for the build and for find_package(govinfo). Expects GOVINFO_DOCX.
include(CMakeFindDependencyMacro)
if(GOVINFO_DOCX)
    find_dependency(pugixml CONFIG)
    # Not its CMake package, which Debian's wants the programs of three more packages for.
    find_dependency(PkgConfig)
    if(NOT TARGET PkgConfig::libzip)
        pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
    endif()
endif()
