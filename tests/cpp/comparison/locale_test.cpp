#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <locale>
#include <string>

#include <lib287g/comparison/cell_text.hpp>
#include <lib287g/dataset/json.hpp>
#include <lib287g/reference.hpp>
#include <unistd.h>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

/// German numbers, "1.234,5", for the program, in C and in streams, while it lives.
class German {
  public:
    German() {
        const std::string made = "localedef -i de_DE -f UTF-8 " + (folder_ / "de_DE.UTF-8").string() + " 2>&1";
        std::filesystem::create_directories(folder_);
        if (std::system(made.c_str()) != 0) return;
        setenv("LOCPATH", folder_.c_str(), 1);
        is_set_ = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
        std::locale::global(std::locale{std::locale::classic(), new Points});
    }
    German(const German&) = delete;
    German& operator=(const German&) = delete;
    ~German() {
        std::locale::global(std::locale::classic());
        std::setlocale(LC_ALL, "C");
        unsetenv("LOCPATH");
        std::filesystem::remove_all(folder_);
    }
    [[nodiscard]] bool is_set() const { return is_set_; }

  private:
    struct Points : std::numpunct<char> {
        [[nodiscard]] char do_decimal_point() const override { return ','; }
        [[nodiscard]] char do_thousands_sep() const override { return '.'; }
        [[nodiscard]] std::string do_grouping() const override { return "\3"; }
    };
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("lib287g-locale-" + std::to_string(getpid()));
    bool is_set_ = false;
};

}  // namespace

TEST_CASE("texts are the same in every locale") {
    const std::string compared_before = [] {
        std::string all;
        for (const ComparisonRow& row : compare({AgreementType::task_force_model}).rows) {
            all += text(row.cells.front().value) + "\n";
        }
        return all;
    }();
    const std::string json_before = to_json(reference);
    const German german;
    if (!german.is_set()) {
        WARN("NOT TESTED: no German locale can be made here (localedef, package locales)");
        return;
    }
    REQUIRE(std::to_string(0.5).substr(0, 3) == "0,5");
    CHECK(quantity(40, "hours") == "40 hours");
    CHECK(quantity(0.5, "years") == "0.5 years");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(text(PartialDate{2026, 6, 5}) == "2026-06-05");
    CHECK(compared_before.find("40 hours") != std::string::npos);
    std::string compared;
    for (const ComparisonRow& row : compare({AgreementType::task_force_model}).rows) {
        compared += text(row.cells.front().value) + "\n";
    }
    CHECK(compared == compared_before);
    CHECK(to_json(reference) == json_before);
    CHECK(to_json(parse_json(json_before)) == json_before);
}

TEST_CASE("decimals have up to six places") {
    CHECK(decimal(0) == "0");
    CHECK(decimal(2) == "2");
    CHECK(decimal(0.5) == "0.5");
    CHECK(decimal(1.25) == "1.25");
    CHECK(decimal(0.05) == "0.05");
    CHECK(decimal(-1.5) == "-1.5");
    CHECK(decimal(0.1 + 0.2) == "0.3");
    CHECK(decimal(1.9999999) == "2");
    CHECK(decimal(0.0000001) == "0");
    CHECK(decimal(1e12) == "1000000000000");
    CHECK(decimal(1e15) == "1000000000000000");
}

}  // namespace lib287g
