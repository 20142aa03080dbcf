#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace lib287g::test {

/// A folder of a test's own, removed with all it holds: tests run beside each other.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::random_device random;
        do {
            path = std::filesystem::temp_directory_path() / ("lib287g_test_" + std::to_string(random()));
        } while (!std::filesystem::create_directories(path));
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    void write(const std::string& file, std::string_view text) const { std::ofstream{path / file, std::ios::binary} << text; }

    std::filesystem::path path;
};

}  // namespace lib287g::test
