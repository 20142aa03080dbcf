#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// Parses a part piece by piece, each as a document of its own: the start tags of the elements that
/// are open before the piece, the piece, and an element that marks its end. What is open around that
/// element is open behind the piece.
class XmlFragment {
  public:
    enum class Outcome : bool { parsed, cut_off };

    /// `open_tags` are the start tags before the piece; `last` says that the part ends with it.
    /// Returns cut_off where it ends in a comment, a CDATA section, an instruction or a tag. Throws
    /// Error where it is not well formed otherwise.
    Outcome parse(std::string_view open_tags, std::string_view piece, bool last);

    [[nodiscard]] const pugi::xml_document& document() const { return document_; }

    /// Whether a name of a node in the document is that of the element at the end of the piece.
    [[nodiscard]] bool is_end_mark(const char* name) const {
        return name == buffer_.data() + piece_begin_ + piece_size_ + 1;
    }

    /// Where a name of a node in the document is in the piece.
    [[nodiscard]] std::size_t place_in_piece(const char* name) const;

  private:
    pugi::xml_document document_;
    std::string buffer_;  // holds the texts of the document
    std::size_t piece_begin_ = 0;
    std::size_t piece_size_ = 0;
};

}  // namespace lib287g::xlsx
