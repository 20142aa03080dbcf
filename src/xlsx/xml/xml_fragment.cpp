#include "xlsx/xml/xml_fragment.hpp"

#include <new>

#include <lib287g/error.hpp>

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr std::string_view end_mark = "<end/>";

constexpr unsigned options = pugi::parse_fragment | pugi::parse_cdata | pugi::parse_escapes |
                             pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata |
                             pugi::parse_embed_pcdata | pugi::parse_declaration | pugi::parse_doctype;

bool can_be_cut_off(pugi::xml_parse_status status) {
    return status == pugi::status_bad_comment || status == pugi::status_bad_cdata ||
           status == pugi::status_bad_pi || status == pugi::status_bad_attribute;
}

}  // namespace

XmlFragment::Outcome XmlFragment::parse(std::string_view open_tags, std::string_view piece, bool last) {
    piece_begin_ = open_tags.size();
    piece_size_ = piece.size();
    buffer_.assign(open_tags).append(piece);
    if (!last) buffer_ += end_mark;
    const auto result =
        document_.load_buffer_inplace(buffer_.data(), buffer_.size(), options, pugi::encoding_utf8);
    if (result.status == pugi::status_ok) return Outcome::parsed;
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc{};
    const bool at_end_mark =
        result.offset >= 0 && static_cast<std::size_t>(result.offset) > piece_begin_ + piece_size_;
    if (!last) {
        if (result.status == pugi::status_end_element_mismatch && at_end_mark) return Outcome::parsed;
        if (can_be_cut_off(result.status)) return Outcome::cut_off;
    }
    throw Error{std::string{"the XML cannot be read ("} + result.description() +
                "); expected well-formed XML"};
}

std::size_t XmlFragment::place_in_piece(const char* name) const {
    const char* const piece = buffer_.data() + piece_begin_;
    return name > piece ? static_cast<std::size_t>(name - piece) : 0;
}

}  // namespace lib287g::xlsx
