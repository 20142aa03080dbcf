#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "xlsx/zip/zip_container.hpp"

namespace lib287g::inline v0_1::xlsx {

/// What an element is to the handler of its part. Every part numbers its own elements from 2.
using ElementKind = std::uint8_t;
inline constexpr ElementKind ignored_element = 0;
inline constexpr ElementKind document_element = 1;

struct XmlAttribute {
    const char* name;  ///< with its prefix
    const char* value;
};

/// The attributes of a start tag; valid during XmlHandler::start only.
class XmlAttributes {
  public:
    explicit XmlAttributes(std::span<const XmlAttribute> all) : all_{all} {}

    /// The value of an attribute without a prefix; empty where there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;

    /// The value of an attribute with that name after any prefix; empty where there is none.
    [[nodiscard]] std::string_view value_with_any_prefix(std::string_view name) const;

    [[nodiscard]] std::span<const XmlAttribute> all() const { return all_; }

  private:
    std::span<const XmlAttribute> all_;
};

/// Reads the elements of a part. Elements are known by their name without prefix and by the parent
/// they are in. Errors thrown by a handler need not name the part.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;

    /// The part is of so many bytes: called before its elements.
    virtual void begin(std::size_t bytes) { static_cast<void>(bytes); }

    /// An element starts in `parent` (document_element for the root). Returns what it is; in an
    /// ignored element nothing more is reported.
    virtual ElementKind start(ElementKind parent, std::string_view name,
                              const XmlAttributes& attributes) = 0;

    /// A piece of text directly in an element.
    virtual void text(ElementKind element, std::string_view piece) = 0;

    virtual void end(ElementKind element) = 0;
};

/// Reads a whole part, a few kilobytes of it at a time. Throws Error, naming the part and, once it is
/// inflated, the place in it: the handler's errors, XML that is not well formed or not UTF-8, a document
/// type, elements nested more than 256 deep, a tag with more than 256 attributes, a tag, comment or CDATA
/// section (or several, with nothing between them) of more than 256 KiB, or data that does not inflate.
void read_xml_part(ZipContainer& container, std::string_view path, std::uint64_t index,
                   XmlHandler& handler);

/// For an attribute or text that is "1" or "true".
bool is_true(std::string_view value);

}  // namespace lib287g::xlsx
