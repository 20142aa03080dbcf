#include "reading/draft.hpp"

#include <algorithm>
#include <utility>

#include "reading/rules/corrections.hpp"
#include "text/beginning.hpp"
#include "text/blanks.hpp"
#include "text/quoted.hpp"

namespace lib287g::inline v0_1::reading {

namespace {

/// How many rows there can be under the header.
std::size_t rows_under_header(const Roster& roster) {
    const auto& cells = roster.table->cells;
    return cells.empty() ? 0 : std::min<std::size_t>(cells.back().row - roster.header_row, cells.size());
}

}  // namespace

std::size_t longest_read_of(ListColumn column) {
    const bool is_link = column == ListColumn::moa || column == ListColumn::addendum;
    return is_link ? longest_address : longest_read;
}

Draft::Draft(std::string_view file, const std::vector<Roster>& rosters, std::shared_ptr<const void> input,
             const ReadOptions& options_, const Facts& facts_, Memory& memory_)
    : options{options_}, facts{facts_}, memory{memory_} {
    texts_->input = std::move(input);
    texts_->agencies = memory.registry;
    texts_->file = list.file = file;
    list.sheet = detail::kept_name(rosters.front().table->name);
    list.kind = rosters.front().kind;
    list.strict = strict();
    std::size_t most = 0;
    for (const Roster& roster : rosters) most += rows_under_header(roster);
    list.agreements.reserve(most);
    texts_->raw_cells.reserve(most);  // agreements point to them: they must not move
}

void Draft::turn_to(const Roster& next) {
    roster_ = &next;
    sheet_ = keep(detail::kept_name(next.table->name));
    first_of_roster_ = list.agreements.size();
}

std::string_view Draft::keep(std::string text) {
    if (const auto found = known_.find(text); found != known_.end()) return *found;
    return *known_.insert(texts_->made.emplace_back(std::move(text))).first;
}

std::string_view Draft::tidied(std::string_view text) { return detail::tidied_in(room_, text); }

bool Draft::remark(std::vector<Issue>& where, std::uint32_t row, std::string_view column, std::string_view raw,
                   IssueCode code, std::optional<std::string_view> clean) {
    const bool is_issue = &where == &list.issues;
    if (++(is_issue ? issues_of_ : repairs_of_)[static_cast<std::size_t>(code)] > options.issues_of_a_kind) {
        ++(is_issue ? list.more_issues : list.more_repairs)[code];
        return false;
    }
    // The whole of a long cell stays with its agreement; a record of it is for people to read.
    constexpr std::size_t longest = 400;
    const auto shown = [&](std::string_view text) {
        if (text.size() <= longest) return text;
        std::string cut;
        cut.reserve(longest + 3);
        cut.append(detail::beginning(text, longest)).append("...");
        return std::string_view{texts_->made.emplace_back(std::move(cut))};
    };
    if (clean) clean = shown(*clean);
    where.push_back({texts_->file, sheet_, row, column, shown(raw), code, clean, storage_});
    return true;
}

void Draft::issue(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code,
                  std::optional<std::string_view> clean) {
    if (remark(list.issues, row, column, raw, code, clean) && row == 0) list.issues.back().sheet = {};
}

void Draft::issue_on(const ListedAgreement& agreement, std::string_view column, std::string_view raw, IssueCode code,
                     std::optional<std::string_view> clean) {
    if (remark(list.issues, agreement.row, column, raw, code, clean)) list.issues.back().sheet = agreement.sheet;
}

void Draft::repair(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code,
                   std::string_view clean) {
    remark(strict() ? list.issues : list.repairs, row, column, raw, code, clean);
}

void Draft::repair_to_nothing(std::uint32_t row, std::string_view column, std::string_view raw, IssueCode code) {
    remark(strict() ? list.issues : list.repairs, row, column, raw, code, std::nullopt);
}

std::string_view Draft::corrected(std::uint32_t row, ListColumn column, std::string_view raw, std::string_view clean) {
    list.corrected = true;
    const auto kept = keep(std::string{clean});
    remark(list.repairs, row, name(column), raw, IssueCode::known_variant, kept.empty() ? std::nullopt : std::optional{kept});
    return kept;
}

std::string_view Draft::changed(std::uint32_t row, ListColumn column, std::string_view raw, std::string clean,
                                IssueCode rule) {
    const auto kept = keep(std::move(clean));
    repair(row, name(column), raw, rule, kept);
    return strict() ? raw : kept;
}

std::optional<std::string_view> Draft::own_correction(ListColumn column, std::string_view raw,
                                                      std::optional<State> state) {
    if (detail::is_blank(raw)) return std::nullopt;
    for (std::size_t i = 0; i < options.corrections.size(); ++i) {
        const Correction& correction = options.corrections[i];
        if (equal_ignoring_case(correction.column, name(column)) && (!correction.state || correction.state == state) &&
            equal_ignoring_case(detail::tidy(correction.raw), detail::tidy(raw))) {
            memory.used_corrections.insert(i);
            return correction.clean;
        }
    }
    return std::nullopt;
}

void Draft::use_header(std::string_view text) {
    for (std::size_t i = 0; i < options.corrections.size(); ++i) {
        const Correction& correction = options.corrections[i];
        if (is_of_headers(correction) && equal_ignoring_case(correction.raw, detail::tidy(text))) {
            memory.used_corrections.insert(i);
            list.corrected = true;
        }
    }
}

ListedAgreement& Draft::add(std::uint32_t row, const RowCells& cells) {
    RawCells& raw = texts_->raw_cells.emplace_back(roster_->table->characters.data());
    for (const auto& column : words<ListColumn>) {
        const xlsx::Cell* const cell = cells[column.value];
        if (cell == nullptr) continue;
        // A character more tells that there was more.
        const std::size_t longest = longest_read_of(column.value) + 4;
        std::size_t size = cell->text_size;
        if (size > longest) size = detail::beginning(roster_->table->characters.substr(cell->text_begin, size), longest).size();
        raw.place(column.value, cell->text_begin, static_cast<std::uint32_t>(size));
    }
    ListedAgreement& agreement = list.agreements.emplace_back();
    agreement.row = row;
    agreement.cells = &raw;
    agreement.storage = storage_;
    agreement.sheet = sheet_;
    const auto& hidden = roster_->table->hidden_rows;
    agreement.hidden = std::binary_search(hidden.begin(), hidden.end(), row);
    return agreement;
}

PublishedList Draft::finish() { return std::move(list); }

}  // namespace lib287g::reading
