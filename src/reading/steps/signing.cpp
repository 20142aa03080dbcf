#include <chrono>
#include <vector>

#include "reading/rules/date/list_name.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/rules/date/signing_date.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// The list's day, as far as it is known before its rows are read.
std::optional<Date> day_of(const ReadOptions& options, std::string_view file) {
    if (options.published) return options.published;
    const auto named = date_in_name(file).candidates;
    return named.empty() ? std::nullopt : std::optional{named.back()};
}

}  // namespace

Years years_of(const ReadOptions& options, std::string_view file, const Facts& facts) {
    const Date today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto day = day_of(options, file);
    return {facts.first_year(), options.published ? day->year() : day ? day->year() + 1 : today.year()};
}

namespace {

/// The one day that a date in an impossible year was meant to be: such an agreement could be signed then, and before
/// the list. Nothing where it may be another as well; of a year soon after the list, which may be the one that is misdated,
/// of whatever type.
std::optional<Date> with_possible_year(const Draft& draft, const ListedAgreement& agreement, Years years) {
    std::vector<Date> days = days_with_year_retyped(*agreement.signed_on, years);
    constexpr int soon = 10;
    const auto type = agreement.signed_on->year() <= years.last + soon ? std::nullopt : agreement.type;
    std::erase_if(days, [&](Date day) { return !draft.facts.could_be_signed(type, day); });
    if (days.size() != 1 || !draft.facts.could_be_signed(agreement.type, days.front())) return std::nullopt;
    const auto listed = day_of(draft.options, draft.list.file);
    return listed && days.front() > *listed ? std::nullopt : std::optional{days.front()};
}

/// Years that cannot be: before section 287(g), or after the list.
void mend_year(Draft& draft, ListedAgreement& agreement, std::string_view raw, Years years) {
    if (years.has(*agreement.signed_on)) return;
    const auto mended = draft.strict() ? std::nullopt : with_possible_year(draft, agreement, years);
    agreement.signed_on = mended;
    const std::string_view column = name(ListColumn::signed_on);
    if (mended) draft.repair(agreement.row, column, raw, IssueCode::year_typo, draft.keep(text(*mended)));
    else draft.issue(agreement.row, column, raw, IssueCode::unreadable_date);
}

/// What a correction of the caller's says of the day. Returns whether there is one.
bool read_corrected(Draft& draft, ListedAgreement& agreement, std::string_view raw, std::string_view seen, Years years) {
    if (draft.options.corrections.empty()) return false;
    const auto own = draft.own_correction(ListColumn::signed_on, seen, agreement.state);
    if (!own) return false;
    const std::string clean = detail::tidy(*own);
    const SigningDate read = says_nothing(clean) ? SigningDate{} : date_of_text(clean, years, false, true);
    agreement.signed_on = read.date;
    draft.corrected(agreement.row, ListColumn::signed_on, raw, read.date ? text(*read.date) : clean);
    if (!read.date && !clean.empty()) draft.issue(agreement.row, name(ListColumn::signed_on), raw, IssueCode::unreadable_date, draft.keep(clean));
    return true;
}

}  // namespace

Signings::Signings(Draft& draft) : draft_{draft}, years_{years_of(draft.options, draft.list.file, draft.facts)} {}

const Signings::Text& Signings::of_text(std::string_view raw) {
    const auto [found, is_new] = texts_.try_emplace(raw);
    Text& known = found->second;
    if (!is_new) return known;
    const std::string_view tidied = draft_.tidied(raw);
    known.nothing = says_nothing(tidied);
    if (known.nothing) return known;
    known.day = date_of_text(tidied, years_, draft_.roster().table->dates_from_1904, unreadable_ < most_unreadable);
    if (!known.day.date) ++unreadable_;
    return known;
}

void Signings::read(ListedAgreement& agreement, const RowCells& cells) {
    if (!draft_.roster().has(ListColumn::signed_on)) return;
    const xlsx::Cell* cell = cells[ListColumn::signed_on];
    const std::string_view raw = draft_.text(cell);
    const std::string_view column = name(ListColumn::signed_on);
    const bool numeric = cell != nullptr && (cell->kind == xlsx::CellKind::date || cell->kind == xlsx::CellKind::number);
    if (cell != nullptr && read_corrected(draft_, agreement, raw, raw, years_)) return;
    if (cell == nullptr || (numeric ? says_nothing(raw, room_) : of_text(raw).nothing)) {
        draft_.issue(agreement.row, column, raw, IssueCode::missing_cell);
        return;
    }
    const SigningDate read = numeric ? date_of_number(cell->number, years_, draft_.roster().table->dates_from_1904) : of_text(raw).day;
    // A number that is no date as it stands is none after the list: it may be anything.
    const bool typed = numeric && (read.rule || cell->kind == xlsx::CellKind::number);
    if (typed && read.date && day_of(draft_.options, draft_.list.file).value_or(*read.date) < *read.date && years_.has(*read.date)) {
        draft_.issue(agreement.row, column, raw, IssueCode::unreadable_date);
        return;
    }
    // A stored date is a number in the file, and a day for who corrects it.
    if (numeric && read.date && !draft_.options.corrections.empty() && read_corrected(draft_, agreement, raw, text(*read.date), years_)) return;
    if (!read.date || (read.rule && draft_.strict())) {
        draft_.issue(agreement.row, column, raw, read.rule.value_or(IssueCode::unreadable_date));
        return;
    }
    agreement.signed_on = read.date;
    if (read.rule) draft_.repair(agreement.row, column, raw, *read.rule, draft_.keep(text(*read.date)));
    mend_year(draft_, agreement, raw, years_);
}

void check_signings(Draft& draft) {
    xlsx::StopChecks stops;
    for (const ListedAgreement& agreement : draft.list.agreements) {
        stops.next();
        if (!agreement.signed_on) continue;
        const Date day = *agreement.signed_on;
        const std::string_view column = name(ListColumn::signed_on);
        const std::string_view raw = agreement.raw(ListColumn::signed_on).value_or("");
        if (draft.list.published && day > *draft.list.published) {
            draft.issue_on(agreement, column, raw, IssueCode::signed_after_list);
        }
        if (!draft.facts.could_be_signed(agreement.type, day)) {
            draft.issue_on(agreement, column, raw, IssueCode::date_outside_program);
        }
    }
}

}  // namespace lib287g::reading
