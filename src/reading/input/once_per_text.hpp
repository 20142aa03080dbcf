#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include <lib287g/xlsx/sheet.hpp>

namespace lib287g::inline v0_1::reading {

/// What is found out about the cells of one table. Cells of a workbook share their texts: a long one is looked at once.
template <class Answer>
class OncePerText {
  public:
    template <class FindOut>
    Answer of(const xlsx::Cell& cell, const FindOut& find_out) {
        constexpr std::size_t long_text = 64;
        if (cell.text_size < long_text || cell.kind == xlsx::CellKind::error) return find_out();
        const auto [known, is_new] = known_.try_emplace(cell.text_begin);
        if (is_new) known->second = find_out();
        return known->second;
    }

  private:
    std::unordered_map<std::uint32_t, Answer> known_;  // by the place: of a workbook equal texts are at one
};

}  // namespace lib287g::reading
