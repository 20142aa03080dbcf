#pragma once

#include <cstddef>
#include <string_view>

#include <lib287g/xlsx/problem.hpp>

#include "text/quoted.hpp"

namespace lib287g::inline v0_1::xlsx {

/// Puts problems on record while a workbook is read: so many in all, more are counted.
class ProblemLog {
  public:
    explicit ProblemLog(std::size_t most) : left_{most} {}

    void add(Problems& where, const Problem& at, std::string_view text) {
        if (left_ == 0) {
            ++where.more;
            return;
        }
        --left_;
        where.listed.push_back({at.row, at.column, detail::shown(text, longest), at.what});
    }

  private:
    static constexpr std::size_t longest = 200;

    std::size_t left_;
};

}  // namespace lib287g::xlsx
