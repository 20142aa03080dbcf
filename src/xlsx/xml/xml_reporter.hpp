#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "xlsx/xml/xml_fragment.hpp"
#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {

/// Reports the elements of a part to its handler, one fragment after the other, and checks what the
/// parser leaves unchecked.
class XmlReporter {
  public:
    explicit XmlReporter(XmlHandler& handler) : handler_{handler} { kinds_[0] = document_element; }

    /// The start tags, without attributes, of the elements that are open.
    [[nodiscard]] const std::string& open_tags() const { return open_tags_; }

    void report(const XmlFragment& fragment);

    /// To be called behind the last fragment.
    void finish() const;

    /// The name of the element that is being reported, in the fragment.
    [[nodiscard]] const char* here() const { return here_; }

  private:
    static constexpr std::size_t deepest = 256;
    static constexpr std::size_t most_attributes = 256;
    static constexpr std::size_t longest_open_tags = 16 * 1024;  // they are parsed again with each fragment

    // Both return false at the end mark of the fragment.
    bool report_inside(pugi::xml_node parent, std::size_t depth);
    bool report_element(pugi::xml_node element, std::size_t depth);

    void start_element(pugi::xml_node element, std::size_t depth);
    void report_text(const char* text, std::size_t depth);
    std::span<const XmlAttribute> attributes_of(pugi::xml_node element);
    void check_declaration(pugi::xml_node declaration) const;
    void set_open_tags();

    XmlHandler& handler_;
    const XmlFragment* fragment_ = nullptr;
    std::array<ElementKind, deepest + 1> kinds_{};  // of the document and the elements around here
    std::array<const char*, deepest + 1> names_{};  // of the same
    std::size_t open_ = 0;     // how many elements are open at the end of the fragment
    std::size_t resumed_ = 0;  // how many that were open before the fragment are still to come
    std::array<XmlAttribute, most_attributes> attributes_{};
    const char* here_ = nullptr;
    std::string open_tags_;
    bool at_start_ = true;
    bool had_root_ = false;
};

}  // namespace lib287g::xlsx
