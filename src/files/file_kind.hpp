#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <lib287g/detail/letters.hpp>

namespace lib287g::inline v0_1::detail {

/// What begins with these bytes, and what to do with it.
struct FileStart {
    std::string_view bytes;
    std::string_view what;
};

inline constexpr std::array file_starts{
    FileStart{"\x1F\x8B", "data packed by gzip: unpack it, and read what is inside"},
    FileStart{"%PDF", "a PDF document: its table has to be copied to a workbook (.xlsx) or CSV"},
    FileStart{"version https://git-lfs", "a Git LFS pointer, not the file: fetch the file with `git lfs pull`"},
    FileStart{"/annex/objects/", "a git-annex pointer, not the file: fetch the file with `git annex get`"},
    FileStart{"[InternetShortcut]", "a shortcut to a web page (.url): download the workbook that it leads to"},
    FileStart{"MIME-Version:", "a saved web page (MHTML): download the workbook itself, or save its table as .xlsx or .csv"},
    FileStart{"From: <Saved by", "a saved web page (MHTML): download the workbook itself, or save its table as .xlsx or .csv"},
    FileStart{"7z\xBC\xAF\x27\x1C", "an archive (7z): unpack it, and read what is inside"},
    FileStart{"Rar!\x1A", "an archive (RAR): unpack it, and read what is inside"},
    FileStart{"BZh", "data packed by bzip2: unpack it, and read what is inside"},
    FileStart{"\xFD" "7zXZ", "data packed by xz: unpack it, and read what is inside"},
    FileStart{"\x28\xB5\x2F\xFD", "data packed by zstd: unpack it, and read what is inside"},
    FileStart{"{\\rtf", "a text document (RTF): its table has to be copied to a workbook (.xlsx) or CSV"},
    FileStart{"\x89PNG", "a picture (PNG): its table has to be typed"},
    FileStart{"\xFF\xD8\xFF", "a picture (JPEG): its table has to be typed"},
    FileStart{"PAR1", "a Parquet table: save it as CSV"},
    FileStart{"ARROW1", "an Arrow table: save it as CSV"},
    FileStart{"SQLite format 3", "an SQLite database: save its table as CSV"},
    FileStart{"\x09\x08", "an old Excel workbook (.xls): save it as .xlsx or .csv"},
    FileStart{"\x09\x04", "an old Excel workbook (.xls): save it as .xlsx or .csv"},
    FileStart{"\x09\x02", "an old Excel workbook (.xls): save it as .xlsx or .csv"},
};

/// Of a container of Microsoft's before 2007: also what a workbook with a password is in.
inline std::string_view what_compound_file_is(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::size_t searched = std::size_t{1} << 20;
    const auto has = [&](std::string_view name) {
        return bytes.substr(0, searched).find(name) != std::string_view::npos ||
               bytes.substr(bytes.size() - std::min(searched, bytes.size())).find(name) != std::string_view::npos;
    };
    if (has("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv)) {
        return "an encrypted workbook: save it without a password";
    }
    if (has("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv)) {
        return "an old text document (.doc): its table has to be copied to a workbook (.xlsx) or CSV";
    }
    return "an old Excel workbook (.xls), or one with a password: save it as .xlsx or .csv, without a password";
}

/// Of a text that begins with a mark-up tag or a JSON bracket; nothing for any other.
inline std::optional<std::string_view> what_marked_up_text_is(std::string_view bytes) {
    std::string start{bytes.substr(0, 4096)};
    std::erase(start, '\0');  // of UTF-16
    std::ranges::transform(start, start.begin(), lower);
    const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF");
    if (first == std::string::npos) return std::nullopt;
    start.erase(0, first);
    const auto has = [&](std::string_view part) { return start.find(part) != std::string::npos; };
    const std::size_t inside = start.find_first_not_of(" \t\r\n", 1);
    const bool is_array = start.front() == '[' && inside != std::string::npos && std::string_view{"[{]"}.find(start[inside]) != std::string_view::npos;
    if (start.front() == '{' || is_array) return "JSON: save its table as CSV";
    if (start.front() != '<') return std::nullopt;
    if (has("office:spreadsheet") || has("excel.sheet")) {
        return "an XML spreadsheet of 2003: save it as .xlsx or .csv";
    }
    if (has("<html") || has("<!doctype html") || has("<head") || has("<body")) {
        return "a web page (HTML): download the workbook itself, or save its table as .xlsx or .csv";
    }
    if (has("<table")) return "a table of a web page (HTML): open it in a spreadsheet, and save it as .xlsx or .csv";
    if (has("<?xml") || has("xmlns")) return "an XML document: save its table as .xlsx or .csv";
    return std::nullopt;
}

/// What bytes are that are neither a zip container nor a table in text, and what to do: "a PDF document: ...".
/// Told by the bytes alone, whatever the file is called. Nothing for a zip container, text, and what is not known.
inline std::optional<std::string_view> what_other_file_is(std::string_view bytes) {
    if (bytes.empty()) return "an empty file: download it again";
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return what_compound_file_is(bytes);
    for (const FileStart& start : file_starts) {
        if (bytes.starts_with(start.bytes)) return start.what;
    }
    constexpr std::size_t tar_mark = 257;
    if (bytes.size() > tar_mark && bytes.substr(tar_mark).starts_with("ustar")) return "an archive (tar): unpack it, and read what is inside";
    // Some servers and editors put a blank line or a byte order mark before what they hand on.
    const std::string_view behind = bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), bytes.size()));
    if (behind.size() < bytes.size() && behind.starts_with("PK\x03\x04")) return "a workbook or zip archive with other bytes in front: download it again";
    for (const FileStart& start : file_starts) {
        if (start.bytes.size() > 3 && behind.starts_with(start.bytes)) return start.what;
    }
    return what_marked_up_text_is(bytes);
}

}  // namespace lib287g::detail
