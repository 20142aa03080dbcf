// A list as CSV, of any encoding and separator; what is written of it is read again.
#include <string>

#include "list_of_bytes.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lib287g;
    fuzz::read_and_ask(fuzz::bytes_of(data, size), "participatingAgencies05182026am.csv");
    fuzz::answer_or_error([&] {
        const PublishedList list = read_list(fuzz::bytes_of(data, size), "participatingAgencies05182026am.csv");
        const std::string csv = to_csv(list);
        fuzz::read_and_ask(std::as_bytes(std::span{csv}), "participatingAgencies05182026am.csv");
    });
    return 0;
}
