// Writes the inputs of workbook_parts that are in a folder as workbooks into another, for other programs to read.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "packed_parts.hpp"

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const std::filesystem::path to = arguments[2];
    std::filesystem::create_directories(to);
    for (const auto& entry : std::filesystem::directory_iterator{arguments[1]}) {
        std::ifstream in{entry.path(), std::ios::binary};
        const std::string input{std::istreambuf_iterator<char>{in}, {}};
        try {
            const auto bytes = lib287g::fuzz::packed_parts(input);
            std::ofstream{to / (entry.path().filename().string() + ".xlsx"), std::ios::binary}.write(
                reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        } catch (const std::runtime_error&) {
            continue;  // not a name that an archive can hold
        }
    }
    return 0;
}
