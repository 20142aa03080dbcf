#pragma once

#include <string>
#include <string_view>

namespace lib287g {

/// A name folded for comparison: lower case, straight apostrophes left out, single blanks,
/// abbreviations written out (PD, Dept., Co., St., Ft., Twp.), without
/// "(Addendum)", which names a document. The one key of agencies, used with the
/// state wherever agencies are told apart; users see ICE's spelling.
std::string agency_key(std::string_view name);

}  // namespace lib287g
