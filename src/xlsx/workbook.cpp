#include <lib287g/xlsx/workbook.hpp>

#include <algorithm>

#include "xlsx/sheet/cell_styles.hpp"
#include "files/file_bytes.hpp"
#include <lib287g/error.hpp>
#include "text/quoted.hpp"
#include "files/with_errors.hpp"
#include "xlsx/escapes.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/relationships.hpp"
#include "xlsx/shared_strings.hpp"
#include "xlsx/sheet/sheet_cells.hpp"
#include "xlsx/stop.hpp"
#include "xlsx/text_pool.hpp"
#include "xlsx/xml/xml_part.hpp"
#include "xlsx/zip/zip_container.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

struct SheetEntry {
    std::string name;
    std::string relationship;
    bool hidden;
};

// Reads the main part: which sheets there are, and the date system.
class WorkbookPart : public XmlHandler {
  public:
    explicit WorkbookPart(std::size_t most_sheets) : most_sheets_{most_sheets} {}

    std::vector<SheetEntry> sheets;
    bool dates_from_1904 = false;

    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) override {
        if (parent == document_element) {
            if (name != "workbook") throw Error{"expected a workbook"};
            return workbook_element;
        }
        if (parent == workbook_element && name == "workbookPr") {
            dates_from_1904 = is_true(attributes.value("date1904"));
        }
        if (parent == workbook_element && name == "sheets") return sheets_element;
        if (parent == sheets_element && name == "sheet") add_sheet(attributes);
        return ignored_element;
    }
    void text(ElementKind, std::string_view) override {}
    void end(ElementKind) override {}

  private:
    enum : ElementKind { workbook_element = 2, sheets_element };

    void add_sheet(const XmlAttributes& attributes) {
        if (sheets.size() >= most_sheets_) {
            throw Refusal{"there are more than " + std::to_string(most_sheets_) + " sheets"};
        }
        const std::string_view state = attributes.value("state");
        std::string name{attributes.value("name")};
        decode_escapes(name);
        sheets.push_back({std::move(name),
                          std::string{attributes.value_with_any_prefix("id")},
                          state == "hidden" || state == "veryHidden"});
    }

    std::size_t most_sheets_;
};

const Relationship* find_by_type(const std::vector<Relationship>& all, std::string_view type) {
    const auto found = std::ranges::find(all, type, &Relationship::type);
    return found == all.end() ? nullptr : &*found;
}

/// Gives the sheets their hyperlinks, whose texts stay where they are from now on.
void give_links(Workbook& workbook, StoredLinks& links) {
    auto texts = std::make_shared<const std::string>(std::move(links.texts));
    const auto text = [&](const TextPlace& place) { return std::string_view{*texts}.substr(place.begin, place.size); };
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        auto& hyperlinks = workbook.sheets[i].hyperlinks;
        hyperlinks.reserve(links.of_sheets[i].size());
        for (const auto& [range, id, target, location] : links.of_sheets[i]) {
            hyperlinks.push_back({range.first.row, range.last.row, range.first.column, range.last.column, text(target),
                                  text(location)});
        }
    }
    workbook.addresses = std::move(texts);
}

class WorkbookReader {
  public:
    WorkbookReader(std::span<const std::byte> bytes, const WorkbookLimits& limits)
        : limits_{limits}, container_{bytes, limits} {}

    Workbook read() {
        const std::string path = workbook_path();
        WorkbookPart part{limits_.sheets};
        read_part(path, part);
        links_ = read_relationships(container_, path);
        workbook_.dates_from_1904 = part.dates_from_1904;
        sources_.dates_from_1904 = part.dates_from_1904;
        sources_.cells_left = limits_.cells;
        sources_.hyperlinks_left = limits_.hyperlinks;
        sources_.cell_bytes = limits_.cell_bytes;
        sources_.link_bytes_left = limits_.text_bytes;
        sources_.links.most = limits_.text_bytes;
        for (const std::string& name : container_.repeated()) problem(Oddity::repeated_part, name);
        read_shared_strings();
        read_styles();
        for (SheetEntry& entry : part.sheets) read_sheet(entry);
        if (workbook_.sheets.empty()) refuse_without_sheets(path);
        if (sources_.styles_needed) note_styles();
        workbook_.characters.shrink_to_fit();
        give_links(workbook_, sources_.links);
        return std::move(workbook_);
    }

  private:
    std::string workbook_path() {
        constexpr std::string_view usual = "xl/workbook.xml";
        const auto links = read_relationships(container_, "");
        const Relationship* const link = find_by_type(links, "officeDocument");
        const bool linked = link != nullptr && container_.find(link->target);
        if (linked && link->target.ends_with(".xml") && link->target.starts_with("xl/")) return link->target;
        if (!container_.find(usual)) {
            if (const auto other = container_.what_else_it_is()) {
                throw Error{"the file is " + *other + "; expected a workbook (.xlsx)"};
            }
        }
        return linked ? link->target : std::string{usual};
    }

