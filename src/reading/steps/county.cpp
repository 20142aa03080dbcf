#include "reading/rules/broken_characters.hpp"
#include "reading/rules/county/counties.hpp"
#include "reading/rules/county/county_name.hpp"
#include "reading/rules/footnote.hpp"
#include "reading/rules/nothing.hpp"
#include "reading/steps/steps.hpp"
#include "text/blanks.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

constexpr ListColumn county_column = ListColumn::county;

/// Where a list has more different counties that are none, it is not by typing mistakes.
constexpr std::size_t most_unknown = 5'000;

CountyCell without_folded(Draft& draft, std::optional<State> state, std::string_view raw) {
    std::string room;
    const std::string_view tidied = detail::tidied_in(room, raw);
    CountyCell cell{.empty = tidied.empty(), .nothing = says_nothing(without_county_word(tidied).value_or(tidied)) || equal_ignoring_case(tidied, "County"),
                    .tidied = {}, .named = {}, .doubt = {}, .either = {}, .folded = {}};
    if (cell.empty) return cell;
    cell.tidied = change_of(draft, state, county_column, raw);
    if (cell.tidied && cell.tidied->own) cell.nothing = says_nothing(cell.tidied->clean);
    if (cell.nothing) return cell;
    const std::string_view text = without_footnotes(without_state(cell.tidied ? std::string_view{cell.tidied->clean} : tidied, state), state);
    if (!draft.strict() && names_several_counties(text, state)) {
        cell.doubt = IssueCode::not_one_county;
        return cell;
    }
    // What a correction says is written as it should be already.
    if (cell.tidied && cell.tidied->rule == IssueCode::known_variant) return cell;
    CountyName county = county_name(text, state, draft.unknown_counties < most_unknown);
    if (county.either && !draft.strict()) {
        cell.either = county.either;
        cell.doubt = IssueCode::not_one_county;
        return cell;
    }
    if (!county.known || county.rule == IssueCode::misspelling) ++draft.unknown_counties;
    if (has_lost_character(text)) cell.doubt = IssueCode::lost_characters;
    else if (!county.known) cell.doubt = IssueCode::unknown_county;
    const bool behind = text.size() < (cell.tidied ? cell.tidied->clean.size() : tidied.size());
    if (!county.rule && behind && county.known) county.rule = IssueCode::county_spelling;
    if (county.rule) cell.named = Change{std::move(county.name), *county.rule};
    return cell;
}

CountyCell county_cell(Draft& draft, std::optional<State> state, std::string_view raw) {
    CountyCell cell = without_folded(draft, state, raw);
    const auto& change = cell.named ? cell.named : cell.tidied;
    if (!cell.empty && !cell.nothing) cell.folded = without_word_folded(change ? std::string_view{change->clean} : raw);
    return cell;
}

}  // namespace

void read_county(Draft& draft, ListedAgreement& agreement, const RowCells& cells, const AgencyCell::Agency& agency) {
    const std::string_view raw = draft.text(cells[county_column]);
    if (raw.empty()) return;
    // What such a list makes of a county is of no use to the lists behind it.
    const bool alone = draft.unknown_counties >= most_unknown;
    const CountyCell own = alone ? county_cell(draft, agreement.state, raw) : CountyCell{};
    const CountyCell& cell =
        alone ? own
              : draft.memory.counties.of(agreement.state ? code(*agreement.state) : std::string_view{}, raw,
                                         [&] { return county_cell(draft, agreement.state, raw); });
    if (cell.empty) return;
    if (cell.nothing && cell.tidied && cell.tidied->own) {
        draft.corrected(agreement.row, county_column, raw, {});
        return;
    }
    if (cell.nothing) {
        draft.repair_to_nothing(agreement.row, name(county_column), raw, IssueCode::no_value_mark);
        return;
    }
    agreement.county = cell.tidied ? applied(draft, agreement.row, county_column, raw, *cell.tidied) : raw;
    if (cell.named) agreement.county = applied(draft, agreement.row, county_column, raw, *cell.named);
    if (const auto told = cell.either ? told_by_agency(agreement.agency, *cell.either) : std::nullopt) {
        agreement.county = applied(draft, agreement.row, county_column, raw, {std::string{*told}, IssueCode::county_suffix});
        return;
    }
    if (cell.doubt) draft.issue(agreement.row, name(county_column), raw, *cell.doubt);
    if (cell.doubt == IssueCode::not_one_county || draft.strict()) return;
    if (!agency.lost && is_another_county(agency.of_sheriff, cell.folded)) {
        draft.issue(agreement.row, name(county_column), raw, IssueCode::other_county_than_sheriffs);
    }
}

}  // namespace lib287g::reading
