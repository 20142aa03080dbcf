#include "xlsx/xml/xml_reporter.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include <lib287g/error.hpp>
#include "text/quoted.hpp"
#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

[[noreturn]] void refuse(const std::string& what) { throw Error{what + "; expected well-formed XML"}; }

std::string_view without_prefix(const char* name) {
    const char* start = name;
    const char* end = name;
    for (; *end != '\0'; ++end) {
        if (*end == ':' && start == name) start = end + 1;
    }
    return {start, static_cast<std::size_t>(end - start)};
}

void refuse_repeated(const char* name, std::span<const XmlAttribute> attributes) {
    for (const XmlAttribute& other : attributes) {
        if (*name == *other.name && std::strcmp(name, other.name) == 0) {
            refuse("the attribute " + detail::quoted(name) + " is there twice");
        }
    }
}

/// As many names as a tag may have find their places in a table of twice as many.
void refuse_repeated_of_many(std::span<const XmlAttribute> attributes) {
    std::array<const char*, 2 * 256> seen{};
    const detail::SeededHash hash;
    for (const XmlAttribute& attribute : attributes) {
        std::size_t at = hash(std::string_view{attribute.name}) % seen.size();
        while (seen[at] != nullptr) {
            if (std::strcmp(seen[at], attribute.name) == 0) refuse("the attribute " + detail::quoted(attribute.name) + " is there twice");
            at = (at + 1) % seen.size();
        }
        seen[at] = attribute.name;
    }
}

}  // namespace

void XmlReporter::report(const XmlFragment& fragment) {
    fragment_ = &fragment;
    resumed_ = open_;
    open_ = 0;
    report_inside(fragment.document(), 0);
    set_open_tags();
    here_ = nullptr;
    at_start_ = false;
}

void XmlReporter::finish() const {
    if (!had_root_) refuse("there is no element");
}

bool XmlReporter::report_inside(pugi::xml_node parent, std::size_t depth) {
    for (auto child = parent.first_child();; child = child.next_sibling()) {
        switch (child.type()) {
            case pugi::node_null:
                return true;
            case pugi::node_element:
                if (!report_element(child, depth + 1)) return false;
                break;
            case pugi::node_pcdata:
            case pugi::node_cdata:
                report_text(child.value(), depth);
                break;
            case pugi::node_doctype:
                throw Error{"there is a DOCTYPE; external entities and document types are not read"};
            default:
                check_declaration(child);
        }
    }
}

bool XmlReporter::report_element(pugi::xml_node element, std::size_t depth) {
    const char* const name = element.name();
    if (fragment_->is_end_mark(name)) {
        open_ = depth - 1;
        return false;
    }
    if (depth > deepest) {
        throw Error{"elements are nested more than " + std::to_string(deepest) + " deep"};
    }
    here_ = name;
    names_[depth] = name;
    if (resumed_ > 0) {
        --resumed_;
    } else {
        start_element(element, depth);
    }
    report_text(element.value(), depth);
    if (!report_inside(element, depth)) return false;
    if (kinds_[depth] != ignored_element) handler_.end(kinds_[depth]);
    return true;
}

void XmlReporter::start_element(pugi::xml_node element, std::size_t depth) {
    if (depth == 1) {
        if (had_root_) refuse("there is a second root element");
        had_root_ = true;
    }
    const XmlAttributes attributes{attributes_of(element)};
    const ElementKind parent = kinds_[depth - 1];
    kinds_[depth] = parent == ignored_element
                        ? ignored_element
                        : handler_.start(parent, without_prefix(names_[depth]), attributes);
}

void XmlReporter::report_text(const char* text, std::size_t depth) {
    if (*text == '\0') return;
    if (depth == 0) {
        if (text[std::strspn(text, " \t\r\n")] != '\0') refuse("there is text outside the root");
    } else if (kinds_[depth] != ignored_element) {
        handler_.text(kinds_[depth], text);
    }
}

std::span<const XmlAttribute> XmlReporter::attributes_of(pugi::xml_node element) {
    constexpr std::size_t few = 8;  // which each are held against the others
    std::size_t count = 0;
    std::uint64_t first_letters = 0;  // of names so far: most have letters of their own
    auto found = element.first_attribute();
    for (const char* name = found.name(); *name != '\0'; name = found.name()) {  // an attribute has a name
        if (count == most_attributes) throw Error{"a tag has more than 256 attributes"};
        const std::uint64_t letter = std::uint64_t{1} << (static_cast<unsigned char>(*name) % 64U);
        if ((first_letters & letter) != 0 && count < few) refuse_repeated(name, std::span{attributes_}.first(count));
        first_letters |= letter;
        attributes_[count++] = {name, found.value()};
        found = found.next_attribute();
    }
    if (count > few) refuse_repeated_of_many(std::span{attributes_}.first(count));
    return std::span{attributes_}.first(count);
}

void XmlReporter::check_declaration(pugi::xml_node declaration) const {
    if (!at_start_ || declaration.previous_sibling()) {
        refuse("the XML declaration is not at the start");
    }
    std::string encoding = declaration.attribute("encoding").as_string("utf-8");
    for (char& letter : encoding) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    if (encoding != "utf-8" && encoding != "us-ascii") {
        refuse("the encoding is " + detail::quoted(encoding) + ", not UTF-8");
    }
}

void XmlReporter::set_open_tags() {
    open_tags_.clear();
    for (std::size_t depth = 1; depth <= open_; ++depth) {
        open_tags_.append("<").append(names_[depth]).append(">");
        if (open_tags_.size() > longest_open_tags) throw Error{"the names of nested elements are too long together"};
    }
}

}  // namespace lib287g::xlsx