    void problem(Oddity what, std::string_view text) { log_.add(workbook_.problems, {.what = what}, text); }

    void read_part(const std::string& path, XmlHandler& handler) {
        const auto index = container_.find(path);
        if (!index) throw Error{"part " + detail::shown_name(path) + ": it is missing; expected it in the workbook"};
        read_xml_part(container_, path, *index, handler);
    }

    // Cells say which of them they need: a part that is missing costs no more than these.
    void read_shared_strings() {
        const Relationship* const link = find_by_type(links_, "sharedStrings");
        if (link == nullptr || !container_.find(link->target)) return;
        SharedStrings strings{pool_, limits_};
        try {
            read_part(link->target, strings);
        } catch (const Refusal&) {
            throw;
        } catch (const Error& error) {
            sources_.shared_strings_damage = error.what();
        }
        sources_.shared_strings = strings.take();
    }

    void read_styles() {
        const Relationship* const link = find_by_type(links_, "styles");
        if (link == nullptr || !container_.find(link->target)) return;
        CellStyles styles;
        tolerating([&] { read_part(link->target, styles); });
        sources_.date_styles = styles.dates();
    }

    // Without it dates are numbers.
    void note_styles() {
        const Relationship* const link = find_by_type(links_, "styles");
        if (link != nullptr && !container_.find(link->target)) problem(Oddity::missing_part, link->target);
    }

    void read_sheet(SheetEntry& entry) {
        const auto link = std::ranges::find(links_, entry.relationship, &Relationship::id);
        if (entry.relationship.empty() || link == links_.end()) {
            return lose_sheet("the sheet " + detail::quoted(entry.name) +
                                  " is not linked to a part; expected a relationship " +
                                  detail::quoted(entry.relationship),
                              Oddity::missing_part, entry.name);
        }
        if (link->type != "worksheet") return;
        if (!container_.find(link->target)) {
            return lose_sheet("part " + detail::shown_name(link->target) +
                                  ": it is missing; expected it in the workbook",
                              Oddity::missing_part, entry.name);
        }
        Sheet& sheet = workbook_.sheets.emplace_back();
        sheet.name = std::move(entry.name);
        sheet.hidden = entry.hidden;
        SheetCells cells{sources_, sheet};
        try {
            read_part(link->target, cells);
        } catch (const Refusal&) {
            throw;
        } catch (const Error& error) {
            workbook_.sheets.pop_back();
            sources_.links.of_sheets.pop_back();
            return lose_sheet(error.what(), Oddity::unreadable_part, error.what());
        }
        cells.finish();
        tolerating([&] { resolve_hyperlinks(container_, link->target, sources_.links, limits_); });
    }

    // The first reason is that of the refusal, where no sheet is left.
    void lose_sheet(std::string why, Oddity what, std::string_view text) {
        problem(what, text);
        if (first_loss_.empty()) first_loss_ = std::move(why);
    }

    [[noreturn]] void refuse_without_sheets(const std::string& path) const {
        if (!first_loss_.empty()) throw Error{first_loss_};
        throw Error{"part " + detail::shown_name(path) + ": it has no worksheet; expected at least one"};
    }

    template <class Reading>
    void tolerating(Reading reading) {
        try {
            reading();
        } catch (const Refusal&) {
            throw;
        } catch (const Error& error) {
            problem(Oddity::unreadable_part, error.what());
        }
    }

    const WorkbookLimits& limits_;
    ZipContainer container_;
    Workbook workbook_;
    TextPool pool_{workbook_.characters, limits_.text_bytes};
    ProblemLog log_{limits_.problems};
    CellSources sources_{.pool = pool_, .log = log_};
    std::vector<Relationship> links_;
    std::string first_loss_;
};

// Runs a reading, and names the file in its errors.
template <class Reading>
auto naming(std::string_view name, Reading reading) {
    try {
        return reading();
    } catch (const Error& error) {
        throw Error{detail::shown_name(name) + ": " + error.what()};
    }
}

}  // namespace

Workbook read_workbook(std::span<const std::byte> bytes, std::string_view name, const WorkbookLimits& limits,
                       const std::function<bool()>& stop) {
    return detail::with_errors(name, [&] {
        return naming(name, [&] {
            detail::check_size(bytes.size(), limits.file_bytes);
            return unless_stopped("", stop, [&] { return WorkbookReader{bytes, limits}.read(); });
        });
    });
}

Workbook read_workbook(const std::filesystem::path& path, const WorkbookLimits& limits, const std::function<bool()>& stop) {
    return detail::with_errors(path, [&] {
        return read_workbook(detail::file_bytes(path, limits.file_bytes, "a workbook (.xlsx)"), path.string(), limits, stop);
    });
}

}  // namespace lib287g::xlsx
