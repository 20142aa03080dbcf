#include <lib287g/reading/read_list.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <lib287g/error.hpp>

#include "lists/agency_names.hpp"
#include "reading/content_identity.hpp"
#include "reading/county_name.hpp"
#include "csv/csv_rows.hpp"
#include "xlsx/file_bytes.hpp"
#include "reading/list_date.hpp"
#include "reading/list_reading.hpp"
#include "reading/roster_columns.hpp"
#include "reading/signing_date.hpp"
#include "reading/nothing.hpp"
#include "reading/understand.hpp"
#include "text/blanks.hpp"
#include <lib287g/generated/corrections.hpp>
#include <lib287g/xlsx/workbook.hpp>
#include "reading/wrapped_link.hpp"

namespace lib287g {
namespace {

using namespace xlsx;
using namespace reading;

/// What the views of a list point into: the workbook's texts and hyperlinks, and texts made here. Deque:
/// growing moves nothing.
struct ListStorage {
    Workbook workbook;
    std::shared_ptr<const detail::AgencyNames> names;
    std::deque<std::string> texts;
    std::unordered_set<std::string_view> known;

    std::string_view keep(std::string text) {
        if (const auto found = known.find(text); found != known.end()) return *found;
        return *known.insert(texts.emplace_back(std::move(text))).first;
    }
};

struct CellText {
    const Cell* cell = nullptr;
    std::string_view raw;
};

using RowCells = std::array<CellText, column_names.size()>;

/// What the text of a cell of a vocabulary's column means.
struct Meaning {
    std::optional<std::uint8_t> word{};
    std::optional<IssueCode> rule{};
    bool own = false;      ///< by a correction of the caller's
    bool nothing = false;  ///< the text only says that there is no value
    bool empty = false;
};

class ListReader {
  public:
    ListReader(Workbook workbook, std::string_view file, const ReadOptions& options,
               std::shared_ptr<detail::AgencyNames> names)
        : options_{options}, names_{std::move(names)} {
        storage_->names = names_;
        storage_->workbook = std::move(workbook);
        list_.file = storage_->keep(std::string{file});
    }

    PublishedList read() {
        roster_ = find_roster(storage_->workbook, list_.file);
        list_.sheet = storage_->keep(roster_.sheet->name);
        for (const Cell* cell : roster_.unknown) {
            remark(list_.issues, roster_.header_row, {}, raw_text(*cell), IssueCode::unknown_column);
        }
        for (const auto& [cell, column] : roster_.misspelt) {
            remark(list_.repairs, roster_.header_row, {}, raw_text(*cell), IssueCode::misspelling, column_names[column]);
        }
        read_rows();
        attach_links();
        settle_date(list_, options_.published);
        flag_dates();
        storage_->known = {};
        for (Sheet& sheet : storage_->workbook.sheets) sheet.cells = {};  // no view points there
        list_.storage = storage_;
        return std::move(list_);
    }

  private:
    [[nodiscard]] std::string_view raw_text(const Cell& cell) const {
        return storage_->workbook.text(cell);
    }

    void remark(std::vector<Issue>& where, std::uint32_t row, std::string_view column, std::string_view raw,
                IssueCode code, std::optional<std::string_view> clean = {}) {
        where.push_back({list_.file, list_.sheet, row, column, raw, code, clean});
    }

    void read_rows() {
        constexpr std::size_t none = column_names.size();
        std::vector<std::size_t> column_at;  // of the roster, by the column of the sheet
        for (std::size_t i = 0; i < column_names.size(); ++i) {
            if (!roster_.columns[i]) continue;
            if (column_at.size() <= *roster_.columns[i]) column_at.resize(*roster_.columns[i] + 1U, none);
            column_at[*roster_.columns[i]] = i;
        }
        const auto& cells = roster_.sheet->cells;
        auto cell = cells.begin();
        while (cell != cells.end() && cell->row <= roster_.header_row) ++cell;
        if (cell != cells.end()) {
            list_.agreements.reserve(std::min<std::size_t>(cells.back().row - roster_.header_row, cells.size()));
        }
        std::uint32_t next_row = roster_.header_row + 1;
        while (cell != cells.end()) {
            const std::uint32_t row = cell->row;
            RowCells row_cells{};
            std::string_view other;
            for (; cell != cells.end() && cell->row == row; ++cell) {
                const std::string_view raw = raw_text(*cell);
                const std::size_t column = cell->column < column_at.size() ? column_at[cell->column] : none;
                if (column != none) row_cells[column] = {&*cell, raw};
                if (column == none && !detail::is_blank(raw)) other = raw;
            }
            list_.blank_rows += row - next_row;  // rows that are not stored at all
            next_row = row + 1;
            read_row(row, row_cells, other);
        }
        list_.rows = next_row - roster_.header_row - 1;
    }

