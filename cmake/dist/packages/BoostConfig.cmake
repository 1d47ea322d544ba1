# Boost's headers, from which Boost.JSON is compiled.
if(NOT TARGET Boost::headers)
    add_library(Boost::headers INTERFACE IMPORTED)
    set_target_properties(Boost::headers PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_INSTALL_PREFIX}/include)
    add_library(Boost::json INTERFACE IMPORTED)
    set_target_properties(Boost::json PROPERTIES
        INTERFACE_LINK_LIBRARIES Boost::headers
        INTERFACE_SOURCES ${PROJECT_SOURCE_DIR}/capi/boost_json.cpp)
endif()
