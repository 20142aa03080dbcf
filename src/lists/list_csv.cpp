#include <lib287g/lists/list_csv.hpp>

#include <lib287g/tables/csv_text.hpp>

namespace lib287g::inline v0_1 {
namespace {

std::string_view raw_or_nothing(const ListedAgreement& agreement, ListColumn column) {
    return agreement.raw(column).value_or("");
}

/// The word as ICE writes it, else the cell as it stands.
template <class Enum>
std::string_view word_or_raw(const std::optional<Enum>& word, const ListedAgreement& agreement, ListColumn column) {
    return word ? name(*word) : raw_or_nothing(agreement, column);
}

std::string text_of(const ListedAgreement& agreement, ListColumn column) {
    switch (column) {
        case ListColumn::state: return std::string{word_or_raw(agreement.state, agreement, column)};
        case ListColumn::agency: return std::string{agreement.agency};
        case ListColumn::kind: return std::string{word_or_raw(agreement.kind, agreement, column)};
        case ListColumn::county: return std::string{agreement.county.value_or("")};
        case ListColumn::type: return std::string{word_or_raw(agreement.type, agreement, column)};
        case ListColumn::signed_on:
            return agreement.signed_on ? text(*agreement.signed_on) : std::string{raw_or_nothing(agreement, column)};
        case ListColumn::moa: return std::string{agreement.moa_link.value_or(raw_or_nothing(agreement, column))};
        case ListColumn::addendum: break;
    }
    return std::string{agreement.addendum_link.value_or(raw_or_nothing(agreement, column))};
}

/// Whether any agreement says something there: columns that came later are left out where they are empty.
bool is_used(const PublishedList& list, ListColumn column) {
    if (column == ListColumn::state || column == ListColumn::agency || column == ListColumn::type) return true;
    const bool expected = column == ListColumn::signed_on || column == ListColumn::moa;
    if (expected && list.kind == ListKind::participating) return true;
    for (const ListedAgreement& agreement : list.agreements) {
        if (!text_of(agreement, column).empty()) return true;
    }
    return false;
}

}  // namespace

std::string to_csv(const PublishedList& list) {
    std::vector<ListColumn> columns;
    for (const auto& word : words<ListColumn>) {
        if (is_used(list, word.value)) columns.push_back(word.value);
    }
    detail::CsvText csv;
    for (const ListColumn column : columns) csv.cell(name(column));
    csv.end_row();
    for (const ListedAgreement& agreement : list.agreements) {
        for (const ListColumn column : columns) {
            const std::string cell = text_of(agreement, column);
            if (cell.empty()) csv.cell(std::optional<bool>{});
            else csv.cell(std::string_view{cell});
        }
        csv.end_row();
    }
    return csv.take();
}

}  // namespace lib287g
