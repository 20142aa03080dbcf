#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>

#include "catch2_shim.hpp"
#include "temporary_folder.hpp"
#include <lib287g/error.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>
#include <lib287g/xlsx/workbook.hpp>
#include "xlsx/workbook_writer.hpp"

// Readings that are stopped, by who asked for them or by what their progress throws.
namespace {

using lib287g::test::WorkbookWriter;

std::string csv_of(std::size_t rows, const std::string& agency) {
    std::string text = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n";
    for (std::size_t i = 0; i < rows; ++i) text += "FLORIDA," + agency + std::to_string(i) + ",Task Force Model,2025-02-26\n";
    return text;
}

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span{text}); }

/// Says to stop when it is asked the nth time, on whichever thread; stays with it.
std::function<bool()> at_ask(std::size_t nth) {
    const auto asked = std::make_shared<std::atomic<std::size_t>>(0);
    return [asked, nth] { return ++*asked >= nth; };
}

// So many that a reading without sanitizers is asked several times, 20 ms apart; the first ask is at once.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int many = 3'000;
#else
constexpr int many = 30'000;
#endif

/// Runs the work, which is asked whether to stop, with a stop at ever later asks, until it is done before one.
void check_stops(const std::function<void(const std::function<bool()>&)>& work) {
    std::size_t stopped = 0;
    for (std::size_t nth = 1;; nth *= 2) {
        try {
            work(at_ask(nth));
            break;
        } catch (const lib287g::Error& error) {
            CHECK(std::string{error.what()}.ends_with("the reading was stopped"));
            ++stopped;
        }
    }
    CHECK(stopped > 0);
}

struct ManyLists : lib287g::test::TemporaryFolder {
    ManyLists() {
        for (int list = 10; list < 22; ++list) {
            write("participatingAgencies05" + std::to_string(list) + "2026.csv",
                  csv_of(300, "Police " + std::string(1, static_cast<char>('a' + list))));
        }
        write("participatingAgencies05232026.xlsx", "no workbook");
    }
};

}  // namespace

TEST_CASE("a reading of a text or a workbook stops wherever it is asked") {
    const std::string csv = csv_of(many, "Police ");
    check_stops([&](const std::function<bool()>& stop) {
        lib287g::ReadOptions options;
        options.stop = stop;
        lib287g::read_list(bytes_of(csv), "list05182026.csv", options);
    });
    std::string rows;
    for (int i = 0; i < many; ++i) rows += "<row><c t=\"inlineStr\"><is><t>Police " + std::to_string(i) + "</t></is></c></row>";
    const auto book = WorkbookWriter{}.rows(rows).bytes();
    check_stops([&](const std::function<bool()>& stop) { lib287g::xlsx::read_workbook(book, "book.xlsx", {}, stop); });
}

TEST_CASE("a reading of many lists stops wherever it is asked, and leaves with what its progress throws") {
    const ManyLists many;
    for (const unsigned threads : {1U, 3U}) {
        lib287g::SeriesOptions options;
        options.threads = threads;
        check_stops([&](const std::function<bool()>& stop) {
            options.each.stop = stop;
            lib287g::read_lists({many.path}, options);
        });
        options.each.stop = {};
        for (const std::size_t last : {std::size_t{1}, std::size_t{5}, std::size_t{13}}) {
            options.progress = [last](std::size_t done, std::size_t) {
                if (done >= last) throw std::runtime_error{"enough"};
            };
            CHECK_THROWS_WITH(lib287g::read_lists({many.path}, options), "enough");
        }
        std::size_t seen = 0;
        options.progress = [&seen](std::size_t done, std::size_t all) {
            CHECK(done >= seen);
            CHECK(all == 13);
            seen = done;
        };
        const auto lists = lib287g::read_lists({many.path}, options);
        CHECK(seen == 13);
        CHECK(lists.lists.size() == 12);
        CHECK(lists.issues.size() >= 1);
        options.progress = {};
    }
}
