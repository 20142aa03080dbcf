// Every allocation of reading a list, of loading a dataset and of saving it fails once, the first, the second, and so on:
// only Error leaves the library, which says that memory is missing, and an old file stays whole.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/dataset/json.hpp>
#include <lib287g/error.hpp>
#include <lib287g/reading/read_list.hpp>
#include <lib287g/reading/read_lists.hpp>

#include "xlsx/workbook_writer.hpp"

extern "C" void* __libc_malloc(std::size_t);
extern "C" void* __libc_calloc(std::size_t, std::size_t);
extern "C" void* __libc_realloc(void*, std::size_t);

namespace {

// Of this thread alone: another's memory is its own affair.
thread_local long countdown = -1;

/// Whether this allocation is the one that fails.
bool fails() {
    const bool now = countdown >= 0 && countdown-- == 0;
    if (now) errno = ENOMEM;  // as malloc itself does
    return now;
}

}  // namespace

// The C library's own, for libzip and pugixml too.
extern "C" void* malloc(std::size_t size) { return fails() ? nullptr : __libc_malloc(size); }
extern "C" void* calloc(std::size_t count, std::size_t size) { return fails() ? nullptr : __libc_calloc(count, size); }
extern "C" void* realloc(void* old, std::size_t size) { return fails() ? nullptr : __libc_realloc(old, size); }

namespace {

using lib287g::test::WorkbookWriter;

std::string cell(const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }

std::vector<std::byte> workbook() {
    std::string rows = "<row>" + cell("STATE") + cell("LAW ENFORCEMENT AGENCY") + cell("SUPPORT TYPE") + cell("SIGNED") + "</row>";
    for (int i = 0; i < 3; ++i) {
        rows += "<row>" + cell(i == 1 ? "FLORDIA" : "FLORIDA") + cell("Police " + std::to_string(i)) + cell("Task Force Model") +
                cell(i == 2 ? "2/26/25 and later" : "2/26/2025") + "</row>";
    }
    return WorkbookWriter{}.rows(rows).bytes();
}

/// What is read without an Error is all there: no part or file is taken for unreadable as memory was missing.
void check_whole(const std::vector<lib287g::Issue>& issues) {
    for (const lib287g::Issue& issue : issues) {
        const bool lost = issue.code == lib287g::IssueCode::unreadable_file || issue.code == lib287g::IssueCode::unreadable_part ||
                          issue.code == lib287g::IssueCode::missing_part;
        if (!lost) continue;
        countdown = -1;
        throw std::logic_error{"an issue instead of an Error: " + std::string{issue.raw}};
    }
}

constexpr std::string_view csv =
    "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\nFLORIDA,Police,Task Force Model,2/26/2025\nTexas,,,\n";

constexpr std::string_view json = R"({"version": "1", "sources": [{"id": "S", "kind": "press", "title": "t", "publisher": "p",
    "url": "u", "read": "r"}], "claims": [{"id": "c", "value": 9, "low": 9, "high": 9, "exactness": "exact",
    "unit": "agencies", "date": "2019", "sources": ["S"], "confidence": "high"}]})";

std::string content(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Runs the work with its first allocation failing, then its second, until it needs no more of them. Gives how many
/// were made to fail; 0 where something else than an Error came out.
long each_fails(const char* what, const std::function<void()>& work, const std::function<bool()>& whole = [] { return true; }) {
    work();  // what is made once is made
    for (long nth = 0;; ++nth) {
        bool ran = false;
        try {
            countdown = nth;
            work();
            ran = true;
        } catch (const lib287g::Error& error) {
            countdown = -1;
            if (std::string_view{error.what()}.find("memory") == std::string_view::npos) {
                std::printf("%s: allocation %ld: '%s' does not say that memory is missing\n", what, nth, error.what());
                return 0;
            }
        } catch (const std::exception& error) {
            countdown = -1;
            std::printf("%s: allocation %ld: %s left the library\n", what, nth, error.what());
            return 0;
        }
        const bool spent = countdown == -1;  // the failing one was reached
        countdown = -1;
        if (!whole()) {
            std::printf("%s: allocation %ld: the file is not whole\n", what, nth);
            return 0;
        }
        if (ran && !spent) {
            std::printf("%s: each of %ld allocations failed once\n", what, nth);
            return nth;
        }
    }
}

}  // namespace

int main() {
    const auto bytes = workbook();
    const auto folder = std::filesystem::temp_directory_path() / ("lib287g_allocation_fails_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "dataset.json";
    const lib287g::Dataset dataset = lib287g::parse_json(json);
    lib287g::save(dataset, file);
    const std::string saved = content(file);
    std::ofstream{folder / "participatingAgencies05182026.csv"} << csv;
    lib287g::SeriesOptions alone;
    alone.threads = 1;

    bool good = true;
    good &= each_fails("a workbook", [&] { check_whole(lib287g::read_list(bytes, "participatingAgencies05182026am.xlsx").issues); }) > 100;
    good &= each_fails("a CSV", [&] { lib287g::read_list(std::as_bytes(std::span{csv}), "participatingAgencies05182026am.csv"); }) > 20;
    good &= each_fails("a dataset", [&] { lib287g::parse_json(json); }) > 20;
    good &= each_fails("a file of a dataset", [&] { lib287g::load(file); }) > 20;
    good &= each_fails("saving", [&] { lib287g::save(dataset, file); }, [&] { return content(file) == saved; }) > 5;
    good &= each_fails("a folder of a dataset", [&] { lib287g::load(folder); }) > 20;
    std::filesystem::remove(file);
    {
        std::ofstream book{folder / "participatingAgencies05192026.xlsx", std::ios::binary};
        book.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    const std::vector<std::filesystem::path> folders{folder};
    good &= each_fails("a folder", [&] { check_whole(lib287g::read_lists(folders, alone).issues); }) > 100;
    std::filesystem::remove_all(folder);
    return good ? 0 : 1;
}