    /// Whether a text has a letter, of any script: a number is no agency's name.
    static bool has_letter(std::string_view raw) {
        const auto letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        };
        return std::any_of(raw.begin(), raw.end(), letter) && !detail::is_blank(raw);
    }

    /// The header again, as at the top of a printed page.
    bool repeats_header(const RowCells& cells) {
        const auto as_header = [&](Column column) {
            const std::string_view raw = cells[column].raw;
            return raw.size() >= column_names[column].size() &&
                   equal_ignoring_case(detail::tidied_in(room_, raw), column_names[column]);
        };
        return as_header(Column::state) && as_header(Column::agency);
    }

    void read_row(std::uint32_t row, const RowCells& cells, std::string_view other) {
        const auto filled = [&](Column column) { return !detail::is_blank(cells[column].raw); };
        const bool any = std::any_of(cells.begin(), cells.end(),
                                     [](const CellText& text) { return !detail::is_blank(text.raw); });
        if (!any && other.empty()) {
            ++list_.blank_rows;
            return;
        }
        // A name alone is a total, or a remark.
        const bool named = has_letter(cells[Column::agency].raw) &&
                           (filled(Column::state) || filled(Column::type) || filled(Column::signed_on));
        if (repeats_header(cells) || (!named && !(filled(Column::state) && filled(Column::type)))) {
            ++list_.other_rows;
            const auto first = std::find_if(cells.begin(), cells.end(),
                                            [](const CellText& text) { return !detail::is_blank(text.raw); });
            remark(list_.issues, row, {}, first != cells.end() ? first->raw : other,
                   IssueCode::row_without_agreement);
            return;
        }
        ListedAgreement& agreement = list_.agreements.emplace_back();
        agreement.row = row;
        agreement.hidden = std::binary_search(roster_.sheet->hidden_rows.begin(),
                                              roster_.sheet->hidden_rows.end(), row);
        read_words(agreement, cells);
        read_agency(agreement, cells);
        read_county(agreement, cells);
        read_signed(agreement, cells);
        const auto raw = [&](Column column) {
            return cells[column].cell != nullptr ? std::optional{cells[column].raw} : std::nullopt;
        };
        agreement.agency_key = key_of(agreement, cells);
        agreement.raw_state = raw(Column::state);
        agreement.raw_agency = raw(Column::agency);
        agreement.raw_kind = raw(Column::kind);
        agreement.raw_county = raw(Column::county);
        agreement.raw_type = raw(Column::type);
        agreement.raw_signed = raw(Column::signed_on);
        agreement.raw_moa = raw(Column::moa);
        agreement.raw_addendum = raw(Column::addendum);
    }

    std::string_view key_of(const ListedAgreement& agreement, const RowCells& cells) {
        return agreement.state ? names_->key(code(*agreement.state), agreement.agency)
                               : names_->key(detail::tidied_in(room_, cells[Column::state].raw), agreement.agency);
    }

    void read_words(ListedAgreement& agreement, const RowCells& cells) {
        read_word(agreement.state, agreement.row, Column::state, cells, true);
        read_word(agreement.type, agreement.row, Column::type, cells, true);
        read_word(agreement.kind, agreement.row, Column::kind, cells, false);
    }

    /// What the caller's corrections make of a text; of a state's own only in its rows.
    [[nodiscard]] std::optional<std::string_view> own_correction(Column column, std::string_view raw,
                                                                 std::optional<State> state) const {
        for (const Correction& correction : options_.corrections) {
            if (equal_ignoring_case(correction.column, column_names[column]) &&
                (!correction.state || correction.state == state) &&
                equal_ignoring_case(detail::tidy(correction.raw), detail::tidy(raw))) {
                return correction.clean;
            }
        }
        return std::nullopt;
    }

