#include "xml_part.hpp"

#include <expat.h>

#include <array>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <vector>

#include "lib287g/error.hpp"

namespace lib287g::lists {
namespace {

constexpr std::size_t chunk_bytes = 8 * 1024;
constexpr std::size_t deepest = 256;
// A tag is scanned again from its start for each chunk that does not complete it.
constexpr std::size_t longest_tag = 256 * 1024;

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

class Parser {
  public:
    explicit Parser(XmlHandler& handler) : handler_{handler}, parser_{XML_ParserCreate(nullptr)} {
        if (parser_ == nullptr) throw std::bad_alloc{};
        path_to_here_[0] = document_element;
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    void read(ZipEntry entry) {
        for (std::size_t size = chunk_bytes; size > 0;) {
            void* buffer = XML_GetBuffer(parser_.get(), static_cast<int>(chunk_bytes));
            if (buffer == nullptr) throw std::bad_alloc{};
            size = entry.read(buffer, chunk_bytes);
            bytes_read_ += size;
            parse(static_cast<int>(size), size == 0);
        }
    }

    // Of the last event; where the parser knows of none, of what has been read.
    std::size_t position() const {
        const XML_Index index = XML_GetCurrentByteIndex(parser_.get());
        return index < 0 ? bytes_read_ : static_cast<std::size_t>(index);
    }

  private:
    struct Closer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    void parse(int size, bool last) {
        const XML_Status status = XML_ParseBuffer(parser_.get(), size, last ? XML_TRUE : XML_FALSE);
        if (failure_) std::rethrow_exception(failure_);
        if (status != XML_STATUS_OK) {
            throw Error{std::string{"the XML cannot be read ("} +
                        XML_ErrorString(XML_GetErrorCode(parser_.get())) +
                        "); expected well-formed XML"};
        }
        const XML_Index last_event = XML_GetCurrentByteIndex(parser_.get());
        const std::size_t done = last_event < 0 ? 0 : static_cast<std::size_t>(last_event);
        if (!last && bytes_read_ - done > longest_tag) throw Error{"a tag is longer than 256 KiB"};
    }

    // Exceptions must not pass through the C frames of the parser: they wait in failure_.
    template <class Action>
    static void guarded(void* user, Action action) {
        auto& self = *static_cast<Parser*>(user);
        if (self.failure_) return;
        try {
            action(self);
        } catch (...) {
            self.failure_ = std::current_exception();
            XML_StopParser(self.parser_.get(), XML_FALSE);
        }
    }

    static void XMLCALL on_start(void* user, const char* name, const char** attributes) {
        guarded(user, [&](Parser& self) { self.start(name, attributes); });
    }

    static void XMLCALL on_end(void* user, const char*) {
        guarded(user, [](Parser& self) { self.end(); });
    }

    static void XMLCALL on_text(void* user, const char* text, int size) {
        guarded(user, [&](Parser& self) {
            const ElementKind here = self.path_to_here_[self.depth_];
            if (here == ignored_element) return;
            self.handler_.text(here, {text, static_cast<std::size_t>(size)});
        });
    }

    static void XMLCALL on_doctype(void* user, const char*, const char*, const char*, int) {
        guarded(user, [](Parser&) {
            throw Error{"there is a DOCTYPE; external entities and document types are not read"};
        });
    }

    void start(const char* name, const char* const* attributes) {
        const ElementKind parent = path_to_here_[depth_];
        if (depth_ + 1 >= path_to_here_.size()) {
            throw Error{"elements are nested more than " + std::to_string(deepest) + " deep"};
        }
        ElementKind kind = ignored_element;
        if (parent != ignored_element) {
            collect(attributes);
            kind = handler_.start(parent, without_prefix(name), XmlAttributes{attributes_});
        }
        path_to_here_[++depth_] = kind;
    }

    void collect(const char* const* pairs) {
        attributes_.clear();
        for (; *pairs != nullptr; pairs += 2) attributes_.push_back({pairs[0], pairs[1]});
    }

    void end() {
        const ElementKind kind = path_to_here_[depth_--];
        if (kind != ignored_element) handler_.end(kind);
    }

    XmlHandler& handler_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Closer> parser_;
    std::array<ElementKind, deepest + 1> path_to_here_{};
    std::vector<XmlAttribute> attributes_;
    std::size_t depth_ = 0;
    std::size_t bytes_read_ = 0;
    std::exception_ptr failure_;
};

}  // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
    for (const XmlAttribute& attribute : all_) {
        if (attribute.name == name) return attribute.value;
    }
    return {};
}

std::string_view XmlAttributes::value_with_any_prefix(std::string_view name) const {
    for (const XmlAttribute& attribute : all_) {
        if (without_prefix(attribute.name) == name) return attribute.value;
    }
    return {};
}

void read_xml_part(ZipContainer& container, std::string_view path, std::uint64_t index,
                   XmlHandler& handler) {
    const std::string part = "part " + std::string{path};
    std::size_t position = 0;
    try {
        Parser parser{handler};
        try {
            parser.read(container.open(index));
        } catch (...) {
            position = parser.position();
            throw;
        }
    } catch (const Error& error) {
        throw Error{part + ", byte " + std::to_string(position) + ": " + error.what()};
    }
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

}  // namespace lib287g::lists
