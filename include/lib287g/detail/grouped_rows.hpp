#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lib287g/detail/sized_text.hpp>
#include <lib287g/detail/split.hpp>

namespace lib287g::inline v0_1 {
namespace detail {

/// Rows that share something: what they share, and the text of each behind its size.
struct RowGroup {
    std::string_view shared;
    std::string_view rows;
};

/// The first group of a text, which is taken off.
constexpr RowGroup take_group(std::string_view& text) {
    const std::string_view shared = take_sized(text);
    return {shared, take_sized(text)};
}

/// Makes the text of groups, of rows in their order.
class GroupsText {
  public:
    void add(std::string_view shared, std::string_view row) {
        if (shared != shared_) end_group();
        shared_ = shared;
        rows_ += sized(row);
    }
    /// Ends the last group; rows that are added later begin another.
    [[nodiscard]] const std::string& text() {
        end_group();
        return text_;
    }

  private:
    void end_group() {
        if (!rows_.empty()) text_.append(sized(shared_)).append(sized(rows_));
        rows_.clear();
    }

    std::string text_;
    std::string shared_;
    std::string rows_;
};

template <class Row>
class GroupedRowsIterator : public MadeRows<Row> {
  public:
    constexpr GroupedRowsIterator() = default;
    constexpr explicit GroupedRowsIterator(std::string_view text) : rest_{text} { next_row(); }
    constexpr Row operator*() const { return Row{group_.shared, row_}; }
    constexpr GroupedRowsIterator& operator++() {
        next_row();
        return *this;
    }
    constexpr GroupedRowsIterator operator++(int) {
        const GroupedRowsIterator before = *this;
        ++*this;
        return before;
    }
    /// Of one text: what is left of it tells.
    friend constexpr bool operator==(const GroupedRowsIterator& a, const GroupedRowsIterator& b) { return a.left() == b.left(); }

  private:
    constexpr void next_row() {
        more_ = true;
        while (group_.rows.empty()) {
            if (rest_.empty()) {
                more_ = false;
                return;
            }
            group_ = take_group(rest_);
        }
        row_ = take_sized(group_.rows);
    }
    [[nodiscard]] constexpr std::size_t left() const { return rest_.size() + group_.rows.size() + (more_ ? 1 : 0); }

    std::string_view rest_;
    RowGroup group_{};
    std::string_view row_;
    bool more_ = false;
};

}  // namespace detail

/// A view of rows that a text holds in groups: what Row makes of what a group shares, and of the text of each of its rows.
/// Read as one goes along it; a row or a group of no interest is passed over in one step. (Texts compile twenty times as
/// fast as rows, and in one piece they need no pointers, each of which costs a program 32 bytes.)
template <class Row>
class GroupedRows : public detail::RowsInText<detail::GroupedRowsIterator<Row>> {
  public:
    using detail::RowsInText<detail::GroupedRowsIterator<Row>>::RowsInText;
};

}  // namespace lib287g
