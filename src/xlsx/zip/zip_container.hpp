#pragma once

#include <libdeflate.h>
#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>

namespace lib287g::inline v0_1::xlsx {

struct ZipCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
    void operator()(libdeflate_decompressor* inflater) const { libdeflate_free_decompressor(inflater); }
};

/// Characters that are written over, never read before: no time is spent on making them zero.
struct ZipBuffer {
    std::unique_ptr<char[]> characters;
    std::size_t capacity = 0;

    /// At least that many characters; what was there is lost.
    char* of(std::size_t size);
};

/// The zip container of a workbook. It refers to the bytes it was opened on. Its errors do not name
/// the file.
class ZipContainer {
  public:
    /// Throws Error on anything but a readable zip container, saying what the bytes look like.
    ZipContainer(std::span<const std::byte> bytes, const WorkbookLimits& limits);

    /// The index of a part: by its exact name, else by a name that differs only in the case of its
    /// letters, in a leading slash or in the direction of its slashes.
    /// Of several with that name the last counts, as for other readers.
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view path) const;

    /// The names that more than one part has, also in other letters or with other slashes.
    [[nodiscard]] std::vector<std::string> repeated() const;

    /// What the container is where it is no workbook, and what to do: "an OpenDocument spreadsheet (.ods): save it
    /// as .xlsx or .csv". Nothing where it may be one. Throws as `read` does.
    [[nodiscard]] std::optional<std::string> what_else_it_is();

    /// The part at an index that `find` returned, inflated; valid until the next part is read. Throws Error
    /// where it is encrypted, packed by a method that libzip does not know, damaged, or larger than the
    /// limits allow.
    [[nodiscard]] std::string_view read(std::uint64_t index);

  private:
    /// As it is packed (ZIP_FL_COMPRESSED), or as libzip unpacks it.
    void read_entry(std::uint64_t index, zip_flags_t how, char* to, std::size_t size);

    using Entry = std::pair<std::string_view, std::uint64_t>;
    using PlainName = std::pair<std::string, Entry>;

    std::unique_ptr<zip_t, ZipCloser> archive_;
    std::unique_ptr<libdeflate_decompressor, ZipCloser> inflater_;
    std::vector<Entry> names_;            // in order
    std::vector<PlainName> plain_names_;  // of the same, as `find` takes them for equal, in order
    std::size_t file_bytes_;
    std::size_t part_bytes_;   // what a part may inflate to
    std::size_t total_bytes_;  // what all parts together may still inflate to
    ZipBuffer packed_;
    ZipBuffer inflated_;
};

}  // namespace lib287g::xlsx
