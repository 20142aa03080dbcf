// The parts of a workbook, zipped again: what is inside a sound archive.
#include "list_of_bytes.hpp"
#include "packed_parts.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::byte> bytes;
    try {
        bytes = lib287g::fuzz::packed_parts(lib287g::fuzz::text_of(data, size));
    } catch (const std::runtime_error&) {
        return -1;  // not a name that an archive can hold
    }
    lib287g::fuzz::read_and_ask(bytes, "participatingAgencies05182026am.xlsx");
    return 0;
}
