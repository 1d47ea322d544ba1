#define BOOST_TEST_MODULE govinfo
#include <boost/test/unit_test.hpp>
