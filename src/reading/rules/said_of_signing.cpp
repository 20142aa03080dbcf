#include "reading/rules/said_of_signing.hpp"

#include <algorithm>
#include <array>

#include <lib287g/detail/letters.hpp>

#include "reading/rules/nothing.hpp"
#include "text/blanks.hpp"
#include "text/character_kinds.hpp"
#include "text/one_of.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr std::array<std::string_view, 6> headers{"STATUS",     "AGREEMENT STATUS", "MOA STATUS", "SIGNING STATUS",
                                                  "SIGNATURE STATUS", "SIGNED STATUS"};
constexpr std::array<std::string_view, 15> pending_starts{
    "pending",     "not signed", "not yet signed", "not yet",          "unsigned",     "to be signed", "awaiting", "waiting",
    "in process",  "in progress", "in negotiation", "under negotiation", "under review", "proposed",     "requested"};
constexpr std::array<std::string_view, 7> signed_starts{"signed",  "fully signed", "active", "in force", "in effect", "effective",
                                                        "executed"};

bool starts_with_one_of(std::string_view text, const auto& starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) {
        const bool whole = text.size() == start.size() || (text.size() > start.size() && !detail::is_letter(text[start.size()]));
        return whole && equal_ignoring_case(text.substr(0, start.size()), start);
    });
}

bool ends_with_pending(std::string_view text) {
    constexpr std::string_view end = " pending";
    return text.size() > end.size() && equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

}  // namespace

bool is_status_header(std::string_view folded) { return detail::is_one_of(folded, headers); }

SaidOfSigning said_of_signing(std::string_view text, std::string& room) {
    const std::string_view tidied = detail::tidied_in(room, text);
    if (says_nothing(tidied)) return SaidOfSigning::nothing;
    if (starts_with_one_of(tidied, pending_starts) || ends_with_pending(tidied)) return SaidOfSigning::is_pending;
    return starts_with_one_of(tidied, signed_starts) ? SaidOfSigning::is_signed : SaidOfSigning::unknown;
}

}  // namespace lib287g::reading
