#define CATCH_CONFIG_MAIN
#include "catch2_shim.hpp"
