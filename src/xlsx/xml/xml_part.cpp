#include "xlsx/xml/xml_part.hpp"

#include <algorithm>
#include <string>

#include <lib287g/error.hpp>
#include "text/quoted.hpp"
#include "xlsx/stop.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/xml/xml_fragment.hpp"
#include "xlsx/xml/xml_references.hpp"
#include "xlsx/xml/xml_reporter.hpp"
#include "xlsx/xml/xml_window.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

class PartReader {
  public:
    PartReader(std::string_view part, XmlHandler& handler) : window_{part}, reporter_{handler} {}

    void read() {
        while (!window_.at_end_of_part()) {
            window_.grow();
            read_window();
            check_stop();
        }
        reporter_.finish();
    }

    [[nodiscard]] std::size_t position() const {
        const char* const here = reporter_.here();
        return window_.offset() + (here == nullptr ? 0 : fragment_.place_in_piece(here));
    }

  private:
    void read_window() {
        const std::string_view piece = window_.readable();
        const auto outcome = fragment_.parse(reporter_.open_tags(), piece, window_.at_end_of_part());
        if (outcome == XmlFragment::Outcome::cut_off) return;
        reporter_.report(fragment_);
        check_references(piece);
        window_.drop(piece.size());
    }

    XmlWindow window_;
    XmlFragment fragment_;
    XmlReporter reporter_;
};

bool same_name(const char* stored, std::string_view wanted) {
    for (const char letter : wanted) {
        if (*stored++ != letter) return false;
    }
    return *stored == '\0';
}

}  // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
    for (const XmlAttribute& attribute : all_) {
        if (same_name(attribute.name, name)) return attribute.value;
    }
    return {};
}

std::string_view XmlAttributes::value_with_any_prefix(std::string_view name) const {
    for (const XmlAttribute& attribute : all_) {
        const std::string_view full = attribute.name;
        if (full.substr(full.find(':') + 1) == name) return attribute.value;  // npos + 1 is 0
    }
    return {};
}

void read_xml_part(ZipContainer& container, std::string_view path, std::uint64_t index,
                   XmlHandler& handler) {
    const std::string part = "part " + detail::shown_name(path);
    std::string place;  // of data that does not inflate there is none
    try {
        const std::string_view inflated = container.read(index);
        handler.begin(inflated.size());
        PartReader reader{inflated, handler};
        try {
            reader.read();
        } catch (...) {
            place = ", byte " + std::to_string(reader.position());
            throw;
        }
    } catch (const Refusal& refusal) {
        throw Refusal{part + place + ": " + refusal.what()};
    } catch (const Error& error) {
        throw Error{part + place + ": " + error.what()};
    }
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

}  // namespace lib287g::xlsx
