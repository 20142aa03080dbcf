// A list as CSV, of any encoding and separator; what is written of it reads back as the same list.
#include <string>

#include "list_of_bytes.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lib287g;
    fuzz::read_and_ask(fuzz::bytes_of(data, size), "participatingAgencies05182026am.csv");
    fuzz::answer_or_error([&] {
        const PublishedList list = read_list(fuzz::bytes_of(data, size), "participatingAgencies05182026am.csv");
        const std::string csv = to_csv(list);
        const PublishedList again = read_list(std::as_bytes(std::span{csv}), "participatingAgencies05182026am.csv");
        fuzz::expect(count(again, {}, Unit::agreements) == count(list, {}, Unit::agreements));
    });
    return 0;
}
