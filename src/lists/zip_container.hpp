#pragma once

#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib287g/lists/workbook.hpp"

namespace lib287g::lists {

struct ZipCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// One part of a container, inflated piece by piece.
class ZipEntry {
  public:
    ZipEntry(std::unique_ptr<zip_file_t, ZipCloser> entry, std::size_t part_bytes,
             std::size_t& total_bytes)
        : entry_{std::move(entry)}, part_bytes_{part_bytes}, total_bytes_{total_bytes} {}

    /// Inflates up to `size` bytes into `to`; 0 at the end of the part. Throws Error on damaged data
    /// and when more bytes come out than the limits allow, whatever the container declares.
    std::size_t read(void* to, std::size_t size);

  private:
    std::unique_ptr<zip_file_t, ZipCloser> entry_;
    std::size_t part_bytes_;    // what this part may still inflate to
    std::size_t& total_bytes_;  // what all parts together may still inflate to
};

/// The zip container of a workbook. It refers to the bytes it was opened on. Its errors do not name
/// the file.
class ZipContainer {
  public:
    /// Throws Error on anything but a readable zip container, saying what the bytes look like.
    ZipContainer(std::span<const std::byte> bytes, const WorkbookLimits& limits);

    /// The index of a part: by its exact name, else by a name that differs only in the case of its
    /// letters, in a leading slash or in the direction of its slashes.
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view path) const;

    /// Opens the part at an index that `find` returned. Throws Error where it is encrypted or packed
    /// by a method that is not read.
    [[nodiscard]] ZipEntry open(std::uint64_t index);

  private:
    std::unique_ptr<zip_t, ZipCloser> archive_;
    std::size_t part_bytes_;
    std::size_t total_bytes_;
};

}  // namespace lib287g::lists
