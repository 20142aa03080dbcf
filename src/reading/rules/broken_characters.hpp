#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lib287g::inline v0_1::reading {

/// The text that was meant where UTF-8 was taken for Windows-1252 ("Sheriffâ€™s"), Windows-1252 for Latin-1 (U+0092 for
/// an apostrophe), or characters stand as HTML writes them ("Sheriff&#8217;s"), or a quotation or question
/// mark stands for an apostrophe ("Sheriff?s"), or the tags of a page stand around ("<b>Lee</b>"); absent where there is none of these.
/// Of a text as it stands: some of the characters look like blanks, or like nothing.
std::optional<std::string> mended_characters(std::string_view text);

/// Whether a program put U+FFFD in place of a character that it could not read: what was lost is not known.
bool has_lost_character(std::string_view text);

/// A name with characters that were lost, four at most, to be held against whole ones. A view.
class NameWithLosses {
  public:
    explicit NameWithLosses(std::string_view name);

    /// Whether it is the other but for these, each of which was a character, or nothing, as an apostrophe is in a key.
    [[nodiscard]] bool may_be(std::string_view whole) const;

  private:
    [[nodiscard]] bool fits(std::size_t piece, std::string_view rest) const;

    std::vector<std::string_view> pieces_;  // between the lost characters; none where too many are lost
    std::size_t size_ = 0;                  // of these together
};

}  // namespace lib287g::reading