    /// What a text of a column means, worked out once per list.
    template <class Enum>
    const Meaning& meaning_of(Column column, std::string_view raw) {
        // Equal texts of a workbook are at one place, and rows beside each other have the same.
        auto& [last_raw, last_meaning] = last_meanings_[column];
        if (last_meaning != nullptr && raw.data() == last_raw.data() && raw.size() == last_raw.size()) {
            return *last_meaning;
        }
        const auto [found, is_new] = meanings_[column].try_emplace(raw);
        Meaning& meaning = found->second;
        last_raw = raw;
        last_meaning = &meaning;
        if (!is_new) return meaning;
        const std::string tidied = detail::tidy(raw);
        meaning.nothing = says_nothing(tidied);
        meaning.empty = tidied.empty();
        if (meaning.nothing) return meaning;
        const auto own = own_correction(column, raw, std::nullopt);
        const auto understood = own ? Understood<Enum>{parse<Enum>(*own), IssueCode::known_variant}
                                    : understand<Enum>(generated::corrections, column_names[column], raw);
        if (understood.word) meaning.word = static_cast<std::uint8_t>(*understood.word);
        meaning.rule = understood.rule;
        meaning.own = own.has_value();
        return meaning;
    }

    template <class Enum>
    void read_word(std::optional<Enum>& out, std::uint32_t row, Column column, const RowCells& cells,
                   bool needed) {
        const std::string_view raw = cells[column].raw;
        const std::string_view name_of_column = column_names[column];
        const Meaning& meaning = meaning_of<Enum>(column, raw);
        if (meaning.nothing) {
            if (needed) {
                remark(list_.issues, row, name_of_column, raw, IssueCode::missing_cell);
            } else if (!meaning.empty) {
                remark(list_.repairs, row, name_of_column, raw, IssueCode::no_value_mark);
            }
            return;
        }
        if (!meaning.word) {
            remark(list_.issues, row, name_of_column, raw, IssueCode::unknown_word);
            return;
        }
        const auto word = static_cast<Enum>(*meaning.word);
        if (meaning.rule && options_.cleaning == Cleaning::strict && !meaning.own) {
            remark(list_.issues, row, name_of_column, raw, *meaning.rule, name(word));
            return;
        }
        if (meaning.rule) remark(list_.repairs, row, name_of_column, raw, *meaning.rule, name(word));
        out = word;
    }

    /// Changes a text by a rule, on record; strictly, the text stays and the rule is an issue.
    std::string_view changed(std::uint32_t row, Column column, std::string_view raw, std::string clean,
                             IssueCode rule) {
        const auto kept = storage_->keep(std::move(clean));
        const bool strict = options_.cleaning == Cleaning::strict;
        remark(strict ? list_.issues : list_.repairs, row, column_names[column], raw, rule, kept);
        return strict ? raw : kept;
    }

    /// A text by the corrections, the caller's before the library's, or without blanks at its ends.
    std::string_view cleaned(const ListedAgreement& agreement, Column column, std::string_view raw) {
        if (const auto own = own_correction(column, raw, agreement.state)) {
            const auto kept = storage_->keep(std::string{*own});
            remark(list_.repairs, agreement.row, column_names[column], raw, IssueCode::known_variant, kept);
            return kept;
        }
        const std::string_view tidied = detail::tidied_in(room_, raw);
        if (const Correction* known = correction(generated::corrections, column_names[column], agreement.state, tidied)) {
            return changed(agreement.row, column, raw, std::string{known->clean}, IssueCode::known_variant);
        }
        if (tidied == raw) return raw;
        return changed(agreement.row, column, raw, std::string{tidied}, IssueCode::blanks);
    }

    void read_agency(ListedAgreement& agreement, const RowCells& cells) {
        const std::string_view raw = cells[Column::agency].raw;
        if (detail::is_blank(raw)) {
            remark(list_.issues, agreement.row, column_names[Column::agency], raw, IssueCode::missing_cell);
            return;
        }
        agreement.agency = cleaned(agreement, Column::agency, raw);
    }

