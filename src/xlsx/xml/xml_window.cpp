#include "xlsx/xml/xml_window.hpp"

#include <algorithm>

#include <lib287g/error.hpp>
#include "xlsx/xml/xml_characters.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

// The nodes of a piece take up to sixteen times its size: they should fit a processor's cache.
constexpr std::size_t chunk_bytes = 4 * 1024;
constexpr std::size_t longest_window = 256 * 1024;
constexpr std::size_t longest_reference = 64;

// Where a text that goes on can be cut.
std::size_t end_of_whole_text(std::string_view text) {
    std::size_t end = text.size();
    const std::size_t searched = end > longest_reference ? end - longest_reference : 0;
    const std::size_t reference = text.substr(searched).rfind('&');
    if (reference != std::string_view::npos &&
        text.find(';', searched + reference) == std::string_view::npos) {
        end = searched + reference;
    }
    return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

void XmlWindow::grow() {
    if (end_ - begin_ >= longest_window) {
        throw Error{"a tag, comment or CDATA section is malformed or longer than 256 KiB"};
    }
    end_ = std::min(part_.size(), end_ + std::max(chunk_bytes, end_ - begin_));
    at_end_ = end_ == part_.size();
    check_characters();
}

void XmlWindow::check_characters() {
    const std::string_view unchecked = part_.substr(checked_end_, end_ - checked_end_);
    const std::size_t valid = valid_characters(unchecked);
    checked_end_ += valid;
    const std::string_view rest = unchecked.substr(valid);
    if (rest.empty() || (!at_end_ && is_character_start(rest))) return;
    drop(checked_end_ - begin_);
    throw Error{"there is a character that is not allowed or not UTF-8; expected well-formed XML"};
}

std::string_view XmlWindow::readable() const {
    const std::string_view text = part_.substr(begin_, checked_end_ - begin_);
    if (at_end_) return text;
    const auto last = std::find_if(text.rbegin(), text.rend(), [](char c) { return c == '<' || c == '>'; });
    if (last != text.rend() && *last == '<') return text.substr(0, static_cast<std::size_t>(text.rend() - last) - 1);
    return text.substr(0, end_of_whole_text(text));
}

void XmlWindow::drop(std::size_t bytes) { begin_ += bytes; }

}  // namespace lib287g::xlsx
