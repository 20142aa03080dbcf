#pragma once
// The columns of lists' rows. Target: lib287g::lists.
// Constants: safe from all threads, also at compile time.

#include <optional>
#include <string_view>
#include <tuple>

#include <lib287g/lists/diff.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/listed_agreement.hpp>
#include <lib287g/lists/placed_agreement.hpp>
#include <lib287g/lists/reconcile.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1 {

namespace detail {

/// A cell that lies beside the agreement.
template <ListColumn column>
std::optional<std::string_view> raw_cell(const ListedAgreement& agreement) {
    return agreement.raw(column);
}

}  // namespace detail

template <>
inline constexpr auto fields<ListedAgreement> = std::tuple{
    Field{"row", &ListedAgreement::row, "The row as the sheet counts, from 1."},
    Field{"sheet", &ListedAgreement::sheet, "The worksheet that has the row; empty where there is none."},
    Field{"hidden", &ListedAgreement::hidden, "Its row is hidden in the workbook; it is listed all the same."},
    Field{"repeats", &ListedAgreement::repeats,
          "The row above that is the same agreement, where it counts; None for all others."},
    Field{"state", &ListedAgreement::state, "The state; None where the cell cannot be read."},
    Field{"agency", &ListedAgreement::agency, "ICE's spelling, without blanks at the ends."},
    Field{"agency_key", &ListedAgreement::agency_key, "State and folded name: what tells agencies apart."},
    Field{"kind", &ListedAgreement::kind, "The kind of agency; None where no cell says."},
    Field{"county", &ListedAgreement::county, "The county as the list has it; None where no cell says."},
    Field{"type", &ListedAgreement::type, "The agreement type; None where the cell cannot be read."},
    Field{"signed_on", &ListedAgreement::signed_on, "The day of signing; None where it cannot be read."},
    Field{"moa_link", &ListedAgreement::moa_link, "Address of the memorandum of agreement."},
    Field{"addendum_link", &ListedAgreement::addendum_link, "Address of the addendum."},
    Field{"moa_original", &ListedAgreement::moa_original,
          "The address that `moa_link` is a web archive's copy of; None where it is none."},
    Field{"addendum_original", &ListedAgreement::addendum_original, "The same of the addendum."},
    Field{"raw_state", &detail::raw_cell<ListColumn::state>, "The cell STATE as it stands."},
    Field{"raw_agency", &detail::raw_cell<ListColumn::agency>, "The cell LAW ENFORCEMENT AGENCY as it stands."},
    Field{"raw_kind", &detail::raw_cell<ListColumn::kind>, "The cell TYPE as it stands."},
    Field{"raw_county", &detail::raw_cell<ListColumn::county>, "The cell COUNTY as it stands."},
    Field{"raw_type", &detail::raw_cell<ListColumn::type>, "The cell SUPPORT TYPE as it stands."},
    Field{"raw_signed", &detail::raw_cell<ListColumn::signed_on>, "The cell SIGNED as it stands: a serial number, or text."},
    Field{"raw_moa", &detail::raw_cell<ListColumn::moa>, "The cell MOA as it stands."},
    Field{"raw_addendum", &detail::raw_cell<ListColumn::addendum>, "The cell ADDENDUM as it stands."},
};

template <>
inline constexpr auto fields<PlacedAgreement> = std::tuple_cat(
    std::tuple{
        Field{"file", &PlacedAgreement::file, "The name of the list's file."},
        Field{"published", &PlacedAgreement::published, "The list's day; None where it is not known."},
        Field{"list_kind", &PlacedAgreement::list_kind, "Of participating or of pending agencies."},
    },
    fields<ListedAgreement>);

template <>
inline constexpr auto fields<Issue> = std::tuple{
    Field{"file", &Issue::file, "The file's name."},
    Field{"sheet", &Issue::sheet, "The worksheet; empty for the file as a whole."},
    Field{"row", &Issue::row, "The row as the sheet counts; 0 for the file or sheet as a whole."},
    Field{"column", &Issue::column, "The column by its header; empty for the row as a whole."},
    Field{"raw", &Issue::raw, "The text that stands there."},
    Field{"code", &Issue::code, "What is odd, or which rule changed the cell: IssueCode."},
    Field{"clean", &Issue::clean, "What it was changed to; None where nothing was changed."},
};

template <>
inline constexpr auto fields<Difference> = std::tuple{
    Field{"change", &Difference::change, "added, removed or changed: Change."},
    Field{"state", &Difference::state, "The state; None where the cell cannot be read."},
    Field{"agency", &Difference::agency, "As the second list spells it, or the only one."},
    Field{"type_before", &Difference::type_before, "The agreement type on the first list."},
    Field{"type_after", &Difference::type_after, "The agreement type on the second list."},
    Field{"county_before", &Difference::county_before, "The county on the first list."},
    Field{"county_after", &Difference::county_after, "The county on the second list."},
    Field{"signed_before", &Difference::signed_before, "The day of signing on the first list."},
    Field{"signed_after", &Difference::signed_after, "The day of signing on the second list."},
    Field{"row_before", &Difference::row_before, "The row of the first list; None where it was added."},
    Field{"row_after", &Difference::row_after, "The row of the second list; None where it was removed."},
    Field{"columns", &Difference::columns, "The headers of the columns that differ; None unless changed."},
};

template <>
inline constexpr auto fields<Reconciled> = std::tuple{
    Field{"claim", &Reconciled::claim, "The claim's id."},
    Field{"date", &Reconciled::date, "The claim's date, as precise as its source is."},
    Field{"unit", &Reconciled::unit, "What is counted."},
    Field{"type", &Reconciled::type, "The agreement type; None for the whole program."},
    Field{"state", &Reconciled::state, "The state; None for the whole country."},
    Field{"value", &Reconciled::value, "The claim's figure, in its unit."},
    Field{"low", &Reconciled::low, "Its lower bound; None where none is known."},
    Field{"high", &Reconciled::high, "Its upper bound; None where none is known."},
    Field{"sources", &Reconciled::sources, "Ids of the claim's sources, the main one first."},
    Field{"verdict", &Reconciled::verdict, "What the lists say of it: Verdict."},
    Field{"listed", &Reconciled::listed, "What the list gives, in the same unit; None without a list near."},
    Field{"off_by", &Reconciled::off_by, "The claim's figure less the list's."},
    Field{"published", &Reconciled::published, "The list's day of publication."},
    Field{"file", &Reconciled::file, "The list's file name."},
};

}  // namespace lib287g
