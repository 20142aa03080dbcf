#pragma once

#include <string_view>

namespace lib287g::inline v0_1::xlsx {

/// Throws Error where a well-formed piece of XML has an & outside comments, instructions and CDATA
/// sections that starts none of &amp; &lt; &gt; &quot; &apos; and not the number of a character
/// (&#65; &#x41;).
void check_references(std::string_view xml);

}  // namespace lib287g::xlsx
