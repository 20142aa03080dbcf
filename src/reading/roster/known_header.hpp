#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <lib287g/lists/list_column.hpp>

#include "reading/facts.hpp"
#include "reading/input/once_per_text.hpp"
#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::reading {

/// In bytes: what stands behind these is no header's.
inline constexpr std::size_t longest_header = 200;

/// How a header is known, the surest first: of two for one column the surer is taken.
enum class HeaderWords : std::uint8_t {
    own,        ///< ICE's
    kindred,    ///< of the table of corrections, with a word of ICE's: DATE SIGNED
    variant,    ///< of the table of corrections
    decorated,  ///< with marks or a remark in brackets behind, or other blanks and points between: "State (cont.)", "SignedDate"
};

struct KnownHeader {
    ListColumn column;
    HeaderWords words;
};

/// As ICE's headers are written: capitals, single blanks; underscores of derived files are blanks.
std::string folded_header(std::string_view text);

/// Without what people put behind a header: a colon, footnote marks, a remark in brackets.
std::string_view undecorated(std::string_view folded);

/// The column that a header, folded, stands for, at the top of a roster or where it stands again in between.
std::optional<KnownHeader> known_header(std::string_view folded, const Facts& facts);

/// The same for a search through many rows, which may say the same again and again.
class KnownHeaders {
  public:
    explicit KnownHeaders(const Facts& facts) : facts_{facts} {}

    /// The text of a cell, folded.
    std::string folded(const xlsx::Cell& cell, std::string_view text) {
        return folded_.of(cell, [&] { return folded_header(text); });
    }
    std::optional<KnownHeader> of(const std::string& folded) {
        const auto [found, is_new] = known_.try_emplace(folded);
        if (is_new) found->second = known_header(folded, facts_);
        return found->second;
    }

  private:
    const Facts& facts_;
    OncePerText<std::string> folded_;
    std::unordered_map<std::string, std::optional<KnownHeader>, detail::SeededHash, std::equal_to<>> known_;
};

/// The same letters and digits, whatever stands between.
bool is_same_header(std::string_view a, std::string_view b);

}  // namespace lib287g::reading
