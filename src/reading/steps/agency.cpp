#include "reading/rules/county/county_name.hpp"
#include "reading/rules/broken_characters.hpp"
#include "reading/rules/corrections.hpp"
#include "reading/rules/footnote.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {

std::optional<Change> change_of(Draft& draft, std::optional<State> state, ListColumn column, std::string_view raw) {
    if (const auto own = draft.own_correction(column, raw, state)) {
        return Change{std::string{*own}, IssueCode::known_variant, true};
    }
    const std::string_view tidied = draft.tidied(raw);
    if (const Correction* known = correction(draft.facts.corrections(), name(column), state, tidied)) {
        return Change{std::string{known->clean}, IssueCode::known_variant};
    }
    if (const auto mended = mended_characters(raw)) return Change{detail::tidy(*mended), IssueCode::broken_characters};
    if (tidied == raw) return std::nullopt;
    return Change{std::string{tidied}, detail::has_odd_characters(raw) ? IssueCode::odd_characters : IssueCode::blanks};
}

namespace {

/// The same for a name, which is without marks of footnotes too.
std::optional<Change> change_of_name(Draft& draft, std::optional<State> state, std::string_view raw) {
    auto change = change_of(draft, state, ListColumn::agency, raw);
    if (change && (change->own || change->rule == IssueCode::known_variant)) return change;
    const std::string_view text = change ? std::string_view{change->clean} : raw;
    const std::string_view bare = without_footnotes(text, state);
    if (bare.size() == text.size()) return change;
    return Change{std::string{bare}, IssueCode::footnote_mark};
}

}  // namespace

std::string_view applied(Draft& draft, std::uint32_t row, ListColumn column, std::string_view raw, const Change& change) {
    if (change.own) return draft.corrected(row, column, raw, change.clean);
    return draft.changed(row, column, raw, change.clean, change.rule);
}

const AgencyCell::Agency& read_agency(Draft& draft, ListedAgreement& agreement, const RowCells& cells, AgencyCell& known) {
    const std::string_view raw = draft.text(cells[ListColumn::agency]);
    if (!known.agency) {
        auto change = known.nothing ? std::nullopt : change_of_name(draft, agreement.state, raw);
        const std::string_view name = known.nothing                                   ? std::string_view{}
                                      : change && (change->own || !draft.strict()) ? std::string_view{change->clean}
                                                                                      : raw;
        std::string room;
        const std::string_view state = agreement.state ? code(*agreement.state)
                                                       : detail::tidied_in(room, draft.text(cells[ListColumn::state]));
        const AgencyId id = draft.memory.registry->id(state, name);
        std::string of_sheriff = county_of_sheriff(name);
        known.agency = {std::move(change), id, draft.memory.registry->key(id), std::move(of_sheriff),
                        has_lost_character(raw)};
    }
    if (known.nothing) draft.issue(agreement.row, name(ListColumn::agency), raw, IssueCode::missing_cell);
    else if (known.agency->change) agreement.agency = applied(draft, agreement.row, ListColumn::agency, raw, *known.agency->change);
    else agreement.agency = raw;
    if (known.agency->lost) draft.issue(agreement.row, name(ListColumn::agency), raw, IssueCode::lost_characters);
    agreement.agency_id = known.agency->id;
    agreement.agency_key = known.agency->key;
    return *known.agency;
}

}  // namespace lib287g::reading
