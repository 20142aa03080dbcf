#pragma once
// What is odd in a list, and what was repaired. Target: lib287g::lists.
// A value that keeps its texts alive, also beyond its list: safe to read from all threads, to change from one.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/detail/keepalive.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What is odd about a file, a row or a cell, or which rule changed a cell.
enum class IssueCode : std::uint8_t {
    unreadable_file,
    repeated_content,
    undated_list,
    corrected_list_date,
    unknown_column,
    row_without_agreement,
    missing_cell,
    unknown_word,
    unreadable_date,
    date_outside_program,
    signed_after_list,
    missing_link,
    blanks,
    footnote_mark,
    misspelling,
    known_variant,
    no_value_mark,
    date_written_as_text,
    date_without_separator,
    year_typo,
    county_suffix,
    saint_written_out,
    other_county_than_sheriffs,
    out_of_series,
    wrapped_link,
    abbreviation,
    not_one_county,
    left_out,
    missing_column,
    other_header,
    left_out_sheet,
    words_of_sheet,
    repeated_agreement,
    two_names,
    odd_characters,
    unreadable_cell,
    error_cell,
    formula_without_value,
    computed_link,
    unreadable_link,
    missing_part,
    unreadable_part,
    repeated_part,
    text_encoding,
    text_separator,
    control_character,
    stray_quote,
    cut_off,
    unknown_county,
    mended_link,
    several_links,
    no_web_address,
    archived_links,
    two_dates,
    broken_characters,
    lost_characters,
    broken_name,
    unused_correction,
    replaced_list,
    unused_date,
    county_spelling,
    cell_without_header,
    long_cell,
};

