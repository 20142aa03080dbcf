// A workbook as bytes: damaged archives and what pretends to be one.
#include "list_of_bytes.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    lib287g::fuzz::read_and_ask(lib287g::fuzz::bytes_of(data, size), "participatingAgencies05182026am.xlsx");
    return 0;
}
