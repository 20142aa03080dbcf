#include "reading/rules/nothing.hpp"
#include "reading/rules/understand.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {

template <class Enum>
const Meaning& Meanings::meaning_of(ListColumn column, std::string_view raw) {
    // Equal texts of a workbook are at one place, and rows beside each other have the same.
    auto& [last_raw, last_meaning] = last_[column];
    if (last_meaning != nullptr && raw.data() == last_raw.data() && raw.size() == last_raw.size()) {
        return *last_meaning;
    }
    const auto [found, is_new] = meanings_[column].try_emplace(raw);
    Meaning& meaning = found->second;
    last_raw = raw;
    last_meaning = &meaning;
    if (!is_new) return meaning;
    const std::string tidied = detail::tidy(raw);
    const auto own = draft_.own_correction(column, raw, std::nullopt);
    meaning.nothing = says_nothing(own.value_or(tidied));
    meaning.empty = tidied.empty();
    meaning.own = own.has_value();
    if (meaning.nothing) return meaning;
    const auto understood = own ? Understood<Enum>{parse<Enum>(*own), IssueCode::known_variant}
                                : understand<Enum>(draft_.facts.corrections(), name(column), raw, unknown_ < most_unknown);
    if (!understood.word || understood.rule == IssueCode::misspelling) ++unknown_;
    if (understood.word) meaning.word = static_cast<std::uint8_t>(*understood.word);
    meaning.rule = understood.rule;
    return meaning;
}

template <class Enum>
void Meanings::read_word(std::optional<Enum>& out, std::uint32_t row, ListColumn column, const RowCells& cells,
                         bool needed) {
    const std::string_view raw = draft_.text(cells[column]);
    const Meaning& meaning = meaning_of<Enum>(column, raw);
    if (meaning.nothing) {
        if (meaning.own) draft_.corrected(row, column, raw, {});
        else if (needed) draft_.issue(row, name(column), raw, IssueCode::missing_cell);
        else if (!meaning.empty) draft_.repair_to_nothing(row, name(column), raw, IssueCode::no_value_mark);
        return;
    }
    if (!meaning.word) {
        draft_.issue(row, name(column), raw, IssueCode::unknown_word);
        return;
    }
    const auto word = static_cast<Enum>(*meaning.word);
    if (meaning.own) draft_.corrected(row, column, raw, name(word));
    else if (meaning.rule && draft_.strict()) {
        draft_.issue(row, name(column), raw, *meaning.rule, name(word));
        return;
    }
    else if (meaning.rule) draft_.repair(row, name(column), raw, *meaning.rule, name(word));
    out = word;
}

void Meanings::read_words(ListedAgreement& agreement, const RowOfRoster& row) {
    // A missing column is one issue of the header, not one of each row.
    const Roster& roster = draft_.roster();
    const RowCells& cells = row.cells;
    if (roster.has(ListColumn::state)) read_word(agreement.state, agreement.row, ListColumn::state, cells, true);
    else agreement.state = row.state;
    if (roster.has(ListColumn::type)) read_word(agreement.type, agreement.row, ListColumn::type, cells, true);
    else agreement.type = row.type;
    if (roster.has(ListColumn::kind)) read_word(agreement.kind, agreement.row, ListColumn::kind, cells, false);
}

}  // namespace lib287g::reading
