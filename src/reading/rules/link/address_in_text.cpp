#include "reading/rules/link/address_in_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <lib287g/detail/letters.hpp>
#include <lib287g/detail/split.hpp>

#include "text/character_kinds.hpp"
#include "text/letters_apart.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 14> documents{".pdf", ".doc", ".docx", ".xls", ".xlsx", ".htm", ".html",
                                                     ".asp", ".aspx", ".php", ".txt", ".zip",  ".jpg", ".png"};
constexpr std::string_view marks_around = " \t\n\r<>\"'|;,";

bool is_document(std::string_view address) {
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const std::size_t point = path.rfind('.');
    return point != std::string_view::npos && detail::is_one_of(path.substr(point), documents);
}

/// Without marks at the end, and brackets there that it does not open.
std::string_view without_marks_behind(std::string_view text) {
    constexpr std::array<std::string_view, 3> brackets{"()", "[]", "{}"};
    std::array<std::ptrdiff_t, brackets.size()> unopened{};
    for (std::size_t i = 0; i < brackets.size(); ++i) {
        unopened[i] = std::ranges::count(text, brackets[i].back()) - std::ranges::count(text, brackets[i].front());
    }
    for (; !text.empty(); text.remove_suffix(1)) {
        const char last = text.back();
        bool is_mark = last == '.' || marks_around.find(last) != std::string_view::npos;
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            is_mark = is_mark || last == brackets[i].front() || (last == brackets[i].back() && unopened[i]-- > 0);
        }
        if (!is_mark) break;
    }
    return text;
}

/// Whether an address starts there: behind a mark, or at once behind a document.
bool starts_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const bool schemed = starts_ignoring_case(rest, "http:") || starts_ignoring_case(rest, "https:");
    if (!schemed && !starts_ignoring_case(rest, "www.")) return false;
    const std::string_view before = text.substr(0, at);
    if (std::string_view{" |;,()[]<>\"'"}.find(before.back()) != std::string_view::npos) {
        // "https:// www.ice.gov" is one.
        const std::string_view word = before.substr(0, before.find_last_not_of(":/\\ ") + 1);
        const std::string_view end = word.substr(word.size() - std::min<std::size_t>(word.size(), 5));
        return !equal_ignoring_case(end, "https") && !equal_ignoring_case(end.substr(std::min<std::size_t>(end.size(), 1)), "http") &&
               !equal_ignoring_case(end, "http");
    }
    constexpr std::size_t longest_ending = 5;
    return schemed && is_document(before.substr(before.size() - std::min(before.size(), longest_ending)));
}

std::size_t next_address(std::string_view text) {
    for (std::size_t at = text.find_first_of("hHwW", 1); at != std::string_view::npos; at = text.find_first_of("hHwW", at + 1)) {
        if (starts_at(text, at)) return at;
    }
    return text.size();
}

/// Where one address ends at a blank: behind a document, or where a mark stands; else the text is one address with
/// blanks in it.
std::string_view to_its_end(std::string_view text) {
    text = text.substr(0, text.find_first_of("<>\""));
    std::size_t word = 0;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const std::string_view before = text.substr(0, at);
        const std::string_view last_word = before.substr(std::exchange(word, at));
        const std::size_t next = text.find_first_not_of(' ', at);
        const bool marked = marks_around.find(before.back()) != std::string_view::npos || next == std::string_view::npos ||
                            std::string_view{"|([{-;,"}.find(text[next]) != std::string_view::npos;
        if (marked || is_document(without_marks_behind(last_word))) return before;
    }
    return text;
}

/// The host at the start of a text; empty where its ending is none that most have.
std::string_view host_at_start(std::string_view text) {
    constexpr std::size_t longest = 253;
    const std::string_view host = text.substr(0, text.substr(0, longest + 1).find_first_of("/?#: "));
    if (host.size() > longest) return {};
    const std::size_t point = host.rfind('.');
    const bool letters = std::ranges::all_of(host, [](char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '.' || c == '-'; });
    if (point == std::string_view::npos || point == 0 || !letters) return {};
    return detail::is_one_of(host.substr(point + 1), {"gov", "com", "org", "net", "edu", "mil", "us", "info"}) ? host : std::string_view{};
}

