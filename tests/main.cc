// main.cc - the C++ suite's entry: Boost.Test writes main() here.
#ifndef BOOST_TEST_DYN_LINK
#define BOOST_TEST_DYN_LINK
#endif
#define BOOST_TEST_MODULE gongwen
#include <boost/test/unit_test.hpp>
