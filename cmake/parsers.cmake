# The libraries that parse HTML and DOCX, for the build and for find_package(govinfo). Expects
# GOVINFO_HTML and GOVINFO_DOCX.
include(CMakeFindDependencyMacro)
if(GOVINFO_HTML)
    find_dependency(LibXml2)
endif()
if(GOVINFO_DOCX)
    find_dependency(pugixml CONFIG)
    # Not its CMake package, which Debian's wants the programs of three more packages for.
    find_dependency(PkgConfig)
    if(NOT TARGET PkgConfig::libzip)
        pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
    endif()
endif()
