#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "zip_container.hpp"

namespace lib287g::lists {

/// What has been inflated of an XML part and is not yet read.
class XmlWindow {
  public:
    explicit XmlWindow(ZipEntry entry) : entry_{std::move(entry)} {}

    /// Inflates more: at least as much again as is in the window, so that what was too little is not
    /// looked at over and over. Throws Error where the window is full, at characters that XML does not
    /// allow or that are not UTF-8, and as ZipEntry does.
    void grow();

    /// The start of the window that can be read. Its end cuts no tag without a >, no reference, line
    /// end or character; it may still cut a comment, a CDATA section, an instruction or a tag with a >
    /// in it. At the end of the part it is all there is.
    [[nodiscard]] std::string_view readable() const;

    /// Takes bytes that have been read from the start of the window.
    void drop(std::size_t bytes);

    [[nodiscard]] bool at_end_of_part() const { return at_end_; }

    /// Where the window starts in the part.
    [[nodiscard]] std::size_t offset() const { return offset_; }

  private:
    void check_characters();

    ZipEntry entry_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t checked_end_ = 0;  // behind it there are up to three bytes of a character
    std::size_t end_ = 0;
    std::size_t offset_ = 0;
    bool at_end_ = false;
};

}  // namespace lib287g::lists
