// Boost.JSON, compiled into the shared library: users copy one file, and none of its symbols leave
// it.
#include <boost/json/src.hpp>