    void read_county(ListedAgreement& agreement, const RowCells& cells) {
        const std::string_view raw = cells[Column::county].raw;
        const std::string_view column = column_names[Column::county];
        std::string room;
        const std::string_view tidied = detail::tidied_in(room, raw);
        if (tidied.empty()) return;
        if (says_nothing(tidied) || equal_ignoring_case(tidied, "County")) {
            remark(list_.repairs, agreement.row, column, raw, IssueCode::no_value_mark);
            return;
        }
        agreement.county = cleaned(agreement, Column::county, raw);
        if (options_.cleaning == Cleaning::standard && names_several_counties(*agreement.county)) {
            remark(list_.issues, agreement.row, column, raw, IssueCode::not_one_county);
            return;
        }
        // What a correction says is written as it should be already.
        if (*agreement.county == raw || *agreement.county == tidied) {
            CountyName county = county_name(tidied, agreement.state);
            if (county.rule) {
                agreement.county = changed(agreement.row, Column::county, raw, std::move(county.name), *county.rule);
            }
        }
        if (options_.cleaning == Cleaning::standard && names_another_county(agreement.agency, *agreement.county)) {
            remark(list_.issues, agreement.row, column, raw, IssueCode::other_county_than_sheriffs);
        }
    }

    void read_signed(ListedAgreement& agreement, const RowCells& cells) {
        const auto [cell, raw] = cells[Column::signed_on];
        const std::string_view column = column_names[Column::signed_on];
        const std::string_view tidied = detail::tidied_in(room_, raw);
        if (cell == nullptr || says_nothing(tidied)) {
            remark(list_.issues, agreement.row, column, raw, IssueCode::missing_cell);
            return;
        }
        const bool numeric = cell->kind == CellKind::date || cell->kind == CellKind::number;
        const SigningDate read = numeric
                                     ? SigningDate{date_of_serial(cell->number, storage_->workbook.dates_from_1904), {}}
                                     : date_of_text(tidied, storage_->workbook.dates_from_1904);
        if (!read.date || (read.rule && options_.cleaning == Cleaning::strict)) {
            remark(list_.issues, agreement.row, column, raw,
                   read.date ? *read.rule : IssueCode::unreadable_date);
            return;
        }
        agreement.signed_on = read.date;
        if (read.rule) {
            remark(list_.repairs, agreement.row, column, raw, *read.rule, storage_->keep(text(*read.date)));
        }
        mend_year(agreement, raw);
    }

    /// Years that cannot be: before section 287(g), or after any list.
    void mend_year(ListedAgreement& agreement, std::string_view raw) {
        const int year = agreement.signed_on->year();
        if (year >= 1996 && year < 2100) return;
        const std::string_view column = column_names[Column::signed_on];
        const auto named = date_in_name(list_.file);
        const int latest = options_.published ? options_.published->year()
                           : named.date       ? named.date->year() + 1
                                              : 2099;
        const auto mended = options_.cleaning == Cleaning::strict
                                ? std::nullopt
                                : with_year_retyped(*agreement.signed_on, latest);
        agreement.signed_on = mended;
        if (mended) {
            remark(list_.repairs, agreement.row, column, raw, IssueCode::year_typo, storage_->keep(text(*mended)));
        } else {
            remark(list_.issues, agreement.row, column, raw, IssueCode::unreadable_date);
        }
    }

    /// The address that a mail program wrapped, on record; any other as it is.
    std::string_view unwrapped(std::uint32_t row, Column column, std::string_view address) {
        auto inside = unwrapped_link(address);
        if (!inside) return address;
        const std::string_view kept = storage_->keep(std::move(*inside));
        const bool strict = options_.cleaning == Cleaning::strict;
        remark(strict ? list_.issues : list_.repairs, row, column_names[column], address, IssueCode::wrapped_link,
               kept);
        return strict ? address : kept;
    }