bool is_other_place(std::string_view word) {
    constexpr std::array<std::string_view, 11> protocols{"file:", "mailto:", "ftp:", "ftps:", "sftp:", "javascript:",
                                                         "data:", "tel:", "smb:", "about:", "onenote:"};
    if (std::ranges::any_of(protocols, [&](std::string_view each) { return starts_ignoring_case(word, each); })) return true;
    const bool of_disk = word.size() > 2 && detail::is_letter(word[0]) && word[1] == ':' && (word[2] == '\\' || word[2] == '/');
    if (of_disk || word.starts_with("\\\\") || word.starts_with("../") || word.starts_with("./") || word.starts_with("..\\")) return true;
    const std::size_t at = word.find('@');
    if (at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos) return true;
    // A file's name alone is what a document is called, as in ICE's lists to 2017: no place.
    const bool has_folder = word.find_first_of("/\\") != std::string_view::npos;
    return (has_folder && is_document(word)) || host_at_start(word).size() == word.size();
}

/// Whether a text begins with a scheme that is near that of the web, with what stands behind one alone, or with a browser's own.
bool begins_with_other_scheme(std::string_view text) {
    constexpr std::string_view mark = "://";
    constexpr std::size_t longest = 24;
    if (text.starts_with(mark)) return true;
    const std::size_t letters = scheme_letters(text);
    if (letters > 0) return text[letters] == ':';
    const std::string_view scheme = text.substr(0, text.substr(0, longest).find(mark));
    return scheme.size() < text.size() && scheme.ends_with("-extension");
}

}  // namespace

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from) {
    for (std::size_t at = from; at + wanted.size() <= text.size(); ++at) {
        if (equal_ignoring_case(text.substr(at, wanted.size()), wanted)) return at;
    }
    return std::string_view::npos;
}

bool starts_ignoring_case(std::string_view text, std::string_view start) {
    return equal_ignoring_case(text.substr(0, start.size()), start);
}

std::size_t scheme_letters(std::string_view text) {
    constexpr std::size_t longest = 7;
    const std::size_t letters = std::min(text.find_first_not_of("htpsxHTPSX"), text.size());
    const std::string_view word = text.substr(0, letters);
    const std::string_view behind = text.substr(letters);
    if (letters < 3 || letters > longest || behind.empty() || std::string_view{":/\\; "}.find(behind.front()) == std::string_view::npos) return 0;
    if (detail::is_one_of(word, {"https", "http", "ttps", "ttp", "hxxps", "hxxp"})) return letters;
    const bool near = detail::letters_apart(word, "https", 2) <= 2 || detail::letters_apart(word, "http", 1) <= 1;
    return near && (behind.starts_with("://") || behind.starts_with(":/") || behind.starts_with("//")) ? letters : 0;
}

bool begins_with_host(std::string_view text) {
    const std::string_view host = host_at_start(text);
    return !host.empty() && text.size() > host.size() + 1 && text[host.size()] == '/';
}

FirstAddress first_address(std::string_view text) {
    while (!text.empty() && (marks_around.find(text.front()) != std::string_view::npos || std::string_view{"([{"}.find(text.front()) != std::string_view::npos)) {
        text.remove_prefix(1);
    }
    const std::size_t next = text.empty() ? 0 : next_address(text);
    std::string_view first = text.substr(0, next);
    // Words that stand between two are of neither.
    if (next < text.size()) first = first.substr(0, std::min(first.find(' ', first.find_first_not_of("htpsHTPS:/\\ ")), first.size()));
    return {without_marks_behind(to_its_end(first)), text.substr(next)};
}

std::optional<std::string_view> address_in_text(std::string_view text) {
    constexpr std::size_t shortest = 8;  // "www.x.yz"; most cells without a link say "link", or nothing
    if (text.size() < shortest || text.find('.') == std::string_view::npos) return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (starts_ignoring_case(rest, "http:/") || starts_ignoring_case(rest, "https:/") || starts_ignoring_case(rest, "http:\\") ||
            starts_ignoring_case(rest, "https:\\") || starts_ignoring_case(rest, "www.")) {
            return rest;
        }
        const bool is_start = at == 0 || std::string_view{" ([<\"'"}.find(text[at - 1]) != std::string_view::npos;
        if (is_start && (begins_with_host(rest) || begins_with_other_scheme(rest))) return rest;
    }
    return std::nullopt;
}

bool leads_elsewhere(std::string_view tidied) {
    if (tidied.find_first_of(".:/\\") == std::string_view::npos) return false;  // most
    for (std::string_view word : Split<std::string_view, ' '>{tidied}) {
        word.remove_prefix(std::min(word.find_first_not_of("([<\"'"), word.size()));
        word = without_marks_behind(word);
        if (!word.empty() && is_other_place(word)) return true;
    }
    return false;
}

}  // namespace lib287g::reading
