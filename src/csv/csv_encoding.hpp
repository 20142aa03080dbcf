#pragma once

#include <string>
#include <string_view>

namespace lib287g::inline v0_1::csv {

/// A text in UTF-8, and what it was stored in.
struct Decoded {
    std::string_view text;  ///< in the bytes, or in `made`
    std::string made{};
    std::string_view encoding{};  ///< empty: UTF-8
    bool cut_off = false;         ///< the last character is not whole
};

/// Tells the encoding by the byte order mark, else by the bytes: UTF-8, UTF-16, Mac Roman, else Windows-1252. `made` must not
/// move. Throws Error where they are none of these: it names the place.
void decode(std::string_view bytes, Decoded& out);

}  // namespace lib287g::csv