    void attach_links() {
        for (const Hyperlink& link : roster_.sheet->hyperlinks) {
            if (link.target.empty() || link.target.front() == '#') continue;  // an anchor inside the workbook
            auto first = std::lower_bound(
                list_.agreements.begin(), list_.agreements.end(), link.first_row,
                [](const ListedAgreement& agreement, std::uint32_t row) { return agreement.row < row; });
            for (; first != list_.agreements.end() && first->row <= link.last_row; ++first) {
                const auto covers = [&](Column column) {
                    const auto at = roster_.columns[column];
                    return at && *at >= link.first_column && *at <= link.last_column;
                };
                const std::string_view address =
                    link.location.empty() ? link.target : storage_->keep(link.target + "#" + link.location);
                if (covers(Column::moa)) first->moa_link = unwrapped(first->row, Column::moa, address);
                if (covers(Column::addendum)) {
                    first->addendum_link = unwrapped(first->row, Column::addendum, address);
                }
            }
        }
        for (ListedAgreement& agreement : list_.agreements) {
            const auto plain_address = [](const auto& raw) { return raw && raw->starts_with("http"); };
            if (!agreement.moa_link && plain_address(agreement.raw_moa)) agreement.moa_link = agreement.raw_moa;
            if (!agreement.addendum_link && plain_address(agreement.raw_addendum)) {
                agreement.addendum_link = agreement.raw_addendum;
            }
            if (!agreement.moa_link && agreement.raw_moa && equal_ignoring_case(detail::tidy(*agreement.raw_moa), "link")) {
                remark(list_.issues, agreement.row, column_names[Column::moa], *agreement.raw_moa,
                       IssueCode::missing_link);
            }
        }
    }

    void flag_dates() {
        for (const ListedAgreement& agreement : list_.agreements) {
            if (!agreement.signed_on) continue;
            const Date day = *agreement.signed_on;
            const std::string_view column = column_names[Column::signed_on];
            const std::string_view raw = agreement.raw_signed.value_or("");
            if (list_.published && day > *list_.published) {
                remark(list_.issues, agreement.row, column, raw, IssueCode::signed_after_list);
            }
            const bool no_task_forces = day > Date{2012, 12, 31} && day < Date{2025, 1, 20};
            const bool outside =
                day < Date{2002, 1, 1} ||
                (agreement.type == AgreementType::task_force_model && no_task_forces) ||
                (agreement.type == AgreementType::warrant_service_officer && day < Date{2019, 1, 1});
            if (outside) remark(list_.issues, agreement.row, column, raw, IssueCode::date_outside_program);
        }
    }

    std::shared_ptr<ListStorage> storage_ = std::make_shared<ListStorage>();
    const ReadOptions& options_;
    std::shared_ptr<detail::AgencyNames> names_;
    RosterColumns roster_;
    std::string room_;  // for a text that has to be tidied
    std::array<std::unordered_map<std::string_view, Meaning>, column_names.size()> meanings_;
    std::array<std::pair<std::string_view, const Meaning*>, column_names.size()> last_meanings_{};
    PublishedList list_;
};

}  // namespace

PublishedList reading::read_list(const std::filesystem::path& path, const ReadOptions& options,
                               const std::shared_ptr<detail::AgencyNames>& names) {
    const std::vector<std::byte> bytes = file_bytes(path, options.limits);
    const std::string file = path.filename().string();
    const bool csv = equal_ignoring_case(path.extension().string(), ".csv");
    Workbook workbook = csv ? workbook_of_rows(csv::csv_rows(bytes, file, options.limits), {})
                            : read_workbook(bytes, file, options.limits);
    PublishedList list = ListReader{std::move(workbook), file, options, names}.read();
    list.content = content_identity(bytes);
    return list;
}

PublishedList read_list(const std::filesystem::path& path, const ReadOptions& options) {
    return reading::read_list(path, options, std::make_shared<detail::AgencyNames>());
}

PublishedList read_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name,
                        const ReadOptions& options) {
    PublishedList list =
        ListReader{workbook_of_rows(rows, {}), name, options, std::make_shared<detail::AgencyNames>()}.read();
    std::vector<std::byte> bytes;
    for (const auto& row : rows) {
        for (const std::string& cell : row) {
            // With its size in front, so that no two tables have the same bytes.
            for (const char c : std::to_string(cell.size()) + ":" + cell) bytes.push_back(static_cast<std::byte>(c));
        }
        bytes.push_back(std::byte{'\n'});
    }
    list.content = content_identity(bytes);
    return list;
}

}  // namespace lib287g
