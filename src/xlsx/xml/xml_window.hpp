#pragma once

#include <cstddef>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// The piece of an XML part that is to be read next.
class XmlWindow {
  public:
    explicit XmlWindow(std::string_view part) : part_{part} {}

    /// Takes in more of the part: at least as much again as is in the window, so that what was too little is
    /// not looked at over and over. Throws Error where the window is full, and at characters that XML does
    /// not allow or that are not UTF-8.
    void grow();

    /// The start of the window that can be read. Its end cuts no tag without a >, no reference, line
    /// end or character; it may still cut a comment, a CDATA section, an instruction or a tag with a >
    /// in it. At the end of the part it is all there is.
    [[nodiscard]] std::string_view readable() const;

    /// Takes bytes that have been read from the start of the window.
    void drop(std::size_t bytes);

    [[nodiscard]] bool at_end_of_part() const { return at_end_; }

    /// Where the window starts in the part.
    [[nodiscard]] std::size_t offset() const { return begin_; }

  private:
    void check_characters();

    std::string_view part_;
    std::size_t begin_ = 0;
    std::size_t checked_end_ = 0;  // behind it there are up to three bytes of a character
    std::size_t end_ = 0;
    bool at_end_ = false;
};

}  // namespace lib287g::xlsx
