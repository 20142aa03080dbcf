#include "reading/input/error_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include <lib287g/detail/letters.hpp>

#include "text/blanks.hpp"
#include "text/character_kinds.hpp"
#include "text/letters_apart.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::size_t longest_word = 24;

/// Of Excel, LibreOffice and Google.
constexpr std::array<std::string_view, 17> errors{"#REF!",     "#DIV/0!", "#VALUE!", "#NAME?",    "#NULL!",   "#NUM!",   "#SPILL!",    "#CALC!",        "#FIELD!",
                                                  "#UNKNOWN!", "#BUSY!",  "#BLOCKED!", "#CONNECT!", "#PYTHON!", "#ERROR!", "#EXTERNAL!", "#GETTING_DATA"};

bool is_part_of_word(char c) {
    return detail::is_letter(c) || detail::is_digit(c) || c == '/' || c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// One word between a number sign and a mark, as every language has its own: "#BEZUG!", "#¿NOMBRE?".
bool is_in_some_language(std::string_view word) {
    const std::string_view inside = word.substr(1, word.size() - 2);
    return (word.ends_with('!') || word.ends_with('?')) && inside.size() > 1 && std::ranges::all_of(inside, is_part_of_word) &&
           !equal_ignoring_case(inside, "N/A") && !equal_ignoring_case(inside, "NA");
}

bool is_of_excel(std::string_view word) {
    return word.size() > 3 && std::ranges::any_of(errors, [&](std::string_view error) {
               return detail::lower(word[1]) == detail::lower(error[1]) && detail::letters_apart(word, error, 1) <= 1;
           });
}

bool is_of_libre_office(std::string_view word) {
    constexpr std::string_view error = "Err:";
    return equal_ignoring_case(word.substr(0, error.size()), error) && word.size() > error.size() &&
           std::ranges::all_of(word.substr(error.size()), detail::is_digit);
}

bool is_loading(std::string_view word) {
    constexpr std::string_view loading = "Loading";
    const std::string_view behind = word.substr(std::min(loading.size(), word.size()));
    return equal_ignoring_case(word.substr(0, loading.size()), loading) &&
           (behind == "\xE2\x80\xA6" || (!behind.empty() && std::ranges::all_of(behind, [](char c) { return c == '.'; })));
}

}  // namespace

bool is_error_word(std::string_view text) {
    if (text.size() < 3 || text.size() > longest_word) return false;
    const std::string word = detail::tidy(text);
    if (word.size() < 3) return false;
    if (word.front() != '#') return is_of_libre_office(word) || is_loading(word);
    return is_of_excel(word) || is_in_some_language(word) || detail::is_one_of(word, {"#NV", "#N/D", "#N/B"});
}

}  // namespace lib287g::reading