template <>
inline constexpr Word<IssueCode> words<IssueCode>[] = {
    {IssueCode::unreadable_file, "unreadable_file", "the file cannot be read as a list"},
    {IssueCode::repeated_content, "repeated_content", "another file has the same bytes"},
    {IssueCode::undated_list, "undated_list", "the list's date is not known"},
    {IssueCode::corrected_list_date, "corrected_list_date", "the date in the file's name was corrected"},
    {IssueCode::unknown_column, "unknown_column", "a column that ICE's lists do not have"},
    {IssueCode::row_without_agreement, "row_without_agreement",
     "a row that names no agency, or says that nothing is signed yet"},
    {IssueCode::missing_cell, "missing_cell", "a cell that is needed is empty"},
    {IssueCode::unknown_word, "unknown_word", "not a word of the vocabulary; kept as it stands"},
    {IssueCode::unreadable_date, "unreadable_date", "a date that cannot be read; the agreement is listed"},
    {IssueCode::date_outside_program, "date_outside_program",
     "signed at a time when agreements of the type could not be"},
    {IssueCode::signed_after_list, "signed_after_list", "signed after the list was published"},
    {IssueCode::missing_link, "missing_link", "the cell says that there is a link, and there is none"},
    {IssueCode::blanks, "blanks", "blanks at the ends or doubled, and no-break spaces"},
    {IssueCode::footnote_mark, "footnote_mark", "a footnote mark, or an addition in brackets, at the end"},
    {IssueCode::misspelling, "misspelling", "one word of the vocabulary is within two letters"},
    {IssueCode::known_variant, "known_variant", "a variant in the table of corrections"},
    {IssueCode::no_value_mark, "no_value_mark", "#N/A and its like: no value"},
    {IssueCode::date_written_as_text, "date_written_as_text", "a date as text, month first, or as milliseconds since 1970"},
    {IssueCode::date_without_separator, "date_without_separator", "a date that lacks a separator"},
    {IssueCode::year_typo, "year_typo", "an impossible year of which one digit was mistyped, or two were swapped"},
    {IssueCode::county_suffix, "county_suffix", "the word County or Parish is missing, short, misspelt or the other"},
    {IssueCode::saint_written_out, "saint_written_out", "Saint for St., as the Census Bureau writes it"},
    {IssueCode::other_county_than_sheriffs, "other_county_than_sheriffs",
     "a sheriff's office with another county than its name has"},
    {IssueCode::out_of_series, "out_of_series", "older contents than the lists before and after it have"},
    {IssueCode::wrapped_link, "wrapped_link", "an address inside one of a program that checks or shows links"},
    {IssueCode::abbreviation, "abbreviation", "the code of a word, as FL, for the word"},
    {IssueCode::not_one_county, "not_one_county", "several counties, or the whole state; kept as it stands"},
    {IssueCode::left_out, "left_out", "a list that is not trusted, and is in no count"},
    {IssueCode::missing_column, "missing_column", "a column that such lists have is missing"},
    {IssueCode::other_header, "other_header", "a header in other words, or misspelt, for ICE's"},
    {IssueCode::left_out_sheet, "left_out_sheet", "a worksheet that was left out"},
    {IssueCode::words_of_sheet, "words_of_sheet", "the sheet's name says it for all its rows"},
    {IssueCode::repeated_agreement, "repeated_agreement", "one agreement on two rows: agency, type and day of signing; it counts once"},
    {IssueCode::two_names, "two_names", "one body may stand under two names: same county, type and day of signing"},
    {IssueCode::odd_characters, "odd_characters", "characters that nobody sees, or that look like an apostrophe or a hyphen"},
    {IssueCode::unreadable_cell, "unreadable_cell", "a cell whose value or place is none; it reads as empty"},
    {IssueCode::error_cell, "error_cell", "#REF!, #VALUE! and their like in place of a value; it reads as empty"},
    {IssueCode::formula_without_value, "formula_without_value",
     "a formula whose value is not stored; it reads as empty"},
    {IssueCode::computed_link, "computed_link", "a link whose address a formula works out"},
    {IssueCode::unreadable_link, "unreadable_link", "a link on what are no cells"},
    {IssueCode::missing_part, "missing_part", "a sheet or part that the workbook names and does not have"},
    {IssueCode::unreadable_part, "unreadable_part", "a damaged sheet or part; the rest is read"},
    {IssueCode::repeated_part, "repeated_part", "a part that the workbook has twice; the last is read"},
    {IssueCode::text_encoding, "text_encoding", "a text in another encoding than UTF-8, as its bytes tell"},
    {IssueCode::text_separator, "text_separator", "what separates the cells, as the first rows or `sep=` tell"},
    {IssueCode::control_character, "control_character", "a control character, read as a blank; dropped at the end"},
    {IssueCode::stray_quote, "stray_quote", "a quotation mark inside a cell, blanks before one, or =\"...\" around a text"},
    {IssueCode::cut_off, "cut_off", "the last row ends early: the file may be cut"},
    {IssueCode::unknown_county, "unknown_county", "the state has no such county; kept as it stands"},
    {IssueCode::mended_link, "mended_link", "an address with a broken scheme, capitals, or blanks and text around it"},
    {IssueCode::several_links, "several_links", "a cell with several addresses; the first is the link"},
    {IssueCode::no_web_address, "no_web_address", "a link to what is on no web: a file, a mail address, a relative path"},
    {IssueCode::archived_links, "archived_links", "links to copies in a web archive; the addresses that they are of stand beside"},
    {IssueCode::two_dates, "two_dates", "a cell with several dates; none of them is taken"},
    {IssueCode::broken_characters, "broken_characters", "characters of another encoding, or as HTML writes them, for the text's own"},
    {IssueCode::lost_characters, "lost_characters", "U+FFFD in place of a character: what was lost is not known"},
    {IssueCode::broken_name, "broken_name", "a name that the lists before and after spell otherwise, for one agreement"},
    {IssueCode::unused_correction, "unused_correction", "a correction of the caller's that matches nothing"},
    {IssueCode::replaced_list, "replaced_list", "another list of its file and day stands in its place"},
    {IssueCode::unused_date, "unused_date", "a day for a name that no file has"},
    {IssueCode::county_spelling, "county_spelling", "a county's name in other capitals, blanks or accents"},
    {IssueCode::cell_without_header, "cell_without_header", "a cell in a column without a header; it is not read"},
    {IssueCode::long_cell, "long_cell", "a cell longer than any name or address; it is cut"},
};
static_assert(words_in_order<IssueCode>());

/// Something odd in a list: where, what stands there, and what was made of it. It keeps alive what it shows: it
/// may outlive its list.
struct Issue {
    std::string_view file;
    std::string_view sheet;   ///< empty: the file as a whole
    std::uint32_t row = 0;    ///< as the sheet counts, from 1; 0: the file or sheet as a whole
    std::string_view column;  ///< by its header; empty: the row as a whole
    std::string_view raw;     ///< the text that stands there
    IssueCode code = IssueCode::unreadable_file;
    std::optional<std::string_view> clean{};  ///< what it was changed to; absent: nothing was changed
    Keepalive storage{};                      ///< of all texts here

    friend constexpr bool operator==(const Issue&, const Issue&) = default;
};

}  // namespace lib287g
