#include "xlsx/zip/zip_container.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>

#include <lib287g/detail/letters.hpp>
#include <lib287g/error.hpp>

#include "files/file_kind.hpp"
#include "text/quoted.hpp"
#include "xlsx/refusal.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

// A workbook with 256 sheets has some two thousand parts.
constexpr zip_int64_t most_parts = 10'000;

char plain(char letter) { return letter == '\\' ? '/' : detail::lower(letter); }

std::string plain_name(std::string_view path) {
    std::string name{path};
    std::ranges::transform(name, name.begin(), plain);
    return name;
}

std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string what_it_is(std::string_view text) {
    if (const auto other = detail::what_other_file_is(text)) return "the file is " + std::string{*other};
    if (text.starts_with("PK")) return "the zip container is truncated or damaged: download it again";
    return "the file is not a zip container";
}

/// What a zip container is that has a part or file of this name; nothing for any other name.
std::optional<std::string> what_has(std::string_view name) {
    const auto ends_with = [name](std::string_view ending) {
        return name.size() > ending.size() && equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
    };
    if (name == "xl/workbook.bin") return "a binary workbook (.xlsb): save it as .xlsx or .csv";
    if (name == "word/document.xml") {
        return "a text document (.docx): its table has to be copied to a workbook (.xlsx) or CSV";
    }
    if (name == "ppt/presentation.xml") {
        return "a presentation (.pptx): its table has to be copied to a workbook (.xlsx) or CSV";
    }
    for (const std::string_view ending : {".xlsx", ".xlsm", ".xls", ".csv", ".ods", ".pdf"}) {
        if (ends_with(ending)) {
            return "a zip archive around " + detail::quoted(name) + ": unpack it, and read what is inside";
        }
    }
    return std::nullopt;
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

/// What libzip says; memory that is missing is no fault of the file. (Where it has none it says so, hands on the
/// system's number, or gives nothing and no error.)
std::string reason_of(zip_error_t* error) {
    const int code = zip_error_code_zip(error);
    const bool system_memory = zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) == ENOMEM;
    if (code == ZIP_ER_MEMORY || code == ZIP_ER_OK || system_memory) throw std::bad_alloc{};
    return zip_error_strerror(error);
}

[[noreturn]] void refuse_part(zip_t* archive) {
    throw Error{"the part cannot be opened (" + reason_of(zip_get_error(archive)) + ")"};
}

[[noreturn]] void refuse_data(const std::string& why) { throw Error{"the data is damaged (" + why + ")"}; }

std::unique_ptr<zip_t, ZipCloser> open_archive(std::span<const std::byte> bytes) {
    const std::string_view text = as_text(bytes);
    if (!text.starts_with("PK")) refuse(text, "");
    if (has_too_many_ends(text)) refuse(text, "it has several end records");
    // libzip takes a container for none where it lacked memory to look: what is none stays so when asked again.
    for (int tries_left = 1;; --tries_left) {
        ZipError error;
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error.error);
        if (source == nullptr) refuse(text, reason_of(&error.error));
        std::unique_ptr<zip_t, ZipCloser> archive{zip_open_from_source(source, ZIP_RDONLY, &error.error)};
        if (archive != nullptr) return archive;
        zip_source_free(source);
        const std::string reason = reason_of(&error.error);
        if (tries_left == 0) refuse(text, reason);
    }
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
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count > most_parts) {
        throw Error{"the container holds more than " + std::to_string(most_parts) +
                    " parts; expected a workbook (.xlsx)"};
    }
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto position = static_cast<zip_uint64_t>(index);
        const char* const name = zip_get_name(archive_.get(), position, ZIP_FL_ENC_RAW);
        if (name != nullptr) names_.emplace_back(name, position);
    }
    std::ranges::sort(names_);
    for (const Entry& entry : names_) {
        const std::string_view name = entry.first;
        plain_names_.emplace_back(plain_name(name.substr(name.starts_with('/') || name.starts_with('\\') ? 1 : 0)), entry);
    }
    std::ranges::stable_sort(plain_names_, {}, &PlainName::first);
}

std::optional<std::uint64_t> ZipContainer::find(std::string_view path) const {
    const auto behind = std::ranges::upper_bound(names_, path, {}, &Entry::first);
    if (behind != names_.begin() && std::prev(behind)->first == path) return std::prev(behind)->second;
    const std::string plain_path = plain_name(path);
    const auto found = std::ranges::lower_bound(plain_names_, plain_path, {}, &PlainName::first);
    if (found == plain_names_.end() || found->first != plain_path) return std::nullopt;
    return found->second.second;
}

std::vector<std::string> ZipContainer::repeated() const {
    std::vector<std::string> names;
    for (std::size_t next = 1; next < plain_names_.size(); ++next) {
        const bool repeats = plain_names_[next].first == plain_names_[next - 1].first;
        const bool known = next > 1 && plain_names_[next].first == plain_names_[next - 2].first;
        if (repeats && !known) names.emplace_back(plain_names_[next - 1].second.first);  // of equal ones the first tells
    }
    return names;
}

std::optional<std::string> ZipContainer::what_else_it_is() {
    if (const auto index = find("mimetype"); index && names_.size() > 1) {
        constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
        const std::string_view type = read(*index);
        if (type.starts_with(std::string{open_document} + "spreadsheet")) {
            return "an OpenDocument spreadsheet (.ods): save it as .xlsx or .csv";
        }
        if (type.starts_with(open_document)) {
            return "an OpenDocument text (.odt) or its like: its table has to be copied to a workbook (.xlsx) or CSV";
        }
    }
    for (const Entry& entry : names_) {
        if (auto what = what_has(entry.first)) return what;
    }
    if (find("[Content_Types].xml") || find("_rels/.rels")) return std::nullopt;
    return "a zip archive without a workbook: unpack it, and read what is inside";
}

std::string_view ZipContainer::read(std::uint64_t index) {
    zip_stat_t about;
    zip_stat_init(&about);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    if (zip_stat_index(archive_.get(), index, 0, &about) != 0 || (about.valid & needed) != needed) {
        refuse_part(archive_.get());
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        throw Error{"the part is encrypted; expected a workbook without a password"};
    }
    if (about.size > part_bytes_) throw Refusal{"the part inflates to more bytes than the limit for a part"};
    if (about.size > total_bytes_) {
        throw Refusal{"the workbook inflates to more bytes than the limit for all parts"};
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
        refuse_part(archive_.get());
    }
    for (std::size_t done = 0; done < size;) {
        const zip_int64_t got = zip_fread(entry.get(), to + done, size - done);
        if (got == 0) refuse_data("it ends early");
        if (got < 0) refuse_data(reason_of(zip_file_get_error(entry.get())));
        done += static_cast<std::size_t>(got);
    }
}

}  // namespace lib287g::xlsx
