#pragma once
// A workbook as it is stored. Target: lib287g::xlsx.
// No state is shared: safe from all threads. A workbook owns its cells; time and memory grow with what it inflates to.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lib287g/detail/export.hpp>
#include <lib287g/xlsx/limits.hpp>
#include <lib287g/xlsx/sheet.hpp>

namespace lib287g::inline v0_1::xlsx {

/// A workbook (.xlsx) as it is stored: every worksheet, cell texts, numbers and dates, hyperlinks,
/// merged cells, hidden rows and sheets. What is odd in it is on record: it makes nothing else unreadable. It knows
/// nothing of what it is about.
struct Workbook {
    std::vector<Sheet> sheets;
    bool dates_from_1904 = false;
    /// The texts of all cells, one after the other, each distinct text once.
    std::string characters;
    /// The texts of all hyperlinks, each distinct text once: who keeps a hyperlink keeps these.
    std::shared_ptr<const std::string> addresses;
    Problems problems;  ///< of the workbook as a whole

    [[nodiscard]] std::string_view text(const Cell& cell) const {
        return std::string_view{characters}.substr(cell.text_begin, cell.text_size);
    }
};

/// Reads a workbook from memory. `name` is what errors call it.
/// Throws Error: not a workbook (another format, with what to do; a truncated or encrypted file, a broken
/// container), no worksheet that can be read, over a limit, or stopped: `stop` is asked several times a second, on
/// the calling thread, and must not throw.
LIB287G_EXPORT Workbook read_workbook(std::span<const std::byte> bytes, std::string_view name,
                                      const WorkbookLimits& limits = {}, const std::function<bool()>& stop = {});

/// Reads a workbook from a file.
LIB287G_EXPORT Workbook read_workbook(const std::filesystem::path& path, const WorkbookLimits& limits = {},
                                      const std::function<bool()>& stop = {});

}  // namespace lib287g::xlsx
