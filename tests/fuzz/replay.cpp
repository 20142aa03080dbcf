// Runs a target over files, without a fuzzer: each in 5 s of CPU time and 512 MB. Folders are gone through.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "target.hpp"

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double slower = 8;         // with a sanitizer, about so many times as long
constexpr long most_memory = 4096;   // MB; its shadow is memory too
#else
constexpr double slower = 1;
constexpr long most_memory = 512;
#endif
constexpr double most_seconds = 5 * slower;

/// The most memory that the process has had, in MB.
long memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

double slowest = 0;

bool replay(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    const std::string input{std::istreambuf_iterator<char>{in}, {}};
    const std::clock_t start = std::clock();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const bool good = seconds < most_seconds && memory() < most_memory;
    slowest = std::max(slowest, seconds);
    if (!good) std::printf("TOO MUCH %s: %.2f s, %ld MB\n", path.filename().string().c_str(), seconds, memory());
    return good;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(arguments[i])) {
            files.emplace_back(arguments[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator{arguments[i]}) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    bool good = !files.empty();
    for (const auto& file : files) good = replay(file) && good;
    std::printf("%zu inputs replayed, %.2f s at most, %ld MB\n", files.size(), slowest, memory());
    return good ? 0 : 1;
}
