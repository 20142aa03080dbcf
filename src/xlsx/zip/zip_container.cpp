#include "xlsx/zip/zip_container.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <lib287g/detail/letters.hpp>
#include <lib287g/error.hpp>

namespace lib287g::inline v0_1::xlsx {
namespace {

// A workbook with 256 sheets has some two thousand parts.
constexpr zip_int64_t most_parts = 10'000;

char plain(char letter) { return letter == '\\' ? '/' : detail::lower(letter); }

bool same_part(std::string_view stored, std::string_view wanted) {
    if (!stored.empty() && plain(stored.front()) == '/') stored.remove_prefix(1);
    return std::ranges::equal(stored, wanted, {}, plain, plain);
}

std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool looks_like_web_page(std::string_view text) {
    std::string start{text.substr(0, 1024)};
    std::ranges::transform(start, start.begin(), detail::lower);
    return start.find("<html") != std::string::npos ||
           start.find("<!doctype html") != std::string::npos ||
           start.find("<head") != std::string::npos;
}

std::string what_it_is(std::string_view text) {
    if (text.empty()) return "the file is empty";
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return "the file is an encrypted workbook or an old one (.xls)";
    }
    if (looks_like_web_page(text)) return "the file looks like a web page (HTML)";
    if (text.starts_with("PK")) return "the zip container is truncated or damaged";
    return "the file is not a zip container";
}

// libzip reads a whole directory for each end record it sees, so that a file made of nothing but end
// records would keep it busy for hours.
bool has_too_many_ends(std::string_view text) {
    constexpr std::size_t searched = 65'536 + 22;
    constexpr std::size_t most_ends = 4;
    if (text.size() > searched) text.remove_prefix(text.size() - searched);
    std::size_t ends = 0;
    for (auto at = text.find("PK\5\6"); at != std::string_view::npos;
         at = text.find("PK\5\6", at + 1)) {
        ++ends;
    }
    return ends > most_ends;
}

struct ZipError {
    zip_error_t error{};

    ZipError() { zip_error_init(&error); }
    ~ZipError() { zip_error_fini(&error); }
    ZipError(const ZipError&) = delete;
    ZipError& operator=(const ZipError&) = delete;
};

[[noreturn]] void refuse(std::string_view text, const std::string& why) {
    throw Error{what_it_is(text) + (why.empty() ? "" : " (" + why + ")") +
                "; expected a workbook (.xlsx)"};
}

[[noreturn]] void refuse_data(const std::string& why) { throw Error{"the data is damaged (" + why + ")"}; }

std::unique_ptr<zip_t, ZipCloser> open_archive(std::span<const std::byte> bytes) {
    const std::string_view text = as_text(bytes);
    if (!text.starts_with("PK")) refuse(text, "");
    if (has_too_many_ends(text)) refuse(text, "it has several end records");
    ZipError error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error.error);
    if (source == nullptr) refuse(text, zip_error_strerror(&error.error));
    std::unique_ptr<zip_t, ZipCloser> archive{zip_open_from_source(source, ZIP_RDONLY, &error.error)};
    if (archive == nullptr) {
        zip_source_free(source);
        refuse(text, zip_error_strerror(&error.error));
    }
    return archive;
}

}  // namespace

char* ZipBuffer::of(std::size_t size) {
    if (size > capacity) {
        characters.reset();
        characters = std::make_unique_for_overwrite<char[]>(size);
        capacity = size;
    }
    return characters.get();
}

ZipContainer::ZipContainer(std::span<const std::byte> bytes, const WorkbookLimits& limits)
    : archive_{open_archive(bytes)},
      inflater_{libdeflate_alloc_decompressor()},
      file_bytes_{bytes.size()},
      part_bytes_{limits.part_bytes},
      total_bytes_{limits.total_bytes} {
    if (inflater_ == nullptr) throw std::bad_alloc{};
    if (zip_get_num_entries(archive_.get(), 0) > most_parts) {
        throw Error{"the container holds more than " + std::to_string(most_parts) +
                    " parts; expected a workbook (.xlsx)"};
    }
}

std::optional<std::uint64_t> ZipContainer::find(std::string_view path) const {
    const std::string exact{path};
    const zip_int64_t found = zip_name_locate(archive_.get(), exact.c_str(), 0);
    if (found >= 0) return static_cast<std::uint64_t>(found);
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto position = static_cast<zip_uint64_t>(index);
        const char* name = zip_get_name(archive_.get(), position, ZIP_FL_ENC_RAW);
        if (name != nullptr && same_part(name, path)) return position;
    }
    return std::nullopt;
}

std::string_view ZipContainer::read(std::uint64_t index) {
    zip_stat_t about;
    zip_stat_init(&about);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    if (zip_stat_index(archive_.get(), index, 0, &about) != 0 || (about.valid & needed) != needed) {
        throw Error{std::string{"the part cannot be opened ("} + zip_strerror(archive_.get()) + ")"};
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        throw Error{"the part is encrypted; expected a workbook without a password"};
    }
    if (about.size > part_bytes_) throw Error{"the part inflates to more bytes than the limit for a part"};
    if (about.size > total_bytes_) {
        throw Error{"the workbook inflates to more bytes than the limit for all parts"};
    }
    total_bytes_ -= about.size;
    const bool deflated = about.comp_method == ZIP_CM_DEFLATE;
    const bool stored = about.comp_method == ZIP_CM_STORE;
    // A byte of deflated data gives 1,032 at the most.
    if (about.comp_size > file_bytes_ || (deflated && about.size / 1032 > about.comp_size) ||
        (stored && about.size != about.comp_size)) {
        refuse_data("its sizes cannot be");
    }
    char* const inflated = inflated_.of(about.size);
    if (!deflated) {
        read_entry(index, 0, inflated, about.size);
    } else {
        char* const packed = packed_.of(about.comp_size);
        read_entry(index, ZIP_FL_COMPRESSED, packed, about.comp_size);
        // Without a place for the size, any other than the declared one is an error.
        const auto result = libdeflate_deflate_decompress(inflater_.get(), packed, about.comp_size, inflated,
                                                          about.size, nullptr);
        if (result != LIBDEFLATE_SUCCESS) refuse_data("it does not inflate to the size it declares");
    }
    if (libdeflate_crc32(0, inflated, about.size) != about.crc) refuse_data("its checksum is another");
    return {inflated, about.size};
}

void ZipContainer::read_entry(std::uint64_t index, zip_flags_t how, char* to, std::size_t size) {
    const std::unique_ptr<zip_file_t, ZipCloser> entry{zip_fopen_index(archive_.get(), index, how)};
    if (entry == nullptr) {
        throw Error{std::string{"the part cannot be opened ("} + zip_strerror(archive_.get()) + ")"};
    }
    for (std::size_t done = 0; done < size;) {
        const zip_int64_t got = zip_fread(entry.get(), to + done, size - done);
        if (got == 0) refuse_data("it ends early");
        if (got < 0) refuse_data(zip_error_strerror(zip_file_get_error(entry.get())));
        done += static_cast<std::size_t>(got);
    }
}

}  // namespace lib287g::xlsx
