#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tuple>

#include <lib287g/facts/correction.hpp>
#include <lib287g/lists/issue.hpp>

namespace lib287g::inline v0_1::reading {

/// An issue of a file as a whole, or of a column of it.
inline Issue file_issue(const std::string& file, const std::string& text, IssueCode code, std::string_view column = {}) {
    const auto texts = std::make_shared<const std::tuple<std::string, std::string, std::string>>(file, text, column);
    return {.file = std::get<0>(*texts), .sheet = {}, .row = 0, .column = std::get<2>(*texts), .raw = std::get<1>(*texts),
            .code = code, .clean = {}, .storage = Keepalive{texts}};
}

/// A correction of the caller's that matched nothing, in a file or, where it is empty, in any.
inline Issue unused_correction(const std::string& file, const Correction& correction) {
    return file_issue(file, std::string{correction.raw}, IssueCode::unused_correction, correction.column);
}

}  // namespace lib287g::reading
